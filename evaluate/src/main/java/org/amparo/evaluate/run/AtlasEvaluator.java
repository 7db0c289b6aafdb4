package org.amparo.evaluate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.CellTable;
import org.amparo.evaluate.atlas.LedgerTable;
import org.amparo.evaluate.atlas.RequestParts;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.evaluate.measure.Discretion;
import org.amparo.evaluate.measure.cost.CountyRates;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Computes what an atlas shows: the measures of every county at once. */
public final class AtlasEvaluator {

  /**
   * Makes the temporary table {@code place_answer} on a workspace's connection: status, place_id,
   * policy_id, outcome, requests.
   */
  @FunctionalInterface
  public interface AnswerStep {

    /** Counts every request under every policy; those that repeat an earlier row are left out. */
    void decide(Workspace workspace, List<Policy> policies);
  }

  private final AnswerStep answers;

  /** An evaluator that lets these decide. */
  public AtlasEvaluator(AnswerStep answers) {
    this.answers = answers;
  }

  /**
   * Evaluates all counties, or those of a state. Nothing is written to the workspace.
   *
   * @param state letters of the only state to show, or null for all
   * @param settings policies, rates, the most that a request asks for, and whether what a policy
   *     leaves to the jail is never honored (else it counts as honored); its place is not read
   * @throws AmparoException AMP-504 where no record counts for any of them
   */
  public Atlas evaluate(Workspace workspace, @Nullable String state, EvaluationSettings settings) {
    Plan plan = new Plan(workspace, null, null);
    Records.prepare(plan, Records.study(plan, settings));
    CellTable cells = new CellTable(state);
    List<Subject> subjects = new ArrayList<>();
    addRequests(plan, workspace, settings, cells, subjects);
    addEvents(plan, cells, subjects);
    LedgerTable.of(plan, cells, files(plan, "ledger")).ifPresent(subjects::add);
    if (subjects.isEmpty()) {
      throw new AmparoException(
          ErrorCode.NOTHING_TO_REPORT,
          "there are no requests, reported totals or events of ICE's files"
              + (state == null ? "" : " in " + state),
          Place.of(workspace.file().toString()),
          state == null
              ? "import records first: `amparo import FILE... --into " + workspace.file() + "`"
              : "name another state, or none for all of them");
    }
    return new Atlas(
        state,
        plan.row("atlas/synthetic").holds("synthetic"),
        Evaluator.period(plan),
        places(plan, state, cells, subjects),
        subjects,
        settings.policies().stream().map(Notes::policy).toList(),
        CountyRates.of(plan, settings.pricing().rates()),
        settings.pricing().ceilingHours(),
        Notes.sources(plan),
        Evaluator.protectedFiles(plan));
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
    cells.addAll(plan.rows("atlas/ceiling"));
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
              Optional.of(cells.breakdown(status, "month", List.of())),
              RequestParts.of(
                  cells,
                  status,
                  settings.policies().stream().map(Policy::id).toList(),
                  settings.pricing().costing().discretion() != Discretion.NEVER),
              List.of(),
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
              Optional.of(cells.breakdown(stream.getKey(), "month", List.of())),
              List.of(),
              List.of(),
              plan.digest("atlas/events"),
              plan.rows("atlas/event_files").stream()
                  .filter(row -> row.required("status").equals(stream.getKey()))
                  .map(row -> row.required("file"))
                  .toList()));
    }
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
