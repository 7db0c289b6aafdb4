package org.amparo.ingest.draft;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.contract.Header;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.read.Loaded;
import org.amparo.ingest.read.Loading;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.ingest.read.RecordFile;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.ingest.read.RejectedRows;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are in {@code staged} as text, as an import would read them.
 *
 * @param layout what a contract's {@code layout} must say, without that of dates
 * @param names the names of its columns, of which c0, c1, ... are the cells
 */
record StagedFile(Path file, String layout, List<String> names, long rows, boolean datesAreIso) {

  private static final int LOOKED_AT = 60;
  private static final int NAMES_OF_A_HEADER = 2;
  private static final List<String> SPLITS = List.of(",", "\\t", ";", "|");

  private static final Pattern KNOWN = Pattern.compile(DraftWords.pattern("roles"));

  /** A row that may be the header, and how many names of it are known. */
  private record Candidate(RecordSheet sheet, String layout, Header header, long names) {}

  static StagedFile of(Path file, Connection connection) throws SQLException {
    try (RecordFile records = RecordFile.open(file)) {
      Candidate best;
      try {
        best = best(records, "");
      } catch (AmparoException e) {
        if (e.problems().getFirst().code() != ErrorCode.ENCODING_WRONG) {
          throw e;
        }
        best = best(records, "encoding: windows-1252, ");
      }
      if (best == null || best.names() < NAMES_OF_A_HEADER) {
        throw ContractDraft.unsure(
            file,
            "none of its first %s rows holds two names of columns that a draft knows"
                .formatted(LOOKED_AT),
            "write the contract by hand, from the nearest of contracts/; or put a row with the"
                + " names of the columns on top");
      }
      return load(file, best, connection);
    }
  }

  private static @Nullable Candidate best(RecordFile records, String encoding) {
    Candidate best = null;
    for (RecordSheet sheet : records.sheets()) {
      for (String split : records.format().equals("csv") ? SPLITS : List.of("")) {
        String text = encoding + (split.isEmpty() ? "" : "delimiter: \"" + split + "\", ");
        List<List<String>> head = sheet.head(layout(text + "header_within: " + LOOKED_AT));
        for (int row = 0; row < head.size(); row++) {
          Header header = new Header(row, head.get(row));
          long names =
              header.normalized().stream()
                  .filter(name -> PersonalColumns.contain(name, true) || isKnown(name))
                  .count();
          if (best == null || names > best.names()) {
            String within = row == 0 ? "" : "header_within: " + (row + 1) + ", ";
            String named =
                records.sheets().size() == 1
                    ? ""
                    : "sheet: '" + quoted(requireNonNull(sheet.name())) + "', ";
            String plain = split.equals(",") ? encoding : text;
            best = new Candidate(sheet, plain + within + named, header, names);
          }
        }
      }
    }
    return best;
  }

  private static boolean isKnown(String name) {
    return KNOWN.matcher(name.replace("#", "number").replaceAll("[^a-z]", "")).matches();
  }

  /** A sheet's name as a pattern in single quotes. */
  private static String quoted(String name) {
    return name.replaceAll("([\\\\.\\[\\](){}*+?^$|])", "\\\\$1").replace("'", "''");
  }

  /** A layout as the text of a contract has it. */
  static Layout layout(String text) {
    String contract =
        "{id: a, title: a, publisher: a, license: a, citation: a, recognize: [a], columns: {a:"
            + " text}, tables: [], layout: {%s}}";
    return ContractLibrary.parse(contract.formatted(text), "draft").layout();
  }

  private static StagedFile load(Path file, Candidate found, Connection connection)
      throws SQLException {
    List<String> names = found.header().names();
    List<Loading.StagedColumn> columns = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      Column column =
          new Column("c" + at, List.of(), "c" + at, Column.ColumnType.TEXT, false, false, false);
      columns.add(new Loading.StagedColumn(column, at));
    }
    Layout layout = layout(found.layout());
    Loading loading =
        new Loading(connection, layout, found.header(), columns, ProgressListener.NONE);
    try (RejectedRows rejected = new RejectedRows(connection, 0)) {
      Loaded loaded = found.sheet().load(loading, rejected);
      if (rejected.count() * 20 > loaded.rows()) {
        throw ContractDraft.unsure(
            file,
            "%,d of %,d rows do not have the columns of the header"
                .formatted(rejected.count(), loaded.rows()),
            "export it again as CSV with every text in quotes");
      }
      String text = found.layout().replaceFirst(", $", "");
      return new StagedFile(file, text, names, loaded.kept(), loaded.datesAreIso());
    }
  }
}
