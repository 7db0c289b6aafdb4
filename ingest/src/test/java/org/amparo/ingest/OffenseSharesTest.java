package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.read.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of a state say of the charges that its jails printed. */
class OffenseSharesTest {

  private static final String CONTRACT =
      """
      id: test-jail
      title: Charges of a jail, one a row
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [booking, code, words, level]
      columns: {booking: text, code: text, words: text, level: text}
      place: {id: "'test'", name: "'Test County'", kind: "'county'", state: "'%s'"}
      offenses: [offenses/tables/%s.csv, offenses/tables/words.csv]
      hold_definitions:
        - {id: ice, name: ICE, description: The row is a hold for ICE., when: "words = 'ICE DETAINER'"}
      tables:
        - into: booking
          distinct_on: [booking]
          set: {booking_key: booking, place_id: place_id, booked_at: "TIMESTAMP '2015-12-01'"}
        - into: charge
          set: {booking_key: booking, statute: code, text: words, offense_class: level}
      """;

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private void imported(String state, String table, String charges) throws SQLException {
    Path file = folder.resolve("charges.csv");
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:")) {
      Statements.execute(
          memory, "COPY (" + charges + ") TO " + Sql.text(file.toString()) + " (HEADER)");
    }
    new Importer()
        .run(
            new ImportRequest(
                List.of(file),
                workspace(),
                List.of(ContractLibrary.parse(CONTRACT.formatted(state, table), "test.yaml")),
                null),
            ProgressListener.NONE);
  }

  private double share(String field) {
    String sql = "SELECT round(100.0 * count(%s) / count(*), 1) FROM charge WHERE len(hold_by) = 0";
    return Double.parseDouble(Imported.rows(workspace(), sql.formatted(field)).getFirst());
  }

  /** What has no kind, the most frequent first: warrants and holds that do not say the offense. */
  private List<String> open() {
    return Imported.rows(
        workspace(),
        """
        SELECT key_kind, value FROM unmapped_value WHERE field = 'charge.category'
        ORDER BY rows DESC, value
        """);
  }

  @Test
  void of_miami_dades_charges_nine_in_ten_have_a_kind() throws SQLException {
    String side =
        "SELECT row_number() OVER () AS booking, ChargeCode%1$s AS code, Charge%1$s AS words,"
            + " NULL AS level FROM read_csv(%2$s, all_varchar = true)";
    String file = Sql.text(RealData.file("jails/miami-dade-bookings-2015.csv").toString());
    imported(
        "FL",
        "florida",
        "SELECT * FROM (%s UNION ALL %s UNION ALL %s) WHERE code IS NOT NULL OR words IS NOT NULL"
            .formatted(side.formatted(1, file), side.formatted(2, file), side.formatted(3, file)));
    assertThat(Imported.rows(workspace(), "SELECT count(*) FROM charge")).containsExactly("9638");
    assertThat(share("category")).isGreaterThanOrEqualTo(90);
    assertThat(matched())
        .startsWith(
            "of 9108 offenses with a statute, those whose section the offense tables name (89%); most"
                + " frequent of the others: 9010400 (225), 0040100 (107), 9960010 (52), ")
        .endsWith(": 8166");
    assertThat(open())
        .startsWith("text|BENCH WARRANT", "statute|9010400", "statute|9960010", "statute|9959950");
  }

  @Test
  void of_travis_countys_local_charges_19_in_20_have_a_grade_and_its_holds_have_none()
      throws SQLException {
    imported(
        "TX",
        "texas",
        """
        SELECT booking_id AS booking, charge_code AS code, trim(charge_literal) AS words, level
        FROM read_csv(%s, all_varchar = true)
        """
            .formatted(Sql.text(RealData.file("jails/travis-ice-detainers-flat.csv").toString())));
    assertThat(share("grade")).isGreaterThanOrEqualTo(95);
    assertThat(matched())
        .startsWith(
            "of 15239 offenses with a statute, those whose section the offense tables name (76%); most"
                + " frequent of the others: 3701 (1077), 2300 (766), 3799 (381), ")
        .endsWith(": 11664");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT count(*), count(grade), count(category) FROM charge WHERE len(hold_by) > 0"))
        .containsExactly("9602|0|0");
  }

  /** The note on the statutes that the tables name. */
  private String matched() {
    return Imported.rows(
            workspace(),
            "SELECT message || ': ' || rows FROM import_note WHERE code = 'statute-matched'")
        .getFirst();
  }

  @Test
  void of_the_sections_that_pierces_study_coded_the_import_says_which_share_the_table_names()
      throws SQLException {
    imported(
        "WA",
        "washington",
        """
        SELECT row_number() OVER () AS booking, rcw AS code, booking_charge_desc AS words, NULL AS level
        FROM read_csv(%s, all_varchar = true, header = true, null_padding = true)
        """
            .formatted(Sql.text(RealData.file("pierce/booking_charges.csv").toString())));

    assertThat(matched())
        .startsWith(
            "of 530 offenses with a statute, those whose section the offense tables name (83%); most"
                + " frequent of the others: 9.61.230 (5), ")
        .endsWith(": 443");
  }

  @Test
  void of_athens_clarkes_charges_which_are_words_most_have_a_kind() throws SQLException {
    imported(
        "GA",
        "georgia",
        """
        SELECT row_number() OVER () AS booking, NULL AS code, trim(unnest(string_split(charges, ' | '))) AS words,
          NULL AS level FROM read_csv(%s, all_varchar = true)
        """
            .formatted(
                Sql.text(RealData.file("jails/athens-clarke-roster-2017-11-11.csv").toString())));

    assertThat(share("category")).isGreaterThanOrEqualTo(85);
  }

  @Test
  void the_state_of_a_file_supplies_the_code_and_an_attempt_has_the_kind_of_what_was_attempted()
      throws SQLException {
    imported(
        "NY",
        "new-york",
        """
        SELECT row_number() OVER () AS booking, code, NULL AS words, NULL AS level
        FROM (VALUES ('120.05'), ('110-125.25'), ('110/160.15'), ('PL 110'), ('999')) charges (code)
        """);

    assertThat(
            Imported.rows(workspace(), "SELECT statute, category, grade FROM charge ORDER BY ALL"))
        .containsExactly(
            "110-125.25|HOMICIDE|null",
            "110/160.15|ROBBERY|null",
            "120.05|AGGRAVATED_ASSAULT|null",
            "999|null|null",
            "PL 110|null|null");
    assertThat(matched())
        .isEqualTo(
            "of 5 offenses with a statute, those whose section the offense tables name (60%); most"
                + " frequent of the others: 999 (1), PL 110 (1): 3");
  }
}
