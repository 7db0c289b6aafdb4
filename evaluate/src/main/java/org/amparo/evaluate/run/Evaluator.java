package org.amparo.evaluate.run;

import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.claim.Claim.Study;
import org.amparo.evaluate.measure.Measures;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** Computes everything a report says of a workspace. */
public final class Evaluator {

  private final DecisionStep decisions;

  /** An evaluator that lets these decide. */
  public Evaluator(DecisionStep decisions) {
    this.decisions = decisions;
  }

  /**
   * Evaluates the records of a place, or of all places. Nothing is written to the workspace.
   *
   * @throws AmparoException AMP-503 where no place has that name, AMP-504 where there are no
   *     records
   */
  public Evaluation evaluate(Workspace workspace, EvaluationSettings settings) {
    PlaceLookup.Known place =
        settings.place() == null ? null : PlaceLookup.find(workspace, settings.place());
    Plan plan =
        new Plan(workspace, place == null ? null : place.id(), place == null ? null : place.kind());
    Scope scope = Scope.of(plan, place);
    if (scope.isEmpty()) {
      throw new AmparoException(
          ErrorCode.NOTHING_TO_REPORT,
          "there are no requests, bookings or reported totals"
              + (place == null ? "" : " of " + place.name()),
          Place.of(workspace.file().toString()),
          place == null
              ? "import records first: `amparo import FILE... --into " + workspace.file() + "`"
              : "name another place, or none for all of them");
    }
    Optional<Study> study = study(plan, settings);
    Optional<Comparison> comparison = study.flatMap(Study::comparison);
    prepare(plan, study);
    List<Claim> claims = settings.claims().all().stream().filter(scope::concerns).toList();
    boolean decided = scope.requests() && !settings.policies().isEmpty();
    if (decided) {
      // A state or area has no requests of its own: all are decided, and those in scope counted.
      String decidedPlace = place == null || place.isWhole() ? null : place.id();
      decisions.decide(workspace, settings.policies(), decidedPlace);
    }
    Measures measures =
        Measures.of(
            plan,
            new Measures.Choices(
                new Measures.Kinds(scope.requests(), scope.bookings(), scope.ledger()),
                settings.rates(),
                scope.placeIds(),
                decided ? settings.policies() : List.of(),
                settings.clockHours(),
                settings.ceilingHours(),
                comparison,
                claims,
                settings.seed()));
    return new Evaluation(
        scope.title(),
        scope.synthetic(),
        period(plan),
        measures.figures(),
        measures.tables(),
        settings.policies().stream().map(Notes::policy).toList(),
        measures.claims(),
        Notes.sources(plan),
        Limits.of(scope, measures.figures(), study));
  }

  /** The study whose population rules apply: its contracts cover every booking in scope. */
  private static Optional<Study> study(Plan plan, EvaluationSettings settings) {
    List<String> contracts =
        plan.rows("figure/booking_contracts").stream()
            .map(row -> row.required("contract"))
            .toList();
    return settings.claims().all().stream()
        .flatMap(claim -> claim.study().stream())
        .filter(study -> !contracts.isEmpty() && study.contracts().containsAll(contracts))
        .findFirst();
  }

  private static void prepare(Plan plan, Optional<Study> study) {
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE study_rule(contract VARCHAR, gravest_charge_type VARCHAR)");
    for (Study found : study.stream().toList()) {
      plan.executeEach(
          "INSERT INTO study_rule VALUES (?, ?)",
          found.contracts().stream()
              .flatMap(
                  contract ->
                      found.setAsideTypes().stream().map(type -> List.<Object>of(contract, type)))
              .toList());
    }
    boolean published = study.flatMap(Study::comparison).isPresent();
    plan.execute("SET VARIABLE published_comparison = " + (published ? "TRUE" : "NULL"));
  }

  private static String period(Plan plan) {
    Row row = plan.row("figure/period");
    String first = row.text("first");
    String last = row.text("last");
    if (first == null || last == null) {
      return "dates not recorded";
    }
    return first.equals(last) ? first : first + " to " + last;
  }
}
