package org.amparo.evaluate.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.claim.Claim.Study;
import org.amparo.evaluate.group.ChargeClasses;
import org.amparo.evaluate.group.Population;
import org.amparo.evaluate.line.AgreementPlaces;
import org.amparo.evaluate.line.LinePlaces;
import org.amparo.evaluate.measure.time.StayGroups;
import org.amparo.evaluate.outcome.OutcomeList;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.law.LawPlace;
import org.jspecify.annotations.Nullable;

/** Records in scope, and stays to compare, as far as they are the same under every policy. */
final class Records {

  private final PlaceLookup.@Nullable Known place;
  private final Plan plan;
  private final Scope scope;
  private final Optional<Study> study;
  private final Optional<Population> population;
  private final Optional<StayGroups> stays;
  private final Optional<Leading> leading;

  /**
   * Reads them. Nothing is written to the workspace, which has to stay open.
   *
   * @throws AmparoException AMP-503 where no place has that name, AMP-504 where there are no
   *     records, AMP-512 where they do not cover the period asked for
   */
  Records(Workspace workspace, EvaluationSettings settings, MeasureCatalog measures) {
    this.place = settings.place() == null ? null : PlaceLookup.find(workspace, settings.place());
    this.plan =
        new Plan(
            workspace,
            place == null ? null : place.id(),
            place == null ? null : place.kind(),
            measures);
    plan.seed(settings.pricing().seed());
    this.scope = Scope.of(plan, place);
    if (scope.isEmpty()) {
      throw ErrorCode.NOTHING_TO_REPORT.error(
          "there are no requests, bookings, reported totals or events of ICE's files"
              + (place == null ? "" : " of " + place.name()),
          Place.of(workspace.file()),
          place == null
              ? "import records first: `amparo import FILE... --into " + workspace.file() + "`"
              : "name another place, or none for all of them");
    }
    List<String> contracts = bookingContracts(plan);
    this.study = study(contracts, settings);
    this.population = Population.of(contracts);
    give(plan, study, population);
    plan.give("line_place", _ -> LinePlaces.rows(scope.placeIds()));
    // What the records cover rests on who was held, and that on what is given.
    settings.period().apply(plan);
    this.leading =
        settings.period().equals(AskedPeriod.ALL)
            ? Leading.of(plan, jailPlace(), settings.law())
            : Optional.empty();
    leading.ifPresent(months -> months.apply(plan));
    this.stays =
        scope.kinds().bookings()
            ? Optional.of(StayGroups.of(plan, settings.pricing().costing().comparison()))
            : Optional.empty();
  }

  PlaceLookup.@Nullable Known place() {
    return place;
  }

  Plan plan() {
    return plan;
  }

  Scope scope() {
    return scope;
  }

  Optional<Study> study() {
    return study;
  }

  Optional<Population> population() {
    return population;
  }

  /** Whose law binds the jail: of one place, an invented one's being its state's alone. */
  private Optional<LawPlace> jailPlace() {
    return scope.placeIds().size() == 1
        ? LawPlace.known(scope.placeIds().iterator().next())
            .or(
                () ->
                    scope.states().size() == 1
                        ? LawPlace.known(scope.states().iterator().next())
                        : Optional.empty())
        : Optional.empty();
  }

  /** By which months the records lead; empty where the user named them, or no jail's are dated. */
  Optional<Leading> leading() {
    return leading;
  }

  /** Empty where there are no bookings. */
  Optional<StayGroups> stays() {
    return stays;
  }

  /** The study whose population rules apply: its contracts cover every booking in scope. */
  private static Optional<Study> study(List<String> contracts, EvaluationSettings settings) {
    return settings.claims().all().stream()
        .flatMap(claim -> claim.study().stream())
        .filter(study -> !contracts.isEmpty() && study.contracts().containsAll(contracts))
        .findFirst();
  }

  private static List<String> bookingContracts(Plan plan) {
    return plan.rows("figure/booking_contracts").stream()
        .map(row -> row.required("contract"))
        .toList();
  }

  /** Gives steps what files of the program say of any records. */
  static void give(Plan plan, Optional<Study> study, Optional<Population> population) {
    ChargeClasses.bundled().give(plan);
    plan.give("study_rule", _ -> study.stream().flatMap(Records::rules));
    plan.give("outcome_code", _ -> OutcomeList.bundled().stream().flatMap(Records::codes));
    plan.give(
        "published_stay", _ -> study.flatMap(Study::comparison).stream().map(Comparison::row));
    plan.give("population_group", _ -> population.stream().flatMap(Population::rows));
    plan.give("population_bail", _ -> population.stream().map(Population::bail));
    plan.give("agreement_place", AgreementPlaces::rows);
  }

  private static Stream<List<String>> rules(Study study) {
    return study.contracts().stream()
        .flatMap(contract -> study.setAsideTypes().stream().map(type -> List.of(contract, type)));
  }

  private static Stream<List<String>> codes(OutcomeList list) {
    return list.codes().entrySet().stream()
        .map(code -> List.of(list.id(), code.getKey(), code.getValue().name()));
  }
}
