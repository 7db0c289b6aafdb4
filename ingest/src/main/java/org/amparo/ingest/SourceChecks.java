package org.amparo.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.ImportResult.ImportNote;
import org.amparo.ingest.check.CheckLog;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.ingest.check.CheckRun;
import org.amparo.ingest.contract.Contract;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;

/** The checks on a source that is being imported: those that stop it, and what the others found. */
final class SourceChecks {

  private final Path file;
  private final Contract contract;
  private final CheckRun checks;
  private final List<CheckResult> results = new ArrayList<>();

  SourceChecks(Path file, Contract contract, CheckRun checks) {
    this.file = file;
    this.contract = contract;
    this.checks = checks;
  }

  /**
   * Runs the checks over the typed rows or the records made of them; AMP-114 for each that stops.
   */
  void run(boolean canonical) throws SQLException {
    List<CheckResult> found = checks.run(canonical);
    List<Problem> stops =
        found.stream()
            .filter(result -> result.outcome() == Outcome.STOP)
            .map(this::problem)
            .toList();
    if (!stops.isEmpty()) {
      throw new AmparoException(stops);
    }
    results.addAll(found);
  }

  private Problem problem(CheckResult result) {
    return new Problem(
        ErrorCode.CHECK_STOPPED,
        "the check '%s' of %s stops the import: %s. %,d of %,d rows (%s) fail, more than the %s allowed"
            .formatted(
                result.id(),
                contract.id(),
                result.sentence(),
                result.failed(),
                result.rows(),
                CheckResult.percent(result.share()),
                CheckResult.percent(result.stop())),
        Place.of(file, result.samples().getFirst().line()),
        "look at this line, the first that fails, and at others like it; where the file is right all"
            + " the same, write an exception with its reason and an expiry, and give it with"
            + " --exceptions; nothing was imported");
  }

  /** What the user should know: checks that warn, are excused or could not be run. */
  List<ImportNote> notes() {
    List<ImportNote> notes = new ArrayList<>();
    for (CheckResult result : results) {
      String sentence = result.id() + ": " + result.sentence();
      if (result.outcome() == Outcome.WARN) {
        String share = CheckResult.percent(result.share()) + " of the rows asked fail";
        notes.add(new ImportNote("check", sentence + "; " + share, result.failed()));
      } else if (result.outcome() == Outcome.EXCUSED) {
        notes.add(
            new ImportNote("check", sentence + "; excused: " + result.reason(), result.failed()));
      }
    }
    long notRun = results.stream().filter(one -> one.outcome() == Outcome.NOT_RUN).count();
    if (notRun > 0) {
      notes.add(
          new ImportNote(
              "check-not-run",
              notRun + " checks were not run, as the file lacks their columns",
              0));
    }
    return notes;
  }

  /** Records them in the workspace. */
  void write(Connection connection, int sourceId) throws SQLException {
    new CheckLog(connection).write(sourceId, results);
  }
}
