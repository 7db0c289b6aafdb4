package org.amparo.ingest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.ingest.ImportResult.ImportNote;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.contract.Recognition;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.ingest.read.RecordFile;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Imports one file within the connection's transaction. */
record FileImport(
    Path file,
    Connection connection,
    List<Contract> contracts,
    ImportRequest request,
    Clock clock,
    ProgressListener progress) {

  /**
   * A result for each sheet that follows a contract; at least one.
   *
   * @param most rows of a sheet that are read as far as records
   */
  List<ImportResult> run(long most) throws SQLException {
    try (RecordFile records = RecordFile.open(file)) {
      List<CachedHead> heads = records.sheets().stream().map(CachedHead::new).toList();
      List<Found> found = new ArrayList<>();
      List<RecordSheet> passedOver = new ArrayList<>();
      for (CachedHead head : heads) {
        Recognition.of(head, head.sheet().name(), contracts)
            .ifPresentOrElse(
                recognition -> found.add(new Found(head, recognition)),
                () -> passedOver.add(head.sheet()));
      }
      if (found.isEmpty()) {
        throw Recognition.failure(file.toString(), heads, contracts);
      }
      List<ImportResult> results = new ArrayList<>();
      String sha256 = sha256();
      for (Found each : found) {
        RecordSheet sheet = each.head().sheet();
        Recognition recognition = each.recognition();
        Optional<ImportResult> earlier = earlier(sheet, recognition.contract(), sha256);
        if (earlier.isPresent()) {
          results.add(earlier.get());
          continue;
        }
        SourceRecord source =
            new SourceRecord(
                file,
                sheet.name(),
                sha256,
                records.format(),
                request.release() == null ? release(each.head(), recognition) : request.release(),
                request.disclosure());
        // What was noticed of the workbook is said with its first sheet that is read.
        List<ImportNote> noticed =
            results.isEmpty() ? notesOn(passedOver, recognition.contract()) : List.of();
        results.add(
            new SheetImport(
                    source, sheet, recognition, noticed, connection, request, clock, progress)
                .run(most));
      }
      return results;
    }
  }

  /** A sheet that follows a contract. */
  private record Found(CachedHead head, Recognition recognition) {}

  /** What to say of sheets that follow no contract. */
  private static List<ImportNote> notesOn(List<RecordSheet> passedOver, Contract contract) {
    List<ImportNote> notes = new ArrayList<>();
    for (RecordSheet sheet : passedOver) {
      String name = String.valueOf(sheet.name());
      Optional<String> reason = contract.reasonNotToRead(name);
      notes.add(
          new ImportNote(
              reason.isPresent() ? "sheet-unused" : "sheet-unlisted",
              "the sheet '%s' was not read: %s"
                  .formatted(name, reason.orElse("it follows no contract")),
              0));
    }
    return notes;
  }

  /** A sheet's first rows, split once for each way of splitting them. */
  private record CachedHead(RecordSheet sheet, Map<List<Object>, List<List<String>>> rows)
      implements Recognition.Head {

    CachedHead(RecordSheet sheet) {
      this(sheet, new HashMap<>());
    }

    @Override
    public List<List<String>> rows(Layout layout) {
      return rows.computeIfAbsent(layout.splitting(), absent -> sheet.head(layout));
    }
  }

  /** What the contract's pattern finds above the header, else in the file's name. */
  private @Nullable String release(CachedHead head, Recognition found) {
    Contract contract = found.contract();
    Pattern pattern = contract.about().release();
    if (pattern == null) {
      return null;
    }
    Stream<String> above =
        head.rows(contract.layout()).stream().limit(found.header().row()).flatMap(List::stream);
    return Stream.concat(above, Stream.of(String.valueOf(file.getFileName())))
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse(null);
  }

  private String sha256() {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw RecordFile.unreadable(file, e);
    }
  }

  private Optional<ImportResult> earlier(RecordSheet sheet, Contract contract, String sha256)
      throws SQLException {
    String sql =
        """
        SELECT source_id, rows_read, rows_kept, rows_rejected FROM source_file
        WHERE sha256 = ? AND contract = ? AND sheet IS NOT DISTINCT FROM ?
        """;
    return Statements.rows(
            connection,
            sql,
            row ->
                new ImportResult(
                    file,
                    sheet.name(),
                    contract.id(),
                    row.getInt(1),
                    true,
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    List.of()),
            sha256,
            contract.id(),
            sheet.name())
        .stream()
        .findFirst();
  }
}
