package org.amparo.evaluate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.claim.Claim.Study;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** Sentences on what the records at hand cannot say. */
final class Limits {

  private Limits() {}

  static List<String> of(
      Plan plan, Scope scope, Map<String, Figure> figures, Optional<Study> study) {
    List<String> limits = coverage(plan);
    if (scope.synthetic()) {
      limits.add("These records were generated. They describe no real person and no real county.");
    }
    if (scope.kinds().requests() && !scope.kinds().bookings()) {
      limits.add(
          "There are no jail records of these people: how long each was held, and what it cost, is"
              + " unknown. Only the ceiling is given, what honoring every request to the end of its"
              + " clock would take.");
    }
    if (scope.kinds().onlyImplied()) {
      limits.add(
          "There is no log of requests. Each booking marked with a hold is a hold seen: policies"
              + " answer for those held, and declined requests do not show. Honoring every request"
              + " or none is therefore not compared.");
    } else if (scope.kinds().bookings()
        && !scope.kinds().requests()
        && !figures.containsKey("requests.total")) {
      limits.add(
          "There is no log of requests and no mark of a hold: no policy can be applied to these"
              + " records.");
    }
    if (scope.kinds().bookings()) {
      limits.add(
          "The records have no column of their own for holds of other agencies, warrants or"
              + " sentences: where one kept a person past release, that time may count as held.");
    }
    if (figures.containsKey("requests.issued") && figures.containsKey("requests.received")) {
      limits.add(
          "ICE's file and the jail's log are counted apart and never matched person to person:"
              + " some requests ICE issues never reach a jail.");
    }
    if (scope.kinds().ledger()) {
      limits.add(
          "Reported totals count every day of anyone held with a detainer, at each county's own"
              + " average cost. They do not say how long anyone was held because of one.");
    }
    study.ifPresent(found -> addStudy(limits, found));
    addComparison(limits, figures, study);
    addRates(limits, scope, figures);
    addUnknown(limits, figures);
    if (scope.kinds().events()) {
      plan.rows("figure/pipeline_limits").forEach(row -> limits.add(row.required("sentence")));
    }
    return List.copyOf(limits);
  }

  private static void addStudy(List<String> limits, Study study) {
    limits.add(study.setAsideWhy());
    study.comparison().map(Comparison::why).ifPresent(limits::add);
  }

  private static void addComparison(
      List<String> limits, Map<String, Figure> figures, Optional<Study> study) {
    if (figures.containsKey("time.counterfactual.survival.added-days-each")) {
      limits.add(
          "How much longer people with a hold stayed than similar people is an association, not a"
              + " saving: it includes time before release, where a request may affect bail.");
    } else if (figures.containsKey("time.gross.days")
        && !figures.containsKey("ledger.cents")
        && study.isEmpty()) {
      limits.add("There are no bookings without a hold to compare with.");
    }
  }

  private static void addRates(List<String> limits, Scope scope, Map<String, Figure> figures) {
    List<String> missing = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      if (!figures.containsKey("rate." + kind.word())) {
        missing.add(kind.word());
      }
    }
    if (!missing.isEmpty() && (scope.kinds().requests() || scope.kinds().bookings())) {
      limits.add(
          "No "
              + String.join(" or ", missing)
              + " rate with a source is known for these places; the cost at such a rate is left"
              + " out. The nearest known is named with the rates, and used only where you ask for"
              + " it.");
    }
  }

  private static void addUnknown(List<String> limits, Map<String, Figure> figures) {
    for (String status : List.of("received", "issued")) {
      Figure holds = figures.get("requests." + status + ".hold");
      if (holds != null && holds.unknown() != null && holds.unknown() > 0) {
        limits.add(
            "Some requests "
                + status
                + " do not say whether they ask for a hold or for notice alone; policies decide"
                + " them as requests for a hold.");
      }
    }
    List<String> absent =
        figures.values().stream()
            .filter(
                figure ->
                    figure.declared().listedIn().equals("human-cost")
                        && figure.number() == Absent.NOT_RECORDED)
            .map(
                figure ->
                    figure.label().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + figure.label().substring(1))
            .toList();
    if (!absent.isEmpty()) {
      limits.add("Not recorded for anyone: " + String.join("; ", absent) + ".");
    }
  }

  /** Which people and which time the records are of. */
  private static List<String> coverage(Plan plan) {
    List<String> limits = new ArrayList<>();
    List<Row> files = plan.rows("figure/coverage");
    if (files.stream().anyMatch(file -> "RELEASES".equals(file.text("frame")))) {
      limits.add(
          "The bookings are of people released in the period. Who was still in jail when it ended is"
              + " missing, so the longest stays are too few.");
    }
    if (files.stream().anyMatch(file -> "CENSUS".equals(file.text("frame")))) {
      limits.add("The bookings are of people in jail on one day. Most short stays are missing.");
    }
    if (files.stream().anyMatch(file -> file.holds("shifted"))) {
      limits.add(
          files.stream().allMatch(file -> file.holds("stated") || !file.holds("shifted"))
              ? "The publisher moved the dates of these records. The period is the publisher's own,"
                  + " and nothing is counted by month."
              : "The publisher moved the dates of these records and names no period. Nothing is"
                  + " counted by month or for a year.");
    }
    String years = plan.row("figure/period").text("missing_years");
    if (years != null) {
      limits.add("No record is of these years, which are left out of every mean: " + years + ".");
    }
    for (Row report : plan.rows("figure/repeated_reports")) {
      limits.add(
          "The report of "
              + report.required("later")
              + " is that of "
              + report.required("earlier")
              + " again, in every county. One of the two months is missing, no record says which, and"
              + " both are counted as reported.");
    }
    return limits;
  }
}
