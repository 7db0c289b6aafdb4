package org.amparo.evaluate.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Protection;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.change.Changes;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claim.Study;
import org.amparo.evaluate.claim.Scenario;
import org.amparo.evaluate.measure.Measures;
import org.amparo.evaluate.measure.OtherPeriods;
import org.amparo.evaluate.measure.ScenarioFigures;
import org.amparo.evaluate.measure.policy.LawAbove;
import org.amparo.evaluate.measure.sheet.FigureFunction;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.jspecify.annotations.Nullable;

/** Computes everything a report says of a workspace. */
public final class Evaluator {

  /**
   * Makes the temporary table {@code decision} on a workspace's connection: one row a request and
   * policy with detainer_id, policy_id, outcome and possible (bits of {@link
   * org.amparo.model.decision.Outcome#bit()}).
   */
  @FunctionalInterface
  public interface DecisionStep {

    /** Decides every request of a place, or of all where it is null, under every policy. */
    void decide(Workspace workspace, List<Policy> policies, @Nullable String placeId);
  }

  private static final String UNDATED = "dates not recorded";

  private final DecisionStep decisions;
  private final MeasureCatalog measures;

  /** An evaluator that lets these decide. */
  public Evaluator(DecisionStep decisions) {
    this(decisions, MeasureCatalog.bundled());
  }

  /** An evaluator that lets these decide, and computes these measures. */
  public Evaluator(DecisionStep decisions, MeasureCatalog measures) {
    this.decisions = decisions;
    this.measures = measures;
  }

  /**
   * Evaluates the records of a place, or of all, and writes nothing to the workspace; AMP-503 where
   * no place has that name, AMP-504 where there are no records.
   */
  public Evaluation evaluate(Workspace workspace, EvaluationSettings settings) {
    Records records = new Records(workspace, settings, measures);
    PlaceLookup.Known place = records.place();
    Plan plan = records.plan();
    Scope scope = records.scope();
    Optional<Study> study = records.study();
    List<Policy> policies = applicable(scope.kinds(), settings);
    boolean decided = !policies.isEmpty();
    List<Policy> shown = decided ? policies : settings.policies();
    String lawPlace = lawPlace(place, scope);
    // Of several places no proposal says where they lie: what binds all of them is their state's.
    Optional<LawPlace> where =
        lawPlace == null ? scope.state().flatMap(LawPlace::known) : HoldLaw.place(lawPlace, shown);
    // What others do is read while the records are measured.
    CompletableFuture<ResultTable> governments =
        CompletableFuture.supplyAsync(() -> HoldLaw.governments(where, settings.law()));
    Changes changes =
        Changes.of(
            plan,
            place == null ? null : place.id(),
            place == null ? null : place.name(),
            settings.law());
    List<Claim> claims =
        Stream.concat(
                settings.claims().about(scope.territory()).stream(),
                changes.ofPolice() ? settings.claims().context().stream() : Stream.of())
            .distinct()
            .toList();
    LawAbove law =
        decided
            ? LawAbove.of(settings.law().library(), policies, place == null ? null : place.name())
            : LawAbove.NONE;
    if (decided) {
      // A state or area has no requests of its own: all are decided, and those in scope counted.
      String decidedPlace = place == null || place.isWhole() ? null : place.id();
      decisions.decide(workspace, law.with(policies), decidedPlace);
    }
    Optional<ResultTable> today = HoldLaw.today(where, settings.law());
    Optional<Scenario> scenario = scenario(scope);
    Map<String, FigureFunction> functions = new HashMap<>();
    functions.put("Changes", changes::add);
    scenario.ifPresent(
        of ->
            functions.put(
                "ScenarioFigures",
                sheet ->
                    ScenarioFigures.add(
                        sheet, of, HoldLaw.binding(today, "holds").orElse("unread"))));
    if (decided && settings.compared()) {
      plan.give(
          "compared_policies",
          _ -> Stream.of(ComparedPolicies.row(policies.get(0).id(), policies.get(1).id())));
    }
    Measures measures =
        Measures.of(
            plan,
            new Measures.Choices(
                scope.kinds(),
                settings.pricing(),
                scope.placeIds(),
                policies,
                law,
                settings.law().library(),
                settings.compared(),
                study.flatMap(Study::comparison),
                claims,
                records.stays(),
                records.population(),
                records.leading().map(Leading::others).orElse(OtherPeriods.NONE),
                functions));
    Map<String, ResultTable> tables = new LinkedHashMap<>(measures.tables());
    Stream.of(
            // Months are read beside the days on which the place's own rules changed.
            place != null && tables.containsKey("pipeline-months")
                ? LawOverPeriod.changes(place.name()).stream()
                : Stream.<ResultTable>of(),
            lawPlace == null
                ? Stream.<ResultTable>of()
                : LawOverPeriod.of(plan, lawPlace, settings.law()).stream(),
            // What others do, and what the law lets the place do, needs no records.
            shown.isEmpty() ? Stream.<ResultTable>of() : Stream.of(HoldLaw.compared(shown)),
            today.stream(),
            Stream.of(governments.join()))
        .flatMap(Function.identity())
        .forEach(table -> tables.put(table.name(), table));
    return new Evaluation(
        scope.title(),
        scope.synthetic(),
        period(plan, "figure/period"),
        measures.figures(),
        Collections.unmodifiableMap(tables),
        shown.stream().map(Notes::policy).toList(),
        measures.claims(),
        Notes.sources(plan),
        Caveats.of(
            plan,
            scope,
            measures,
            study,
            records.leading(),
            where.flatMap(
                at ->
                    AuthorityCaveats.of(
                        plan, at, decided ? policies : List.of(), settings.law().library()))),
        filled(plan),
        WorkingsOf.evaluation(workspace, plan, settings),
        protection(plan, tables.keySet()));
  }

