package org.amparo.sample.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.sample.county.SampleCounty.Settings;
import org.amparo.sample.county.SampleCounty.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county is given beyond Sample County stands in its files. */
class TraitsTest {

  private static final Settings PLAIN =
      new Settings(5, 2_000, 800, Settings.small(5).from(), Settings.small(5).until(), 1, Map.of());

  private final Path folder;

  TraitsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private CsvTable read(String file, Settings... counties) throws IOException {
    SampleCounty.writeJails(folder, List.of(counties));
    return CsvTable.read(folder.resolve(file));
  }

  private static double share(CsvTable table, String column, String word) {
    return table.values(column).filter(word::equals).count() / (double) table.rows().size();
  }

  @Test
  void answers_are_declined_withdrawn_or_blank_as_often_as_asked() throws IOException {
    CsvTable plain = read("detainers.csv", PLAIN);
    CsvTable declined = read("detainers.csv", PLAIN.with(Trait.DECLINED, 0.5));
    CsvTable withdrawn = read("detainers.csv", PLAIN.with(Trait.WITHDRAWN, 0.2));
    CsvTable blank = read("detainers.csv", PLAIN.with(Trait.BLANK, 0.4));

    assertThat(share(declined, "action", "DECLINED"))
        .isGreaterThan(share(plain, "action", "DECLINED") + 0.3);
    assertThat(share(plain, "lift_reason", "WITHDRAWN BY ICE")).isZero();
    assertThat(share(withdrawn, "lift_reason", "WITHDRAWN BY ICE")).isBetween(0.15, 0.25);
    assertThat(share(blank, "action", "")).isGreaterThan(share(plain, "action", "") + 0.3);
  }

  @Test
  void a_change_of_practice_is_seen_after_its_day_and_not_before() throws IOException {
    CsvTable changed = read("detainers.csv", PLAIN.with(Trait.CHANGE, 0.5));
    List<String> after =
        changed.rows().stream()
            .filter(row -> changed.value(row, "received_at").compareTo("2023-07-03") >= 0)
            .map(row -> changed.value(row, "action"))
            .filter(action -> !action.isEmpty())
            .toList();

    assertThat(after.stream().filter("HONORED"::equals).count() / (double) after.size())
        .isLessThan(0.4);
  }

  @Test
  void people_who_never_come_due_go_elsewhere_and_who_comes_back_has_one_key() throws IOException {
    CsvTable bookings =
        read("bookings.csv", PLAIN.with(Trait.NEVER_DUE, 0.2).with(Trait.COMES_BACK, 0.4), other());

    List<String[]> asked =
        bookings.by("booking_id").values().stream()
            .map(List::getFirst)
            .filter(row -> bookings.value(row, "hold_flag").equals("Y"))
            .toList();
    assertThat(
            asked.stream()
                .filter(row -> bookings.value(row, "released_to").equals("OTHER_AGENCY"))
                .count())
        .isGreaterThan(asked.size() / 10);
    assertThat(
            bookings.by("person_id").values().stream()
                .map(rows -> rows.stream().map(row -> bookings.value(row, "booking_id")))
                .filter(ids -> ids.distinct().count() > 1))
        .hasSizeGreaterThan(100);
    assertThat(bookings.values("place_id").distinct()).containsExactly("sample-1", "sample-2");
  }

  private static Settings other() {
    return new Settings(6, 200, 40, PLAIN.from(), PLAIN.until(), 2, Map.of(Trait.OTHER_HOLDS, 0.2));
  }

  @Test
  void other_counties_holds_are_rows_and_days_have_no_time() throws IOException {
    CsvTable holds = read("bookings.csv", other());
    assertThat(share(holds, "charge_text", "HOLD FOR ANOTHER COUNTY")).isPositive();

    CsvTable days = read("bookings.csv", PLAIN.with(Trait.DATES_ONLY, 1));
    assertThat(
            Stream.of("booked_at", "release_eligible_at", "released_at", "charge_released_at")
                .flatMap(days::values))
        .noneMatch(time -> time.contains(":"));
  }

  @Test
  void what_was_billed_is_twice_what_was_received() throws IOException {
    CsvTable facts = read("jurisdiction.csv", PLAIN.with(Trait.REPAID, 50));

    assertThat(
            facts.rows().stream()
                .filter(row -> facts.value(row, "fact").startsWith("repayment."))
                .map(row -> facts.value(row, "fact") + " " + facts.value(row, "value")))
        .containsExactly("repayment.billed 40000.00", "repayment.received 20000.00");
  }

  @Test
  void outliers_lengthen_what_truly_happened_and_lost_times_do_not() {
    Truth plain = SampleCounty.writeJails(folder, List.of(PLAIN)).getFirst();
    Truth outliers =
        SampleCounty.writeJails(folder, List.of(PLAIN.with(Trait.OUTLIERS, 0.05))).getFirst();
    Truth untimed =
        SampleCounty.writeJails(folder, List.of(PLAIN.with(Trait.UNTIMED, 1))).getFirst();

    assertThat(outliers.heldSeconds()).isGreaterThan(2 * plain.heldSeconds());
    assertThat(untimed.heldSeconds()).isBetween(plain.heldSeconds(), plain.heldSeconds() * 11 / 10);
  }

  @Test
  void counties_drawn_at_random_differ_and_the_same_seed_gives_the_same() {
    assertThat(Settings.any(1, 7)).isEqualTo(Settings.any(1, 7)).isNotEqualTo(Settings.any(1, 8));
    assertThat(
            Stream.iterate(1, i -> i + 1)
                .limit(50)
                .map(i -> Settings.any(1, i).traits().keySet())
                .distinct())
        .hasSizeGreaterThan(40);
  }
}
