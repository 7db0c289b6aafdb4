package org.amparo.report;

import java.util.List;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.claim.ComparedClaim;

/** A published study beside a sample report. */
final class SampleStudy {

  private static final String STUDY =
      """
      id: sample-study
      title: A study of Sample County, 2025
      places: ["12086"]
      source: {text: "Sample Institute, \u201cTime and Money\u201d, March 2025", evidence: NOT_READ}
      explanation: >-
        The study compares whole stays; the direct measure counts only time past release. On the same people the first
        is 20 times the second.
      not_verified: [The 3 tables of the study were not read.]
      inputs:
        - {id: cost, label: Cost, unit: CENTS, value: 120700, source: {text: A page, evidence: NOT_CHECKED}}
      rows:
        - id: each
          label: Cost of each person held
          party: Sample Institute
          unit: CENTS
          cell: {measure: COUNTERFACTUAL, rate: AVERAGE}
          published: {value: 120695, as: "$1,206.95"}
          recompute: cost
        - id: total
          label: Cost of all 1,020 people held
          party: Sample Institute
          covers: "2025"
          unit: CENTS
          cell: {measure: COUNTERFACTUAL, rate: AVERAGE}
          published: {value: 123109308, as: "$1,231,093.08"}
          beside: cost.direct.average
      conflicts:
        - {rows: [each, total], why: They are 2 figures.}
      """;

  private SampleStudy() {}

  static void addTo(EvaluationBuilder made) {
    made.figure(
        "claim.sample-study.each.published",
        "Cost of each person held, as published",
        Unit.CENTS,
        f -> f.value(120_695).from("claim sample-study"));
    made.figure(
        "claim.sample-study.each.recomputed",
        "Cost of each person held, recomputed",
        Unit.CENTS,
        f -> f.value(120_700).from("claim sample-study"));
    made.figure(
        "claim.sample-study.each.difference",
        "Cost of each person held, recomputed less published",
        Unit.CENTS,
        f -> f.value(5).from("claim sample-study"));
    made.figure(
        "claim.sample-study.each.difference-share",
        "Cost of each person held, recomputed less published, of the published",
        Unit.SHARE,
        f -> f.value("0.000041").from("claim sample-study"));
    made.figure(
        "claim.sample-study.total.published",
        "Cost of all 1,020 people held, as published",
        Unit.CENTS,
        f -> f.value(123_109_308).from("claim sample-study"));
    made.figure(
        "claim.sample-study.total.ratio",
        "Cost of all, the claim divided by ours",
        Unit.RATIO,
        f -> f.value("20.558").from("claim sample-study"));
    Claim claim = Claims.read(STUDY, "sample-study.yaml");
    String prefix = "claim.sample-study.";
    made.claim(
        new ComparedClaim(
            claim,
            List.of(
                new ClaimFigureIds(
                    claim.row("each"),
                    prefix + "each.published",
                    prefix + "each.recomputed",
                    prefix + "each.difference",
                    prefix + "each.difference-share",
                    null,
                    null,
                    "No figure of these records asks the same."),
                new ClaimFigureIds(
                    claim.row("total"),
                    prefix + "total.published",
                    null,
                    null,
                    null,
                    "cost.direct.average",
                    prefix + "total.ratio",
                    ""))));
  }
}
