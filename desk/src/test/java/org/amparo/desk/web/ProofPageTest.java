package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A proof from the button on a request's page to a browser that is offline. */
class ProofPageTest {

  private static final String PASSWORD = "four plain words here";
  private static final String PROOF = "/requests/2026-000001/proof";

  @TempDir private Path folder;

  @Test
  void who_may_makes_a_proof_on_the_page_and_it_checks_itself_in_a_browser_offline()
      throws Exception {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T23:30:00Z"));
    DeskSettings settings =
        new DeskSettings(
            "Harris County, TX",
            TestDatabases.sqlite(),
            "127.0.0.1",
            0,
            null,
            null,
            clock,
            TestCounty.OFFICER_DECIDES);
    try (ConfigurableApplicationContext desk = DeskServer.start(settings)) {
      Browser officer = signedIn(desk, Role.OFFICER);
      String taken =
          officer
              .post(
                  "/requests",
                  Map.of(
                      "booking", "B-1001",
                      "request.kind", "HOLD",
                      "request.form", "I247A",
                      "request.received_at", "2026-10-31T12:00"))
              .body();
      assertThat(taken).doesNotContain("Make a proof");
      assertThat(officer.get(PROOF).statusCode()).isEqualTo(403);

      Browser counsel = signedIn(desk, Role.COUNSEL);
      assertThat(counsel.get("/requests/2026-000001").body()).contains("Make a proof");
      assertThat(counsel.get(PROOF).body())
          .contains("8 CFR 236.6", "No time-stamp authority is set up", "No file of anchors");
      assertThat(counsel.get("/requests/2026-000009/proof").statusCode()).isEqualTo(404);
      Map<String, String> files = unzipped(counsel.bytes(PROOF, Map.of("person", "true")));
      assertThat(files)
          .containsOnlyKeys("2026-000001-proof.html", "2026-000001-proof.json")
          .allSatisfy((_, text) -> assertThat(text).doesNotContain("B-1001"));
      assertThat(desk.getBean(EventLog.class).ofKind("PROVED"))
          .singleElement()
          .matches(event -> event.actor().account().equals("counsel-1"));
      assertThat(counsel.get("/requests/2026-000001").body())
          .contains("made a proof of the request");

      String page = Objects.requireNonNull(files.get("2026-000001-proof.html"));
      assertThat(opened(page).words()).startsWith("Everything in this file agrees.");
      assertThat(opened(page).problems()).isEmpty();
      String changed = page.replaceFirst("officer-1", "officer-2");
      assertThat(changed).isNotEqualTo(page);
      assertThat(opened(changed).words())
          .contains("does not agree with itself", "It proves nothing.");
    }
  }

  private record Opened(String words, List<String> problems) {}

  /** What a page says of itself, opened as a file without a network. */
  private Opened opened(String html) throws IOException {
    Path file = Files.writeString(folder.resolve("proof.html"), html);
    List<String> problems = new ArrayList<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser chromium =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")))) {
      Page page = chromium.newPage();
      page.context().setOffline(true);
      page.onConsoleMessage(message -> problems.add(message.text()));
      page.navigate(file.toUri().toString());
      return new Opened(page.textContent("#result"), problems);
    }
  }

  private static Map<String, String> unzipped(byte[] bytes) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
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
