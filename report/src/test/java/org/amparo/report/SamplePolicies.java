package org.amparo.report;

import java.util.List;
import org.amparo.evaluate.Evaluation.CitationNote;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** What policies of every kind answer and save in a sample report. */
final class SamplePolicies {

  private record Answers(
      long must, long may, long mustNot, long information, long review, long silent) {}

  private final EvaluationBuilder made;

  private SamplePolicies(EvaluationBuilder made) {
    this.made = made;
  }

  static void addTo(EvaluationBuilder made) {
    new SamplePolicies(made).policies();
  }

  private void policies() {
    policy("us-honor-all", "Honor every request", true, new Answers(1_200, 0, 0, 0, 0, 0));
    policy(
        "us-fl-miami-dade-recommendation-2013",
        "Recommendation of 2013: convicted of a serious crime",
        true,
        new Answers(0, 214, 888, 98, 0, 0));
    policy(
        "us-fl-miami-dade-recommendation-2013:serious=any_felony",
        "Recommendation of 2013: convicted of a serious crime (serious: any felony)",
        true,
        new Answers(0, 342, 752, 106, 0, 0));
    policy(
        "us-fl-miami-dade-r-1008-13",
        "Miami-Dade County, Resolution R-1008-13",
        true,
        new Answers(0, 0, 1_200, 0, 0, 0));
    policy(
        "us-il-cook-46-37",
        "Cook County, Code of Ordinances § 46-37",
        false,
        new Answers(0, 0, 1_196, 0, 4, 0));
    policy(
        "us-ca-sb-54", "California Values Act (SB 54)", false, new Answers(0, 0, 0, 0, 0, 1_200));
    policy(
        "us-dc-24-211-07-2012",
        "District of Columbia, § 24-211.07 as of 2012",
        true,
        new Answers(0, 188, 823, 151, 38, 0));
    saving(
        "us-fl-miami-dade-recommendation-2013",
        "Recommendation of 2013: convicted of a serious crime",
        888,
        98);
    saving("us-ca-sb-54", "California Values Act (SB 54)", 1_200, 0);
  }

  private void policy(String id, String name, boolean verified, Answers a) {
    String prefix = PolicyNote.figurePrefix(id);
    answer(prefix + "must", name, a.must());
    answer(prefix + "may", name, a.may());
    answer(prefix + "must-not", name, a.mustNot());
    answer(prefix + "needs-information", name, a.information());
    answer(prefix + "needs-review", name, a.review());
    answer(prefix + "silent", name, a.silent());
    long low = a.must() + a.may();
    long open = a.information() + a.review();
    between(prefix + "honored", name + ": requests honored", Unit.REQUESTS, low, low + open);
    between(
        prefix + "declined",
        name + ": requests declined",
        Unit.REQUESTS,
        a.mustNot(),
        a.mustNot() + open);
    made.figure(
        prefix + "coverage",
        name + ": share of requests decided",
        Unit.SHARE,
        f ->
            f.share(SampleCounty.RECEIVED - open, SampleCounty.RECEIVED)
                .unknown(open)
                .status(Status.DECIDED));
    between(
        prefix + "hours",
        name + ": hours past release of those honored",
        Unit.HOURS,
        low * 9,
        (low + open) * 9);
    between(
        prefix + "cost.average", name + ": cost", Unit.CENTS, low * 4_725, (low + open) * 4_725);
    between(
        prefix + "ceiling-hours",
        name + ": hours to the clock",
        Unit.HOURS,
        low * 48,
        (low + open) * 48);
    made.policy(
        new PolicyNote(
            id,
            name,
            "Sample County and elsewhere",
            id.contains("2013") ? "proposal" : "since January 1, 2014",
            "A request is honored only for a person convicted of a crime the text names, for at"
                + " most 48 hours.",
            List.of(
                new CitationNote(
                    "8 C.F.R. § 287.7(d)",
                    "https://www.ecfr.gov/current/title-8/section-287.7",
                    true),
                new CitationNote(name, "", verified)),
            verified,
            "48 hours from when the person would otherwise have been released, not counting Saturdays and Sundays"));
  }

  /** What a policy would have saved, with what is open around it. */
  private void saving(String id, String name, long holds, long open) {
    String prefix = "saving." + PolicyNote.figurePrefix(id).substring(7);
    between(prefix + "holds", name + ": holds fewer", Unit.BOOKINGS, holds, holds + open);
    around(prefix + "hours", name + ": hours past release a year saved", Unit.HOURS, holds * 9);
    around(
        prefix + "cost.average",
        name + ": saved a year, direct × average",
        Unit.CENTS,
        holds * 4_725);
    made.figure(
        prefix + "break-even",
        name + ": cost of checking a request that would use the saving up, direct × average",
        Unit.CENTS,
        f -> f.value(holds * 4).measure("direct").status(Status.DECIDED));
  }

  private void around(String id, String label, Unit unit, long value) {
    made.figure(
        id,
        label,
        unit,
        f ->
            f.value(value)
                .range(String.valueOf(value / 2), String.valueOf(value * 2), Spread.COMBINED)
                .measure("direct")
                .status(Status.DECIDED));
  }

  private void answer(String id, String name, long count) {
    made.figure(
        id,
        name + ": " + id,
        Unit.REQUESTS,
        f -> f.value(count).of(SampleCounty.RECEIVED).status(Status.DECIDED));
  }

  private void between(String id, String label, Unit unit, long low, long high) {
    made.figure(
        id,
        label,
        unit,
        f ->
            (low == high
                    ? f
                    : f.range(String.valueOf(low), String.valueOf(high), Spread.MISSING_FACTS))
                .value(low)
                .unknown(high - low)
                .measure("decision")
                .status(Status.DECIDED));
  }
}
