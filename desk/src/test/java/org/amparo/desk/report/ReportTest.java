package org.amparo.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.fact.Fact;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final County COUNTY =
      County.parse(
          """
          facts: [{fact: jurisdiction.agreement_287g, is: true, from: 2026-03-01}]
          daily_cost: [{dollars: "84.50", from: 2026-07-01, until: 2026-08-01}]
          """,
          "county.yaml");
  private static final Actor SUPERVISOR = new Actor("supervisor-2", "SUPERVISOR");

  @Test
  void what_a_report_rests_on_is_linked_at_whoever_publishes_it_officially() {
    assertThat(Report.bundled())
        .isNotEmpty()
        .flatExtracting(Report::citations)
        .allSatisfy(
            one -> {
              String host = String.valueOf(URI.create(one.url()).getHost());
              assertThat(host.endsWith(".gov") || host.endsWith(".us") || one.official())
                  .as(one.url())
                  .isTrue();
            });
  }

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  /** A clock that a test sets. */
  private static final class SetClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    void set(String local, java.time.ZoneId zone) {
      now = LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /**
   * Six requests of Franklin County, of which: A of June, held on July 1, handed over on July 2; B
   * of July, declined, home on July 3; C asks for notice and is honored; D is held from July 31 and
   * home on August 1; E is a second request about the person of A; F came on July 31 and is open.
   */
  @ParameterizedTest
  @MethodSource("databases")
  void the_numbers_of_a_small_record_are_those_counted_by_hand(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      SetClock clock = new SetClock();
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, clock);

      Hold a = taken(book, clock, "A", "HOLD", "2026-06-30T10:00", Map.of());
      clock.set("2026-07-01T09:00", law.zone());
      a = book.leave(OFFICER, a, LocalDateTime.parse("2026-07-01T08:00"), true, "");
      a = decided(book, a, Choice.HONOR);
      a = book.learn(SUPERVISOR, a, a.facts().with(Fact.REQUEST_JUDICIAL_WARRANT, true));
      clock.set("2026-07-02T07:00", law.zone());
      book.end(OFFICER, a, End.HANDED_OVER, LocalDateTime.parse("2026-07-02T07:00"), true);
      taken(book, clock, "A", "HOLD", "2026-07-02T06:00", Map.of("box_final_order", true));

      Hold b =
          taken(book, clock, "B", "HOLD", "2026-07-02T10:00", Map.of("judicial_warrant", false));
      b = decided(book, b, Choice.HONOR);
      clock.set("2026-07-03T09:00", law.zone());
      b = book.leave(OFFICER, b, LocalDateTime.parse("2026-07-03T08:00"), true, "");
      b = decided(book, b, Choice.DECLINE);
      b =
          book.learn(
              OFFICER,
              b,
              b.facts()
                  .with(Fact.CUSTODY_BOND_POSTED, true)
                  .with(Fact.CUSTODY_RELEASE_REASON, "BOND_OR_RECOGNIZANCE"));
      book.end(OFFICER, b, End.RELEASED, LocalDateTime.parse("2026-07-03T09:00"), true);

      Hold c = taken(book, clock, "C", "NOTIFY", "2026-07-05T10:00", Map.of());
      decided(book, c, Choice.HONOR);

      Hold d = taken(book, clock, "D", "HOLD", "2026-07-30T10:00", Map.of());
      clock.set("2026-08-01T01:00", law.zone());
      d = book.leave(OFFICER, d, LocalDateTime.parse("2026-07-31T23:00"), true, "");
      d = decided(book, d, Choice.HONOR);
      clock.set("2026-08-01T20:00", law.zone());
      book.end(OFFICER, d, End.RELEASED, LocalDateTime.parse("2026-08-01T20:00"), true);

      Hold f = taken(book, clock, "F", "HOLD", "2026-07-31T23:59", Map.of());
      taken(book, clock, "G", "HOLD", "2026-08-01T00:00", Map.of());

      EventLog log = new EventLog(database, clock);
      Course.All record = Course.of(log, law.zone());
      Map<Count, List<Long>> july = new TreeMap<>();
      for (Count count : Count.values()) {
        Stream<Course> all =
            record.courses().stream()
                .filter(
                    course ->
                        count.counts(
                            course,
                            LocalDateTime.parse("2026-07-01T00:00"),
                            LocalDateTime.parse("2026-08-01T00:00")));
        List<String> bookings = all.map(course -> course.hold().booking()).toList();
        july.put(count, List.of((long) bookings.size(), bookings.stream().distinct().count()));
      }
      assertThat(july)
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  Count.RECEIVED, List.of(5L, 5L), // the second of A, B, C, D, F
                  Count.HONORED, List.of(2L, 2L), // A and C; that of D is of August
                  Count.DECLINED, List.of(1L, 1L), // B, whose first decision counts no more
                  Count.HELD, List.of(2L, 2L), // A and D, from when they would have gone home
                  Count.HANDED_OVER, List.of(1L, 1L),
                  Count.WENT_HOME, List.of(1L, 1L), // B
                  Count.HELD_NOT_HANDED_OVER, List.of(0L, 0L), // D went home in August
                  Count.OPEN_AT_END,
                      List.of(3L, 3L))); // C, D, F; by the second of A the person is gone

      FilledReport texas = filled(database, "us-tx-511-0101", "2026-08-01", record);
      assertThat(numbers(texas).getFirst()).startsWith("(a)(1)(M)").endsWith("= 2");
      // The second of A counts on no midnight, for the person left on July 2; A on one, B on one, D
      // on
      // two, F on one.
      assertThat(numbers(texas).subList(1, 6))
          .anyMatch(row -> row.startsWith("(a)(4) Days") && row.endsWith("= 5"))
          .anyMatch(
              row -> row.startsWith("(a)(4) Cost") && row.endsWith("= $422.50: 5 days at $84.50"))
          .filteredOn(row -> !row.startsWith("(a)(4)"))
          .hasSize(3)
          .allMatch(row -> row.endsWith("= not recorded at this desk"));
      // Nobody set what a day cost in August.
      assertThat(numbers(filled(database, "us-tx-511-0101", "2026-09-01", record)))
          .anyMatch(
              row -> row.startsWith("(a)(4) Cost") && row.endsWith("not recorded at this desk"));

      assertThat(numbers(filled(database, "us-ga-hb-1105", "2026-10-01", record)).subList(1, 3))
          .allMatch(row -> row.endsWith("= not recorded at this desk"));
      booked(database, "A", "2026-06-30T08:00", "2026-07-01T08:00");
      booked(database, "D", "2026-07-30T08:00", "2026-07-31T23:00");
      booked(database, "F", "2026-07-31T09:00", null);
      booked(database, "X-1", "2026-06-01T08:00", "2026-06-30T23:59");
      booked(database, "X-2", "2026-07-20T08:00", null);
      booked(database, "X-3", null, null);
      booked(database, "X-4", "2026-10-01T08:00", null);
      // A, D, F and X-2 of the third quarter; when it ended F and X-2 alone.
      assertThat(numbers(filled(database, "us-ga-hb-1105", "2026-10-01", record)).subList(1, 3))
          .satisfiesExactly(
              all -> assertThat(all).endsWith("= 4"), end -> assertThat(end).endsWith("= 2"));
      // D was past local custody, and held, when August began.
      assertThat(
              new JailCount(database, record, COUNTY)
                  .inCustody(
                      LocalDateTime.parse("2026-08-01T00:00"),
                      LocalDateTime.parse("2026-08-01T00:00")))
          .hasValue(3L);

      assertThat(numbers(filled(database, "us-dc-24-211-07", "2027-01-01", record)))
          .contains(
              "(1) Requests for information or detainer made by a federal immigration agency = 7",
              "A warrant signed by a federal judge or magistrate came with it: yes = 1",
              "A warrant signed by a federal judge or magistrate came with it: no = 1",
              "A warrant signed by a federal judge or magistrate came with it: not recorded = 5",
              "the jail does as asked = 3",
              "the jail does not do as asked = 1",
              "no decision counts = 3",
              "on 2026-07-02 = 1",
              "(2) The justification of each release = 1");
      List<String> illinois = numbers(filled(database, "us-il-805-25", "2027-01-01", record));
      assertThat(illinois)
          .contains(
              "(a)(2) Immigration detainers or civil immigration warrants received = 7",
              "1. = received June 30, 2026, 10:00 AM; whether bail was posted is not recorded;"
                  + " transferred July 2, 2026, 7:00 AM; to ICE",
              "3. = received July 2, 2026, 10:00 AM; bail posted, and local custody ended by it"
                  + " July 3, 2026, 8:00 AM; released July 3, 2026, 9:00 AM; not transferred",
              "(a)(1), (2) Certification where none was received = not recorded at this desk")
          .noneMatch(row -> row.contains("2026-0") || row.contains("\"B\""));
      assertThat(numbers(filled(database, "us-fl-908-11", "2026-10-01", record)))
          .contains(
              "The status of the written agreement under 8 USC 1357(g) = A 287(g) agreement is in"
                  + " force for the jail: yes");
      assertThat(numbers(filled(database, "us-fl-908-11", "2025-07-01", record)))
          .contains(
              "The status of the written agreement under 8 USC 1357(g) = not recorded at this"
                  + " desk");
      // From July 1, 2026 to June 30, 2027.
      List<String> newYork =
          numbers(filled(database, "us-ny-new-york-9-131", "2027-07-01", record));
      assertThat(newYork)
          .contains(
              "1. Civil immigration detainers lodged with the department = 5",
              "The box for a final order of removal is ticked: yes = 1",
              "2. People held pursuant to detainers beyond the time when they would otherwise be released = 2",
              "7. People for whom detainers were not honored = 1",
              "8. People held beyond release who were not transferred = 1",
              "9. Requests concerning incarceration status, release dates, court appearance dates or other information = 1",
              "6. State criminal alien assistance funding requested and received = not recorded at this desk");

      database.write(
          () -> log.erase(new Actor("administrator-1", "ADMINISTRATOR"), f.number(), "x"));
      Course.All erased = Course.of(log, law.zone());
      assertThat(erased.courses()).hasSize(6);
      FilledReport after = filled(database, "us-tx-511-0101", "2026-08-01", erased);
      assertThat(after.erased()).isEqualTo(1);
      assertThat(numbers(after).getFirst()).endsWith("= 1");
    }
  }

  @Test
  void a_report_is_asked_of_the_places_that_owe_it_for_periods_that_are_over() {
    assertThat(owed("Harris County, TX")).containsExactly("us-tx-511-0101");
    assertThat(owed("Kings County, NY")).containsExactly("us-ny-new-york-9-131");
    assertThat(owed("District of Columbia")).containsExactly("us-dc-24-211-07");
    assertThat(owed("Miami-Dade County, FL")).containsExactly("us-fl-908-11");
    assertThat(owed("Fulton County, GA")).containsExactly("us-ga-hb-1105");
    assertThat(owed("Cook County, IL")).containsExactly("us-il-805-25");
    assertThat(owed("Franklin County, OH")).isEmpty();
    LocalDate today = LocalDate.parse("2026-11-28");
    Map<String, String> latest = new HashMap<>();
    Report.bundled().forEach(one -> latest.put(one.id(), one.ended(today).getFirst().toString()));
    assertThat(latest)
        .containsEntry("us-tx-511-0101", "2026-11-01")
        .containsEntry("us-ny-new-york-9-131", "2026-07-01")
        .containsEntry("us-dc-24-211-07", "2026-01-01")
        .containsEntry("us-fl-908-11", "2026-10-01");
    // Owed from April 1, 2025, so that the first quarter ends on June 30.
    assertThat(Report.bundled())
        .filteredOn(one -> one.id().equals("us-fl-908-11"))
        .allMatch(one -> one.ended(today).getLast().equals(LocalDate.parse("2025-07-01")));
  }

  /** What a file asks for exists, and it says how its text was read. */
  @Test
  void every_report_names_facts_that_there_are_and_what_it_rests_on() {
    for (Report report : Report.bundled()) {
      assertThat(report.citations()).as(report.id()).isNotEmpty();
      assertThat(List.of(1, 3, 12)).contains(report.months());
      for (Report.Line line : report.lines()) {
        assertThat(line.by())
            .allMatch(by -> List.of("day", "decision").contains(by) || Fact.byPath(by).isPresent());
        assertThat(!line.needs() || line.note().startsWith("Needs ")).as(line.label()).isTrue();
      }
    }
  }

  private static List<String> owed(String place) {
    return Report.bundled().stream()
        .filter(one -> one.isOwedBy(LawPlace.of(place)))
        .map(Report::id)
        .toList();
  }

  private static FilledReport filled(
      DeskDatabase database, String id, String until, Course.All record) {
    Report report =
        Report.bundled().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return FilledReport.of(report, LocalDate.parse(until), new JailCount(database, record, COUNTY));
  }

  private static void booked(
      DeskDatabase database, String number, @Nullable String at, @Nullable String release) {
    database
        .jdbc()
        .update(
            "INSERT INTO booking VALUES (?, ?, ?, NULL, ?)",
            number,
            at,
            release,
            "2026-08-01T00:00:00Z");
  }

  private static List<String> numbers(FilledReport report) {
    return report.rows().stream()
        .map(row -> (row.part().isEmpty() ? row.line().label() : row.part()) + " = " + row.words())
        .toList();
  }

  private static Hold taken(
      HoldBook book, SetClock clock, String booking, String kind, String at, Map<String, ?> more) {
    clock.set(at, book.zone());
    Map<String, Object> request = new HashMap<>(more);
    request.put("kind", kind);
    request.put("form", "I247A");
    request.put("received_at", at);
    return book.takeIn(
        OFFICER,
        booking,
        CaseJson.read(
            Map.of("request", request, "person", Map.of("age", 34, "us_citizen_claim", false)),
            booking));
  }

  private static Hold decided(HoldBook book, Hold hold, Choice choice) {
    Hold then = book.decide(OFFICER, hold, choice, Reason.OTHER, "as told");
    return then.decisions().getLast().waits()
        ? book.agree(SUPERVISOR, then, then.decisions().getLast(), true, "seen")
        : then;
  }
}
