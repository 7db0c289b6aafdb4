package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.report.browser.Chromium;
import org.amparo.report.browser.OpenPage;
import org.amparo.report.browser.PageTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The atlas in a real browser: from a disk, from a server with a strict policy, without script. */
class AtlasInBrowserTest extends PageTests {

  private static final int WIDTH = 1280;
  private static final String ROWS = "#county-list tbody tr th";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'";

  private final Path atlas;

  AtlasInBrowserTest(@TempDir Path folder) throws IOException {
    Path workspace = SmallNation.workspace(folder);
    atlas = folder.resolve("atlas");
    Ran ran =
        Ran.amparo(
            "atlas",
            workspace,
            "--out",
            atlas,
            "--policies",
            "us-honor-all,us-ca-sb-54",
            "--language",
            "en,es,ht");
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  @Override
  protected List<Path> pages() {
    return List.of(
        atlas.resolve("index.html"),
        atlas.resolve("state/RI.html"),
        atlas.resolve("county/44007.html"),
        atlas.resolve("about.es.html"),
        atlas.resolve("county/44007.ht.html"));
  }

  @Test
  void aSearchNarrowsTheListByCountyStateOrCode() {
    try (OpenPage page = open(atlas.resolve("index.html"), WIDTH)) {
      int all = page.visible(ROWS).size();
      assertThat(all).isGreaterThan(10);
      page.type("#search-for", "delaware");
      assertThat(page.visible(ROWS))
          .containsExactly("Kent County, DE", "New Castle County, DE", "Sussex County, DE");
      page.type("#search-for", "kent ri");
      assertThat(page.visible(ROWS)).containsExactly("Kent County, RI");
      page.type("#search-for", "10003");
      assertThat(page.visible(ROWS)).containsExactly("New Castle County, DE");
      assertThat(page.visible("#search-found")).containsExactly("1 of " + all + " counties");
      page.type("#search-for", "nowhere");
      assertThat(page.visible(ROWS)).isEmpty();
      page.press("Escape");
      assertThat(page.visible(ROWS)).hasSize(all);
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void the_switch_changes_map_and_list_and_stands_in_the_address() {
    try (OpenPage page = open(atlas.resolve("index.html"), WIDTH)) {
      String title = page.visible("#map-title").getFirst();
      List<String> numbers = page.visible("#county-list td:nth-child(2)");
      assertThat(page.visible("#map-what").getFirst()).contains("per 100,000 residents");
      assertThat(page.visible(ROWS)).isSorted();
      page.choose("#switch label:nth-child(3) select", "number");
      assertThat(page.visible("#map-title")).containsExactly(title);
      assertThat(page.visible("#map-what").getFirst()).doesNotContain("per 100,000 residents");
      page.choose("#switch label:nth-child(2) select", "2024");
      assertThat(page.visible("#map-what").getFirst()).contains("2024");
      assertThat(page.visible("#county-list td:nth-child(2)")).isNotEqualTo(numbers);
      page.follow("#county-list th:nth-child(2) button");
      assertThat(page.visible(ROWS)).isNotEqualTo(page.visible(ROWS).stream().sorted().toList());
      assertThat(page.file()).endsWith("#map=requests.issued/2024/number/1/down");
      page.turn("#map=requests.issued/all/rate/0/up");
      assertThat(page.visible("#map-title")).containsExactly(title);
      assertThat(page.visible("#county-list td:nth-child(2)")).isEqualTo(numbers);
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void the_list_begins_within_three_screens() {
    try (OpenPage page = open(atlas.resolve("index.html"), WIDTH)) {
      assertThat(page.bottom("#map")).isLessThan(3 * 900);
      assertThat(page.visible("#switch")).isNotEmpty();
    }
  }

  @Test
  void theLanguageIsSwitchedOnEachPageAndKeptOnTheWay() {
    try (OpenPage page = open(atlas.resolve("index.html"), WIDTH)) {
      page.follow(".languages a[hreflang=es]");
      assertThat(page.language()).isEqualTo("es");
      page.type("#search-for", "providence");
      assertThat(page.visible("#search-found").getFirst()).startsWith("1 de ").endsWith("condados");
      page.press("Enter");
      page.arrive("county/44007.es.html");
      assertThat(page.language()).isEqualTo("es");
      page.follow(".languages a[hreflang=ht]");
      assertThat(page.file()).endsWith("county/44007.ht.html");
      page.follow(".trail a");
      assertThat(page.file()).endsWith("index.ht.html");
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void aCountyIsReachedByKeysAlone() {
    try (OpenPage page = open(atlas.resolve("index.html"), WIDTH)) {
      page.press("Tab");
      page.press("Enter");
      page.type("#search-for", "providence");
      page.press("Enter");
      page.arrive("county/44007.html");
      assertThat(page.visible("h1").getFirst()).startsWith("Providence County, RI: ");
    }
  }

  @Test
  void aCountyOnTheMapLeadsToItsPageAndSaysItsNumber() {
    try (OpenPage page = open(atlas.resolve("state/RI.html"), WIDTH)) {
      page.follow(".map a[href$='44007.html'] path");
      assertThat(page.visible("h1").getFirst()).startsWith("Providence County, RI: ");
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void withoutScriptTheWholeListIsThereAndNoSearchThatWouldNotWork() {
    try (Chromium chromium = Chromium.start();
        OpenPage page = chromium.visit(atlas.resolve("index.html").toUri(), WIDTH, false)) {
      assertThat(page.visible(ROWS)).hasSizeGreaterThan(10);
      assertThat(page.visible("#search-for")).isEmpty();
      assertThat(page.visible("#switch")).isEmpty();
      assertThat(page.visible("#county-list a")).contains("Providence County, RI");
    }
  }

  @Test
  void aServerThatAllowsNothingButItsOwnFilesServesItWhole() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Path file = atlas.resolve(exchange.getRequestURI().getPath().substring(1));
          boolean there = Files.isRegularFile(file);
          byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
          exchange.getResponseHeaders().add("Content-Type", type(file));
          exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
          exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
          exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try (Chromium chromium = Chromium.start();
        OpenPage page =
            chromium.visit(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/index.html"),
                WIDTH,
                true)) {
      page.type("#search-for", "hawaii county");
      assertThat(page.visible(ROWS)).contains("Hawaii County, HI");
      page.type("#search-for", "providence");
      page.follow("#county-list a[href='county/44007.html']");
      assertThat(page.visible("h1").getFirst()).startsWith("Providence County, RI: ");
      assertThat(page.complaints())
          .filteredOn(complaint -> !complaint.contains("404"))
          .as("what the policy or the page complained of")
          .isEmpty();
    } finally {
      server.stop(0);
    }
  }

  private static String type(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".css")
        ? "text/css; charset=utf-8"
        : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
  }
}
