package org.amparo.ingest.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.ImportResult;
import org.amparo.ingest.ImportSummary;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.draft.FileDraft.Wanted;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.BundledFiles;
import org.amparo.model.ScratchFolder;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A contract proposed for files that no contract knows; it has been tried on them.
 *
 * @param contract its text
 * @param summary what it holds, what could not be told, and what to do next
 */
public record ContractDraft(String contract, String summary) {

  private static final Pattern CHECK = Pattern.compile("(?m)(?:^|\\s)# CHECK: (.+)$");

  /** AMP-130: what cannot be told of a file, and what would help. */
  static AmparoException unsure(Path file, String reason, String remedy) {
    return ErrorCode.DRAFT_UNSURE.error(reason, Place.of(file), remedy);
  }

  /**
   * Drafts a contract.
   *
   * @param county the county whose jail the files are of; null where it is not named
   * @param target the path at which the contract will be, for the commands that the summary names
   * @throws AmparoException AMP-130 where the files' layout cannot be told; AMP-101 to AMP-106
   *     where one cannot be read
   */
  public static ContractDraft of(List<Path> files, @Nullable County county, String target) {
    try (ScratchFolder scratch = ScratchFolder.temporary()) {
      return of(files, county, target, scratch.path().resolve("trial.duckdb"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with the workspace in which it is tried. */
  static ContractDraft of(
      List<Path> files, @Nullable County county, String target, Path workspace) {
    Map<List<String>, List<FoundTable>> alike = new LinkedHashMap<>();
    for (Path file : files) {
      FoundTable found = FoundTable.in(file);
      alike.computeIfAbsent(found.header().names(), absent -> new ArrayList<>()).add(found);
    }
    List<FileDraft> drafts = new ArrayList<>();
    for (List<FoundTable> group : alike.values()) {
      drafts.add(draft(group, county, alike.size() > 1 ? Wanted.BOOKINGS : Wanted.ALL));
    }
    // Those whose rows are bookings give them; of the others only what hangs on the number.
    drafts.sort(
        Comparator.comparing(one -> List.of("bookings", "charges", "").indexOf(one.gives())));
    if (drafts.getFirst().gives().isEmpty()) {
      throw unsure(
          files.getFirst(),
          "no column says when a person was booked",
          "name the column in a contract by hand, or ask for it");
    }
    for (int at = 1; at < drafts.size(); at++) {
      drafts.set(at, draft(drafts.get(at).files(), county, Wanted.REST));
    }
    return trial(files, drafts, text(drafts, county), target, workspace);
  }

  private static FileDraft draft(List<FoundTable> files, @Nullable County county, Wanted wanted) {
    List<Path> paths = files.stream().map(FoundTable::file).toList();
    try (Workspace scratch = Workspace.inMemory(new Reach(paths, List.of()))) {
      DraftWords.load(scratch.connection());
      return FileDraft.of(
          files,
          scratch.connection(),
          county == null ? "" : county.state(),
          county == null ? "" : offenses(county),
          wanted);
    } catch (AmparoException e) {
      if (e.problems().getFirst().code() != ErrorCode.CONTRACT_INVALID) {
        throw e;
      }
      throw unsure(
          files.getFirst().file(),
          e.problems().getFirst().message(),
          "ask for a list of bookings, each an object with a list of its charges at most");
    } catch (SQLException e) {
      throw unsure(
          files.getFirst().file(),
          "the database stopped while it looked at the file: " + DatabaseMessage.of(e),
          "write the contract by hand, from the nearest of contracts/");
    }
  }

  private static String offenses(County county) {
    String table =
        Gazetteer.bundled()
            .state(county.state())
            .map(state -> state.name().toLowerCase(Locale.ROOT).replace(' ', '-'))
            .map(name -> "offenses/tables/" + name + ".csv")
            .orElse("");
    return BundledFiles.text(ContractLibrary.class, table) == null
        ? ""
        : table + ", offenses/tables/words.csv";
  }

  private static String text(List<FileDraft> drafts, @Nullable County county) {
    String name = drafts.getFirst().name();
    String words = name.replaceAll("[.].*$", "").replaceAll("[^A-Za-z0-9]+", " ").strip();
    String head =
        DraftWords.text("contract.yaml")
            .replace("{id}", id(words))
            .replace("{title}", words.isEmpty() ? "Records of a jail" : words)
            .replace("{file}", name.replaceAll("[^A-Za-z0-9._ -]", ""))
            .replace("{place}", place(county));
    if (drafts.size() == 1) {
      return head + drafts.getFirst().text();
    }
    return head
        + "files:\n"
        + drafts.stream()
            .map(
                one ->
                    "  - id: %s\n%s"
                        .formatted(id(one.name().replaceAll("[.].*$", "")), one.text().indent(4)))
            .collect(Collectors.joining());
  }

  private static String id(String words) {
    String id = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "draft-" + id.replaceAll("^-|-$", "");
  }

  private static String place(@Nullable County county) {
    if (county == null) {
      return "{id: \"'place'\", name: \"'A place not named'\", kind: \"'county'\"}"
          + "  # CHECK: which county; draft again with --place \"Name County, XX\"";
    }
    String zone =
        county.timeZone() != null
            ? county.timeZone()
            : Gazetteer.bundled().state(county.state()).map(one -> one.timeZone()).orElse(null);
    return "{id: \"'%s'\", name: \"'%s'\", kind: \"'county'\", state: \"'%s'\"%s}"
        .formatted(
            county.geoid(),
            county.name().replace("'", "''"),
            county.state(),
            zone == null ? "" : ", timezone: \"'" + zone + "'\"");
  }

  /** Imports the files by the draft, and says what that gave. */
  private static ContractDraft trial(
      List<Path> files, List<FileDraft> drafts, String text, String target, Path workspace) {
    try {
      ImportRequest request =
          new ImportRequest(files, workspace, ContractLibrary.parseAll(text, target), null);
      ImportSummary tried = new Importer().run(request, ProgressListener.NONE);
      try (Workspace filled = Workspace.read(workspace)) {
        String held =
            Statements.rows(
                    filled.connection(), DraftWords.text("trial.sql"), row -> row.getString(1))
                .getFirst();
        String summary = summary(drafts, tried, held, text, target);
        String comment = summary.strip().replaceAll("(?m)^", "# ").replaceAll("(?m) +$", "");
        return new ContractDraft(comment + "\n" + text, summary);
      }
    } catch (AmparoException e) {
      throw unsure(
          files.getFirst(),
          "what a draft would propose does not import: " + e.problems().getFirst().message(),
          "write the contract by hand, from the nearest of contracts/");
    } catch (SQLException e) {
      throw new IllegalStateException(DatabaseMessage.withoutValues(e));
    }
  }

  private static String summary(
      List<FileDraft> drafts, ImportSummary summary, String held, String text, String target) {
    StringBuilder out =
        new StringBuilder("A draft, tried on the file. Read it before you use it.\n\n");
    for (FileDraft draft : drafts) {
      out.append("%s: %,d rows; %s.\n".formatted(draft.name(), draft.rows(), draft.layout()));
      draft.remarks().forEach(remark -> out.append("  ").append(remark).append(".\n"));
    }
    out.append("\nWhat an import gives\n").append(held.indent(2));
    summary.results().stream()
        .flatMap(result -> result.notes().stream())
        .filter(ImportResult.ImportNote::isWarning)
        .filter(
            note -> !note.code().equals("contract-open") && !note.message().contains("from-table:"))
        .forEach(
            note ->
                out.append(
                    "  warning: %s (%,d)\n"
                        .formatted(
                            note.message()
                                .replaceFirst(": unmapped:(.+)$", ": '$1' is a word of no list")
                                .replaceFirst(": unparsed:(.+)$", ": '$1' cannot be read"),
                            note.rows())));
    List<String> checks = CHECK.matcher(text).results().map(found -> found.group(1)).toList();
    out.append("\nWhat it could not tell (the lines marked CHECK)\n");
    checks.forEach(check -> out.append("  - ").append(check).append('\n'));
    String files =
        drafts.stream()
            .flatMap(one -> one.files().stream())
            .map(one -> quoted(one.file().toString()))
            .collect(Collectors.joining(" "));
    return out.append(
            """

            Next
              1. Read the lines marked CHECK in %1$s; correct them, and take the mark away.
              2. amparo contract check %1$s
              3. amparo import %2$s --contract %1$s --into study.duckdb
              4. amparo report study.duckdb --out report
            """
                .formatted(quoted(target), files))
        .toString();
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w./-]+") ? argument : '"' + argument + '"';
  }
}
