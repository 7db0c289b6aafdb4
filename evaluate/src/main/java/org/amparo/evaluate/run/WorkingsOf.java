package org.amparo.evaluate.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.ComparisonNote;
import org.amparo.evaluate.Workings.ImportedFile;
import org.amparo.evaluate.Workings.PolicyVersion;
import org.amparo.evaluate.Workings.WorkspaceNote;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Statements;
import org.amparo.model.AmparoVersion;
import org.amparo.model.Sha256;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;

/** Gathers how an evaluation was computed. */
public final class WorkingsOf {

  private static final String SOURCES =
      """
      SELECT name, coalesce(sheet, ''), sha256, contract, rows_read, rows_kept
      FROM source_file ORDER BY source_id\
      """;

  private WorkingsOf() {}

  static Workings evaluation(Workspace workspace, Plan plan, EvaluationSettings settings) {
    return new Workings(
        plan.queries(),
        plan.texts(),
        policies(settings.policies()),
        new ComparisonNote(
            settings.pricing().costing().comparison().name(),
            settings.pricing().costing().comparison().digest()),
        workspace(workspace),
        settings.pricing().seed(),
        versions(workspace));
  }

  private static List<PolicyVersion> policies(List<Policy> policies) {
    String scan = Decider.scanDigest(policies);
    return policies.stream()
        .map(policy -> new PolicyVersion(policy.id(), policy.digest(), words(policy, scan)))
        .toList();
  }

  /** How a policy decides, for people. */
  private static String words(Policy policy, String scan) {
    StringBuilder words = new StringBuilder(policy.name() + "\n\n");
    Ruling ruling = policy.rulings().get(Question.HOLD);
    if (ruling == null) {
      words.append("SILENT: it does not speak to holds.\n");
    } else {
      words.append("The first rule whose condition holds decides.\n");
      ruling
          .rules()
          .forEach(
              rule ->
                  words.append(
                      "\n%s (%s)\n%s\n"
                          .formatted(rule.outcome(), rule.id(), rule.explanation().strip())));
    }
    return words.append("\nSHA-256 of the scan of the requests: ").append(scan).toString();
  }

  /** What the records of a workspace are, without reading one. */
  public static WorkspaceNote workspace(Workspace workspace) {
    Connection connection = workspace.connection();
    try {
      int layout = (int) Statements.number(connection, "SELECT max(schema_version) FROM workspace");
      List<ImportedFile> files =
          Statements.rows(
              connection,
              SOURCES,
              row ->
                  new ImportedFile(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getLong(5),
                      row.getLong(6)));
      return new WorkspaceNote(
          String.valueOf(workspace.file().getFileName()), layout, digest(layout, files), files);
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private static Map<String, String> versions(Workspace workspace) {
    try {
      List<String> database =
          Statements.rows(workspace.connection(), "SELECT version()", row -> row.getString(1));
      return new TreeMap<>(
          Map.of(
              "Amparo",
              AmparoVersion.current(),
              "DuckDB",
              database.getFirst(),
              "Java",
              Runtime.version().toString()));
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private static String digest(int layout, List<ImportedFile> files) {
    StringBuilder text = new StringBuilder("layout ").append(layout).append('\n');
    for (ImportedFile file : files) {
      // Not how many rows: of few candidates a digest would tell which is true.
      text.append(String.join("\t", file.name(), file.sheet(), file.sha256(), file.contract()));
      text.append('\n');
    }
    return Sha256.of(text.toString());
  }
}
