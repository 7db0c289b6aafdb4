package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.data.FigureFile;
import org.amparo.report.rounding.PublishedEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportDataTest {

  private static final ResultTable MIXED =
      new ResultTable(
          "mixed",
          "Every type",
          "One row a case.",
          List.of(
              new Column("name", "text", "Name"),
              new Column("number", "integer", "Number"),
              new Column("amount", "decimal", "Amount"),
              new Column("held", "boolean", "Held"),
              new Column("day", "date", "Day")),
          List.of(
              SampleCounty.row(
                  "a, \"b\"", 12L, new BigDecimal("1.50"), true, LocalDate.of(2024, 2, 29)),
              SampleCounty.row("", -3L, new BigDecimal("0.333333333333333333"), false, null),
              SampleCounty.row(null, null, null, null, null)));

  private final Path folder;

  ReportDataTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private JsonNode json(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(name)));
  }

  private static Evaluation withMixed() {
    return new EvaluationBuilder("Té & Co. County", "2024").table(MIXED).build();
  }

  @Test
  void an_edition_rounds_no_reason_why_there_is_no_number_into_another() {
    EvaluationBuilder builder = new EvaluationBuilder("A County", "2024");
    for (Absent why : Absent.values()) {
      builder.figure("absent." + why, "Requests", Unit.REQUESTS, draft -> draft.absent(why));
    }
    PublishedEdition rounded = PublishedEdition.of(builder.build(), Precision.ROUNDED);
    for (Absent why : Absent.values()) {
      assertThat(rounded.figures())
          .filteredOn(figure -> figure.id().equals("absent." + why))
          .extracting(figure -> figure.number())
          .containsExactly(why);
    }
  }

  @Test
  void a_figure_has_its_sixteen_fields_in_order_and_where_it_has_no_number_a_word_why()
      throws IOException {
    TestReport.write(SampleCounty.evaluation(), folder);
    boolean none = false;
    for (JsonNode figure : json("figures.json").path("figures")) {
      boolean absent = figure.get("value").isNull() && figure.get("low").isNull();
      none |= absent;
      assertThat(figure.path("state").asString("")).isEqualTo(absent ? "NOT_RECORDED" : "");
      assertThat(figure.propertyNames().stream().filter(name -> !name.equals("state")))
          .containsExactly(
              "id",
              "label",
              "value",
              "unit",
              "kind",
              "low",
              "high",
              "spread",
              "numerator",
              "denominator",
              "unknown",
              "measure",
              "rate",
              "status",
              "sql_sha256",
              "sources");
    }
    assertThat(none).as("some figure has no number").isTrue();
  }

  @Test
  void figures_are_written_alike_whatever_order_they_come_in() {
    List<Figure> figures = new ArrayList<>(SampleCounty.evaluation().figures().values());
    byte[] written = FigureFile.bytes(figures);
    Collections.reverse(figures);
    assertThat(FigureFile.bytes(figures)).isEqualTo(written);
  }

  @Test
  void every_file_counts_its_rows_in_the_figures_and_they_add_up() throws IOException {
    TestReport.write(SampleCounty.evaluation(), folder);
    JsonNode figures = json("figures.json").path("figures");
    assertThat(value(figures, "source.1.rows-read")).isEqualTo(118_213);
    for (String part : List.of("read", "kept", "rejected")) {
      long sum = 0;
      for (int file = 1; file <= 3; file++) {
        sum += value(figures, "source." + file + ".rows-" + part);
      }
      assertThat(value(figures, "source.rows-" + part)).isEqualTo(sum);
    }
  }

  private static long value(JsonNode figures, String id) {
    return figures
        .valueStream()
        .filter(figure -> figure.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asLong();
  }

  @Test
  void a_table_reads_back_from_csv_and_parquet_as_it_was() throws IOException, SQLException {
    TestReport.write(withMixed(), folder);
    assertThat(folder.resolve("tables/mixed.csv"))
        .content()
        .isEqualTo(
            "name,number,amount,held,day\n"
                + "\"a, \"\"b\"\"\",12,1.500000000000000000,true,2024-02-29\n"
                + "\"\",-3,0.333333333333333333,false,\n"
                + ",,,,\n");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT * FROM '" + folder.resolve("tables/mixed.parquet") + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("name")).isEqualTo("a, \"b\"");
      assertThat(rows.getLong("number")).isEqualTo(12);
      assertThat(rows.getBigDecimal("amount")).isEqualByComparingTo("1.5");
      assertThat(rows.getBoolean("held")).isTrue();
      assertThat(rows.getObject("day")).isEqualTo(LocalDate.of(2024, 2, 29));
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("name")).isEmpty();
      assertThat(rows.next()).isTrue();
      for (Column column : MIXED.columns()) {
        assertThat(rows.getObject(column.name())).isNull();
      }
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void a_table_without_rows_is_written_with_its_columns() throws IOException {
    ResultTable empty = new ResultTable("empty", "Empty", "None.", MIXED.columns(), List.of());
    TestReport.write(new EvaluationBuilder("Nowhere", "never").table(empty).build(), folder);
    assertThat(folder.resolve("tables/empty.csv"))
        .content()
        .isEqualTo("name,number,amount,held,day\n");
  }

  @Test
  void the_description_lists_every_file_with_its_true_size_and_digest()
      throws IOException, NoSuchAlgorithmException {
    Evaluation evaluation = SampleCounty.evaluation();
    TestReport.write(evaluation, folder);
    JsonNode description = json("datapackage.json");
    assertThat(description.path("$schema").asString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    // The figures, the workbook, and each table as CSV and as Parquet.
    assertThat(description.path("resources").size()).isEqualTo(2 + 2 * evaluation.tables().size());
    for (JsonNode resource : description.path("resources")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(resource.path("path").asString()));
      assertThat(resource.path("bytes").asInt()).isEqualTo(bytes.length);
      assertThat(resource.path("hash").asString())
          .isEqualTo(
              "sha256:"
                  + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      assertThat(resource.path("name").asString()).matches("[a-z0-9-]+");
    }
    assertThat(description.path("licenses").get(0).path("title").asString())
        .isEqualTo("Generated; CC0-1.0");
    assertThat(description.path("sources").size()).isEqualTo(3);
  }

  @Test
  void the_description_gives_each_column_its_type_and_title() throws IOException {
    TestReport.write(withMixed(), folder);
    JsonNode description = json("datapackage.json");
    assertThat(description.path("name").asString()).isEqualTo("amparo-report-te-co-county");
    List<String> fields = new ArrayList<>();
    description
        .path("resources")
        .get(1)
        .path("schema")
        .path("fields")
        .forEach(
            field ->
                fields.add(
                    field.path("name").asString()
                        + " "
                        + field.path("type").asString()
                        + " "
                        + field.path("title").asString()));
    assertThat(fields)
        .containsExactly(
            "name string Name",
            "number integer Number",
            "amount number Amount",
            "held boolean Held",
            "day date Day");
  }
}
