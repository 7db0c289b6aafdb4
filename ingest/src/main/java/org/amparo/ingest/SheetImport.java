package org.amparo.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.ImportResult.ImportNote;
import org.amparo.ingest.check.CheckRun;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Header;
import org.amparo.ingest.contract.Recognition;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.map.TypedRows;
import org.amparo.ingest.read.Loaded;
import org.amparo.ingest.read.Loading;
import org.amparo.ingest.read.Progress;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.ingest.read.RejectedRows;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** Imports one sheet, whose contract is known, within the connection's transaction. */
final class SheetImport {

  private final SourceRecord source;
  private final RecordSheet sheet;
  private final Contract contract;
  private final Header header;
  private final Connection connection;
  private final Clock clock;
  private final ProgressListener progress;
  private final List<ImportNote> notes;
  private final ImportRequest request;

  SheetImport(
      SourceRecord source,
      RecordSheet sheet,
      Recognition recognition,
      List<ImportNote> noticed,
      Connection connection,
      ImportRequest request,
      Clock clock,
      ProgressListener progress) {
    this.notes = new ArrayList<>(noticed);
    this.source = source;
    this.sheet = sheet;
    this.contract = recognition.contract();
    this.header = recognition.header();
    this.connection = connection;
    this.request = request;
    this.clock = clock;
    this.progress = progress;
  }

  ImportResult run(long most) throws SQLException {
    // The bundled ones are held to it when Amparo is built.
    if (!request.contracts().isEmpty()) {
      ContractValidation.run(contract);
    }
    int id = SourceRecord.nextId(connection);
    List<Loading.StagedColumn> columns = stagedColumns();
    Loading loading = new Loading(connection, contract.layout(), header, columns, progress);
    Loaded loaded;
    long left;
    try (RejectedRows rejected = new RejectedRows(connection, id)) {
      loaded = sheet.load(loading, rejected);
      mustNotBeTooMany(rejected, loaded.rows());
      SheetTyping typing = type(columns, loaded);
      Statements.execute(connection, "SET VARIABLE today = DATE '" + LocalDate.now(clock) + "'");
      left = loaded.kept() > most ? typing.leave(most) : 0;
      typing.rejectIncomplete(id, LocalDate.now(clock));
      rejectUntyped(rejected);
      mustNotBeTooMany(rejected, loaded.rows() - left);
    }
    long read = loaded.rows() - left;
    loaded.remarks().forEach(remark -> note(remark.code(), remark.message(), remark.count()));
    noteColumns();
    if (read == 0) {
      note("rows-none", "the file has a header and no rows", 0);
    }
    long kept =
        Statements.number(connection, "SELECT count(*) FROM typed WHERE reject_code IS NULL");
    RepeatedRows repeated = new RepeatedRows(connection, contract, source);
    String digest = repeated.digest();
    repeated.mustBeNew(digest);
    SourceChecks checks = checks(id, columns);
    checks.run(false);
    notes.addAll(
        new RecordWriting(
                connection, contract, LocalDate.now(clock), watched("writing records of", kept))
            .run(id));
    notes.addAll(repeated.overlap(id, request.add()));
    checks.run(true);
    notes.addAll(checks.notes());
    mustBeConserved(id, read, kept);
    source.write(connection, id, contract, new SourceRecord.Rows(read, kept, digest), clock);
    writeNotes(id);
    checks.write(connection, id);
    Statements.execute(connection, "DROP VIEW typed", "DROP TABLE typed_cells");
    progress.progress(Progress.ofRows("recorded " + name(), kept, read));
    return new ImportResult(
        source.file(),
        source.sheet(),
        contract.id(),
        id,
        false,
        read,
        kept,
        read - kept,
        List.copyOf(notes));
  }

  private String name() {
    return String.valueOf(source.file().getFileName());
  }

  private Watched watched(String what, long rows) {
    return new Watched(connection, progress, what + " " + name(), rows);
  }

  private SourceChecks checks(int id, List<Loading.StagedColumn> columns) {
    Set<Column> absent = new HashSet<>(contract.typedColumns());
    columns.forEach(staged -> absent.remove(staged.column()));
    CheckRun.CheckedSource checked =
        new CheckRun.CheckedSource(id, name(), source.sha256(), absent);
    return new SourceChecks(
        source.file(), contract, new CheckRun(contract, connection, checked, request.excuses()));
  }

  private List<Loading.StagedColumn> stagedColumns() {
    List<Loading.StagedColumn> columns = new ArrayList<>();
    header
        .positions(contract, source.file().toString())
        .forEach((column, position) -> columns.add(new Loading.StagedColumn(column, position)));
    columns.sort(Comparator.comparingInt(Loading.StagedColumn::position));
    return columns;
  }

