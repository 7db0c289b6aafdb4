package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.proof.Disclosure;
import org.amparo.desk.proof.Proofs;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Notices through the pages, as each role. */
class NoticePageTest {

  private static final String PASSWORD = "four plain words here";
  private static final String NOTICE = "/requests/2026-000001/notices/copy-to-person";

  static List<String> databases() {
    return TestDatabases.both().toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoever_prints_a_notice_has_read_the_request_and_only_who_may_serve_records_it_as_served(
      String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk =
        DeskServer.start(
            new DeskSettings(
                "Sacramento County, CA",
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
              "request.received_at", "2026-10-31T12:00");
      String page = officer.post("/requests", form).body();
      assertThat(page)
          .contains("The person gets a copy of the request.", "California", "Not served yet.")
          .contains("Haitian Creole (nobody has reviewed this translation)");

      EventLog log = desk.getBean(EventLog.class);
      int reads = log.ofKind("READ").size();
      Browser counsel = signedIn(desk, Role.COUNSEL);
      String copy = counsel.get(NOTICE + "?language=HT").body();
      assertThat(copy)
          .contains("lang=\"ht\"", "Kopi yon demann sou ou", "B-1001", "Nobody has reviewed")
          .contains("Siyati moun nan:", "Moun nan pa t vle siyen", "Entèprèt", "Konsila:")
          .contains("Èd legal: <strong>614-555-0199</strong>")
          .contains("I-247A", "Men jou prizon an te resevwa l")
          .doesNotContain("read in full");
      assertThat(copy.substring(copy.indexOf("<main>"))).doesNotContain("reviewed", "officer-1");
      assertThat(log.ofKind("READ")).hasSize(reads + 1);
      assertThat(log.ofKind("READ").getLast().actor().account()).isEqualTo("counsel-1");

      Map<String, String> served =
          Map.of("seen", seen(page), "served.notice", "copy-to-person", "served.to", "PERSON");
      assertThat(serve(counsel, served).statusCode()).isEqualTo(403);
      assertThat(signedIn(desk, Role.AUDITOR).get(NOTICE).statusCode()).isEqualTo(200);
      assertThat(officer.get("/requests/2026-000001/notices/nothing").statusCode()).isEqualTo(404);
      officer.get("/requests/2026-000001");
      Map<String, String> unknown =
          Map.of("seen", seen(page), "served.notice", "x", "served.to", "PERSON");
      assertThat(serve(officer, unknown).statusCode()).isEqualTo(404);
      assertThat(log.ofKind("SERVED")).isEmpty();

      officer.get("/requests/2026-000001");
      assertThat(serve(officer, served).body())
          .contains("Served on Sat Oct 31, 2026, 4:00 PM PDT to the person, by officer-1.");
      assertThat(log.content(log.ofKind("SERVED").getFirst()).map(HeldMap::of).orElseThrow())
          .containsEntry("notice", "copy-to-person")
          .containsEntry("to", "PERSON")
          .containsEntry("at", "2026-10-31T16:00")
          .containsEntry("language", "EN")
          .hasEntrySatisfying("sha256", digest -> assertThat((String) digest).hasSize(64));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void the_paper_the_record_and_the_proof_say_the_same_in_every_language(String url)
      throws Exception {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    try (ConfigurableApplicationContext desk =
        DeskServer.start(
            new DeskSettings(
                "Sacramento County, CA",
                url,
                "127.0.0.1",
                0,
                null,
                null,
                clock,
                TestCounty.OFFICER_DECIDES))) {
      Browser officer = signedIn(desk, Role.OFFICER);
      String page =
          officer
              .post(
                  "/requests",
                  Map.of(
                      "booking", "B-1001",
                      "request.kind", "HOLD",
                      "request.form", "I247A",
                      "request.received_at", "2026-10-31T12:00"))
              .body();
      List<String> papers =
          Pattern.compile("href=\"(/requests/2026-000001/notices/[^\"]+)\"")
              .matcher(page)
              .results()
              .map(found -> found.group(1))
              .toList();
      assertThat(papers).anyMatch(one -> one.endsWith("copy-to-person?language=HT"));
      EventLog log = desk.getBean(EventLog.class);
      for (String paper : papers) {
        String printed = officer.get(paper).body();
        Map<String, Object> kept =
            log.toldOfKind("PRINTED").getLast().content().map(HeldMap::of).orElseThrow();
        String text = String.valueOf(kept.get("text"));
        assertThat(kept).containsEntry("sha256", Sha256.of(text));
        assertThat(text).as("the booking number is withheld").doesNotContain("B-1001");
        assertThat(paper).contains("/" + kept.get("notice") + "?language=" + kept.get("language"));
        assertThat(words(printed))
            .as(paper)
            .isEqualTo(
                spaces(text.replace("{booking}", "B-1001") + " SHA-256 " + kept.get("sha256")));
      }
      assertThat(log.ofKind("PRINTED")).hasSize(papers.size());

      // The last one of the language that is named was served, or the one that is.
      officer.get(NOTICE + "?language=ES");
      long spanish = log.ofKind("PRINTED").getLast().sequence();
      officer.get(NOTICE + "?language=EN");
      long english = log.ofKind("PRINTED").getLast().sequence();
      Map<String, String> fields =
          Map.of("seen", seen(page), "served.notice", "copy-to-person", "served.to", "PERSON");
      assertThat(served(officer, log, fields, Map.of("served.language", "ES")))
          .containsEntry("printed", spanish)
          .containsEntry("language", "ES");
      String now = seen(officer.get("/requests/2026-000001").body());
      Map<String, String> again = new java.util.TreeMap<>(fields);
      again.put("seen", now);
      assertThat(served(officer, log, again, Map.of("served.language", "EN")))
          .containsEntry("printed", english);
      assertThat(served(officer, log, again, Map.of("served.printing", String.valueOf(spanish))))
          .containsEntry("printed", spanish);
      officer.get("/requests/2026-000001");
      again.put("served.printing", "1");
      assertThat(serve(officer, again).statusCode()).isEqualTo(404);
      assertThat(officer.get("/requests/2026-000001").body())
          .contains("It is the paper that was printed on Sat Oct 31, 2026, 4:30 PM PDT.");

      String proof =
          desk.getBean(Proofs.class)
              .make(Actor.DESK, "2026-000001", Disclosure.USUAL, List.of(), null)
              .json();
      String last =
          String.valueOf(log.told(english).content().map(HeldMap::of).orElseThrow().get("text"));
      assertThat(proof).contains(Sha256.of(last), last.lines().toList().get(1));
      assertThat(proof).doesNotContain("B-1001");
    }
  }

  private static Map<String, Object> served(
      Browser officer, EventLog log, Map<String, String> fields, Map<String, String> more) {
    Map<String, String> all = new java.util.TreeMap<>(fields);
    all.putAll(more);
    officer.get("/requests/2026-000001");
    assertThat(serve(officer, all).statusCode()).isEqualTo(200);
    return log.toldOfKind("SERVED").getLast().content().map(HeldMap::of).orElseThrow();
  }

  /** What somebody reads on the paper. */
  private static String words(String page) {
    String main = page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
    return spaces(HtmlUtils.htmlUnescape(main.replaceAll("<[^>]+>", " ")));
  }

  private static String spaces(String text) {
    return text.replaceAll("\\s+", " ").replaceAll(" ([:(])", "$1").strip();
  }

  private static HttpResponse<String> serve(Browser browser, Map<String, String> fields) {
    Map<String, String> all = new java.util.TreeMap<>(fields);
    all.put("at", "2026-10-31T16:00");
    return browser.post("/requests/2026-000001/serve", all);
  }

  private static String seen(String page) {
    Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private static Browser signedIn(ConfigurableApplicationContext desk, Role role) {
    String name = role.name().toLowerCase(Locale.ROOT) + "-1";
    desk.getBean(Accounts.class).open(Actor.DESK, name, role, PASSWORD);
    Browser browser =
        new Browser("http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"));
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("name", name, "password", PASSWORD));
    browser.get("/account");
    return browser;
  }
}
