package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.board.Watch;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What the board lists, and what it and other pages say of someone who has left. */
class BoardPageTest {

  private static final String PASSWORD = "four plain words here";
  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");
  private static final LocalDateTime LEFT = LocalDateTime.parse("2026-11-03T12:00");

  private Instant now = Instant.parse("2026-11-03T17:00:00Z");

  @Test
  void of_forty_five_who_are_overdue_each_is_on_the_board_and_rings() {
    try (ConfigurableApplicationContext desk = start(TestCounty.OFFICER_DECIDES)) {
      HoldBook book = desk.getBean(HoldBook.class);
      for (int i = 1; i <= 45; i++) {
        Hold hold = book.takeIn(OFFICER, "B-%03d".formatted(i), CaseJson.read(request(), "one"));
        book.leave(OFFICER, hold, LEFT, false, "");
      }
      now = now.plus(Duration.ofHours(2));
      desk.getBean(Watch.class).look();
      assertThat(desk.getBean(EventLog.class).ofKind("RANG")).hasSize(45);
      Browser officer = signedIn(desk, Role.OFFICER);
      String board = officer.get("/board").body();
      assertThat(board).contains("0 held, 45 overdue", "5 more, the soonest first");
      for (int i = 1; i <= 45; i++) {
        String number = "2026-%06d".formatted(i);
        assertThat(board).contains("B-%03d".formatted(i), "href=\"/requests/" + number + "\"");
        assertThat(board).contains("action=\"/board/" + number + "/answer\"");
      }
      assertThat(Pattern.compile("<li class=\"[a-z ]*rings\"").matcher(board).results().count())
          .isEqualTo(45);
      officer.post("/board/2026-000045/answer", Map.of());
      board = officer.get("/board").body();
      assertThat(board).contains("officer-1 answered").doesNotContain("/board/2026-000045/answer");
    }
  }

  @Test
  void a_decision_that_waits_for_a_supervisor_stands_once_and_above_who_waits_for_nothing() {
    try (ConfigurableApplicationContext desk = start(County.NONE)) {
      HoldBook book = desk.getBean(HoldBook.class);
      book.takeIn(OFFICER, "B-001", CaseJson.read(request(), "one"));
      Hold later = book.takeIn(OFFICER, "B-002", CaseJson.read(request(), "one"));
      later = book.leave(OFFICER, later, LEFT, false, "");
      book.decide(OFFICER, later, Choice.HONOR, Reason.OTHER, "asked for");
      Hold agreed = book.look(later.number());
      book.agree(
          new Actor("supervisor-1", "SUPERVISOR"),
          agreed,
          agreed.decisions().getLast(),
          true,
          "seen");
      Hold waits = book.takeIn(OFFICER, "B-003", CaseJson.read(request(), "one"));
      book.decide(OFFICER, waits, Choice.HONOR, Reason.OTHER, "asked for");
      String board = signedIn(desk, Role.SUPERVISOR).get("/board").body();
      assertThat(board).contains("<b>1</b> more in custody on local charges");
      assertThat(board.indexOf("B-003")).isLessThan(board.indexOf("B-002"));
      assertThat(board.split("B-003", -1)).hasSize(2);
    }
  }

  @Test
  void supervisors_and_administrators_see_what_the_county_did_not_set_and_officers_do_not() {
    try (ConfigurableApplicationContext desk = start(County.NONE)) {
      assertThat(signedIn(desk, Role.SUPERVISOR).get("/board").body())
          .contains("No instruction is set: ", "No supervisor is on call: ");
      assertThat(signedIn(desk, Role.ADMINISTRATOR).get("/accounts").body())
          .contains("No instruction is set: ", "No supervisor is on call: ");
      assertThat(signedIn(desk, Role.OFFICER).get("/board").body())
          .doesNotContain("No instruction is set");
    }
  }