  /**
   * The policies that can answer: none without requests or holds seen; of holds seen none of
   * Amparo's own yardsticks, which would honor or decline requests that nobody saw.
   *
   * @throws AmparoException AMP-602 where a yardstick is to be compared with holds seen
   */
  private static List<Policy> applicable(Measures.Kinds kinds, EvaluationSettings settings) {
    if (!kinds.onlyImplied()) {
      return kinds.requests() ? settings.policies() : List.of();
    }
    List<Policy> policies =
        settings.policies().stream().filter(policy -> !policy.isYardstick()).toList();
    if (settings.compared() && policies.size() < settings.policies().size()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "there is no log of requests, only bookings marked with a hold: honoring every request or"
              + " none cannot be compared with them, since declined requests do not show",
          Place.of("--policies"),
          "compare two policies that choose among the people held");
    }
    return policies;
  }

  /** What published inputs give where no jail's records are at hand. */
  private static Optional<Scenario> scenario(Scope scope) {
    return scope.kinds().bookings()
        ? Optional.empty()
        : Optional.of(scope.placeIds())
            .filter(ids -> ids.size() == 1)
            .flatMap(ids -> Scenario.at(ids.iterator().next()));
  }

  /** A table that no query gives by itself is taken to rest on every file. */
  private static Protection protection(Plan plan, Set<String> tables) {
    Set<String> files = protectedFiles(plan);
    if (files.isEmpty()) {
      return Protection.NONE;
    }
    FigureSheet sheet = new FigureSheet(plan);
    Set<String> queries =
        plan.queries().stream().map(Workings.Query::name).collect(Collectors.toSet());
    return new Protection(
        files,
        tables.stream()
            .filter(
                table ->
                    !queries.contains("table/" + table)
                        || sheet.sources("table/" + table).stream().anyMatch(files::contains))
            .collect(Collectors.toSet()),
        false);
  }

  /** Names of the files that rest on records nobody has published, as figures name them. */
  static Set<String> protectedFiles(Plan plan) {
    return plan.rows("figure/protected_files").stream()
        .map(row -> row.required("name"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The columns that some record in scope fills. */
  static Set<String> filled(Plan plan) {
    return plan.rows("figure/filled").stream()
        .map(row -> row.required("name"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The id of the place whose own requests a name stands for; empty for a state or an area, which
   * has none of its own; AMP-503 where no place has that name.
   */
  public static Optional<String> placeOfRequests(Workspace workspace, String name) {
    PlaceLookup.Known place = PlaceLookup.find(workspace, name);
    return place.isWhole() ? Optional.empty() : Optional.of(place.id());
  }

  /** Whose law is meant: the place asked for, or the only one that the records are of. */
  private static @Nullable String lawPlace(PlaceLookup.@Nullable Known place, Scope scope) {
    if (place != null) {
      return place.kind().equals("county") ? place.id() : place.name();
    }
    return scope.placeIds().size() == 1 ? scope.placeIds().iterator().next() : null;
  }

  /** The months that a query names, in words. */
  static String period(Plan plan, String query) {
    Row row = plan.row(query);
    String first = row.text("first");
    String last = row.text("last");
    if (first == null || last == null) {
      return UNDATED;
    }
    return first.equals(last) ? first : first + " to " + last;
  }
}
