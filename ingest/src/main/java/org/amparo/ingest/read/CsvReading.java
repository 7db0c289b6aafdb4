package org.amparo.ingest.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Column;

/**
 * The SQL by which the database reads a text, and how its columns then stand in {@code staged}.
 * Columns all of whose fields are written as the database itself would write them are read as
 * values, which spares it making texts and taking them apart.
 */
final class CsvReading {

  /** What databases write for NULL in text. */
  private static final String DATABASE_NULL = "\\N";

  private final Loading loading;
  private final List<Loading.StagedColumn> columns;

  /** What the reader may itself take for no value: it compares a field with these as it stands. */
  private final List<String> nulls;

  CsvReading(Loading loading) {
    this.loading = loading;
    this.columns = loading.columns();
    char delimiter = loading.layout().delimiter();
    this.nulls =
        Stream.concat(Stream.of("", DATABASE_NULL), loading.layout().nulls().stream())
            .distinct()
            .filter(text -> text.indexOf(delimiter) < 0 && !text.contains("\""))
            .toList();
  }

  /** What is to be known of a text's columns. */
  FieldFacts toWatch() {
    FieldFacts facts = new FieldFacts(loading.header().names().size(), nulls);
    for (Loading.StagedColumn column : columns) {
      facts.watch(column.position(), column.column().type());
    }
    return facts;
  }

  private boolean isValue(Loading.StagedColumn column, TidyText.Found tidy) {
    Column.ColumnType type = column.column().type();
    return loading.typed()
        && tidy.facts().shaped(column.position())
        && loading.layout().readsAsWritten(type);
  }

  /** How the columns of a tidy text stand in {@code staged}. */
  List<StagedCell> cells(TidyText.Found tidy) {
    List<StagedCell> cells = new ArrayList<>();
    for (Loading.StagedColumn column : columns) {
      String name = "c" + cells.size();
      if (isValue(column, tidy)) {
        cells.add(StagedCell.ofValue(name));
      } else if (tidy.blanks().get(column.position())) {
        cells.add(StagedCell.ofText(name, true));
      } else {
        cells.add(new StagedCell(name, null, false, marks(column, tidy.facts())));
      }
    }
    return cells;
  }

  /** Those that the reader does not see to and with whose first letter a field begins. */
  private Set<String> marks(Loading.StagedColumn column, FieldFacts facts) {
    Set<String> marks = new LinkedHashSet<>();
    for (String mark : loading.layout().empties()) {
      if (!nulls.contains(mark) && facts.mayBe(column.position(), mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** The query for the rows of a tidy text. */
  String tidy(Path file, boolean compressed, TidyText.Found tidy) {
    List<String> types = types();
    for (Loading.StagedColumn column : columns) {
      if (isValue(column, tidy)) {
        types.set(column.position(), sql(column.column().type()));
      }
    }
    String skip = Integer.toString(loading.header().row() + 1);
    return query(file, skip, compressed ? "gzip" : "none", nulls, types);
  }

  /** The query for the rows of a copy that has no header and is written strictly. */
  String copy(Path file) {
    return query(file, "0", "none", List.of(DATABASE_NULL), types());
  }

  private List<String> types() {
    return new ArrayList<>(loading.header().names().stream().map(name -> "VARCHAR").toList());
  }

  private static String sql(Column.ColumnType type) {
    return switch (type) {
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case INTEGER -> "BIGINT";
      case TEXT, DECIMAL, YES_NO -> "VARCHAR";
    };
  }

  private String query(
      Path file, String skip, String compression, List<String> nulls, List<String> types) {
    return """
        SELECT %s FROM read_csv(%s, auto_detect=false, header=false, skip=%s,
          delim=%s, quote='"', escape='"', nullstr=[%s], compression='%s',
          max_line_size=%d, columns={%s})
        """
        .formatted(
            IntStream.range(0, columns.size())
                .mapToObj(at -> "f" + columns.get(at).position() + " AS c" + at)
                .collect(Collectors.joining(", ")),
            text(file.toString()),
            skip,
            text(String.valueOf(loading.layout().delimiter())),
            nulls.stream().map(CsvReading::text).collect(Collectors.joining(", ")),
            compression,
            2 * CsvRecords.LONGEST,
            IntStream.range(0, types.size())
                .mapToObj(at -> "'f" + at + "': '" + types.get(at) + "'")
                .collect(Collectors.joining(", ")));
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
