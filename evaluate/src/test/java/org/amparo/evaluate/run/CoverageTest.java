package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Years;
import org.junit.jupiter.api.Test;

/** Which people and which months the records are of. */
class CoverageTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("48201", "Harris County, TX", null);
  }

  private TestWorkspace booked(String key, String day) {
    return records.booking(key, "48201", day + " 00:00:00", day + " 09:00:00", false);
  }

  private TestWorkspace covers(String columns) {
    return records.run("UPDATE source_file SET " + columns);
  }

  @Test
  void the_period_is_whole_months_and_its_length_is_a_figure() {
    booked("a", "2013-01-20");
    booked("b", "2014-02-03");

    assertThat(figures().evaluation().period()).isEqualTo("January 2013 to February 2014");
    assertThat(figures().value("period.jail.months")).isEqualByComparingTo("14");
    assertThat(figures().figure("period.jail.months").label()).doesNotContain("annualized");
  }

  @Test
  void under_twelve_months_a_figure_for_a_year_is_said_to_be_annualized() {
    booked("a", "2013-01-20");
    booked("b", "2013-03-03");

    assertThat(figures().value("period.jail.months")).isEqualByComparingTo("3");
    assertThat(figures().figure("period.jail.months").label()).contains("annualized");
  }

  @Test
  void dates_that_the_publisher_moved_give_no_period_and_the_publishers_own_stands() {
    booked("a", "2013-09-20");
    booked("b", "2019-01-03");
    covers(
        "frame = 'RELEASES', dates_shifted = TRUE, covers_from = DATE '2016-10-01', covers_until = DATE '2018-08-01'");
    Figures figures = figures();

    assertThat(figures.evaluation().period()).isEqualTo("October 2016 to July 2018");
    assertThat(figures.value("period.jail.months")).isEqualByComparingTo("22");
    assertThat(figures.evaluation().caveats())
        .contains(Caveat.inDetails("frame-releases"), Caveat.inDetails("dates-moved"));
  }

  @Test
  void dates_that_the_publisher_moved_without_naming_a_period_give_none() {
    booked("a", "2013-09-20");
    covers("dates_shifted = TRUE");

    assertThat(figures().evaluation().period()).isEqualTo("dates not recorded");
    assertThat(figures().evaluation().figure("period.jail.months")).isEmpty();
  }

  @Test
  void a_year_without_any_record_is_a_gap_and_named() {
    booked("a", "2013-01-20");
    booked("b", "2016-12-03");
    booked("c", "2014-12-03");
    Figures figures = figures();

    assertThat(figures.value("period.jail.months")).isEqualByComparingTo("36");
    assertThat(figures.evaluation().caveats())
        .contains(Caveat.onPage("years-missing", new Years("years", List.of(2015))));
  }

  @Test
  void a_census_and_a_file_of_bookings_are_told_apart() {
    booked("a", "2013-01-20");
    covers("frame = 'CENSUS'");
    assertThat(figures().evaluation().caveats()).contains(Caveat.inDetails("frame-census"));

    covers("frame = 'BOOKINGS'");
    assertThat(figures().evaluation().caveats())
        .extracting(Caveat::key)
        .noneMatch(key -> key.startsWith("frame-"));
  }
}
