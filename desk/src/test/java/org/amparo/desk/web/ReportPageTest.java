package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Statutory reports and the public months, through the pages. */
class ReportPageTest {

  private static final String PASSWORD = "four plain words here";

  static List<String> databases() {
    return TestDatabases.both().toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_report_is_read_and_downloaded_and_a_closed_month_is_read_by_anyone(String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-03T12:00:00Z"));
    try (ConfigurableApplicationContext desk =
        DeskServer.start(
            new DeskSettings(
                "Harris County, TX",
                url,
                "127.0.0.1",
                0,
                null,
                null,
                clock,
                TestCounty.OFFICER_DECIDES))) {
      Browser officer = signedIn(desk, Role.OFFICER);
      Map<String, String> form =
          Map.of(
              "booking", "B-1001",
              "request.kind", "HOLD",
              "request.form", "I247A",
              "request.received_at", "2026-10-20T10:00",
              "arrival.confirmed", "true");
      officer.post("/requests", form);
      assertThat(officer.get("/reports").statusCode()).isEqualTo(403);
      assertThat(officer.get("/reports").body())
          .contains("our role may not do this", "Back to the desk")
          .doesNotContain("open too long");

      Browser auditor = signedIn(desk, Role.AUDITOR);
      assertThat(auditor.get("/reports").body())
          .contains("Texas Government Code 511.0101", "until=2026-11-01");
      String report = auditor.get("/reports/us-tx-511-0101?until=2026-11-01").body();
      assertThat(report)
          .contains("October 1, 2026 to October 31, 2026", "<td>1</td>")
          .contains("<td>not recorded at this desk<label>", "[read in full in the copy named");
      HttpResponse<String> csv = auditor.get("/reports/us-tx-511-0101/csv?until=2026-11-01");
      assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
      assertThat(csv.body())
          .contains(
              "us-tx-511-0101,2026-10-01,2026-11-01,\"(a)(1)(M)", ",not recorded at this desk,")
          .doesNotContain("B-1001");
      for (String none :
          List.of("us-tx-511-0101?until=2026-12-01", "us-fl-908-11?until=2026-10-01")) {
        assertThat(auditor.get("/reports/" + none).statusCode()).as(none).isEqualTo(404);
      }
      EventLog log = desk.getBean(EventLog.class);
      assertThat(log.ofKind("REPORTED")).hasSize(2);
      assertThat(report)
          .contains("This is a preview: nothing is saved, sent or published")
          .contains("Posting them undoes the rounding of the public page")
          .contains("Needs the jail's count of prisoners by category", "name=\"line.2\"")
          .doesNotContain("name=\"line.0\"", "Saved ");
      assertThat(log.ofKind("REPORT_SAVED")).isEmpty();
      String saved =
          auditor
              .post(
                  "/reports/us-tx-511-0101",
                  Map.of("until", "2026-11-01", "line.0", "99", "line.2", "400 beds"))
              .body();
      assertThat(saved)
          .contains("by auditor-1, event ", ": 400 beds, filled in by auditor-1")
          .doesNotContain(": 99");
      assertThat(log.ofKind("REPORT_SAVED")).hasSize(1);

      Browser anyone = browser(desk);
      assertThat(anyone.get("/public").body()).contains("No month has been issued yet.");
      assertThat(auditor.get("/publish").statusCode()).isEqualTo(403);
      assertThat(auditor.get("/publish").body()).doesNotContain("Back to the board");
      Browser counsel = signedIn(desk, Role.COUNSEL);
      assertThat(counsel.get("/publish").body())
          .contains("See October 2026 before it is issued")
          .doesNotContain("<button>Issue");
      assertThat(auditor.get("/publish/preview?month=2026-10").statusCode()).isEqualTo(403);
      assertThat(counsel.get("/publish/preview?month=2026-10").body())
          .contains(
              "Nothing is published yet",
              "request about\">fewer than 11</td>",
              "Publish these numbers");
      assertThat(anyone.get("/public").body()).contains("No month has been issued yet.");
      assertThat(counsel.post("/publish", Map.of("month", "2026-10")).statusCode()).isEqualTo(409);
      assertThat(anyone.get("/public").body()).contains("No month has been issued yet.");
      counsel.get("/publish/preview?month=2026-10");
      Map<String, String> seen =
          Map.of(
              "month",
              "2026-10",
              "shown",
              "fewer than 11; not broken down; not broken down; not broken down");
      counsel.post("/publish", seen);
      HttpResponse<String> open = anyone.get("/public");
      assertThat(open.uri().getPath()).isEqualTo("/public");
      assertThat(open.body())
          .contains("October 2026", ">fewer than 11</td>", "\"Taken by ICE\">not broken down</td>")
          .doesNotContain("B-1001", "counsel-1");
      assertThat(anyone.get("/reports").uri().getPath()).isEqualTo("/sign-in");
    }
  }

  private static Browser browser(ConfigurableApplicationContext desk) {
    return new Browser(
        "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"));
  }

  private static Browser signedIn(ConfigurableApplicationContext desk, Role role) {
    String name = role.name().toLowerCase(Locale.ROOT) + "-1";
    desk.getBean(Accounts.class).open(Actor.DESK, name, role, PASSWORD);
    Browser browser = browser(desk);
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("name", name, "password", PASSWORD));
    browser.get("/account");
    return browser;
  }
}
