package org.amparo.report.answer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.model.BundledFiles;
import org.amparo.model.Sha256;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.ChartPicture;
import org.amparo.report.language.Messages;
import org.amparo.report.page.Audience;
import org.amparo.report.page.Edition;
import org.jsoup.nodes.Element;

/** The page that answers; a section for which the records have nothing is not there. */
public record AnswerPage(
    Edition edition,
    Audience audience,
    String place,
    String period,
    boolean synthetic,
    Lead lead,
    List<Section> sections) {

  private static final String FOLDER = "org/amparo/report/answer/";

  /** The page for an evaluation, from every figure of {@code figures.json}. */
  public static AnswerPage of(Evaluation evaluation, List<Figure> published, Edition edition) {
    AnswerFigures figures = new AnswerFigures(edition.messages(), published, evaluation);
    Lead lead = Lead.of(figures);
    return new AnswerPage(
        edition,
        Audience.of(evaluation),
        evaluation.place(),
        evaluation.period(),
        evaluation.synthetic(),
        lead,
        Stream.of(
                WhatIf.of(figures),
                PublishedSection.otherYears(figures),
                AgencyFiles.of(figures).flatMap(files -> files.section(lead.picture())),
                ScenarioSection.of(figures),
                FederalTies.of(figures),
                Who.of(figures),
                HowLong.of(figures),
                CostSection.of(figures, lead),
                Optional.of(PolicySection.of(figures, lead)),
                People.of(figures),
                PoliceReports.of(figures),
                PublishedSection.of(figures),
                MissingRecords.of(figures))
            .flatMap(Optional::stream)
            .toList());
  }

  /** The heading and the sentences of the first screen, in English and without markup. */
  public static List<String> finding(Evaluation evaluation, List<Figure> published) {
    Messages english = Messages.english();
    Lead lead = Lead.of(new AnswerFigures(english, published, evaluation));
    return Stream.concat(Stream.of(lead.heading()), lead.says().stream())
        .map(sentence -> sentence.text(english))
        .toList();
  }

  /**
   * What a figure says as the page asserts it, in English and with little room: "2 to 38", "at
   * least 12"; empty where there is no such figure.
   */
  public static Optional<String> says(Evaluation evaluation, List<Figure> published, String id) {
    Messages english = Messages.english();
    AssertionWords words = new AssertionWords(english);
    return new AnswerFigures(english, published, evaluation)
        .said(id)
        .map(
            said -> words.text(said, said.kind() instanceof Kind.Between ? Form.BARE : Form.PLAIN));
  }

  /** All that the page asserts of the place, each once, in the order in which it is read. */
  public List<Assertion> assertions() {
    Stream<Assertion> said = sentences().flatMap(sentence -> sentence.assertions().stream());
    // A bar says its number though no sentence does.
    Stream<Assertion> drawn = pictures().flatMap(picture -> picture.drawn().stream());
    return Stream.concat(said, drawn).distinct().toList();
  }

  private Stream<Block.Picture> pictures() {
    return Stream.concat(
        Stream.ofNullable(lead.picture()),
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .flatMap(
                block ->
                    block instanceof Block.Pictures several
                        ? several.pictures().stream()
                        : Stream.<Block.Picture>of()));
  }

  private Stream<Sentence> sentences() {
    return Stream.of(
            Stream.of(lead.heading()),
            lead.says().stream(),
            lead.numbers().stream().flatMap(fact -> Stream.of(fact.number(), fact.says())),
            Stream.ofNullable(lead.picture()).flatMap(Block.Picture::sentences),
            sections.stream()
                .flatMap(
                    section ->
                        Stream.of(
                                Stream.of(section.heading()),
                                section.says().stream(),
                                section.blocks().stream().flatMap(Block::sentences))
                            .flatMap(Function.identity())))
        .flatMap(Function.identity());
  }

  /** Every chart of the page as a file, in vectors and in pixels, by path. */
  public Map<String, byte[]> charts() {
    Map<String, byte[]> files = new TreeMap<>();
    pictures().toList().parallelStream()
        .map(
            picture -> {
              ChartPicture alone =
                  new ChartPicture(
                      picture.chart(), picture.caption().text(edition.messages()), source(picture));
              byte[] svg = alone.svg(edition.tag()).getBytes(StandardCharsets.UTF_8);
              return Map.of(chart(picture, "svg"), svg, chart(picture, "png"), alone.png());
            })
        .toList()
        .forEach(files::putAll);
    return files;
  }

  /** The file of a chart, from where the page is. */
  public String chart(Block.Picture picture, String ending) {
    return edition.messages().language().file("charts/" + picture.chart().id(), ending);
  }

  /** What another page shows the chart with. */
  public String embedding(Block.Picture picture) {
    Chart chart = picture.chart();
    return new Element("img")
        .attr("src", chart(picture, "svg"))
        .attr("title", chart.title())
        .attr("alt", chart.alternative())
        .attr("style", "max-width: 100%")
        .outerHtml();
  }

  /** What a chart that leaves the page must still say: whose it is, of when, and for whom. */
  private String source(Block.Picture picture) {
    Messages messages = edition.messages();
    Block.Basis basis = picture.basis();
    String days = basis.period().isEmpty() ? period : basis.period();
    String whose =
        switch (basis.of()) {
          case TEXTS -> messages.say("answer.chart.source-texts", Map.of("place", place));
          case PUBLISHED ->
              messages.say("answer.chart.source-published", Map.of("place", place, "period", days));
          case RECORDS ->
              messages.say("answer.chart.source", Map.of("place", place, "period", days));
        };
    return basis.of() != Block.Basis.Of.RECORDS
        ? whose
        : Stream.of(
                whose,
                synthetic ? messages.say("answer.status.synthetic") + "." : "",
                audience.onPaper(messages))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /** The page's own style, behind that of every page. */
  public String style() {
    return css();
  }

  /** The style of the blocks of an answer, behind that of every page. */
  public static String css() {
    return BundledFiles.required(AnswerPage.class, FOLDER + "answer.css");
  }

  /** The script that shows the result of what is chosen. */
  public String script() {
    return BundledFiles.required(AnswerPage.class, FOLDER + "choice.js");
  }

  /** The digest by which the page lets this script run and no other. */
  public String scriptDigest() {
    return Base64.getEncoder()
        .encodeToString(Sha256.start().digest(script().getBytes(StandardCharsets.UTF_8)));
  }
}
