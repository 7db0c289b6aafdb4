package org.amparo.sample.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.Offense;
import org.amparo.sample.county.SampleCounty.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JailExportTest {

  private static final Settings SETTINGS = Settings.standard(1);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private CsvTable bookings;
  private CsvTable detainers;
  private CsvTable convictions;
  private CsvTable jurisdiction;
  private Map<String, List<String[]>> stays;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    Path jail = SampleCounty.write(folder, SETTINGS, progress -> {}).folder().resolve("jail");
    bookings = CsvTable.read(jail.resolve("bookings.csv"));
    detainers = CsvTable.read(jail.resolve("detainers.csv"));
    convictions = CsvTable.read(jail.resolve("convictions.csv"));
    jurisdiction = CsvTable.read(jail.resolve("jurisdiction.csv"));
    stays = bookings.by("booking_id");
  }

  @Test
  void theHeadersAreThoseOfTheDocumentedLayout() {
    assertThat(String.join(", ", bookings.header()))
        .isEqualTo(
            "place_id, place_name, timezone, booking_id, booked_at, release_eligible_at,"
                + " release_eligible_reason, released_at, released_to, gender, race, birth_year,"
                + " hold_flag, bond_set_cents, bond_posted_at, charges_complete, charge_seq,"
                + " charge_text, statute, ncic, grade, category, charge_status,"
                + " charge_disposition, capital_or_life, detention_finding, jurisdiction_code,"
                + " charge_released_at");
    assertThat(String.join(", ", detainers.header()))
        .isEqualTo(
            "place_id, detainer_no, booking_id, received_at, form, request_kind, form_complete,"
                + " probable_cause_shown, supporting_document, administrative_warrant,"
                + " judicial_warrant, served_on_person, ice_threat_level, final_order,"
                + " us_citizen_claim, victim_or_witness, age_at_request, convictions_complete,"
                + " action, lifted_on, lift_reason");
    assertThat(String.join(", ", convictions.header()))
        .isEqualTo(
            "place_id, booking_id, statute, ncic, text, grade, category, convicted_on,"
                + " sentence_days, sentence_released_on, in_custody_for_it");
    assertThat(String.join(", ", jurisdiction.header()))
        .isEqualTo("place_id, fact, value, valid_from, valid_until, citation");
  }

  @Test
  void everyTimeLiesInTheHalfOpenPeriodSaveTheOneMistypedYear() {
    String from = SETTINGS.from() + " 00:00:00";
    String until = SETTINGS.until() + " 00:00:00";
    List<String> outside = new ArrayList<>();
    for (String column : List.of("booked_at", "release_eligible_at", "charge_released_at")) {
      outside.addAll(
          bookings
              .values(column)
              .filter(time -> !time.isEmpty())
              .filter(time -> time.compareTo(from) < 0 || time.compareTo(until) >= 0)
              .distinct()
              .toList());
    }
    assertThat(outside).singleElement().asString().startsWith("0199-");
    assertThat(bookings.values("released_at").filter(time -> time.compareTo(until) >= 0)).isEmpty();
    assertThat(detainers.values("received_at"))
        .allMatch(time -> time.compareTo(from) >= 0 && time.compareTo(until) < 0);
  }

  @Test
  void bookingsAreInOrderOfDaysAndFillThePeriod() {
    // By day: within one, the clock goes back an hour each November.
    List<String> booked =
        bookings
            .values("booked_at")
            .filter(time -> !time.startsWith("0199"))
            .map(time -> time.substring(0, 10))
            .toList();
    assertThat(booked).isSorted();
    assertThat(booked.getFirst()).isEqualTo("2022-01-01");
    assertThat(booked.getLast()).isEqualTo("2024-12-31");
  }

  @Test
  void everyRequestIsOfABookingAndEveryBookingWithOneHasOneDetainerRow() {
    Set<String> requested = detainers.by("booking_id").keySet();
    List<String> withOne = new ArrayList<>();
    List<String> flagged = new ArrayList<>();
    stays.forEach(
        (booking, rows) -> {
          if (rows.stream().filter(this::isDetainer).count() == 1) {
            withOne.add(booking);
          }
          if (rows.stream().allMatch(row -> bookings.value(row, "hold_flag").equals("Y"))) {
            flagged.add(booking);
          }
        });
    assertThat(withOne).containsExactlyElementsOf(requested);
    assertThat(flagged).containsExactlyElementsOf(requested);
    assertThat(bookings.rows().stream().filter(this::isDetainer)).hasSameSizeAs(requested);
    assertThat(bookings.values("hold_flag").distinct()).containsExactlyInAnyOrder("Y", "N");
  }

  private boolean isDetainer(String[] row) {
    return bookings.value(row, "jurisdiction_code").equals("IMM");
  }

  @Test
  void aDetainerRowIsNoChargeAndSaysSo() {
    List<String[]> rows = bookings.rows().stream().filter(this::isDetainer).toList();
    for (String column : List.of("statute", "ncic", "grade", "category", "charge_status")) {
      assertThat(rows).extracting(row -> bookings.value(row, column)).containsOnly("");
    }
    assertThat(rows)
        .extracting(row -> bookings.value(row, "charge_text"))
        .containsOnly("IMMIGRATION DETAINER");
  }

  @Test
  void aPersonHandedOverOnAHoldLeftAfterTheLastLocalChargeAndOneDeclinedDidNot() {
    int held = 0;
    int declined = 0;
    for (String[] request : detainers.rows()) {
      List<String[]> stay = stays.getOrDefault(detainers.value(request, "booking_id"), List.of());
      LocalDateTime local = lastRelease(stay, false);
      LocalDateTime hold = lastRelease(stay, true);
      if (local == null || hold == null) {
        continue;
      }
      String action = detainers.value(request, "action");
      if (action.equals("DECLINED")) {
        assertThat(hold).isBeforeOrEqualTo(local);
        declined++;
      } else if (detainers.value(request, "request_kind").equals("HOLD")
          && detainers.value(request, "lift_reason").equals("PICKED UP BY ICE")) {
        assertThat(hold).isAfter(local);
        assertThat(bookings.value(stay.getFirst(), "released_to")).isEqualTo("ICE");
        held++;
      }
    }
    assertThat(held).isGreaterThan(600);
    assertThat(declined).isGreaterThan(100);
  }

  private @Nullable LocalDateTime lastRelease(List<String[]> stay, boolean detainer) {
    return stay.stream()
        .filter(row -> isDetainer(row) == detainer)
        .map(row -> bookings.value(row, "charge_released_at"))
        .filter(time -> !time.isEmpty())
        .map(time -> LocalDateTime.parse(time, TIME))
        .max(LocalDateTime::compareTo)
        .orElse(null);
  }

  @Test
  void aRequestNotYetSettledIsOfAPersonStillInCustodyOrLacksOnlyItsAction() {
    int open = 0;
    for (String[] request : detainers.rows()) {
      if (detainers.value(request, "lifted_on").isEmpty()) {
        List<String[]> stay = stays.getOrDefault(detainers.value(request, "booking_id"), List.of());
        assertThat(bookings.value(stay.getFirst(), "released_at")).isEmpty();
        assertThat(detainers.value(request, "lift_reason")).isEmpty();
        open++;
      }
    }
    assertThat(open).isPositive();
  }

  @Test
  void theMistakesOfARealExportAreThereAndNoMore() {
    assertThat(bookings.values("booking_id").filter(String::isEmpty))
        .hasSize(Anomalies.ROWS_WITHOUT_BOOKING);
    Set<String> mistyped = new HashSet<>();
    Set<String> reversed = new HashSet<>();
    int duplicates = 0;
    for (Map.Entry<String, List<String[]>> stay : stays.entrySet()) {
      String booked = bookings.value(stay.getValue().getFirst(), "booked_at");
      String released = bookings.value(stay.getValue().getFirst(), "released_at");
      if (booked.startsWith("0199")) {
        mistyped.add(stay.getKey());
      }
      if (!released.isEmpty() && released.compareTo(booked) < 0) {
        reversed.add(stay.getKey());
      }
      List<String> rows = stay.getValue().stream().map(row -> String.join(",", row)).toList();
      duplicates += rows.size() - new HashSet<>(rows).size();
    }
    assertThat(mistyped).hasSize(Anomalies.BOOKED_IN_YEAR_199);
    assertThat(reversed)
        .hasSize(Anomalies.RELEASED_BEFORE_BOOKED + Anomalies.HELD_AND_RELEASED_BEFORE_BOOKED);
    assertThat(detainers.by("booking_id").keySet())
        .filteredOn(reversed::contains)
        .hasSize(Anomalies.HELD_AND_RELEASED_BEFORE_BOOKED);
    assertThat(duplicates).isEqualTo(Anomalies.DUPLICATE_CHARGE_ROWS);
  }

  @Test
  void codedColumnsHoldOnlyWordsOfTheVocabulary() {
    assertWords(bookings, "release_eligible_reason", Fact.CUSTODY_RELEASE_REASON.allowed());
    assertWords(bookings, "grade", Offense.GRADES);
    assertWords(bookings, "category", Offense.CATEGORIES);
    assertWords(
        bookings, "charge_status", ListFact.CHARGES.field("status").orElseThrow().allowed());
    assertWords(bookings, "released_to", List.of("ICE", "OTHER_AGENCY"));
    assertWords(convictions, "grade", Offense.GRADES);
    assertWords(convictions, "category", Offense.CATEGORIES);
    assertWords(detainers, "form", Fact.REQUEST_FORM.allowed());
    assertWords(detainers, "request_kind", Fact.REQUEST_KIND.allowed());
    assertWords(detainers, "action", List.of("HONORED", "DECLINED"));
    assertWords(detainers, "ice_threat_level", List.of("1", "2", "3"));
    for (String column :
        List.of(
            "form_complete",
            "probable_cause_shown",
            "supporting_document",
            "administrative_warrant",
            "judicial_warrant",
            "served_on_person",
            "final_order",
            "us_citizen_claim",
            "victim_or_witness")) {
      assertWords(detainers, column, List.of("Y", "N"));
      assertThat(detainers.values(column)).as(column).contains("Y", "N", "");
    }
  }

  private static void assertWords(CsvTable table, String column, Collection<String> words) {
    assertThat(table.values(column).filter(value -> !value.isEmpty()).collect(Collectors.toSet()))
        .as(column)
        .isNotEmpty()
        .isSubsetOf(words);
  }

  @Test
  void factsOfTheCountyAreFactsThatPoliciesCanAskFor() {
    List<String[]> facts =
        jurisdiction.rows().stream()
            .filter(row -> !jurisdiction.value(row, "fact").equals("place.facility_code"))
            .toList();
    assertThat(facts).hasSize(jurisdiction.rows().size() - 1);
    for (String[] row : facts) {
      Fact fact = Fact.byPath(jurisdiction.value(row, "fact")).orElseThrow();
      List<String> allowed = fact.allowed().isEmpty() ? List.of("true", "false") : fact.allowed();
      assertThat(allowed).contains(jurisdiction.value(row, "value"));
    }
    assertThat(jurisdiction.values("valid_until").filter(day -> day.equals("2023-01-01")))
        .hasSize(1);
  }

  @Test
  void noColumnCouldHoldANameBecauseEachTextComesFromAShortList() {
    List<String> keysTimesAndNumbers =
        List.of(
            "booking_id",
            "detainer_no",
            "booked_at",
            "release_eligible_at",
            "released_at",
            "bond_posted_at",
            "charge_released_at",
            "received_at",
            "lifted_on",
            "convicted_on",
            "sentence_released_on",
            "birth_year",
            "bond_set_cents",
            "age_at_request",
            "sentence_days");
    for (CsvTable table : List.of(bookings, detainers, convictions)) {
      for (String column : table.header()) {
        if (!keysTimesAndNumbers.contains(column)) {
          assertThat(table.values(column).distinct()).as(column).hasSizeLessThanOrEqualTo(60);
        }
      }
    }
    assertThat(detainers.values("detainer_no")).allMatch(number -> number.matches("D\\d{7}-[12]"));
    assertThat(stays.keySet().stream().filter(id -> !id.matches("B\\d{7}"))).isEmpty();
  }

  @Test
  void statutesAreOfAnInventedCode() {
    assertThat(Stream.concat(bookings.values("statute"), convictions.values("statute")).distinct())
        .hasSizeGreaterThan(40)
        .allMatch(statute -> statute.isEmpty() || statute.matches("SC \\d\\d\\.\\d\\d"));
  }

  @Test
  void offenseCodesArePublishedOnesOrTheOneThatIceUsesBesideThem() throws IOException {
    Path list = data().resolve("offences/ncic_uniform_offense_codes_niem5.csv");
    assumeTrue(Files.exists(list), "the published list of offense codes is not here");
    Set<String> codes = CsvTable.read(list).values("ncic_code").collect(Collectors.toSet());
    codes.add("13AB");
    assertThat(SampleOffense.ALL.values()).extracting(SampleOffense::ncic).isSubsetOf(codes);
  }

  private static Path data() {
    String folder = System.getenv("AMPARO_DATA");
    return folder != null
        ? Path.of(folder)
        : Path.of(System.getProperty("amparo.root")).resolve("../shared/data");
  }

  @Test
  void convictionsOnFileCameBeforeTheRequest() {
    Map<String, List<String[]>> requests = detainers.by("booking_id");
    for (String[] conviction : convictions.rows()) {
      String booking = convictions.value(conviction, "booking_id");
      assertThat(requests).containsKey(booking);
      String received =
          detainers.value(requests.getOrDefault(booking, List.of()).getFirst(), "received_at");
      assertThat(convictions.value(conviction, "convicted_on")).isLessThan(received);
    }
  }
}