  @Test
  void of_two_requests_that_both_hold_one_person_each_is_told_and_rings_when_it_is_over() {
    try (ConfigurableApplicationContext desk = start(TestCounty.OFFICER_DECIDES)) {
      HoldBook book = desk.getBean(HoldBook.class);
      Hold one = book.takeIn(OFFICER, "B-001", CaseJson.read(request(), "one"));
      Map<String, Object> other = new HashMap<>(request());
      other.put("person", Map.of("age", 35, "us_citizen_claim", false));
      Hold two = book.takeIn(OFFICER, "B-001", CaseJson.read(other, "two"));
      one = book.leave(OFFICER, one, LEFT, false, "");
      book.decide(OFFICER, one, Choice.HONOR, null, null);
      book.decide(OFFICER, book.look(two.number()), Choice.HONOR, null, null);
      now = now.plus(Duration.ofHours(60));
      desk.getBean(Watch.class).look();
      assertThat(desk.getBean(EventLog.class).ofKind("RANG")).hasSize(2);
      assertThat(desk.getBean(EventLog.class).ofKind("ALERTED")).hasSize(2);
    }
  }

  @Test
  void no_page_says_in_custody_of_someone_who_left_with_no_time_of_leaving_on_record() {
    try (ConfigurableApplicationContext desk = start(TestCounty.OFFICER_DECIDES)) {
      HoldBook book = desk.getBean(HoldBook.class);
      Hold first = book.takeIn(OFFICER, "B-001", CaseJson.read(request(), "one"));
      book.end(OFFICER, first, End.RELEASED, LEFT, true);
      Map<String, Object> other = new HashMap<>(request());
      other.put("person", Map.of("age", 35, "us_citizen_claim", false));
      Hold open = book.takeIn(OFFICER, "B-001", CaseJson.read(other, "two"));
      Browser officer = signedIn(desk, Role.OFFICER);
      Map<String, String> third =
          Map.of(
              "booking", "B-001",
              "request.kind", "NOTIFY",
              "request.form", "I247A",
              "request.received_at", "2026-11-03T11:30");
      Map<String, String> pages =
          Map.of(
              "its own", officer.get("/requests/" + open.number()).body(),
              "the other's", officer.get("/requests/" + first.number()).body(),
              "find", officer.get("/find?q=B-001").body(),
              "board", officer.get("/board").body(),
              "check", officer.post("/requests/check", third).body());
      assertThat(pages)
          .allSatisfy(
              (name, page) ->
                  assertThat(page)
                      .as(name)
                      .contains("This person has left the building: end this request.")
                      .doesNotContainIgnoringCase("in custody for local")
                      .doesNotContainIgnoringCase("in custody on local")
                      .doesNotContain("when local custody ends</a>", "if local custody ended now"));
      assertThat(pages.get("check")).contains("records that this person has left the building");
      assertThat(pages.get("its own")).doesNotContain("Let the person go, and record it");
    }
  }

  static Map<String, Object> request() {
    Map<String, Object> all = new HashMap<>();
    all.put("request", Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-11-03T11:00"));
    all.put("person", Map.of("age", 34, "us_citizen_claim", false));
    return all;
  }

  private ConfigurableApplicationContext start(County county) {
    Outside real = Outside.REAL;
    Outside still =
        new Outside(real.database(), System::nanoTime, real.anchors(), real.post(), false);
    ConfigurableApplicationContext desk =
        DeskServer.start(
            new DeskSettings(
                "Franklin County, OH",
                TestDatabases.sqlite(),
                "127.0.0.1",
                0,
                null,
                null,
                () -> now,
                county),
            still);
    for (Role role : List.of(Role.OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
      desk.getBean(Accounts.class).open(Actor.DESK, name(role), role, PASSWORD);
    }
    return desk;
  }

  private static Browser signedIn(ConfigurableApplicationContext desk, Role role) {
    Browser browser = new Browser(Started.origin(desk));
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("name", name(role), "password", PASSWORD));
    return browser;
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "-1";
  }
}
