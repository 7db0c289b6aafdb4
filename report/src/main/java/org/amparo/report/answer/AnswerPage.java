package org.amparo.report.answer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.model.BundledFiles;
import org.amparo.model.Sha256;
import org.amparo.report.language.Messages;
import org.amparo.report.page.Audience;
import org.amparo.report.page.Edition;

/**
 * The page that answers. A section for which the records have nothing is not there: what is missing
 * stands once, at the end.
 *
 * @param edition its language, and the pages in others
 * @param audience for whom it is written
 * @param place the place's name
 * @param period what the records cover, in words
 * @param synthetic whether the records were generated
 * @param lead the first screen
 * @param sections the others, in order
 */
public record AnswerPage(
    Edition edition,
    Audience audience,
    String place,
    String period,
    boolean synthetic,
    Lead lead,
    List<Section> sections) {

  private static final String FOLDER = "org/amparo/report/answer/";

  /**
   * The page for an evaluation.
   *
   * @param published every figure of {@code figures.json}
   */
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
                CostSection.of(figures),
                Optional.of(PolicySection.of(figures)),
                People.of(figures),
                PublishedSection.of(figures),
                MissingRecords.of(figures))
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * The heading and the sentences of the first screen, in English and without markup.
   *
   * @param published every figure of {@code figures.json}
   */
  public static List<String> finding(Evaluation evaluation, List<Figure> published) {
    Messages english = Messages.english();
    Lead lead = Lead.of(new AnswerFigures(english, published, evaluation));
    return Stream.concat(Stream.of(lead.heading()), lead.says().stream())
        .map(sentence -> sentence.text(english))
        .toList();
  }

  /** The page's own style, behind that of every page. */
  public String style() {
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
