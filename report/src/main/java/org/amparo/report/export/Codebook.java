package org.amparo.report.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amparo.report.export.ExportedTable.Column;

/**
 * What the codebook shows.
 *
 * @param tables the tables in order
 */
public record Codebook(List<ExportedTable> tables) {

  /** Range or most frequent values, in words; empty where nothing may be shown. */
  public String seen(Column column) {
    if (column.lowest() != null) {
      return column.lowest() + " to " + column.highest();
    }
    return String.join("; ", column.examples());
  }

  String csv() {
    StringBuilder out =
        new StringBuilder(
            "table,column,type,meaning,codes,rows,not_recorded,not_recorded_share,distinct,lowest,"
                + "highest,examples\n");
    for (ExportedTable table : tables) {
      for (Column column : table.columns()) {
        List<String> cells =
            List.of(
                table.name(),
                column.name(),
                column.type(),
                column.meaning(),
                column.categories().entrySet().stream()
                    .map(code -> code.getKey() + " = " + code.getValue())
                    .collect(Collectors.joining("; ")),
                Long.toString(table.rows()),
                Long.toString(column.unknown()),
                table.unknownShare(column),
                Long.toString(column.distinct()),
                Objects.toString(column.lowest(), ""),
                Objects.toString(column.highest(), ""),
                String.join("; ", column.examples()));
        out.append(cells.stream().map(Codebook::cell).collect(Collectors.joining(",")));
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
