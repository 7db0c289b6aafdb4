package org.amparo.sample.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.amparo.sample.county.SampleCounty.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the county was meant to look like, it looks like. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharesTest {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private CsvTable bookings;
  private CsvTable detainers;
  private CsvTable convictions;
  private List<String[]> stays;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    SampleCounty.write(folder, Settings.standard(2), progress -> {});
    bookings = CsvTable.read(folder.resolve("jail/bookings.csv"));
    detainers = CsvTable.read(folder.resolve("jail/detainers.csv"));
    convictions = CsvTable.read(folder.resolve("jail/convictions.csv"));
    stays = bookings.by("booking_id").values().stream().map(List::getFirst).toList();
  }

  /** Within four standard errors of the share that was assumed. */
  private static void assertShare(String what, double counted, double of, double assumed) {
    double error = Math.sqrt(assumed * (1 - assumed) / of);
    assertThat(counted / of).as(what).isCloseTo(assumed, within(4 * error));
  }

  private void assertDetainerShare(String column, String value, double assumed) {
    double counted = detainers.values(column).filter(value::equals).count();
    assertShare(column + " " + value, counted, detainers.rows().size(), assumed);
  }

  @Test
  void aboutTwelveHundredRequestsCome() {
    assertThat(detainers.rows()).hasSizeBetween(1_080, 1_320);
  }

  @Test
  void boxesAreBlankAsOftenAsAssumed() {
    assertDetainerShare("administrative_warrant", "", 0.20);
    assertDetainerShare("victim_or_witness", "", 0.60);
    assertDetainerShare("convictions_complete", "", 1 - Assumptions.CONVICTIONS_SAID_COMPLETE);
    assertDetainerShare("form_complete", "", 0.07);
    assertDetainerShare("request_kind", "NOTIFY", Assumptions.NOTIFICATION_ONLY);
  }

  @Test
  void citizensAndMinorsAreFewButThere() {
    assertThat(detainers.values("us_citizen_claim").filter("Y"::equals).count()).isBetween(1L, 25L);
    assertThat(detainers.values("victim_or_witness").filter("Y"::equals).count())
        .isBetween(5L, 60L);
    assertThat(detainers.values("age_at_request").filter("17"::equals).count()).isBetween(1L, 20L);
    assertThat(detainers.values("age_at_request").filter(age -> !age.isEmpty()))
        .allMatch(age -> Integer.parseInt(age) >= 17);
  }

  @Test
  void moreRequestsAreDeclinedOnceNobodyPays() {
    assertHonored(received -> received.compareTo("2024") < 0, Assumptions.HONORED_WHILE_PAID);
    assertHonored(received -> received.compareTo("2024") >= 0, Assumptions.HONORED_ONCE_UNPAID);
    assertHonored(received -> true, 0.85);
  }

  private void assertHonored(Predicate<String> received, double assumed) {
    List<String> actions =
        detainers.rows().stream()
            .filter(row -> received.test(detainers.value(row, "received_at")))
            .map(row -> detainers.value(row, "action"))
            .filter(action -> !action.isEmpty())
            .toList();
    double honored = actions.stream().filter("HONORED"::equals).count();
    assertShare("honored", honored, actions.size(), assumed);
  }

  @Test
  void halfOfThePeopleWithARequestWereNeverConvicted() {
    double people = detainers.by("booking_id").size();
    double convicted = convictions.by("booking_id").size();
    assertShare("convicted", convicted, people, 1 - Assumptions.NEVER_CONVICTED);
    assertThat(convictions.by("booking_id").values()).allMatch(rows -> rows.size() <= 3);
  }

  @Test
  void staysAreShortForMostAndLongForAFew() {
    List<Double> others = days("N");
    List<Double> held = days("Y");
    assertThat(median(others)).isBetween(2.0, 3.2);
    assertThat(mean(others)).isBetween(19.0, 29.0);
    assertThat(median(held)).isBetween(14.0, 36.0);
    assertThat(mean(held)).isBetween(50.0, 80.0);
  }

  private List<Double> days(String holdFlag) {
    List<Double> days = new ArrayList<>();
    for (String[] stay : stays) {
      String booked = bookings.value(stay, "booked_at");
      String released = bookings.value(stay, "released_at");
      boolean sound = !booked.startsWith("0199") && released.compareTo(booked) > 0;
      if (bookings.value(stay, "hold_flag").equals(holdFlag) && sound) {
        days.add(hours(booked, released) / 24);
      }
    }
    days.sort(null);
    return days;
  }

  private static double hours(String from, String until) {
    return Duration.between(LocalDateTime.parse(from, TIME), LocalDateTime.parse(until, TIME))
            .toMinutes()
        / 60.0;
  }

  private static double median(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Test
  void mostHoldsLastHoursAFewPassTwoDaysAndVeryFewLastWeeks() {
    List<Double> holds = directHours();
    double all = holds.size();
    assertThat(all).isGreaterThan(700);
    assertThat(median(holds)).isBetween(0.5, 4.0);
    assertThat(holds.stream().filter(hours -> hours > 48).count() / all).isBetween(0.01, 0.08);
    assertThat(holds.stream().filter(hours -> hours > 3 * 168).count()).isBetween(1L, 25L);
  }

  /** Hours from the last local charge's release to the detainer row's, where positive. */
  private List<Double> directHours() {
    List<Double> hours = new ArrayList<>();
    for (List<String[]> stay : bookings.by("booking_id").values()) {
      String local = "";
      String hold = "";
      for (String[] row : stay) {
        String released = bookings.value(row, "charge_released_at");
        if (bookings.value(row, "jurisdiction_code").equals("IMM")) {
          hold = released;
        } else if (released.compareTo(local) > 0) {
          local = released;
        }
      }
      if (!local.isEmpty() && hold.compareTo(local) > 0) {
        hours.add(hours(local, hold));
      }
    }
    hours.sort(null);
    return hours;
  }

  @Test
  void forATenthOfThePeopleHeldNobodyWroteDownWhenReleaseWasDue() {
    List<String[]> held =
        stays.stream()
            .filter(stay -> bookings.value(stay, "hold_flag").equals("Y"))
            .filter(stay -> !bookings.value(stay, "released_at").isEmpty())
            .toList();
    double blank =
        held.stream().filter(stay -> bookings.value(stay, "release_eligible_at").isEmpty()).count();
    assertShare("eligible", blank, held.size(), Assumptions.ELIGIBLE_TIME_UNRECORDED_IF_HELD);
  }

  @Test
  void someAreHeldAfterDismissalOrAcquittalAndSomeWithBondPosted() {
    List<String[]> toIce =
        stays.stream().filter(stay -> bookings.value(stay, "released_to").equals("ICE")).toList();
    assertThat(toIce)
        .anyMatch(stay -> bookings.value(stay, "release_eligible_reason").equals("DISMISSED"))
        .anyMatch(stay -> bookings.value(stay, "release_eligible_reason").equals("ACQUITTED"))
        .anyMatch(stay -> !bookings.value(stay, "bond_posted_at").isEmpty());
  }
}
