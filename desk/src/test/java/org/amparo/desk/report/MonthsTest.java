package org.amparo.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonthsTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final Actor COUNSEL = new Actor("counsel-1", "COUNSEL");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-01T03:30:00Z"));
  private static final YearMonth JULY = YearMonth.of(2026, 7);

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_month_is_issued_once_rounded_and_stays_until_a_correction_that_names_it(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, CLOCK);
      EventLog log = new EventLog(database, CLOCK);
      Months months = new Months(database, log, law, CLOCK);
      assertThat(months.due()).isEmpty();
      // 34 people, one of whom twice; 13 of them held, of whom 4 taken by ICE.
      for (int i = 0; i < 34; i++) {
        Hold hold = taken(book, "B-" + i, "2026-07-%02dT10:00".formatted(1 + i % 25));
        if (i < 13) {
          hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-07-28T10:00"), true, "");
          hold = book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "entered later");
          hold = book.agree(COUNSEL, hold, hold.decisions().getLast(), true, "seen");
        }
        if (i < 4) {
          book.end(OFFICER, hold, End.HANDED_OVER, LocalDateTime.parse("2026-07-29T10:00"), true);
        }
      }
      taken(book, "B-0", "2026-07-31T23:59");
      taken(book, "C-1", "2026-08-01T00:00");

      // In Ohio it is still August 31.
      assertThat(months.due()).containsExactly(JULY);
      assertThatThrownBy(() -> issue(months, YearMonth.of(2026, 8)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("not over");
      Months.Issue first = issue(months, JULY);
      assertThat(first.numbers()).containsExactly("30", "10", "fewer than 11", "0");
      assertThat(first.replaces()).isZero();
      assertThat(months.due()).isEmpty();
      assertThatThrownBy(() -> issue(months, JULY)).hasMessageContaining("is the same");

      // A late fact: one more came in July. What was issued does not move by itself, and a
      // correction beside it would tell of that one.
      taken(book, "D-1", "2026-07-15T10:00");
      assertThat(months.current()).containsExactly(first);
      assertThatThrownBy(() -> issue(months, JULY))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("would tell of them");
      for (int i = 2; i < 12; i++) {
        taken(book, "D-" + i, "2026-07-15T10:00");
      }
      Months.Issue second = issue(months, JULY);
      assertThat(second.numbers()).containsExactly("50", "10", "fewer than 11", "0");
      assertThat(second.replaces()).isEqualTo(first.number());
      assertThat(months.current()).containsExactly(second);
      assertThat(months.issues()).containsExactly(second, first);
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
    }
  }

  @Test
  void a_month_before_the_first_request_is_not_issued_and_a_part_that_is_nearly_all_says_no_more() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, CLOCK);
      Months months = new Months(database, new EventLog(database, CLOCK), law, CLOCK);
      for (int i = 0; i < 30; i++) {
        Hold hold = taken(book, "B-" + i, "2026-07-10T10:00");
        hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-07-28T10:00"), true, "");
        book.end(OFFICER, hold, End.HANDED_OVER, LocalDateTime.parse("2026-07-29T10:00"), true);
      }
      for (YearMonth none :
          List.of(YearMonth.of(1900, 1), YearMonth.of(-999_999_999, 1), JULY.minusMonths(1))) {
        assertThatThrownBy(() -> issue(months, none))
            .isInstanceOf(Refused.class)
            .hasMessageContaining("recorded nothing");
      }
      assertThat(issue(months, JULY).numbers())
          .containsExactly("30", "0", "all, or all but fewer than 11", "0");
    }
  }

  @Test
  void a_month_is_issued_as_it_was_shown_or_not_at_all() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, CLOCK);
      EventLog log = new EventLog(database, CLOCK);
      Months months = new Months(database, log, law, CLOCK);
      for (int i = 0; i < 30; i++) {
        taken(book, "B-" + i, "2026-07-10T10:00");
      }
      Months.Preview preview = months.preview(JULY);
      assertThat(preview.numbers()).containsExactly("30", "0", "0", "0");
      assertThat(preview.corrects()).isEmpty();
      assertThatThrownBy(() -> months.issue(COUNSEL, JULY, ""))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("not those that were shown");
      for (int i = 30; i < 40; i++) {
        taken(book, "B-" + i, "2026-07-10T10:00");
      }
      assertThatThrownBy(() -> months.issue(COUNSEL, JULY, preview.shown()))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("not those that were shown");
      assertThat(months.issues()).isEmpty();
      assertThat(months.issue(COUNSEL, JULY, months.preview(JULY).shown()).numbers())
          .startsWith("40");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_month_of_fewer_than_30_people_is_not_broken_down(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, CLOCK);
      for (int i = 0; i < 29; i++) {
        taken(book, "B-" + i, "2026-07-10T10:00");
      }
      Months months = new Months(database, new EventLog(database, CLOCK), law, CLOCK);
      assertThat(issue(months, JULY).numbers())
          .containsExactly("30", "not broken down", "not broken down", "not broken down");
    }
  }

  private static Months.Issue issue(Months months, YearMonth month) {
    return months.issue(COUNSEL, month, months.preview(month).shown());
  }

  private static Hold taken(HoldBook book, String booking, String at) {
    Map<String, Object> request = Map.of("kind", "HOLD", "form", "I247A", "received_at", at);
    return book.takeIn(
        OFFICER,
        booking,
        CaseJson.read(
            Map.of("request", request, "person", Map.of("age", 34, "us_citizen_claim", false)),
            booking));
  }
}
