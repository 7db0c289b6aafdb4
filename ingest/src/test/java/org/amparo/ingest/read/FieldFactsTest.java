package org.amparo.ingest.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.amparo.ingest.contract.Column.ColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldFactsTest {

  private static boolean shaped(ColumnType type, String field) {
    FieldFacts facts = new FieldFacts(1, List.of("", "NA"));
    facts.watch(0, type);
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    facts.take(0, bytes, 0, bytes.length);
    return facts.shaped(0);
  }

  @Test
  void daysInstantsAndWholeNumbersAsTheDatabaseWritesThemHaveAShape() {
    assertThat(shaped(ColumnType.DATE, "2014-06-01")).isTrue();
    assertThat(shaped(ColumnType.DATE, "\"2016-02-29\"")).isTrue();
    assertThat(shaped(ColumnType.TIMESTAMP, "0199-12-31 23:59:59")).isTrue();
    assertThat(shaped(ColumnType.INTEGER, "100000000000000000")).isTrue();
    assertThat(shaped(ColumnType.INTEGER, "0")).isTrue();
    assertThat(shaped(ColumnType.INTEGER, "NA")).isTrue();
    assertThat(shaped(ColumnType.DATE, "")).isTrue();
  }

  @Test
  void whatTheDatabaseMightReadOtherwiseHasNone() {
    for (String field :
        List.of("2014-06-01x", "2014-6-1", "2015-02-29", "0000-01-01", "2014-13-01", "epoch")) {
      assertThat(shaped(ColumnType.DATE, field)).as(field).isFalse();
    }
    for (String field : List.of("2014-06-01", "2014-06-01 24:00:00", "2014-06-01T10:00:00")) {
      assertThat(shaped(ColumnType.TIMESTAMP, field)).as(field).isFalse();
    }
    for (String field : List.of("1.5", "+1", "-1", "01", " 1", "1_000", "1e3", "na")) {
      assertThat(shaped(ColumnType.INTEGER, field)).as(field).isFalse();
    }
    assertThat(shaped(ColumnType.TEXT, "1")).isFalse();
  }

  @Provide
  Arbitrary<String> almostTimes() {
    return Arbitraries.strings().withChars("0123456789").ofLength(14).map(FieldFactsTest::time);
  }

  /** Mostly days and hours that there are. */
  private static String time(String digits) {
    String month = digits.charAt(4) < '5' ? "0" + digits.charAt(5) : digits.substring(4, 6);
    return digits.substring(0, 4)
        + "-"
        + month
        + "-"
        + digits.charAt(6)
        + digits.charAt(7)
        + " "
        + digits.substring(8, 10)
        + ":"
        + digits.substring(10, 12)
        + ":"
        + digits.substring(12);
  }

  @Property(tries = 500)
  void whatHasAShapeIsReadAndWrittenBackAsItIs(@ForAll("almostTimes") String time)
      throws SQLException {
    String day = time.substring(0, 10);
    if (shaped(ColumnType.DATE, day)) {
      assertThat(written("DATE", day)).isEqualTo(day);
    }
    if (shaped(ColumnType.TIMESTAMP, time)) {
      assertThat(written("TIMESTAMP", time)).isEqualTo(time);
    }
  }

  private static String written(String type, String text) throws SQLException {
    String sql = "SELECT CAST(CAST(? AS " + type + ") AS VARCHAR)";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, text);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  @Test
  void theFirstLettersOfAColumnTellWhichMarksItMayHold() {
    FieldFacts facts = new FieldFacts(2, List.of(""));
    facts.watch(0, ColumnType.TEXT);
    for (String field : List.of("Jail", "\"(b)(6), (b)(7)(c)\"", "été")) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      facts.take(0, bytes, 0, bytes.length);
      facts.take(1, bytes, 0, bytes.length);
    }
    assertThat(facts.mayBe(0, "(b)(6)")).isTrue();
    assertThat(facts.mayBe(0, "é")).isTrue();
    assertThat(facts.mayBe(0, "b(6), b(7)c")).isFalse();
    assertThat(facts.mayBe(1, "Jail")).as("a column that is not looked at").isFalse();
  }

  @TempDir private Path folder;

  @Test
  void aTextInPartsIsWhatItIsInOnePiece() throws IOException {
    StringBuilder text = new StringBuilder("day,number,words\n");
    for (int row = 0; text.length() < 20 << 20; row++) {
      text.append("2014-06-0").append(1 + row % 9).append(',').append(row).append(",\"some, ");
      text.append("or many \"\"words\"\" of a row\"\n");
    }
    Path file = folder.resolve("large.csv");
    Files.writeString(file, text);
    TidyText.Found whole = requireNonNull(scan(file, 1));
    TidyText.Found parts = requireNonNull(scan(file, 2));
    assertThat(parts.rows()).isEqualTo(whole.rows()).isEqualTo(text.toString().lines().count() - 1);
    assertThat(parts.facts().shaped(0)).isTrue();
    assertThat(parts.facts().shaped(1)).isTrue();

    Files.writeString(file, text + "2014-06-31,1,\"the one bad day, at the end\"\n");
    TidyText.Found bad = requireNonNull(scan(file, 2));
    assertThat(bad.facts().shaped(0)).isFalse();

    Files.writeString(file, text + "2014-06-30,1\n");
    assertThat(scan(file, 2)).isNull();
    Files.writeString(file, text.toString().replaceFirst("words\n", "words\r\n"));
    assertThat(scan(file, 2)).isNull();
  }

  private static TidyText.@Nullable Found scan(Path file, int threads) throws IOException {
    FieldFacts facts = new FieldFacts(3, List.of(""));
    facts.watch(0, ColumnType.DATE);
    facts.watch(1, ColumnType.INTEGER);
    return new TidyScan(file, 1, 3, ',', facts).run(false, threads, ProgressListener.NONE);
  }
}
