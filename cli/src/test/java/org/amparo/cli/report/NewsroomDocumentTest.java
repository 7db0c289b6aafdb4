package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.amparo.cli.Ran;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document for a newsroom runs on the demo's report, and says what the report's own page says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsroomDocumentTest {

  private static final Path LOADERS = Path.of(System.getProperty("amparo.root"), "loaders");

  /** A chunk of code, or code within a sentence. */
  private static final Pattern CODE =
      Pattern.compile("```\\{r}\\n(.*?)```|`r ([^`]+)`", Pattern.DOTALL);

  private Path folder = Path.of("");

  @BeforeAll
  void writeTheDemo(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Ran demo = Ran.amparo("demo", "--out", folder.resolve("demo"));
    assertThat(demo.exit()).as(demo.err()).isZero();
    Files.copy(LOADERS.resolve("amparo_report.R"), folder.resolve("amparo_report.R"));
  }

  @Test
  void its_sentences_and_chart_come_from_the_report() throws IOException {
    String said = rendered("demo/report", "us-fl-miami-dade-recommendation-2013");
    Document page = Jsoup.parse(Files.readString(folder.resolve("demo/report/index.html")));
    String lead = Objects.requireNonNull(page.selectFirst(".lead")).text();
    String saved = first(lead, "That is about (\\$[0-9,]+)");
    String average =
        first(page.text(), "would have saved about (\\$[0-9,]+) \\([^)]*\\) a year as a share");
    assertThat(said)
        .contains("would have saved Sample County (synthetic) about " + saved + " a year")
        .contains("**These records are invented. Do not publish them.**")
        .contains("the jail was asked " + first(lead, "The jail got ([0-9,]+) requests") + " times")
        .contains("or about " + average + " at the average cost")
        .doesNotContain("NA");
    assertThat(Files.readString(folder.resolve("chart.svg"))).startsWith("<?xml").contains("<path");
  }

  @Test
  void a_policy_that_would_have_cost_more_is_said_to_and_a_reading_is_found() throws IOException {
    assertThat(rendered("demo/report", "us-fl-chapter-908"))
        .containsPattern("would have cost Sample County \\(synthetic\\) about \\$[0-9]+ a year")
        .doesNotContain("saved", "\u2212", "$-");
    assertThat(rendered("demo/report", "us-fl-miami-dade-r-1008-13:reading=south_miami"))
        .containsPattern("between \\$[0-9,]+ more and \\$[0-9,]+ less");
    assertThat(rendered("demo/report", "deadline")).contains("a year");
  }

  @Test
  void a_figure_without_a_number_stops_it_and_says_why() throws IOException {
    Path few = Files.createDirectories(folder.resolve("few"));
    Path report = folder.resolve("demo/report");
    Files.copy(report.resolve("report.json"), few.resolve("report.json"));
    JsonNode figures = JsonMapper.shared().readTree(report.resolve("figures.json").toFile());
    for (JsonNode figure : figures.path("figures")) {
      if (figure.path("id").asString().endsWith("recommendation-2013.cost.marginal")) {
        ((ObjectNode) figure).putNull("value").put("state", "WITHHELD").put("withheld", true);
      }
    }
    JsonMapper.shared().writeValue(few.resolve("figures.json").toFile(), figures);
    Interpreter.Ended ended =
        Interpreter.r().ends(folder, script("few", "us-fl-miami-dade-recommendation-2013"));
    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains(": no number, only WITHHELD.");
  }

  private String rendered(String report, String proposal) throws IOException {
    return Interpreter.r().run(folder, script(report, proposal));
  }

  /** The document as one script that prints its words and draws its chart. */
  private static String script(String report, String proposal) throws IOException {
    String text =
        Files.readString(LOADERS.resolve("newsroom.qmd"))
            .replaceFirst("(?s)^---.*?---\\n", "")
            .replaceFirst("report <- \"[^\"]*\"", "report <- \"" + report + "\"")
            .replaceFirst("proposal <- \"[^\"]*\"", "proposal <- \"" + proposal + "\"");
    StringBuilder script = new StringBuilder("svg('chart.svg', width = 9, height = 5)\n");
    int from = 0;
    for (MatchResult code : CODE.matcher(text).results().toList()) {
      script.append(prints(quoted(text.substring(from, code.start()))));
      script.append(code.group(1) != null ? code.group(1) : prints(code.group(2)));
      from = code.end();
    }
    return script
        .append(prints(quoted(text.substring(from))))
        .append("invisible(dev.off())\n")
        .toString();
  }

  private static String prints(String expression) {
    return "cat(enc2utf8(as.character(" + expression + ")))\n";
  }

  private static String quoted(String words) {
    StringBuilder quoted = new StringBuilder("'");
    for (byte one : words.getBytes(StandardCharsets.UTF_8)) {
      quoted.append("\\x%02x".formatted(one));
    }
    return quoted.append("'").toString();
  }

  private static String first(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(pattern + " in " + text));
  }
}
