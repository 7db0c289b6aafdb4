package org.amparo.ingest.draft;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Header;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.read.Loaded;
import org.amparo.ingest.read.Loading;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.ingest.read.RecordFile;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.ingest.read.RejectedRows;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;

/**
 * A table whose header was found by the names of columns that a draft knows.
 *
 * @param sheet its number in the file
 * @param layout what a contract's {@code layout} must say of it, but for dates
 * @param known how many of its names are known
 */
record FoundTable(Path file, int sheet, String layout, Header header, long known) {

  private static final int LOOKED_AT = 60;
  private static final int NAMES_OF_A_HEADER = 2;
  private static final List<String> MARKS =
      List.of("", "delimiter: \"\\t\", ", "delimiter: ;, ", "delimiter: \"|\", ");
  private static final Pattern KNOWN = Pattern.compile(DraftWords.pattern("roles"));

  /** The likeliest table of a file; AMP-130 where none of its first rows is a header. */
  static FoundTable in(Path file) {
    try (RecordFile records = RecordFile.open(file)) {
      FoundTable best;
      try {
        best = best(file, records, "");
      } catch (AmparoException e) {
        if (e.problems().getFirst().code() != ErrorCode.ENCODING_WRONG) {
          throw e;
        }
        best = best(file, records, "encoding: windows-1252, ");
      }
      if (best.known() < NAMES_OF_A_HEADER) {
        throw ContractDraft.unsure(
            file,
            "none of its first %s rows holds two names of columns that a draft knows"
                .formatted(LOOKED_AT),
            "put a row with the names of the columns on top, or write a contract by hand");
      }
      return best;
    }
  }

  private static FoundTable best(Path file, RecordFile records, String encoding) {
    FoundTable best = new FoundTable(file, 0, "", new Header(0, List.of()), -1);
    List<RecordSheet> sheets = records.sheets();
    for (int at = 0; at < sheets.size(); at++) {
      String named =
          sheets.size() > 1
              ? "sheet: '%s', "
                  .formatted(Pattern.quote("" + sheets.get(at).name()).replace("'", "''"))
              : "";
      String format = records.format().equals("json") ? "format: json, " : "";
      for (String mark : records.format().equals("csv") ? MARKS : List.of("")) {
        FoundTable found = among(file, at, sheets.get(at), encoding + named + format + mark);
        best = found.known() > best.known() ? found : best;
      }
    }
    return best;
  }

  /** The row with most known names, or both headers of a report in bands. */
  private static FoundTable among(Path file, int at, RecordSheet sheet, String layout) {
    List<List<String>> rows = sheet.head(Layout.of(layout + "header_within: " + LOOKED_AT));
    FoundTable best = new FoundTable(file, at, layout, new Header(0, List.of()), 0);
    List<FoundTable> headers = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Header header = new Header(row, rows.get(row));
      long known = rows.get(row).stream().filter(name -> isKnown(name, layout)).distinct().count();
      String within = row == 0 ? "" : "header_within: " + (row + 1) + ", ";
      FoundTable found = new FoundTable(file, at, layout + within, header, known);
      best = known > best.known() ? found : best;
      if (known >= NAMES_OF_A_HEADER) {
        headers.add(found);
      }
    }
    for (FoundTable child : headers) {
      Header parent = headers.getFirst().header();
      if (Collections.disjoint(parent.normalized(), child.header().normalized())
          && rows.stream().filter(child.header().names()::equals).count() > 1) {
        String bands =
            "bands: {parent: %s, child: %s}, ".formatted(names(parent), names(child.header()));
        return among(
            sheet,
            new FoundTable(
                file, at, layout + bands, parent, child.known() + headers.getFirst().known()));
      }
    }
    return best;
  }

  private static FoundTable among(RecordSheet sheet, FoundTable banded) {
    List<List<String>> rows =
        sheet.head(Layout.of(banded.layout() + "header_within: " + LOOKED_AT));
    Header header =
        IntStream.range(0, rows.size())
            .mapToObj(row -> new Header(row, rows.get(row)))
            .filter(row -> row.normalized().containsAll(banded.header().normalized()))
            .findFirst()
            .orElse(banded.header());
    return new FoundTable(banded.file(), banded.sheet(), banded.layout(), header, banded.known());
  }

  private static String names(Header header) {
    return DraftWords.yaml(
        header.names().stream().map(String::strip).filter(one -> !one.isEmpty()).toList());
  }

  private static boolean isKnown(String name, String layout) {
    return KNOWN.matcher(plain(name, layout).replaceAll("[0-9]", "")).matches()
        || PersonalColumns.contain(name, true);
  }

  /** Of a name in JSON the last part says what it is. */
  private static String plain(String name, String layout) {
    return DraftWords.plain(
        layout.contains("format: json") ? name.replaceFirst("^.*[.]", "") : name);
  }

  /**
   * Loads its cells into {@code staged}, as an import would read them: c0, c1, ...
   *
   * @return what was loaded
   */
  Loaded load(Connection connection) throws SQLException {
    List<Loading.StagedColumn> columns = new ArrayList<>();
    for (int at = 0; at < header.names().size(); at++) {
      Column column =
          new Column("c" + at, List.of(), "c" + at, Column.ColumnType.TEXT, false, false, false);
      columns.add(new Loading.StagedColumn(column, at));
    }
    Loading loading =
        new Loading(connection, Layout.of(layout), header, columns, ProgressListener.NONE);
    try (RecordFile records = RecordFile.open(file);
        RejectedRows rejected = new RejectedRows(connection, 0)) {
      Loaded loaded = records.sheets().get(sheet).load(loading, rejected);
      if (rejected.count() * 20 > loaded.rows()) {
        throw ContractDraft.unsure(
            file,
            "%,d of %,d rows do not have the columns of the header"
                .formatted(rejected.count(), loaded.rows()),
            "export it again as CSV with every text in quotes");
      }
      return loaded;
    }
  }

  /** SQL for the names of its columns, each with its number and whether it names a person. */
  String named() {
    List<String> rows = new ArrayList<>();
    for (String name : header.names()) {
      rows.add(
          "(%s, %s, %s)"
              .formatted(
                  rows.size(),
                  Sql.texts(List.of(name.strip(), plain(name, layout))),
                  PersonalColumns.contain(name, true)));
    }
    return "FROM (VALUES " + String.join(", ", rows) + ") n(pos, name, plain, personal)";
  }
}
