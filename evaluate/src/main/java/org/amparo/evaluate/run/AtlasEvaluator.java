package org.amparo.evaluate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.atlas.Agreement;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.CellTable;
import org.amparo.evaluate.atlas.RequestParts;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.ingest.Workspace;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.jspecify.annotations.Nullable;

/** Computes what an atlas shows: the measures of every county at once. */
public record AtlasEvaluator(AnswerStep answers) {

  /** Makes temporary table {@code place_answer}: status, place_id, policy_id, outcome, requests. */
  @FunctionalInterface
  public interface AnswerStep {

    /** Counts every request under every policy; those that repeat an earlier row are left out. */
    void decide(Workspace workspace, List<Policy> policies);
  }

  /** What reported totals state, by the id of the subject. */
  private static final SortedMap<String, Unit> REPORTED =
      new TreeMap<>(
          Map.of(
              "ledger", Unit.PEOPLE,
              "ledger.inmate-days", Unit.DAYS,
              "ledger.cents", Unit.CENTS,
              "ledger.flagged", Unit.ROWS));

  /**
   * Evaluates all counties, or those of a state. Nothing is written to the workspace.
   *
   * @param settings policies and the library that they and the law come from; its place is not read
   * @throws AmparoException AMP-504 where no record counts for any of them
   */
  public Atlas evaluate(Workspace workspace, @Nullable String state, EvaluationSettings settings) {
    return evaluate(workspace, plan(workspace), state, settings);
  }

  /** A plan for the queries of an atlas, which ask for no study's population. */
  public static Plan plan(Workspace workspace) {
    Plan plan = new Plan(workspace, null, null);
    Records.give(plan, Optional.empty(), Optional.empty());
    return plan;
  }

  /** The same where some queries of the plan were answered elsewhere. */
  public Atlas evaluate(
      Workspace workspace, Plan plan, @Nullable String state, EvaluationSettings settings) {
    CellTable cells = new CellTable(state);
    List<Subject> subjects = new ArrayList<>();
    addRequests(plan, workspace, settings, cells, subjects);
    addEvents(plan, cells, subjects);
    addReported(plan, cells, subjects);
    if (subjects.isEmpty()) {
      throw ErrorCode.NOTHING_TO_REPORT.error(
          "there are no requests, reported totals or events of ICE's files"
              + (state == null ? "" : " in " + state),
          Place.of(workspace.file()),
          state == null
              ? "import records first: `amparo import FILE... --into " + workspace.file() + "`"
              : "name another state, or none for all of them");
    }
    List<AtlasPlace> places = places(plan, state, cells, subjects);
    return new Atlas(
        state,
        plan.row("atlas/synthetic").holds("synthetic"),
        Evaluator.period(plan, "figure/known_records"),
        places,
        subjects,
        settings.policies().stream().map(Notes::policy).toList(),
        Agreement.of(plan),
        laws(places, settings.law()),
        plan.rows("figure/repeated_reports").stream()
            .collect(
                Collectors.toMap(
                    row -> row.required("later"),
                    row -> row.required("earlier"),
                    (one, _) -> one,
                    LinkedHashMap::new)),
        Notes.sources(plan),
        Evaluator.protectedFiles(plan));
  }

  private static Map<String, ResultTable> laws(List<AtlasPlace> places, ChangeLaw law) {
    Map<String, ResultTable> laws = new TreeMap<>();
    places.stream()
        .flatMap(place -> Stream.of(Optional.of(place.id()), Optional.ofNullable(place.state())))
        .flatMap(Optional::stream)
        .distinct()
        .filter(id -> Gazetteer.bundled().known(id).isPresent())
        .forEach(
            id ->
                LawPlace.known(id)
                    .flatMap(place -> HoldLaw.today(place, Policy.Rank.SHERIFF, law))
                    .ifPresent(table -> laws.put(id, table)));
    return laws;
  }

