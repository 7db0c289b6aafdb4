package org.amparo.ingest.draft;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Header;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;

/**
 * How a table's cells are told apart and where its header is.
 *
 * @param sheet the table
 * @param delimiter between the fields of a text file
 * @param encoding of a text file
 * @param header the row that names the columns
 */
record Shape(RecordSheet sheet, char delimiter, Charset encoding, Header header) {

  /** What spreadsheets of Western systems write where they do not write UTF-8. */
  static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final List<Character> DELIMITERS = List.of(',', '|', '\t', ';');
  private static final int HEAD = 200;
  private static final int HEADER_WITHIN = 40;
  private static final int LONGEST_NAME = 120;
  private static final double FULL_ENOUGH = 0.6;
  private static final double DISTINCT_ENOUGH = 0.8;
  private static final Pattern NUMBER_OR_DATE = Pattern.compile("[-+$(]?[0-9][0-9.,:/ -]*[)%]?");

  /** The shape of a sheet, or empty where it has no rows. */
  static Optional<Shape> of(RecordSheet sheet, boolean text) {
    if (!text) {
      return header(head(sheet, ',', StandardCharsets.UTF_8))
          .map(header -> new Shape(sheet, ',', StandardCharsets.UTF_8, header));
    }
    Charset encoding = encoding(sheet);
    char best = ',';
    double score = -1;
    for (char delimiter : DELIMITERS) {
      double found = score(head(sheet, delimiter, encoding));
      if (found > score) {
        best = delimiter;
        score = found;
      }
    }
    char delimiter = best;
    return header(head(sheet, delimiter, encoding))
        .map(header -> new Shape(sheet, delimiter, encoding, header));
  }

  private static Charset encoding(RecordSheet sheet) {
    try {
      head(sheet, ',', StandardCharsets.UTF_8);
      return StandardCharsets.UTF_8;
    } catch (AmparoException e) {
      if (e.problems().getFirst().code() == ErrorCode.ENCODING_WRONG) {
        return WINDOWS;
      }
      throw e;
    }
  }

  private static List<List<String>> head(RecordSheet sheet, char delimiter, Charset encoding) {
    return sheet.head(layout(delimiter, encoding, HEAD));
  }

  private static Layout layout(char delimiter, Charset encoding, int within) {
    return new Layout(
        delimiter,
        encoding,
        within,
        Layout.ANY_SHEET,
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        Layout.ISO_DATES,
        Layout.ISO_TIMESTAMPS);
  }

  /** The layout by which its rows are loaded. */
  Layout layout() {
    return layout(delimiter, encoding, headerWithin());
  }

  /** The same, read in another encoding. */
  Shape in(Charset other) {
    return new Shape(sheet, delimiter, other, header);
  }

  /** How many rows a contract should search for the header: a preamble may grow a little. */
  int headerWithin() {
    return header.row() == 0 ? 1 : Math.max(20, header.row() + 5);
  }

  /** Many fields, the same number in most rows. */
  private static double score(List<List<String>> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
    double best = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      double share = width.getValue() / (double) rows.size();
      if (width.getKey() > 1) {
        best = Math.max(best, share * (1 + Math.log(width.getKey())));
      }
    }
    return best;
  }

  private static Optional<Header> header(List<List<String>> rows) {
    int fullest = rows.stream().mapToInt(Shape::filled).max().orElse(0);
    int within = Math.min(rows.size(), HEADER_WITHIN);
    for (boolean strictly : new boolean[] {true, false}) {
      for (int row = 0; row < within; row++) {
        List<String> cells = rows.get(row);
        boolean full = filled(cells) >= Math.max(1, Math.ceil(FULL_ENOUGH * fullest));
        if (full && (!strictly || areNames(cells))) {
          return Optional.of(new Header(row, List.copyOf(cells)));
        }
      }
    }
    return Optional.empty();
  }

  private static int filled(List<String> row) {
    return (int) row.stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean areNames(List<String> row) {
    List<String> names = new ArrayList<>();
    for (String cell : row) {
      if (!cell.isBlank()) {
        if (cell.length() > LONGEST_NAME || NUMBER_OR_DATE.matcher(cell.strip()).matches()) {
          return false;
        }
        names.add(Column.normalized(cell));
      }
    }
    Set<String> distinct = new HashSet<>(names);
    return distinct.size() >= DISTINCT_ENOUGH * names.size();
  }

  /** How much the sheet seems to hold: rows of its head by named columns. */
  long weight() {
    return (long) filled(header.names())
        * Math.max(0, head(sheet, delimiter, encoding).size() - header.row() - 1);
  }
}
