package org.amparo.ingest.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.database.Sql;
import org.jspecify.annotations.Nullable;

/** The quick way of reading a value says what the careful way says. */
class TypedTextTest {

  private static final List<String> FORMATS =
      List.of("%m/%d/%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%d.%m.%Y");

  private static String careful(ColumnType type, String formats) {
    return switch (type) {
      case INTEGER ->
          "CASE WHEN regexp_full_match(t, '[+-]?[0-9]+(\\.0*)?') THEN TRY_CAST(t AS BIGINT) END";
      case DATE, TIMESTAMP ->
          "CASE WHEN regexp_matches(t, '[0-9]') THEN CAST(try_strptime(t, [%s]) AS %s) END"
              .formatted(formats, type);
      case YES_NO ->
          "CASE WHEN lower(t) IN ('yes', 'y', 'true', 't', '1') THEN true"
              + " WHEN lower(t) IN ('no', 'n', 'false', 'f', '0') THEN false END";
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> digits = Arbitraries.strings().withChars("0123456789").ofMaxLength(4);
    Arbitrary<String> mixed = Arbitraries.strings().withChars("0123-:/. +eT_xyn").ofMaxLength(20);
    Arbitrary<String> days =
        Arbitraries.longs()
            .between(-800_000, 3_500_000)
            .map(day -> java.time.LocalDate.ofEpochDay(day).toString());
    Arbitrary<String> damaged =
        days.flatMap(
            day ->
                Arbitraries.of(
                    day,
                    day + " 00:00:00",
                    day + " 23:59:59",
                    day + " 24:00:00",
                    day + "T01:02:03",
                    day + " 1:02:03",
                    day + "x",
                    day.replace("-0", "-"),
                    day.replace('-', '/'),
                    day + " (BC)",
                    day + " 00:00:00.5",
                    day + " 12:60:00"));
    return Arbitraries.oneOf(
        digits,
        mixed,
        damaged,
        Arbitraries.of(
            "infinity",
            "epoch",
            "-0",
            "007",
            "1.0",
            "Yes",
            "f",
            "9223372036854775807",
            "9223372036854775808",
            "1_000",
            "1e3",
            "-infinity",
            "today"));
  }

  @Property(tries = 60)
  void bothWaysAgree(
      @ForAll @Size(min = 200, max = 400) List<@net.jqwik.api.From("texts") String> texts)
      throws SQLException {
    Layout layout =
        new Layout(
            ',',
            StandardCharsets.UTF_8,
            5,
            Layout.ANY_SHEET,
            Set.of(),
            Set.of(),
            FORMATS,
            FORMATS,
            Optional.empty(),
            false);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE texts (t VARCHAR)");
      try (var insert = connection.prepareStatement("INSERT INTO texts VALUES (?)")) {
        for (String text : texts) {
          insert.setString(1, text);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      for (ColumnType type :
          List.of(ColumnType.INTEGER, ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.YES_NO)) {
        String quick = new TypedText(layout, false).value(type, "t");
        String sql =
            "SELECT t, q, c FROM (SELECT t, %s AS q, %s AS c FROM texts) WHERE q IS DISTINCT FROM c LIMIT 1"
                .formatted(quick, careful(type, Sql.texts(FORMATS)));
        try (ResultSet rows = statement.executeQuery(sql)) {
          @Nullable String found =
              rows.next()
                  ? rows.getString(1) + ": " + rows.getString(2) + ", " + rows.getString(3)
                  : null;
          assertThat(found).as(type.toString()).isNull();
        }
      }
    }
  }
}