  private void addRequests(
      Plan plan,
      Workspace workspace,
      EvaluationSettings settings,
      CellTable cells,
      List<Subject> subjects) {
    cells.addAll(plan.rows("atlas/requests"));
    List<String> statuses = cells.statuses();
    if (statuses.isEmpty()) {
      return;
    }
    cells.addAll(plan.rows("atlas/offenses"));
    cells.addAll(plan.rows("atlas/next"));
    if (!settings.policies().isEmpty()) {
      answers.decide(workspace, settings.policies());
      cells.addAll(plan.rows("atlas/policies"));
    }
    for (String status : statuses) {
      subjects.add(
          new Subject(
              "requests." + status,
              "request",
              "",
              Status.valueOf(status.toUpperCase(java.util.Locale.ROOT)),
              cells.breakdown(status, "year", List.of()),
              cells.breakdown(status, "month", List.of()),
              status.equals("issued")
                  ? cells.recordedEverywhere(status)
                  : cells.recordedByPlace(status),
              RequestParts.of(cells, status, settings.policies().stream().map(Policy::id).toList()),
              Unit.REQUESTS,
              plan.digest("atlas/requests"),
              files(plan, "requests." + status)));
    }
  }

  private static void addEvents(Plan plan, CellTable cells, List<Subject> subjects) {
    List<Row> rows = plan.rows("atlas/events");
    cells.addAll(rows);
    Map<String, Row> streams = new LinkedHashMap<>();
    rows.forEach(row -> streams.putIfAbsent(row.required("status"), row));
    for (Map.Entry<String, Row> stream : streams.entrySet()) {
      if (!cells.statuses().contains(stream.getKey())) {
        continue;
      }
      String stage = stream.getValue().required("stage");
      subjects.add(
          new Subject(
              "pipeline." + stream.getKey(),
              stage,
              stream.getValue().required("release_name"),
              stage.equals("detainer-encounter") ? Status.ISSUED : Status.CARRIED_OUT,
              cells.breakdown(stream.getKey(), "year", List.of()),
              cells.breakdown(stream.getKey(), "month", List.of()),
              cells.recordedEverywhere(stream.getKey()),
              List.of(),
              Unit.EVENTS,
              plan.digest("atlas/events"),
              plan.rows("atlas/event_files").stream()
                  .filter(row -> row.required("status").equals(stream.getKey()))
                  .map(row -> row.required("file"))
                  .toList()));
    }
  }

  /** Totals as a jurisdiction reported them: people, and what goes with them. */
  private static void addReported(Plan plan, CellTable cells, List<Subject> subjects) {
    cells.addAll(plan.rows("atlas/ledger"));
    REPORTED.forEach(
        (id, unit) -> {
          if (cells.statuses().contains(id)) {
            subjects.add(
                new Subject(
                    id,
                    id,
                    "",
                    Status.CARRIED_OUT,
                    cells.breakdown(id, "year", List.of()),
                    cells.breakdown(id, "month", List.of()),
                    cells.recordedByPlace(id),
                    List.of(),
                    unit,
                    plan.digest("atlas/ledger"),
                    files(plan, "ledger")));
          }
        });
  }

  private static List<String> files(Plan plan, String subject) {
    return plan.rows("atlas/files").stream()
        .filter(row -> row.required("subject").equals(subject))
        .map(row -> row.required("name"))
        .toList();
  }

  /** Counties with a number of any subject, and what lies in none. */
  private static List<AtlasPlace> places(
      Plan plan, @Nullable String state, CellTable cells, List<Subject> subjects) {
    Map<String, AtlasPlace> known = new TreeMap<>();
    for (Row row : plan.rows("atlas/places")) {
      String in = CellTable.letters(row.text("state"));
      if (state == null || state.equals(in)) {
        String id = row.required("id");
        known.put(id, new AtlasPlace(id, row.required("name"), in, true));
      }
    }
    cells.elsewhere().forEach(place -> known.put(place.id(), place));
    return known.values().stream()
        .filter(place -> subjects.stream().anyMatch(subject -> has(subject, place.id())))
        .toList();
  }

  private static boolean has(Subject subject, String place) {
    return Stream.of(subject.years()).anyMatch(part -> part.rows().containsKey(place));
  }
}
