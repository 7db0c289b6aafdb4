package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.report.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtlasCommandTest {

  private static final String POLICIES = "us-honor-all,us-ca-sb-54";

  private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private Path open = Path.of("");
  private Path internal = Path.of("");
  private Path three = Path.of("");

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    folder = temporary;
    workspace = SmallNation.workspace(temporary);
    open = atlas("open", "--public");
    internal = atlas("internal", "--internal");
    three = atlas("three", "--public", "--language", "en,es,ht");
  }

  private Path atlas(String name, Object... options) {
    Path out = folder.resolve(name);
    Ran ran =
        Ran.amparo(
            Stream.concat(
                    Stream.of("atlas", workspace, "--out", out, "--policies", POLICIES),
                    Stream.of(options))
                .toArray());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return out;
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static List<String> pages(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".html"))
          .filter(path -> !path.endsWith("letter.html"))
          .map(AtlasCommandTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyCountyHasAPageAndItsNumbersAsFiles() {
    // Five counties of Rhode Island, three of Delaware, five of Hawaii of which one has no jail of
    // its own on the list.
    assertThat(open.resolve("county/44007.html")).exists();
    assertThat(open.resolve("county/44007.csv")).exists();
    assertThat(open.resolve("county/44007.json")).exists();
    assertThat(open.resolve("state/RI.html")).exists();
    assertThat(text(open.resolve("index.html"))).contains("county/44007.html", "state/RI.html");
  }

  @Test
  void no_heading_names_an_extreme_among_places_and_lists_are_alphabetical() throws IOException {
    for (String file : List.of("index.html", "state/RI.html")) {
      Document page = page(internal, file);
      List<String> counties = page.select("#county-list th a").eachText();
      assertThat(counties).isNotEmpty().isSortedAccordingTo(Comparator.naturalOrder());
      for (String said : page.select("h1, h2, h3, .lead dd, #map-title").eachText()) {
        assertThat(said).doesNotContain(" most", "highest");
        assertThat(counties).as(said).noneMatch(said::contains);
      }
    }
    assertThat(page(internal, "index.html").select("#county-list th a")).hasSizeGreaterThan(10);
  }

  @Test
  void noFileOfARoundedEditionHasAnExactNumber() {
    List<String> lines = text(open.resolve("data/atlas.csv")).lines().skip(1).toList();
    assertThat(lines).hasSizeGreaterThan(500);
    int withheld = 0;
    for (String line : lines) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      if (cells[8].equals("false")) {
        assertThat(Long.parseLong(cells[6]) % 10).as(line).isZero();
      } else {
        assertThat(cells[6]).as(line).isEmpty();
        assertThat(cells[8]).isIn("true", "fewer than 11");
        withheld++;
      }
    }
    assertThat(withheld).isPositive();
  }

  @Test
  void noPageOfARoundedEditionHasAnExactNumberInACell() {
    int read = 0;
    for (String text : pages(open)) {
      Document page = Jsoup.parse(text);
      List<String> cells =
          Stream.of(
                  page
                      .select("#county-list td:nth-child(2), td[data-head=Number]")
                      .eachText()
                      .stream(),
                  page.select("tr[data-values]").eachAttr("data-values").stream()
                      .flatMap(all -> Stream.of(all.split("[;,]", -1)))
                      .map(pair -> pair.split(":", -1)[0]))
              .flatMap(each -> each)
              .filter(cell -> cell.matches("[0-9,]+"))
              .toList();
      for (String cell : cells) {
        assertThat(Long.parseLong(cell.replace(",", "")) % 10).as(cell).isZero();
        read++;
      }
    }
    assertThat(read).isGreaterThan(200);
  }

  @Test
  void anEditionOfPublishedRecordsIsExactUnlessItIsForThePublic() throws IOException {
    files(atlas("usual"))
        .forEach((path, bytes) -> assertThat(internal.resolve(path)).hasBinaryContent(bytes));
    assertThat(pages(internal))
        .hasSizeGreaterThan(10)
        .noneMatch(page -> page.contains("Internal edition") || page.contains("nearest 10"));
    assertThat(text(internal.resolve("data/atlas.csv")))
        .doesNotContain(",true\n", "fewer than 11")
        .contains(",month,");
    assertThat(pages(open)).allMatch(page -> page.contains("rounded to the nearest 10"));
  }

  @Test
  void generatedRecordsAreSaidToBeSoOnEveryPage() {
    assertThat(pages(open)).allMatch(page -> page.contains("Invented records"));
  }

  @Test
  void thePagesHoldNoScriptAndNoStyleOfTheirOwnAndNameNothingElsewhere() {
    for (String page : pages(open)) {
      assertThat(page)
          .contains("default-src 'none'")
          .doesNotContain("<style", " style=", "javascript:", " onclick=", "http://");
      assertThat(page.replaceAll("<script src=\"(\\.\\./)?atlas\\.js\" defer></script>", ""))
          .doesNotContain("<script");
    }
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws IOException {
    Map<String, byte[]> first = files(open);
    Map<String, byte[]> again = files(atlas("again", "--public"));
    assertThat(again.keySet()).isEqualTo(first.keySet());
    first.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void anAtlasOfOneStateTakesThePlaceOfTheOneThatWasThere() throws IOException {
    Path out = atlas("state");
    Files.writeString(out.resolve("notes.txt"), "mine");
    atlas("state", "--state", "Delaware");
    assertThat(out.resolve("county/10001.html")).exists();
    assertThat(out.resolve("county/44007.html")).doesNotExist();
    assertThat(out.resolve("state/RI.html")).doesNotExist();
    assertThat(out.resolve("notes.txt")).hasContent("mine");
    assertThat(text(out.resolve("index.html"))).contains("<title>Delaware:");
  }

  @Test
  void whatCannotBeDoneIsSaidWithACode() {
    assertThat(
            Ran.amparo("atlas", workspace, "--out", folder.resolve("x"), "--state", "Atlantis")
                .err())
        .contains("AMP-311", "Atlantis");
    assertThat(Ran.amparo("atlas", workspace, "--out", folder.resolve("x"), "--state", "AK").err())
        .contains("AMP-504");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void what_a_policy_leaves_to_the_jail_stands_by_itself() {
    assertThat(text(internal.resolve("data/atlas.csv")))
        .contains(",policy:us-ca-sb-54,must-not,", ",policy:us-honor-all,must,")
        .contains(",policy:us-honor-all,may,0,");
  }

  @Test
  void a_countys_page_has_law_neighbors_and_the_letter_and_lists_what_is_not_imported_nowhere()
      throws IOException {
    Document county = page(internal, "county/44007.html");
    assertThat(county.select("main > section[id]").eachAttr("id"))
        .containsExactly("law", "neighbors", "letter");
    assertThat(county.select("#neighbors a").eachText()).contains("Kent County, RI");
    assertThat(internal.resolve("county").resolve(county.select("#letter a").attr("href")))
        .isNotEmptyFile();
    assertThat(county.select("#law h2").text()).contains("Rhode Island, governor's policy");
    // Of Hawaii's law on holds the library carries nothing.
    Document hawaii = page(internal, "state/HI.html");
    assertThat(hawaii.select("#law h2").text()).contains("carries no state law on holds here");
    assertThat(hawaii.select("#law p").text()).contains("It was looked for in ");
  }

  @Test
  void thePagesAreThereInEachLanguageAndLeadToOneAnotherAndTheNumbersAreTheSame()
      throws IOException {
    files(open)
        .forEach(
            (path, bytes) -> {
              assertThat(three.resolve(path)).exists();
              if (!path.endsWith(".html") && !path.equals(".amparo-files")) {
                assertThat(three.resolve(path)).hasBinaryContent(bytes);
              }
            });
    for (String name : List.of("index", "about", "state/RI", "county/44007")) {
      Document english = page(three, name + ".html");
      for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
        Document page = page(three, language.file(name));
        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select(".languages li").eachText())
            .containsExactly("English", "Espa\u00f1ol", "Krey\u00f2l ayisyen");
        assertThat(page.select("td").eachText().stream().filter(text -> text.matches("[0-9,]+")))
            .containsExactlyElementsOf(
                english.select("td").eachText().stream()
                    .filter(text -> text.matches("[0-9,]+"))
                    .toList());
        for (Element link : page.select("a[href]")) {
          Path target = three.resolve(name).resolveSibling(link.attr("href").split("#", -1)[0]);
          if (!link.attr("href").startsWith("#")) {
            assertThat(target.normalize()).as(link.outerHtml()).exists();
          }
        }
      }
    }
  }

  @Test
  void aTranslatedPageHoldsNoEnglishButNamesAndWhatOthersWrote() throws IOException {
    Pattern words = Pattern.compile("(?<![\\p{L}\\d])\\p{L}{2,}(?![\\p{L}\\d])");
    for (String name : List.of("index", "about", "state/RI", "county/44007")) {
      Set<String> english = texts(page(three, name + ".html"));
      for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
        Set<String> both = texts(page(three, language.file(name)));
        both.retainAll(english);
        assertThat(both)
            .as("%s in %s", name, language)
            .filteredOn(text -> words.matcher(text).results().count() > 1)
            // Places, and the command that writes a report.
            .filteredOn(
                text -> !text.matches("(.*(County|City), (RI|DE|HI)\\b.*)|amparo report .*"))
            .filteredOn(text -> !text.matches("(Rhode Island|New Castle|.*\\.(csv|html|xlsx).*)"))
            .isEmpty();
      }
    }
  }

  private static Document page(Path atlas, String name) throws IOException {
    return Jsoup.parse(Files.readString(atlas.resolve(name)));
  }

  /** What the page says itself: what is marked as English is somebody else's. */
  private static Set<String> texts(Document page) {
    page.select("[lang=en], .languages, code").remove();
    Set<String> texts = new TreeSet<>();
    for (Element element : page.body().getAllElements()) {
      element.textNodes().forEach(node -> texts.add(node.text().strip()));
      texts.add(element.attr("aria-label"));
      texts.add(element.attr("data-all"));
      texts.add(element.attr("data-some"));
    }
    return texts;
  }
}
