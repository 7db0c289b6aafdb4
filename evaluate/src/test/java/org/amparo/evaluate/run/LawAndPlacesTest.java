package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

/** The law over the period of the records, and requests by the places they were made to. */
class LawAndPlacesTest extends WorkspaceFixture {

  @Override
  void begin() {}

  private Evaluation evaluate(String place) {
    return records.evaluate(EvaluationSettings.of(place, List.of()), "");
  }

  private void requestOn(String id, String place, String day) {
    records.request(id, "issued", place, "prepared_on = DATE '" + day + "'");
  }

  @Test
  void theLawIsOfThePlaceAndOfTheMonthsOfTheRecordsAlone() {
    records.place("12086", "Miami-Dade County, FL", null);
    requestOn("a", "12086", "2016-12-05");
    requestOn("b", "12086", "2017-02-05");

    ResultTable law =
        Objects.requireNonNull(
            evaluate("Miami-Dade County, FL").tables().get("law-in-force"), "law-in-force");
    int policy = column(law, "policy_id");
    int from = column(law, "from");
    int until = column(law, "until");
    assertThat(law.rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.get(column(law, "period_from"))).isEqualTo(LocalDate.of(2016, 12, 1));
              assertThat(row.get(column(law, "period_until"))).isEqualTo(LocalDate.of(2017, 3, 1));
              if (row.get(from) instanceof LocalDate begins) {
                assertThat(begins).isBefore("2017-03-01");
              }
              if (row.get(until) instanceof LocalDate ends) {
                assertThat(ends).isAfter("2016-12-01");
              }
            });
    assertThat(law.rows().stream().map(row -> row.get(policy)))
        .contains("us-fl-miami-dade-directive-2017")
        .doesNotContain("us-fl-chapter-908", "us-fl-miami-dade-recommendation-2013", "us-ca-sb-54");
  }

  @Test
  void what_governments_say_of_holds_needs_no_records_and_marks_what_binds_the_place() {
    records.place("12086", "Miami-Dade County, FL", null);
    requestOn("a", "12086", "2017-02-05");

    ResultTable all =
        Objects.requireNonNull(evaluate("Miami-Dade County, FL").tables().get("governments"));
    int policy = column(all, "policy_id");
    assertThat(all.rows().stream().filter(row -> row.contains("California")))
        .anySatisfy(
            row -> {
              assertThat(row.get(policy)).isEqualTo("us-ca-sb-54");
              assertThat(row.get(column(all, "holds"))).isEqualTo("never");
              assertThat(row.get(column(all, "notice"))).isEqualTo("may-some");
            });
    assertThat(
            all.rows().stream()
                .filter(row -> Boolean.TRUE.equals(row.get(column(all, "here"))))
                .map(row -> row.get(policy)))
        .contains("us-8-cfr-287-7", "us-fl-chapter-908", "us-fl-miami-dade-directive-2017")
        .doesNotContain("us-ca-sb-54", "us-fl-miami-dade-r-1008-13");
    assertThat(all.rows())
        .allSatisfy(
            row ->
                assertThat(row.get(column(all, "until")))
                    .satisfiesAnyOf(
                        until -> assertThat(until).isNull(),
                        until ->
                            assertThat((LocalDate) until)
                                .isAfter((LocalDate) row.get(column(all, "on")))));
  }

  @Test
  void governments_are_counted_one_by_one_and_by_texts_of_which_some_was_read() {
    records.place("12086", "Miami-Dade County, FL", null);
    requestOn("a", "12086", "2017-02-05");

    ResultTable all =
        Objects.requireNonNull(evaluate("Miami-Dade County, FL").tables().get("governments"));
    assertThat(all.rows())
        .isNotEmpty()
        .extracting(row -> String.valueOf(row.get(column(all, "place"))))
        .noneMatch(place -> place.matches("\\d.*"))
        // Known by a survey's row alone.
        .doesNotContain("Berks County, PA");
  }

  @Test
  void anInventedPlaceHasNoLaw() {
    records.place("1", "One County (synthetic)", null);
    requestOn("a", "1", "2017-02-05");

    assertThat(evaluate("One County (synthetic)").tables()).doesNotContainKey("law-in-force");
  }

  @Test
  void aStatesRequestsAreCountedByCountyAndWhatIsOfNoCountyApart() {
    records
        .place("48", "Texas", null)
        .run("UPDATE place SET kind = 'state' WHERE place_id = '48'")
        .place("48201", "Harris County, TX", null)
        .place("48113", "Dallas County, TX", null)
        .place("facility:NOWHERE", "A place of no known county", null)
        .run("UPDATE place SET kind = 'facility' WHERE place_id = 'facility:NOWHERE'");
    requestOn("a", "48201", "2017-02-05");
    requestOn("b", "48201", "2017-02-06");
    requestOn("c", "48113", "2017-02-07");
    requestOn("d", "facility:NOWHERE", "2017-02-08");

    Figures figures = new Figures(evaluate("Texas"));
    assertThat(figures.value("place.issued.48201")).isEqualByComparingTo("2");
    assertThat(figures.figure("place.issued.48201").denominator()).isEqualByComparingTo("4");
    assertThat(figures.figure("place.issued.48201").label()).endsWith(": Harris County, TX");
    assertThat(figures.value("place.issued.48113")).isEqualByComparingTo("1");
    assertThat(figures.value("place.issued.unknown")).isEqualByComparingTo("1");
  }

  @Test
  void requestsOfASinglePlaceAreNotToldByPlace() {
    records.place("12086", "Miami-Dade County, FL", null);
    requestOn("a", "12086", "2017-02-05");

    assertThat(evaluate("Miami-Dade County, FL").figures().keySet())
        .noneMatch(id -> id.startsWith("place."));
  }

  private static int column(ResultTable table, String name) {
    return table.columns().stream().map(ResultTable.Column::name).toList().indexOf(name);
  }

  /** The caveat that authority is not settled, of Miami-Dade's requests of a day. */
  private List<Caveat> unsettled(String day, String policy, String answer) {
    records.place("12086", "Miami-Dade County, FL", null);
    requestOn("a", "12086", day);
    Policy asked = PolicyLibrary.bundled().find(policy);
    return records
        .evaluate(
            EvaluationSettings.of("Miami-Dade County, FL", List.of(asked)),
            "('a', '%1$s', %2$s), ('a', 'us-fl-chapter-908', 'MUST', 1)".formatted(policy, answer))
        .caveats()
        .stream()
        .filter(caveat -> caveat.key().equals("authority-unsettled"))
        .toList();
  }

  @Test
  void where_nothing_gives_the_power_to_hold_a_policy_that_lets_the_jail_choose_is_marked() {
    // Chapter 908, which commands the hold and so gives the power, is of 2019.
    String paid = "us-fl-miami-dade-r-1008-13";
    assertThat(unsettled("2014-02-05", paid, "'MAY', 2"))
        .containsExactly(
            Caveat.inDetails(
                "authority-unsettled",
                new Caveat.Day("day", LocalDate.of(2014, 2, 1)),
                new Caveat.Names("policies", List.of(PolicyLibrary.bundled().find(paid).name()))));
  }

  @Test
  void where_a_law_commands_the_hold_its_authority_is_settled_and_nothing_is_marked() {
    assertThat(unsettled("2024-02-05", "us-fl-miami-dade-r-1008-13", "'MAY', 2")).isEmpty();
  }

  @Test
  void a_policy_that_lets_nobody_choose_rests_on_no_authority_and_is_not_marked() {
    assertThat(unsettled("2014-02-05", "us-honor-none", "'MUST_NOT', 4")).isEmpty();
  }
}
