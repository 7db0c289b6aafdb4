package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.fact.CaseRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The desk in Debian's Chromium: each role's pages, wide and narrow. */
class DeskInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String PASSWORD = "four plain words here";

  private static ConfigurableApplicationContext desk;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium is installed");
    desk =
        DeskServer.start(
            new DeskSettings(
                "Sacramento County, CA",
                TestDatabases.sqlite(),
                "127.0.0.1",
                0,
                null,
                null,
                InstantSource.system(),
                TestCounty.OFFICER_DECIDES));
    for (Role role : Role.values()) {
      if (role.isOfPeople()) {
        desk.getBean(Accounts.class).open(Actor.DESK, name(role), role, PASSWORD);
      }
    }
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void stop() {
    if (desk != null) {
      browser.close();
      playwright.close();
      desk.close();
    }
  }

  @Test
  void every_page_of_every_role_is_whole_for_those_who_see_little_and_on_a_narrow_screen() {
    takeIn();
    List<String> faults = new ArrayList<>();
    for (int width : new int[] {1280, 390}) {
      for (Role role : List.of(Role.values())) {
        if (!role.isOfPeople()) {
          continue;
        }
        try (BrowserContext window = window(width)) {
          Page page = signedIn(window, role);
          for (String path : paths(role)) {
            page.navigate(address(path));
            faults.addAll(faults(page, role + " " + path + " at " + width));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** From the form to the supervisor's agreement, one key after another. */
  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_request_goes_through_everyone_s_hands_by_the_keyboard_alone(int width) {
    List<String> faults = new ArrayList<>();
    String request;
    try (BrowserContext window = window(width)) {
      Page page = signedIn(window, Role.OFFICER);
      page.navigate(address("/requests/new"));
      tabTo(page, "[name=booking]");
      page.keyboard().type("B-77");
      tabTo(page, "[name=booking_again]");
      page.keyboard().type("B-77");
      tabTo(page, "select[name='request.kind']");
      page.keyboard().type("hold");
      page.keyboard().press("Tab");
      // The answer comes without leaving the page, and the key stays where it was.
      page.waitForSelector("#say >> text=Must not hold");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("request.form");
      page.keyboard().type("I-247A");
      tabTo(page, "[name='request.received_at']");
      page.fill("[name='request.received_at']", hoursAgo(2));
      faults.addAll(faults(page, "questions at " + width));
      tabTo(page, "#check");
      page.keyboard().press("Enter");
      page.waitForURL("**/requests/check");
      faults.addAll(faults(page, "check at " + width));
      tabTo(page, "main button");
      page.keyboard().press("Enter");
      page.waitForURL("**/requests/20*");
      request = page.url();
      assertThat(page.textContent("main h1"))
          .isEqualTo("Must not hold: let the person go when local custody ends.");
      tabTo(page, "details:has(#decide) > summary");
      page.keyboard().press("Enter");
      tabTo(page, "[name=reason]");
      page.keyboard().type("A court");
      tabTo(page, "[name=words]");
      page.keyboard().type("Juan Perez has an order");
      tabTo(page, "button[value=HONOR]");
      page.keyboard().press("Enter");
      page.waitForSelector("text=This looks like a full name");
      faults.addAll(faults(page, "warning at " + width));
      tabTo(page, "input[name=words]");
      page.keyboard().press("Control+A");
      page.keyboard().type("the person has an order");
      tabTo(page, "main button");
      page.keyboard().press("Enter");
      page.waitForSelector("text=waits for a supervisor");
    }
    try (BrowserContext window = window(width)) {
      Page page = signedIn(window, Role.COUNSEL);
      page.navigate(request);
      faults.addAll(faults(page, "counsel at " + width));
      assertThat(page.locator("main button").count()).isZero();
    }
    try (BrowserContext window = window(width)) {
      Page page = signedIn(window, Role.SUPERVISOR);
      page.navigate(request);
      tabTo(page, "form[action$=agree] [name=words]");
      page.keyboard().type("seen");
      tabTo(page, "[name=agrees][value=true]");
      page.keyboard().press("Enter");
      page.waitForSelector("text=supervisor-1 agreed");
    }
    try (BrowserContext window = window(width)) {
      Page page = signedIn(window, Role.AUDITOR);
      page.navigate(address("/record"));
      tabTo(page, "form[action$=check] button");
      page.keyboard().press("Enter");
      page.waitForSelector("text=The record is whole");
      faults.addAll(faults(page, "checked at " + width));
    }
    try (BrowserContext window = window(width)) {
      Page page = signedIn(window, Role.ADMINISTRATOR);
      page.navigate(address("/accounts"));
      tabTo(page, "form[action='/accounts'] [name=name]");
      page.keyboard().type("officer-" + width);
      tabTo(page, "form[action='/accounts'] button");
      page.keyboard().press("Enter");
      page.waitForSelector(".key");
      page.click("text=Back to the accounts");
      page.waitForSelector("th >> text=officer-" + width);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void a_question_answered_brings_the_next_and_the_board_says_what_is_overdue_by_itself() {
    try (BrowserContext window = window(1280)) {
      Page page = signedIn(window, Role.OFFICER);
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(address("/requests/new"));
      page.selectOption("select[name='request.kind']", "NOTIFY");
      page.waitForSelector(".question");
      int asked = page.locator(".question").count();
      page.click(".question >> nth=0 >> text=No");
      page.waitForSelector(".question >> nth=" + asked);
      assertThat(page.url()).endsWith("/requests/new");
      assertThat(said).noneMatch(one -> one.contains("Content Security Policy"));
    }
  }

  private static String hoursAgo(long hours) {
    return LocalDateTime.now(ZoneId.of("America/Los_Angeles"))
        .minusHours(hours)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  /** What somebody reads before they unfold anything, and how far they scroll. */
  @ParameterizedTest
  @CsvSource({"1280, 900, 1.5", "390, 844, 3"})
  void a_request_is_told_in_350_words_and_few_screens(int width, int height, double screens) {
    String url = TestDatabases.sqlite();
    try (ConfigurableApplicationContext florida =
            DeskServer.start(
                new DeskSettings(
                    "Miami-Dade County, FL",
                    url,
                    "127.0.0.1",
                    0,
                    null,
                    null,
                    InstantSource.system(),
                    TestCounty.OFFICER_DECIDES));
        BrowserContext window = window(width)) {
      florida.getBean(Accounts.class).open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
      HoldBook book = florida.getBean(HoldBook.class);
      Actor officer = new Actor("officer-1", "OFFICER");
      LocalDateTime now = book.now().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
      Map<String, String> form = new HashMap<>(Map.of("request.kind", "HOLD"));
      form.put("request.form", "I247A");
      form.put("request.received_at", now.minusHours(3).toString());
      form.put("person.age", "34");
      form.put("person.us_citizen_claim", "false");
      form.put("person.victim_or_witness", "false");
      form.put("custody.local_charge", "true");
      for (String yes :
          List.of(
              "form_complete",
              "probable_cause_shown",
              "box_biometric_records",
              "administrative_warrant",
              "facially_names_person")) {
        form.put("request." + yes, "true");
      }
      CaseRecord facts = CaseForm.read(form, new CaseRecord("new", Map.of(), Map.of())).record();
      Hold hold = book.takeIn(officer, "B-1", facts);
      hold = book.leave(officer, hold, now.minusMinutes(30), false, "");
      book.decide(officer, hold, Choice.HONOR, null, null);
      String origin =
          "http://127.0.0.1:" + florida.getEnvironment().getProperty("local.server.port");
      Page page = window.newPage();
      page.navigate(origin + "/sign-in");
      page.fill("[name=name]", "officer-1");
      page.fill("[name=password]", PASSWORD);
      page.click("main button");
      page.navigate(origin + "/requests/" + hold.number());
      assertThat(page.textContent("h1")).startsWith("Hold until ").endsWith(", then let go.");
      assertThat(page.innerText("main").split("\\s+")).hasSizeLessThanOrEqualTo(350);
      Number tall = (Number) page.evaluate("document.documentElement.scrollHeight");
      assertThat(tall.doubleValue()).isLessThanOrEqualTo(screens * height);
      assertThat(page.innerText("main")).contains("Within the limit").doesNotContain("awful");
    }
  }

  private static void takeIn() {
    try (BrowserContext window = window(1280)) {
      Page page = signedIn(window, Role.OFFICER);
      page.navigate(address("/requests/new"));
      page.fill("[name=booking]", "B-1001");
      page.fill("[name=booking_again]", "B-1001");
      page.selectOption("select[name='request.kind']", "HOLD");
      page.selectOption("select[name='request.form']", "I247A");
      page.fill("[name='request.received_at']", hoursAgo(2));
      page.click("#check");
      page.click("main button >> nth=0");
      page.click("summary >> text=Local custody ends");
      page.fill("#leave [name=at]", hoursAgo(1));
      page.check("#leave [name=confirmed]");
      page.click("#leave button");
      page.click("details:has(#decide) > summary");
      page.selectOption("[name=reason]", "COURT_ORDER");
      page.fill("[name=words]", "the court's order");
      page.click("button[value=HONOR]");
      page.waitForSelector("text=waits for a supervisor");
    }
  }

  private static List<String> paths(Role role) {
    return switch (role) {
      case OFFICER ->
          List.of(
              "/board",
              "/find?q=B-1001",
              "/requests/new",
              "/requests/2026-000001",
              "/account",
              "/requests/2026-000001/notices/explanation-to-person?language=HT");
      case SUPERVISOR -> List.of("/requests/2026-000001", "/publish", "/public", "/reports");
      case AUDITOR -> List.of("/record");
      case ADMINISTRATOR -> List.of("/accounts", "/board", "/erasures");
      case COUNSEL -> List.of("/board");
      case MONITOR -> List.of();
      case PROGRAM, PUBLIC -> List.of();
    };
  }

  /**
   * What axe-core finds by WCAG 2.2 AA, what sticks out of the window, and what the browser says.
   */
  private static List<String> faults(Page page, String where) {
    page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true })");
    List<String> faults = new ArrayList<>();
    new AxeBuilder(page)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"))
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                faults.add(
                    where + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml()));
    Number small =
        (Number)
            page.evaluate(
                "() => [...document.querySelectorAll('input[type=radio], input[type=checkbox]')]"
                    + ".map(e => e.getBoundingClientRect()).filter(e => e.width > 0 && (e.width < 24 || e.height < 24)).length");
    if (small.intValue() > 0) {
      faults.add(where + ": radio buttons or boxes of less than 24 pixels: " + small);
    }
    Object excess =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) excess).intValue() > 0) {
      faults.add(where + ": wider than the window by " + excess);
    }
    return faults;
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 120; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
    }
    throw new AssertionError("the Tab key never reaches " + selector);
  }

  private static BrowserContext window(int width) {
    return browser.newContext(new NewContextOptions().setViewportSize(width, 900));
  }

  private static Page signedIn(BrowserContext window, Role role) {
    Page page = window.newPage();
    page.navigate(address("/sign-in"));
    page.fill("[name=name]", name(role));
    page.fill("[name=password]", PASSWORD);
    page.click("main button");
    return page;
  }

  private static String address(String path) {
    return "http://127.0.0.1:%s%s"
        .formatted(desk.getEnvironment().getProperty("local.server.port"), path);
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "-1";
  }
}
