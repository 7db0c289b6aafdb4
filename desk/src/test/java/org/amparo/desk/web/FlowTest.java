package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A request from its form to its end, through the pages, as a plain browser without scripts. */
class FlowTest {

  private static final String PASSWORD = "four plain words here";
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  static List<String> databases() {
    return TestDatabases.both().toList();
  }

  private static final Map<String, String> REQUEST =
      Map.of(
          "booking", "B-1001",
          "request.kind", "HOLD",
          "request.form", "I247A",
          "request.received_at", "2026-10-31T12:00");

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_goes_from_its_form_to_the_hand_over(String url) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-31T23:30:00Z"));
    InstantSource clock = now::get;
    try (ConfigurableApplicationContext desk = start("Franklin County, OH", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      Map<String, String> form =
          Map.of(
              "booking", "B-1001",
              "request.kind", "HOLD",
              "request.form", "I247A",
              "request.received_at", "2026-10-31T12:00",
              "request.administrative_warrant", "true",
              "person.age", "34",
              "person.us_citizen_claim", "false");
      assertThat(officer.post("/requests/check", form).body())
          .contains("Nothing is recorded yet", "2026-10-31 12:00", "yes", "Left open: ")
          .doesNotContain("<td>not known</td>");
      assertThat(officer.get("/board").body()).contains("No request is open.");
      HttpResponse<String> page = officer.post("/requests", form);
      assertThat(page.uri().getPath()).isEqualTo("/requests/2026-000001");
      assertThat(page.body())
          .contains(
              "The officer decides: hold, or let go.", "The clock, if local custody ended now");

      now.set(Instant.parse("2026-11-01T00:00:00Z"));
      page = act(officer, page, "leave", Map.of("at", "2026-10-31T20:00"));
      page = act(officer, page, "decide", Map.of("choice", "HONOR"));
      assertThat(page.body())
          .contains("Hold until Monday 7:00 PM, then let go.", "Ends Mon Nov 2, 2026, 7:00 PM EST")
          .contains("midnight to midnight (clocks change)", "25 h");
      assertThat(officer.get("/board").body()).contains("48<small>h</small>");
      now.set(Instant.parse("2026-11-02T15:10:00Z"));
      page =
          act(
              officer,
              page,
              "end",
              Map.of("how", "HANDED_OVER", "at", "2026-11-02T10:00", "confirmed", "true"));
      assertThat(page.body()).contains("The agency took the person.");
      assertThat(ChainCheck.run(desk.getBean(DeskDatabase.class), List.of()).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void against_the_law_the_page_asks_for_a_reason_and_a_supervisor(String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Sacramento County, CA", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      HttpResponse<String> page = officer.post("/requests", REQUEST);
      assertThat(page.body()).contains("Must not hold: let the person go when local custody ends.");
      page = act(officer, page, "leave", Map.of("at", "2026-10-31T16:20"));
      HttpResponse<String> refused = act(officer, page, "decide", Map.of("choice", "HONOR"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Nothing was changed");
      page =
          act(
              officer,
              page,
              "decide",
              Map.of("choice", "HONOR", "reason", "COURT_ORDER", "words", "the court's order"));
      assertThat(page.body())
          .contains("A hold is decided against that, and does not count until a supervisor agrees.")
          .contains("No supervisor has agreed to it, so it does not count.", "Release now")
          .doesNotContain("/agree");

      Browser supervisor = signedIn(desk, Role.SUPERVISOR);
      page = supervisor.get("/requests/2026-000001");
      Matcher decision = Pattern.compile("name=\"decision\" value=\"(\\d+)\"").matcher(page.body());
      assertThat(decision.find()).isTrue();
      page =
          act(
              supervisor,
              page,
              "agree",
              Map.of("decision", decision.group(1), "agrees", "true", "words", "seen"));
      assertThat(page.body())
          .contains("Held, and no deadline is known: call counsel now.")
          .contains("agreed to the decision of Sat Oct 31, 2026, 4:30 PM PDT.")
          .doesNotContain("No supervisor has agreed to it");
      assertThat(
              act(officer, refused, "decide", Map.of("choice", "DECLINE", "seen", "1"))
                  .statusCode())
          .isEqualTo(409);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void what_the_law_asks_is_asked_with_its_reason_before_anything_counts(String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Miami-Dade County, FL", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      Map<String, String> form = new HashMap<>();
      form.put("booking", "B-1001");
      form.put("request.received_at", "2026-10-31T12:00");
      assertThat(officer.post("/requests/check", form).body())
          .contains("Say what the agency asks the jail to do");
      form.put("request.kind", "HOLD");
      form.put("booking_again", "B-1010");
      assertThat(officer.post("/requests/check", form).body())
          .contains("The two booking numbers differ");
      form.remove("booking_again");
      form.put("person.age", "34");
      form.put("person.us_citizen_claim", "false");
      HttpResponse<String> page = officer.post("/requests/new", form);
      assertThat(page.body())
          .contains("Not settled yet", "Why: Florida Statutes", "if local custody ended now");
      String first = asked(page);
      form.put("asked", first);
      form.put("next", "1");
      String second = asked(officer.post("/requests/new", form));
      assertThat(second).startsWith(first + ",");
      assertThat(officer.get("/board").body()).contains("No request is open.");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void words_that_may_tell_who_a_person_is_count_only_once_they_are_changed_or_confirmed(
      String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Sacramento County, CA", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      HttpResponse<String> page = officer.post("/requests", REQUEST);
      Map<String, String> decision = new HashMap<>();
      decision.put("choice", "HONOR");
      decision.put("reason", "COURT_ORDER");
      decision.put("words", "order on A012345678");
      HttpResponse<String> asks = act(officer, page, "decide", decision);
      assertThat(asks.statusCode()).isEqualTo(422);
      assertThat(asks.body()).contains("This looks like an A-number", "Nothing was recorded");
      Matcher mark = Pattern.compile("name=\"mark\" value=\"([0-9a-f]+)\"").matcher(asks.body());
      assertThat(mark.find()).isTrue();
      // What was confirmed are those words and no others.
      decision.put("mark", mark.group(1));
      decision.put("words", "order on A012345679");
      assertThat(act(officer, page, "decide", decision).statusCode()).isEqualTo(422);
      decision.put("words", "order on A012345678");
      assertThat(act(officer, page, "decide", decision).body()).contains("waits for a supervisor");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void papers_that_contradict_each_other_are_said_before_the_request_counts_and_after(String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Miami-Dade County, FL", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      Map<String, String> form = new HashMap<>();
      form.put("booking", "B-1001");
      form.put("request.kind", "HOLD");
      form.put("request.form", "I247A");
      form.put("request.received_at", "2026-10-31T12:00");
      form.put("request.administrative_warrant_form", "I286");
      form.put("request.box_final_order", "true");
      form.put("person.age", "34");
      for (String yes :
          List.of("probable_cause_shown", "form_complete", "administrative_warrant")) {
        form.put("request." + yes, "true");
      }
      for (String no : List.of("person.us_citizen_claim", "request.served_on_person")) {
        form.put(no, "false");
      }
      String contradiction = "Look again: The paper that came with the request is form I-203";
      assertThat(officer.post("/requests/check", form).body())
          .contains("Ask counsel: call counsel.", contradiction, "own guidance:");
      HttpResponse<String> page = officer.post("/requests", form);
      assertThat(page.body())
          .contains("Ask counsel: call counsel.", contradiction)
          .contains("As the form asks:")
          .doesNotContain("chapter 908 (2025 form):</strong> 48 hours");
      page = act(officer, page, "leave", Map.of("at", "2026-10-31T19:00"));
      assertThat(page.body())
          .contains("Nothing on record here authorizes keeping this person.")
          .contains("Ask counsel now, or release: call counsel.", "Since local custody ended")
          .contains("value=\"HONOR\" class=\"second\"", "value=\"DECLINE\" class=\"second\"");
      page = act(officer, page, "decide", Map.of("choice", "HONOR"));
      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.body()).contains("choose a reason, and say why in your own words");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void when_someone_of_whom_ice_asked_to_be_told_may_leave_the_page_says_tell_then_release(
      String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Miami-Dade County, FL", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      Map<String, String> form = new HashMap<>();
      form.put("booking", "B-1001");
      form.put("request.kind", "NOTIFY");
      form.put("request.form", "I247A");
      form.put("request.received_at", "2026-10-31T12:00");
      form.put("person.victim_or_witness", "false");
      for (String yes :
          List.of("probable_cause_shown", "form_complete", "administrative_warrant")) {
        form.put("request." + yes, "true");
      }
      HttpResponse<String> page = officer.post("/requests", form);
      page = act(officer, page, "leave", Map.of("at", "2026-10-31T19:30"));
      assertThat(page.body())
          .contains("Tell ICE now, then release; this request asks for no hold.")
          .doesNotContain("overdue", "or release");
      assertThat(officer.get("/board").body())
          .contains("Tell ICE now, then release; this request asks for no hold.");
      page =
          act(
              officer,
              page,
              "leave",
              Map.of("at", "2026-10-31T19:00", "words", "read off the wrong line"));
      assertThat(page.body())
          .contains(
              "Tell ICE now, then release; this request asks for no hold", "30<small>m</small>");
      Browser supervisor = signedIn(desk, Role.SUPERVISOR);
      supervisor.get("/board");
      page =
          act(
              supervisor,
              page,
              "leave",
              Map.of("at", "2026-10-31T19:10", "words", "the line was right"));
      assertThat(page.body())
          .contains("from Sat Oct 31, 2026, 7:00 PM EDT to Sat Oct 31, 2026, 7:10 PM EDT.");
      page =
          act(
              officer,
              page,
              "end",
              Map.of("how", "RELEASED", "at", "2026-10-31T19:20", "confirmed", "true"));
      assertThat(page.body())
          .contains("The person went home", "answer was: must", "the answer was must")
          .doesNotContain("The jail must tell");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void two_requests_about_a_booking_point_at_each_other_and_the_one_that_holds_goes_first(
      String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Franklin County, OH", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      Map<String, String> form = new HashMap<>();
      form.put("booking", "B-1001");
      form.put("request.kind", "HOLD");
      form.put("request.form", "I247A");
      form.put("request.received_at", "2026-10-31T12:00");
      form.put("person.us_citizen_claim", "false");
      form.put("person.age", "34");
      HttpResponse<String> held = officer.post("/requests", form);
      held = act(officer, held, "leave", Map.of("at", "2026-10-31T19:25"));
      held = act(officer, held, "decide", Map.of("choice", "HONOR"));
      assertThat(held.body()).contains("Hold until Monday 6:25 PM, then let go.");

      form.put("request.kind", "NOTIFY");
      assertThat(officer.post("/requests/check", form).body())
          .contains("There is a request about this booking", "held past the time");
      HttpResponse<String> notice = officer.post("/requests", form);
      assertThat(notice.body())
          .contains("Another request about this booking", "value=\"2026-10-31T19:25\"")
          .contains("Held on request 2026-000001: look there first")
          .doesNotContain("Release now", "overdue");
      assertThat(officer.get("/board").body())
          .contains("1 held, 0 overdue", "Held on request 2026-000001: look there first.");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_erasure_whose_reason_may_tell_who_a_person_is_is_asked_about_first(String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Franklin County, OH", url, clock)) {
      desk.getBean(Accounts.class)
          .open(Actor.DESK, "administrator-1", Role.ADMINISTRATOR, PASSWORD);
      Browser administrator = signedIn(desk, Role.ADMINISTRATOR);
      administrator.get("/erasures");
      Map<String, String> form =
          Map.of(
              "number", "2026-000001", "order", "In re Juan PEREZ-LOPEZ, 26-101", "why", "order");
      HttpResponse<String> asks = administrator.post("/erasures", form);
      assertThat(asks.statusCode()).isEqualTo(422);
      assertThat(asks.body())
          .contains("Look at these words again", "PEREZ-LOPEZ", "The court that ordered it");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_end_asks_to_end_the_others_and_nobody_who_left_is_said_to_be_in_custody(String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk = start("Franklin County, OH", url, clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      officer.post("/requests", REQUEST);
      Map<String, String> judge = new HashMap<>(REQUEST);
      judge.put("request.judicial_warrant", "true");
      HttpResponse<String> second = officer.post("/requests", judge);
      assertThat(second.body())
          .contains("name is on this: confirm", "No clock runs here")
          .doesNotContain("48 hours from", "id=\"decide\"");
      HttpResponse<String> first =
          act(
              officer,
              officer.get("/requests/2026-000001"),
              "leave",
              Map.of("at", "2026-10-31T19:25"));
      first =
          act(
              officer,
              first,
              "end",
              Map.of("how", "HANDED_OVER", "at", "2026-10-31T19:28", "confirmed", "true"));
      assertThat(first.body()).contains("End request 2026-000002 the same way");
      second = officer.get("/requests/2026-000002");
      assertThat(second.body())
          .contains("This person has left the building: end this request.")
          .doesNotContain("In custody", "name is on this");
      assertThat(officer.get("/find?q=B-1001").body()).contains("2026-000001", "2026-000002");
    }
  }

  @Test
  void what_one_request_says_of_the_person_is_not_asked_again_for_the_next() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk =
        start("Franklin County, OH", TestDatabases.sqlite(), clock)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      assertThat(officer.post("/requests/new", REQUEST).body())
          .contains("name=\"person.us_citizen_claim\"");
      Map<String, String> form = new HashMap<>(REQUEST);
      form.put("person.us_citizen_claim", "false");
      form.put("person.age", "34");
      officer.post("/requests", form);

      Map<String, String> second = new HashMap<>(REQUEST);
      second.put("request.kind", "TRANSFER");
      assertThat(officer.post("/requests/new", second).body())
          .contains("is not asked again")
          .doesNotContain("name=\"person.age\"", "name=\"person.us_citizen_claim\"");
      assertThat(officer.post("/requests/check", second).body())
          .contains("Known from another request about this booking", ": 34;");
      EventLog log = desk.getBean(EventLog.class);
      assertThat(log.last("READ").orElseThrow().subject()).isEqualTo("2026-000001");
      assertThat(officer.post("/requests", second).uri().getPath())
          .isEqualTo("/requests/2026-000002");
      assertThat(
              log.told("2026-000002", Set.of())
                  .getFirst()
                  .content()
                  .map(HeldMap::of)
                  .orElseThrow()
                  .get("case"))
          .asString()
          .contains("age=34", "us_citizen_claim=false");
      // What this form says goes before what another says.
      second.put("person.age", "17");
      assertThat(officer.post("/requests", second).body()).contains("17");
    }
  }

  @Test
  void counsel_and_auditor_read_events_in_words_and_what_was_erased_is_said_to_be() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk =
        start("Franklin County, OH", TestDatabases.sqlite(), clock)) {
      desk.getBean(Accounts.class).open(Actor.DESK, "auditor-1", Role.AUDITOR, PASSWORD);
      Browser officer = signedIn(desk, Role.OFFICER);
      officer.get("/requests/new");
      Map<String, String> form = new HashMap<>(REQUEST);
      form.put("person.us_citizen_claim", "false");
      form.put("person.age", "34");
      HttpResponse<String> page = officer.post("/requests", form);
      page = act(officer, page, "leave", Map.of("at", "2026-10-31T19:25"));
      page = act(officer, page, "decide", Map.of("choice", "DECLINE"));
      act(
          officer,
          page,
          "end",
          Map.of("how", "RELEASED", "at", "2026-10-31T19:28", "confirmed", "true"));
      EventLog log = desk.getBean(EventLog.class);
      long decided = log.ofKind("DECIDED").getFirst().sequence();
      Browser auditor = signedIn(desk, Role.AUDITOR);
      assertThat(auditor.get("/record").body()).contains("took it in", "decided: do not hold");
      assertThat(auditor.get("/record/" + decided).body())
          .contains("<th scope=\"row\">Decided</th>", "decline", "34", "As it is kept")
          .contains("Needed a supervisor")
          .doesNotContain("Age_", "us_citizen_claim</th>");
      DeskDatabase database = desk.getBean(DeskDatabase.class);
      database.write(() -> log.erase(Actor.DESK, "2026-000001", "an order"));
      assertThat(auditor.get("/record/" + decided).body()).contains("what it held was erased");
      assertThat(auditor.get("/record").statusCode()).isEqualTo(200);
    }
  }

  private static String asked(HttpResponse<String> page) {
    Matcher asked = Pattern.compile("name=\"asked\" value=\"([^\"]*)\"").matcher(page.body());
    assertThat(asked.find()).isTrue();
    return asked.group(1);
  }

  private static HttpResponse<String> act(
      Browser browser, HttpResponse<String> page, String act, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    Matcher seen = SEEN.matcher(page.body());
    if (seen.find()) {
      all.putIfAbsent("seen", seen.group(1));
    }
    return browser.post("/requests/2026-000001/" + act, all);
  }

  private static ConfigurableApplicationContext start(
      String place, String url, InstantSource clock) {
    ConfigurableApplicationContext desk =
        DeskServer.start(
            new DeskSettings(
                place, url, "127.0.0.1", 0, null, null, clock, TestCounty.OFFICER_DECIDES));
    Accounts accounts = desk.getBean(Accounts.class);
    accounts.open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
    accounts.open(Actor.DESK, "supervisor-1", Role.SUPERVISOR, PASSWORD);
    return desk;
  }

  private static Browser signedIn(ConfigurableApplicationContext desk, Role role) {
    Browser browser =
        new Browser("http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"));
    browser.get("/sign-in");
    String name = role.name().toLowerCase(java.util.Locale.ROOT) + "-1";
    browser.post("/sign-in", Map.of("name", name, "password", PASSWORD));
    return browser;
  }
}
