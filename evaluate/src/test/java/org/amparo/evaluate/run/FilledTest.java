package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.ingest.check.Requirements;
import org.junit.jupiter.api.Test;

/** Which columns the records in scope fill, by which a report says what is missing. */
class FilledTest extends WorkspaceFixture {

  private static final String FROM = "2026-01-01 00:00:00";
  private static final String UNTIL = "2026-01-03 00:00:00";

  @Override
  void begin() {
    records
        .place("1", "One County, TX", null)
        .place("2", "Two County, TX", null)
        .hold("jail", "jurisdiction", 1);
  }

  private static Set<String> possible(Set<String> filled) {
    return Requirements.bundled().answers(filled).stream()
        .filter(Requirements.Answer::possible)
        .map(answer -> answer.measure().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_column_counts_as_filled_where_one_record_of_the_place_fills_it() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", null, UNTIL, "jurisdiction")
        .booking("b", "2", FROM, null, null)
        .charge("b", "FELONY", null);

    Set<String> one = filled("One County, TX");
    assertThat(one)
        .contains(
            "booking.released_at",
            "booking.hold_reported",
            "charge.released_at",
            "hold_definition.hold_id",
            "place.place_id")
        .doesNotContain("charge.grade", "detainer.detainer_id", "ledger.people");
    assertThat(possible(one)).contains("direct", "gross").doesNotContain("who-charges", "ceiling");

    Set<String> two = filled("Two County, TX");
    assertThat(two)
        .contains("charge.grade", "booking.booked_at")
        .doesNotContain("booking.released_at", "charge.released_at");
    assertThat(possible(two)).doesNotContain("direct", "gross");
  }

  @Test
  void a_column_that_some_measure_needs_is_found_once_a_record_fills_it() {
    records
        .source(7, "arrests", "arrests")
        .release(7, "A")
        .event(7, "p", "arrest", "2026-01-01 00:00:00", "place_id = '1'")
        .ledger("1", "2017-04-01", 1L, 1L, 100L)
        .request("i", "issued", "1", "prepared_on = DATE '2025-12-01'");

    Set<String> filled = filled("One County, TX");
    assertThat(filled)
        .contains("ledger.people", "ledger.inmate_days", "ledger.cents", "detainer.prepared_on")
        .contains("ice_event:arrest.person_key", "ice_event:arrest.occurred_at")
        .doesNotContain("ice_event:arrest.landmark", "detainer.received_at");
    assertThat(possible(filled)).contains("requests", "ledger", "ledger-rate");
  }

  private Set<String> filled(String place) {
    return records.evaluate(EvaluationSettings.of(place, List.of()), "").filled();
  }
}
