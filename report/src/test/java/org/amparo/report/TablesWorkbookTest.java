package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.report.data.TablesWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class TablesWorkbookTest {

  private static final String LONG_NAME = "a-name-that-is-longer-than-a-sheet-may-have";

  private static ResultTable table(String name) {
    return new ResultTable(
        name,
        "Title",
        "One row a thing.",
        List.of(
            new Column("day", "date", "Day"),
            new Column("cents", "decimal", "Cost"),
            new Column("sure", "boolean", "Sure"),
            new Column("word", "text", "Word")),
        List.of(
            List.of(LocalDate.of(2014, 9, 1), new BigDecimal("12.5"), true, "=1+1"),
            Arrays.asList(LocalDate.of(1850, 1, 1), null, null, null)));
  }

  private static byte[] workbook() throws IOException {
    Evaluation evaluation = SampleCounties.evaluations().findFirst().orElseThrow();
    return TablesWorkbook.bytes(
        evaluation,
        List.of(),
        List.of(table("notes"), table(LONG_NAME + "-1"), table(LONG_NAME + "-2")));
  }

  @Test
  void the_summary_and_the_notes_stand_first_and_every_table_has_a_sheet_of_its_own_name()
      throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook()));
        Stream<Sheet> sheets = workbook.getSheets()) {
      List<String> names = sheets.map(Sheet::getName).toList();
      assertThat(names).hasSize(5).doesNotHaveDuplicates();
      assertThat(names).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
      assertThat(names).startsWith("Summary", "notes");
    }
  }

  @Test
  void values_keep_their_types_and_what_is_unknown_stays_empty() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
      List<Row> rows = workbook.getSheet(2).orElseThrow().read();
      assertThat(rows.get(1).getCellAsDate(0).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.of(2014, 9, 1));
      assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("12.5"));
      assertThat(rows.get(1).getCellAsBoolean(2)).contains(true);
      assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(2).getCellAsString(0)).contains("1850-01-01");
      assertThat(rows.get(2).getOptionalCell(1)).isEmpty();
    }
  }

  @Test
  void the_same_tables_give_the_same_bytes() throws IOException {
    assertThat(workbook()).isEqualTo(workbook());
  }
}
