package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WashingtonLinkedTest {

  static Path workspace = Path.of("");

  @BeforeAll
  static void importFile(@TempDir Path folder) {
    workspace = folder.resolve("washington.duckdb");
    Imported.into(workspace, RealData.file("washington-linked/joined_df_wa.csv"));
  }

  @Test
  void theCombinationsOfTheJoinAreUndone() {
    assertThat(Imported.value(workspace, "SELECT rows_read, rows_kept FROM source_file"))
        .isEqualTo("235|235");
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*), count(DISTINCT person_key), count(DISTINCT detainer_id),"
                    + " count(*) FILTER (WHERE duplicate_likely) FROM detainer"))
        .isEqualTo("47|44|47|0");
  }

  @Test
  void everyDetainerIsOneIssuedWithWhatTheJailDidUnknown() {
    assertThat(
            Imported.rows(
                workspace,
                "SELECT DISTINCT status, action, received_at, lift_reason, convictions_complete"
                    + " FROM detainer"))
        .containsExactly("issued|null|null|null|null");
  }

  @Test
  void aConvictionBelongsToItsDetainer() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*), count(d.detainer_id) FROM conviction c"
                    + " LEFT JOIN detainer d USING (source_id, detainer_id)"))
        .isEqualTo("32|32");
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*) FROM detainer WHERE criminality = '1 Convicted Criminal'"))
        .isEqualTo("32");
  }

  @Test
  void eventsStandOnceEach() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT kind, count(*), count(DISTINCT person_key)
                FROM ice_event GROUP BY kind ORDER BY kind
                """))
        .containsExactly("arrest|47|44", "encounter|77|42", "removal|23|23", "stint|103|43");
  }

  @Test
  void noColumnOfTheFileIsUnlisted() {
    assertThat(
            Imported.rows(
                workspace,
                "SELECT code, message FROM import_note WHERE code NOT IN ('records', 'flag')"))
        .isEmpty();
  }
}
