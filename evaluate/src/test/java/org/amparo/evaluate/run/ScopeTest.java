package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.evaluate.Caveat;
import org.junit.jupiter.api.Test;

class ScopeTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.hold("jail", "jurisdiction", 1);
  }

  private Figures figures(String place) {
    return new Figures(records.evaluate(EvaluationSettings.of(place, List.of()), ""));
  }

  @Test
  void facilitiesThatIcesFileNamesDoNotTakeAwayTheCountysOwnRates() {
    records
        .place("53053", "Pierce County, WA", null)
        .place("facility:TACOMWA", "Tacoma", null)
        .request("i", "issued", "facility:TACOMWA")
        .booking("a", "53053", "2026-01-01 06:00:00", "2026-01-02 06:00:00", true)
        .charge("a", "FELONY", "2026-01-01 06:00:00")
        .charge("a", null, "2026-01-02 06:00:00", "jurisdiction");

    // A day at the county's $126.00.
    assertThat(new Figures(records.evaluate()).value("cost.direct.average"))
        .isEqualByComparingTo("12600");
  }

  @Test
  void aStateIsAllItsPlaces() {
    records
        .place("1", "One County, TX", null)
        .place("2", "Two County, TX", null)
        .place("3", "Three Parish, LA", null)
        .place("48", "Texas", null)
        .run("UPDATE place SET state = CASE place_id WHEN '3' THEN 'LA' ELSE 'TX' END")
        .run("UPDATE place SET kind = 'state' WHERE place_id = '48'")
        .ledger("1", "2017-04-01", 1L, 1L, 100L)
        .ledger("2", "2017-04-01", 1L, 1L, 20L)
        .ledger("3", "2017-04-01", 1L, 1L, 3L);

    assertThat(figures("Texas").value("ledger.cents")).isEqualByComparingTo("120");
    assertThat(new Figures(records.evaluate()).value("ledger.cents")).isEqualByComparingTo("123");
  }

  @Test
  void the_figures_of_a_scenario_stand_in_one_order_each_time() {
    records.place("12086", "Miami-Dade County, FL", null).request("i", "issued", "12086");

    assertThat(figures("Miami-Dade County, FL").evaluation().figures().keySet())
        .filteredOn(id -> id.startsWith("scenario."))
        .containsExactly("scenario.days", "scenario.price", "scenario.released", "scenario.saving");
  }

  @Test
  void recordsOfASyntheticPlaceAreSaidToBeSo() {
    records
        .place("sample", "Sample County (synthetic)", null)
        .ledger("sample", "2017-04-01", 1L, 1L, 100L);

    assertThat(figures("Sample County").evaluation().synthetic()).isTrue();
    assertThat(figures("Sample County").evaluation().caveats())
        .contains(Caveat.inDetails("synthetic"));
  }

  @Test
  void theSameRecordsGiveTheSameEvaluation() {
    records
        .place("1", "One County, TX", null)
        .booking("a", "1", "2026-01-01 00:00:00", "2026-01-09 00:00:00", true)
        .booking("b", "1", "2026-01-01 00:00:00", "2026-01-04 00:00:00", true)
        .booking("c", "1", "2026-01-01 00:00:00", "2026-01-02 00:00:00", false)
        .booking("d", "1", "2026-01-01 00:00:00", "2026-01-05 00:00:00", false);

    // The order of figures among it.
    assertThat(records.evaluate()).isEqualTo(records.evaluate());
  }
}
