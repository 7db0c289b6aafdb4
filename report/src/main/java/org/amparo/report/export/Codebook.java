package org.amparo.report.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amparo.model.WordList;
import org.amparo.report.data.CsvText;
import org.amparo.report.export.ExportedTable.Column;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;

/** The tables that the codebook shows, in order. */
public record Codebook(List<ExportedTable> tables) {

  /** Decimals of the percentage of rows without a value, as many as the file of the same says. */
  private static final int DECIMALS = 2;

  private static final List<String> HEADS =
      WordList.of(
          """
          table column type meaning codes rows not_recorded not_recorded_share distinct
          lowest highest examples
          """);

  /** A whole number as it is read. */
  public String count(long number) {
    return Numbers.count(Messages.english(), BigDecimal.valueOf(number));
  }

  /** The share of rows without a value, as a percentage. */
  public String unknown(ExportedTable table, Column column) {
    BigDecimal share =
        BigDecimal.valueOf(column.unknown())
            .divide(BigDecimal.valueOf(table.rows()), MathContext.DECIMAL64);
    return Numbers.percent(Messages.english(), share, DECIMALS);
  }

  /** The range of values; empty where there is none or it may not be shown. */
  public String range(Column column) {
    String lowest = column.lowest();
    String highest = column.highest();
    return lowest == null || highest == null ? "" : lowest + " to " + highest;
  }

  static String csv(List<ExportedTable> tables) {
    return CsvText.of(
        HEADS,
        tables.stream()
            .flatMap(table -> table.columns().stream().map(column -> cells(table, column))));
  }

  private static List<String> cells(ExportedTable table, Column column) {
    return List.of(
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
  }
}
