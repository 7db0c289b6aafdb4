package org.amparo.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.ingest.ImportSummary.SkippedFile;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.place.Crosswalk;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.BundledFiles;
import org.amparo.model.ScratchFolder;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/**
 * Imports files into a workspace, all of them or none: an import that fails, or whose process is
 * killed, leaves the workspace as it was; where each file is asked for by itself, with the files
 * that were whole.
 */
public final class Importer {

  /** What files say together, made anew once all of them are there. */
  private static final List<String> TOGETHER =
      List.of("org/amparo/ingest/several_files.sql", "org/amparo/ingest/rosters.sql");

  private final ContractLibrary library;
  private final Clock clock;

  /** An importer that knows the bundled contracts and takes the time from the machine. */
  public Importer() {
    this(ContractLibrary.bundled(), Clock.systemUTC());
  }

  /** An importer. */
  public Importer(ContractLibrary library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** A file to import, and whether it was found in a folder rather than named. */
  private record Candidate(Path file, boolean found) {}

  /** Imports files and all that is in folders. */
  public ImportSummary run(ImportRequest request, ProgressListener progress) {
    Path workspace = request.workspace();
    List<Contract> contracts =
        request.contracts().isEmpty() ? library.contracts() : request.contracts();
    List<Candidate> files = inOrder(candidates(request.paths(), workspace), request.contracts());
    if (Files.exists(workspace) || request.each()) {
      return into(workspace, files, contracts, request, progress);
    }
    // A new workspace takes its name only once it is whole.
    try (ScratchFolder scratch = ScratchFolder.beside(workspace)) {
      Path unfinished = scratch.path().resolve(workspace.getFileName());
      ImportSummary summary = into(unfinished, files, contracts, request, progress);
      Files.move(unfinished, workspace);
      return summary;
    } catch (FileAlreadyExistsException e) {
      throw ErrorCode.WORKSPACE_BUSY.error(
          "another import has just made the workspace", Place.of(workspace), "run this again", e);
    } catch (IOException e) {
      throw DatabaseFailure.notWritable(workspace, e);
    }
  }

  private static List<Candidate> candidates(List<Path> paths, Path workspace) {
    List<Candidate> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(new Candidate(path, false));
        continue;
      }
      try (Stream<Path> found = Files.walk(path)) {
        found
            .filter(Files::isRegularFile)
            .filter(file -> !file.toAbsolutePath().equals(workspace.toAbsolutePath()))
            .filter(file -> !isHidden(path.relativize(file)))
            .sorted()
            .forEach(file -> files.add(new Candidate(file, true)));
      } catch (IOException | UncheckedIOException e) {
        throw ErrorCode.FILE_NOT_READABLE.error(
            "the folder cannot be read: " + e.getMessage(),
            Place.of(path),
            "check its permissions",
            e);
      }
    }
    return files;
  }

  /** Whether a file, or a folder on the way to it, is what a system keeps for itself. */
  private static boolean isHidden(Path below) {
    for (Path name : below) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Files in the order of their contracts: those that fill records in come behind the records. */
  private static List<Candidate> inOrder(List<Candidate> files, List<Contract> contracts) {
    if (contracts.size() < 2) {
      return files;
    }
    Map<Candidate, Integer> places = new HashMap<>();
    for (Candidate candidate : files) {
      int place = contracts.size();
      try {
        place = contracts.indexOf(ContractValidation.of(candidate.file(), contracts).contract());
      } catch (AmparoException e) {
        // Whatever is amiss with the file is said when its turn comes.
      }
      places.put(candidate, place);
    }
    return files.stream().sorted(Comparator.comparing(places::get)).toList();
  }

  private ImportSummary into(
      Path file,
      List<Candidate> files,
      List<Contract> contracts,
      ImportRequest request,
      ProgressListener progress) {
    List<ImportResult> results = new ArrayList<>();
    List<SkippedFile> skipped = new ArrayList<>();
    Reach reach = new Reach(files.stream().map(Candidate::file).toList(), List.of());
    try (Workspace workspace = Workspace.write(file, reach)) {
      Connection connection = workspace.connection();
      connection.setAutoCommit(false);
      try {
        for (Candidate candidate : files) {
          importOne(candidate, connection, contracts, request, progress, results, skipped);
          if (request.each()) {
            connection.commit();
          }
        }
        if (results.isEmpty()) {
          throw nothingFollows(skipped);
        }
        for (String script : TOGETHER) {
          Statements.execute(connection, BundledFiles.required(Importer.class, script));
        }
        Crosswalk.refresh(connection);
        connection.commit();
        connection.setAutoCommit(true);
        workspace.finish();
      } catch (AmparoException | SQLException e) {
        rollBack(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(file, e);
    }
    return new ImportSummary(List.copyOf(results), List.copyOf(skipped));
  }

  private void importOne(
      Candidate candidate,
      Connection connection,
      List<Contract> contracts,
      ImportRequest request,
      ProgressListener progress,
      List<ImportResult> results,
      List<SkippedFile> skipped)
      throws SQLException {
    try {
      results.addAll(
          new FileImport(candidate.file(), connection, contracts, request, clock, progress)
              .run(Long.MAX_VALUE));
    } catch (AmparoException e) {
      ErrorCode code = e.problems().getFirst().code();
      boolean notOurs =
          switch (code) {
            case HEADER_NOT_RECOGNIZED, COLUMN_MISSING, FORMAT_UNKNOWN, FILE_EMPTY -> true;
            default -> false;
          };
      if (!candidate.found() || !notOurs) {
        throw e;
      }
      skipped.add(new SkippedFile(candidate.file(), e.problems().getFirst().message()));
    }
  }

  private static AmparoException nothingFollows(List<SkippedFile> skipped) {
    return ErrorCode.HEADER_NOT_RECOGNIZED.error(
        skipped.isEmpty()
            ? "there is no file to import"
            : "none of the %s files there follows a contract".formatted(skipped.size()),
        skipped.isEmpty() ? null : Place.of(skipped.getFirst().file()),
        "see `amparo contract list` for what can be read");
  }

  private static void rollBack(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
