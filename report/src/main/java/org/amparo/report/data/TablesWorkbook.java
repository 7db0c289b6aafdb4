package org.amparo.report.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.model.ScratchFolder;
import org.amparo.model.StableArchive;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** {@code tables.xlsx}: summary, notes and a sheet a table; an empty cell is unknown, not none. */
public final class TablesWorkbook {

  private static final int LONGEST_NAME = 31;

  /** Before it a spreadsheet has no dates; such a date stays text. */
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

  private static final double WIDE = 60;

  private TablesWorkbook() {}

  /** The workbook's bytes, the same for the same figures and tables. */
  public static byte[] bytes(Evaluation evaluation, List<Figure> figures, List<ResultTable> tables)
      throws IOException {
    try (ScratchFolder folder = ScratchFolder.temporary()) {
      Path dated = folder.path().resolve("dated.xlsx");
      Path stable = folder.path().resolve("tables.xlsx");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dated));
          Workbook workbook = new Workbook(out, "Amparo", "1.0")) {
        SummarySheet.write(workbook.newWorksheet(SummarySheet.NAME), evaluation, figures);
        Set<String> names = new HashSet<>(Set.of("summary", "notes"));
        notes(workbook.newWorksheet("notes"), evaluation, tables);
        for (ResultTable table : tables) {
          table(workbook.newWorksheet(sheetName(table.name(), names)), table);
        }
      }
      StableArchive.repack(dated, stable);
      return Files.readAllBytes(stable);
    }
  }

  private static void notes(Worksheet sheet, Evaluation evaluation, List<ResultTable> tables) {
    int row = 0;
    sheet.value(row++, 0, "Immigration detainers: " + evaluation.place());
    sheet.style(0, 0).bold().set();
    sheet.value(row++, 0, "Period: " + evaluation.period());
    if (evaluation.synthetic()) {
      sheet.value(row++, 0, "Synthetic records, made to show the report.");
    }
    sheet.value(row++, 0, "An empty cell is not recorded, never none. Money is in cents.");
    if (tables.stream().anyMatch(TablesWorkbook::withholds)) {
      sheet.value(
          row++,
          0,
          "Rounded edition: counts are rounded to the nearest 10, and those of 1 to 10 are empty"
              + " and named in the column \"fewer_than_11\"; where \"withheld\" is true, other"
              + " empty cells are not shown.");
    }
    row++;
    heading(sheet, row++, List.of("Table", "Column", "Type", "Meaning"));
    for (ResultTable table : tables) {
      sheet.value(row, 0, table.name());
      sheet.value(row++, 3, table.title() + ". " + table.description());
      for (ResultTable.Column column : table.columns()) {
        sheet.value(row, 0, table.name());
        sheet.value(row, 1, column.name());
        sheet.value(row, 2, column.type());
        sheet.value(row++, 3, column.title());
      }
    }
    row++;
    heading(sheet, row++, List.of("Source", "SHA-256", "Terms", "Citation"));
    for (Evaluation.SourceNote source : evaluation.sources()) {
      sheet.value(row, 0, source.name());
      sheet.value(row, 1, source.sha256());
      sheet.value(row, 2, source.license());
      sheet.value(row++, 3, source.citation());
    }
    sheet.width(3, WIDE);
  }

  private static boolean withholds(ResultTable table) {
    return table.columns().stream().anyMatch(column -> column.name().equals("withheld"));
  }

  private static void heading(Worksheet sheet, int row, List<String> words) {
    for (int column = 0; column < words.size(); column++) {
      sheet.value(row, column, words.get(column));
      sheet.style(row, column).bold().set();
    }
  }

  private static void table(Worksheet sheet, ResultTable table) {
    heading(sheet, 0, table.columns().stream().map(ResultTable.Column::name).toList());
    sheet.freezePane(0, 1);
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        cell(sheet, row + 1, column, table.rows().get(row).get(column));
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      case LocalDate date when !date.isBefore(FIRST_DATE) -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.inlineString(row, column, value.toString());
    }
  }

  /** A sheet's name may be short only, and no two may be alike. */
  private static String sheetName(String name, Set<String> taken) {
    String shortened = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    for (int i = 2; !taken.add(shortened.toLowerCase(Locale.ROOT)); i++) {
      String end = "-" + i;
      shortened = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }
    return shortened;
  }
}
