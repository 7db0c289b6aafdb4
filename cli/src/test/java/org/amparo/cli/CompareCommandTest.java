package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.report.data.FigureFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareCommandTest {

  private static final String HOLD_ALL = "us-honor-all";
  private static final String LEVELS = "us-fl-miami-dade-recommendation-2013";
  private static final String NONE = "us-ca-sb-54";

  private final Path folder;
  private final Path workspace;
  private final Map<String, Compared> compared = new HashMap<>();

  CompareCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("demo/sample-county.duckdb");
  }

  @BeforeAll
  void writeTheDemo() {
    Path demo = folder.resolve("demo");
    Ran ran = Ran.amparo("demo", "--out", demo, "--bookings", "2000", "--detainers", "200");
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  private Ran compare(String one, String other, Path out, Object... more) {
    Object[] command = {"compare", workspace, "--policies", one + "," + other, "--out", out};
    Object[] all = new Object[command.length + more.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    Ran ran = Ran.amparo(all);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran;
  }

  private record Compared(Path out, Ran ran) {}

  /** What several tests read, written once. */
  private Compared compared(String one, String other) {
    return compared.computeIfAbsent(
        one + "-" + other,
        name -> {
          Path out = folder.resolve(name);
          return new Compared(out, compare(one, other, out));
        });
  }

  private static Map<String, JsonNode> figures(Path out) throws IOException {
    Map<String, JsonNode> figures = new HashMap<>();
    FigureFile.figures(Files.readAllBytes(out.resolve("figures.json")))
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
    return figures;
  }

  private static BigDecimal end(Map<String, JsonNode> figures, String id, String end) {
    JsonNode figure = Objects.requireNonNull(figures.get(id), id);
    return (figure.path(end).isNull() ? figure.path("value") : figure.path(end)).decimalValue();
  }

  @Test
  void what_stops_is_what_the_first_honors_and_the_second_does_not() throws IOException {
    Map<String, JsonNode> figures = figures(compared(HOLD_ALL, NONE).out());
    String prefix = "compared." + HOLD_ALL + "-" + NONE + ".";
    // Of all requests to hold, whether or not they came due.
    assertThat(end(figures, prefix + "stops.all.all", "value"))
        .isEqualByComparingTo(end(figures, "policy." + HOLD_ALL + ".must", "value"));
    assertThat(end(figures, prefix + "starts.all.all", "high")).isEqualByComparingTo("0");
    assertThat(end(figures, "saving." + HOLD_ALL + "-" + NONE + ".hours", "value")).isPositive();
  }

  @Test
  void the_other_way_round_what_stopped_starts() throws IOException {
    Map<String, JsonNode> one = figures(compared(HOLD_ALL, LEVELS).out());
    Map<String, JsonNode> other = figures(compared(LEVELS, HOLD_ALL).out());
    String stops = "compared." + HOLD_ALL + "-" + LEVELS + ".stops.";
    List<String> groups =
        one.entrySet().stream()
            .filter(figure -> figure.getKey().startsWith(stops))
            .filter(figure -> !figure.getValue().path("value").isNull())
            .map(figure -> figure.getKey().substring(stops.length()))
            .toList();
    assertThat(groups).hasSizeGreaterThan(8);
    for (String group : groups) {
      for (String end : List.of("low", "high")) {
        assertThat(end(one, "compared." + HOLD_ALL + "-" + LEVELS + ".stops." + group, end))
            .as(group + " " + end)
            .isEqualByComparingTo(
                end(other, "compared." + LEVELS + "-" + HOLD_ALL + ".starts." + group, end));
      }
    }
  }

  @Test
  void what_the_records_tell_of_nobody_does_not_repeat_the_total() throws IOException {
    Map<String, JsonNode> figures = figures(compared(HOLD_ALL, LEVELS).out());
    String prefix = "compared." + HOLD_ALL + "-" + LEVELS + ".before.";
    // The jail's log holds no word of ICE's on convictions; of levels it does for some.
    assertThat(figures).doesNotContainKey(prefix + "criminality.unknown");
    assertThat(end(figures, prefix + "threat-level.unknown", "denominator"))
        .isLessThan(end(figures, prefix + "all.all", "denominator"));
  }

  @Test
  void groups_add_up_to_all_and_every_range_holds_what_is_settled() throws IOException {
    Map<String, JsonNode> figures = figures(compared(HOLD_ALL, LEVELS).out());
    String prefix = "compared." + HOLD_ALL + "-" + LEVELS + ".stops.";
    for (String end : List.of("low", "high")) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String word : List.of("serious", "moderate", "low", "unknown")) {
        String id = prefix + "seriousness." + word;
        sum = sum.add(figures.containsKey(id) ? end(figures, id, end) : BigDecimal.ZERO);
      }
      assertThat(sum).isEqualByComparingTo(end(figures, prefix + "all.all", end));
    }
    assertThat(end(figures, prefix + "all.all", "low"))
        .isLessThan(end(figures, prefix + "all.all", "high"));
  }

  @Test
  void the_page_prints_figures_of_its_file_and_says_what_law_each_rests_on() throws IOException {
    Path out = compared(HOLD_ALL, LEVELS).out();
    assertThat(compared(HOLD_ALL, LEVELS).ran().out())
        .contains("NO LONGER", "B would have saved", out.resolve("index.html").toString());
    Map<String, JsonNode> figures = figures(out);
    Document page = Jsoup.parse(Files.readString(out.resolve("index.html")));
    assertThat(page.select("data")).hasSizeGreaterThan(30);
    for (Element number : page.select("data:not(.absent)")) {
      JsonNode figure = Objects.requireNonNull(figures.get(number.attr("data-figure")));
      assertThat(figure.path(number.attr("data-part")).decimalValue())
          .isEqualByComparingTo(number.attr("value"));
    }
    Document text = page.clone();
    text.select("data, time, svg, style, head, .cite, [data-label]").remove();
    assertThat(text.text()).doesNotContainPattern("\\d");
    assertThat(page.select("#law").parents().select("article")).hasSize(2);
    assertThat(page.select(".unread")).isNotEmpty();
    assertThat(page.select("table.clauses")).hasSize(2);
    assertThat(out.resolve("tables/compared-answers.csv")).isNotEmptyFile();
    Document details = Jsoup.parse(Files.readString(out.resolve("details.html")));
    assertThat(details.select("tr[id^=f-]").eachAttr("id"))
        .containsExactlyInAnyOrderElementsOf(
            figures.keySet().stream().map(id -> "f-" + id).toList());
  }

  @Test
  void a_file_that_tells_of_nobody_what_a_policy_would_do_gets_one_sentence_and_no_table()
      throws IOException {
    Path out = folder.resolve("untold");
    compare("us-fl-miami-dade-directive-2017", "us-fl-miami-dade-recommendation-2013", out);
    Elements stages = Jsoup.parse(Files.readString(out.resolve("index.html"))).select(".headline");
    assertThat(stages).hasSize(2);
    assertThat(stages.getFirst().select("table")).hasSize(2);
    assertThat(stages.getLast().select("table")).isEmpty();
    assertThat(stages.getLast().text()).contains("to tell what either policy would do");
  }

  @Test
  void single_requests_are_left_out_where_that_is_asked() throws IOException {
    Path out = folder.resolve("no-examples");
    compare(HOLD_ALL, LEVELS, out, "--no-examples");
    assertThat(Files.readString(out.resolve("index.html"))).doesNotContain("id=\"examples\"");
  }

  @Test
  void a_comparison_can_be_verified_as_a_report_can() {
    Path out = folder.resolve("verified");
    compare(HOLD_ALL, LEVELS, out, "--rate", "average=131.50");
    Ran ran = Ran.amparo("verify", out, "--workspace", workspace);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("computed again");
  }

  @Test
  void one_policy_or_three_are_an_error_that_says_so() {
    for (String named : List.of(NONE, NONE + "," + NONE, NONE + "," + LEVELS + "," + HOLD_ALL)) {
      Ran ran = Ran.amparo("compare", workspace, "--policies", named, "--out", folder.resolve("x"));
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("AMP-602").contains("two policies are compared");
    }
  }

  @Test
  void without_a_log_of_requests_it_and_the_report_speak_of_those_held() throws IOException {
    Path bookings = folder.resolve("bookings.duckdb");
    Path out = folder.resolve("held");
    Path report = folder.resolve("held-report");
    String directive = "us-fl-miami-dade-directive-2017";
    Ran.amparo("import", folder.resolve("demo/records/jail/bookings.csv"), "--into", bookings);
    Ran ran =
        Ran.amparo(
            "compare", bookings, "--policies", directive + "," + NONE, "--internal", "--out", out);
    Ran.amparo("report", bookings, "--internal", "--out", report);

    assertThat(ran.out())
        .contains("Bookings held", "no log of requests")
        .doesNotContainIgnoringCase("received");
    String page = Jsoup.parse(Files.readString(out.resolve("index.html"))).text();
    assertThat(page).containsPattern("Of [0-9,]+ bookings held, “Miami-Dade County");
    assertThat(page).contains("holds seen, no log of requests").doesNotContain("requests to hold");
    Map<String, JsonNode> figures = figures(out);
    assertThat(end(figures, "policy." + NONE + ".declined", "value"))
        .isEqualByComparingTo(end(figures, "policy." + NONE + ".declined", "denominator"))
        .isLessThanOrEqualTo(end(figures(report), "bookings.held.analyzed", "value"));
    Document whole = Jsoup.parse(Files.readString(report.resolve("index.html")));
    assertThat(Objects.requireNonNull(whole.selectFirst(".lead")).text())
        .contains("those it turned down do not show")
        .contains("of those held would be held under");
    assertThat(whole.text()).doesNotContain("Honor every request");
  }

  private static final String PAPERS =
      """
      id: us-fl-tiny-papers
      name: A warrant and probable cause
      jurisdiction: ocd-division/country:us/state:fl/county:duval
      place: Duval County, FL
      rank: PROPOSAL
      in_force: {}
      legal_basis: Made up for a test.
      summary: A hold where a warrant came and the form shows probable cause.
      citations: [{id: own, text: Made up for a test, reading: NOT_LAW}]
      questions:
        HOLD:
          clock: {hours: 48, from: RELEASE_ELIGIBLE, cite: [own]}
          order: FIRST
          rules:
            - id: papers
              condition: request.administrative_warrant && request.probable_cause_shown
              outcome: MUST
              explanation: Both are there.
              cite: [own]
          otherwise: {outcome: MUST_NOT, explanation: One is not., cite: [own]}
      """;

  private static final String CASES =
      """
      cases:
        - name: Both are there
          question: HOLD
          given: {request: {administrative_warrant: true, probable_cause_shown: true}}
          expect: {outcome: MUST, rule: papers}
        - name: No warrant
          question: HOLD
          given: {request: {administrative_warrant: false}}
          expect: {outcome: MUST_NOT, rule: otherwise}
        - name: No probable cause
          question: HOLD
          given: {request: {probable_cause_shown: false}}
          expect: {outcome: MUST_NOT, rule: otherwise}
        - name: Whether a warrant came is not known
          question: HOLD
          given: {request: {probable_cause_shown: true}}
          expect: {outcome: NEEDS_INFORMATION}
      """;

  /** Of six requests what came with each: a warrant, and probable cause on the form. */
  private static final List<String> SIX = List.of("Y,Y", "N,", ",Y", ",Y", ",", "Y,");

  @Test
  void the_one_fact_that_could_settle_most_open_answers_is_named() throws IOException {
    Path draft = Files.createDirectories(folder.resolve("drafts/us-fl-duval/tiny-papers"));
    Files.writeString(draft.resolve("policy.yaml"), PAPERS);
    Files.writeString(draft.resolve("cases.yaml"), CASES);
    Path records = Files.createDirectories(folder.resolve("six"));
    StringBuilder log =
        new StringBuilder(
            "place_id,detainer_no,booking_id,received_at,form,request_kind,form_complete,"
                + "administrative_warrant,probable_cause_shown,supporting_document,judicial_warrant,"
                + "served_on_person,ice_threat_level,final_order,us_citizen_claim,victim_or_witness,"
                + "age_at_request,convictions_complete,action,lifted_on,lift_reason\n");
    for (int i = 0; i < SIX.size(); i++) {
      log.append(
          "12999,D%d,,2023-03-01 12:00:00,I247A,HOLD,Y,%s,,,,,,N,N,30,Y,,,\n"
              .formatted(i, SIX.get(i)));
    }
    Files.writeString(records.resolve("detainers.csv"), log);
    Path six = folder.resolve("six.duckdb");
    assertThat(Ran.amparo("import", records, "--into", six).err()).doesNotContain("AMP-");
    String policies = HOLD_ALL + ",us-fl-tiny-papers";
    Path out = folder.resolve("six-out");
    Object[] command = {
      "compare",
      six,
      "--policies",
      policies,
      "--folder",
      folder.resolve("drafts"),
      "--internal",
      "--out",
      out
    };
    Ran ran = Ran.amparo(command);
    assertThat(ran.exit()).as(ran.err()).isZero();

    // "Y,Y" is settled, and "N," too: without a warrant nothing else matters. Four are open: two
    // lack the warrant
    // alone, one probable cause alone, one both. The warrant: 2 to 2 + 1; probable cause: 1 to 1 +
    // 1.
    String prefix = "compared." + HOLD_ALL + "-us-fl-tiny-papers.narrows.request.";
    Map<String, JsonNode> figures = figures(out);
    Map.of("administrative_warrant", List.of("2", "3"), "probable_cause_shown", List.of("1", "2"))
        .forEach(
            (fact, ends) -> {
              assertThat(end(figures, prefix + fact, "low")).isEqualByComparingTo(ends.getFirst());
              assertThat(end(figures, prefix + fact, "high")).isEqualByComparingTo(ends.getLast());
              assertThat(end(figures, prefix + fact, "denominator")).isEqualByComparingTo("4");
            });
    assertThat(figures.keySet().stream().filter(id -> id.contains(".narrows."))).hasSize(2);
    assertThat(ran.out())
        .contains("One fact would narrow this most: administrative warrant")
        .contains("between 2 and 3 of the 4 open answers that lack a fact");
    assertThat(Jsoup.parse(Files.readString(out.resolve("index.html"))).text())
        .contains("One fact would narrow this most: administrative warrant. Known, it could settle")
        .contains("of the 4 open answers that lack a fact.");
    Path again = folder.resolve("six-json");
    command[command.length - 1] = again;
    Object[] json = Stream.concat(Stream.of(command), Stream.of("--json")).toArray();
    assertThat(Ran.amparo(json).out())
        .contains("narrows_most", "\"request.administrative_warrant\"", prefix);
  }

  @Test
  void a_comparison_in_which_no_answer_lacks_a_fact_names_none() throws IOException {
    Path out = folder.resolve("settled");
    assertThat(compare(HOLD_ALL, "us-honor-none", out).out()).doesNotContain("One fact");
    assertThat(Files.readString(out.resolve("index.html"))).doesNotContain("One fact");
  }
}
