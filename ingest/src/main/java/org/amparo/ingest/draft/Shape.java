package org.amparo.ingest.draft;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    try {
      return of(sheet, StandardCharsets.UTF_8, text ? DELIMITERS : List.of(','));
    } catch (AmparoException e) {
      if (e.problems().getFirst().code() == ErrorCode.ENCODING_WRONG) {
        return of(sheet, WINDOWS, DELIMITERS);
      }
      throw e;
    }
  }

  private static Optional<Shape> of(
      RecordSheet sheet, Charset encoding, List<Character> delimiters) {
    char best =
        Collections.max(
            delimiters, Comparator.comparing(delimiter -> score(head(sheet, delimiter, encoding))));
    return header(head(sheet, best, encoding))
        .map(header -> new Shape(sheet, best, encoding, header));
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
    return rows.stream()
        .filter(row -> row.size() > 1)
        .collect(Collectors.groupingBy(List::size, Collectors.counting()))
        .entrySet()
        .stream()
        .mapToDouble(width -> width.getValue() * (1 + Math.log(width.getKey())) / rows.size())
        .max()
        .orElse(0);
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
    List<String> names = row.stream().filter(cell -> !cell.isBlank()).toList();
    return names.stream()
            .noneMatch(
                name ->
                    name.length() > LONGEST_NAME || NUMBER_OR_DATE.matcher(name.strip()).matches())
        && names.stream().map(Column::normalized).distinct().count()
            >= DISTINCT_ENOUGH * names.size();
  }

  /** How much the sheet seems to hold: rows of its head by named columns. */
  long weight() {
    return (long) filled(header.names())
        * Math.max(0, head(sheet, delimiter, encoding).size() - header.row() - 1);
  }
}