  private SheetTyping type(List<Loading.StagedColumn> columns, Loaded loaded) throws SQLException {
    SheetTyping typing =
        new SheetTyping(connection, sheet, contract, watched("typing", loaded.kept()));
    long typed = typing.run(columns, loaded, source.release());
    // The two readers must agree, else a row would be lost or split without anyone noticing.
    if (typed != loaded.kept()) {
      throw notConserved(
          "%s well-formed rows were counted and %s loaded".formatted(loaded.kept(), typed));
    }
    mustHaveYears();
    return typing;
  }

  /** Throws AMP-131 where a format of four digits takes 16 for the year 16. */
  private void mustHaveYears() throws SQLException {
    Statements.rows(
        connection,
        TypedRows.twoDigits(),
        row -> {
          throw ErrorCode.YEAR_OF_TWO_DIGITS.error(
              "%,d values of '%s' have years of two digits, which the contract's formats read as years before 100"
                  .formatted(row.getLong(3), row.getString(1)),
              Place.of(source.file(), row.getLong(2)),
              "where the source writes such years, list the format with %y too under dates or timestamps of"
                  + " the layout, such as \"%m/%d/%y\"; where it is a slip, correct it in the file; nothing was imported");
        });
  }

  /** Rows whose required values are missing or of another type. */
  private void rejectUntyped(RejectedRows rejected) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT line, reject_code, reject_detail, reject_cells FROM typed WHERE reject_code IS NOT NULL ORDER BY line")) {
      while (row.next()) {
        rejected.addWithCells(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
      }
    }
  }

  private void mustNotBeTooMany(RejectedRows rejected, long read) {
    if (rejected.count() <= contract.stop() * read) {
      return;
    }
    Map<String, RejectedRows.Tally> tallies = rejected.tallies();
    String worst =
        tallies.entrySet().stream()
            .max(Comparator.comparingLong(entry -> entry.getValue().count()))
            .orElseThrow()
            .getKey();
    long line = tallies.getOrDefault(worst, new RejectedRows.Tally(0, 0)).firstLine();
    Place place = Place.of(source.file(), line);
    if (worst.equals("bad-encoding")) {
      throw ErrorCode.ENCODING_WRONG.error(
          "%s rows are not text in %s".formatted(rejected.count(), contract.layout().encoding()),
          place,
          "save the file as UTF-8, or state its `encoding` in a contract of your own");
    }
    throw ErrorCode.TOO_MANY_REJECTED.error(
        "%s of %s rows cannot be kept (%s); the contract %s allows a share of %s"
            .formatted(rejected.count(), read, reasons(tallies), contract.id(), contract.stop()),
        place,
        "look at the first of them, on this line; nothing was imported");
  }

  private static String reasons(Map<String, RejectedRows.Tally> tallies) {
    return tallies.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().count() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private void noteColumns() throws SQLException {
    contract
        .open()
        .forEach(open -> note("contract-open", "the contract leaves to check, " + open, 0));
    for (String name : header.unlisted(contract)) {
      note("column-unlisted", "'" + name + "' is not in the contract and was not read", 0);
    }
    if (header.unnamed(contract) > 0) {
      note("column-unnamed", header.unnamed(contract) + " columns without a name were not read", 0);
    }
    Set<Column> present = contract.present(header.normalized());
    for (Column column : contract.columns().values()) {
      if (!present.contains(column) && !column.optional()) {
        note(
            "column-absent",
            "'" + column.source() + "' is not in the file; its values are unknown",
            0);
      }
    }
  }

  private void note(String code, String message, long rows) {
    notes.add(new ImportNote(code, message, rows));
  }

  private void mustBeConserved(int id, long read, long kept) throws SQLException {
    long rejected =
        Statements.number(connection, "SELECT count(*) FROM rejected_row WHERE source_id = " + id);
    if (read != kept + rejected) {
      throw notConserved(
          "%s rows were read, %s kept and %s rejected".formatted(read, kept, rejected));
    }
  }

  private AmparoException notConserved(String what) {
    return ErrorCode.ROWS_NOT_CONSERVED.error(
        what,
        Place.of(source.file()),
        "nothing was imported; report this with the file, if it may be shared");
  }

  private void writeNotes(int id) throws SQLException {
    for (ImportNote note : notes) {
      Statements.insert(connection, "import_note", id, note.code(), note.message(), note.rows());
    }
  }
}
