package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.model.disclosure.Precision;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PresetPolicies;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the nation, a cluster and one machine write the same atlas, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAtlasTest {

  private static final List<Policy> POLICIES = PresetPolicies.of(PolicyLibrary.bundled(), null);

  private SparkSession spark;

  @BeforeAll
  void start() {
    spark = ClusterSession.start("local[2]");
  }

  @AfterAll
  void stop() {
    spark.stop();
  }

  /** One in every build; {@code -Damparo.nations=50} asks for more. */
  static IntStream nations() {
    return IntStream.range(2, 2 + Integer.getInteger("amparo.nations", 1));
  }

  @ParameterizedTest
  @MethodSource("nations")
  void a_random_nation_s_atlas_is_that_of_one_machine(int seed, @TempDir Path folder)
      throws Exception {
    Path workspace = new RandomNation(seed, 60).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    Atlas alone = OneMachine.atlas(workspace, null, POLICIES);
    Atlas together = ClusterAtlas.of(spark, settings(parquet, null, POLICIES)).atlas();
    for (Precision precision : Precision.values()) {
      assertThat(AtlasFolder.of(together, precision))
          .isEqualTo(AtlasFolder.of(alone, precision))
          .hasSizeGreaterThan(10);
    }
  }

  @Test
  void a_state_s_atlas_without_policies_is_that_of_one_machine(@TempDir Path folder)
      throws Exception {
    Path workspace = new RandomNation(11, 60).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    assertThat(
            AtlasFolder.of(
                ClusterAtlas.of(spark, settings(parquet, "TX", List.of())).atlas(),
                Precision.BY_SOURCE))
        .isEqualTo(
            AtlasFolder.of(OneMachine.atlas(workspace, "TX", List.of()), Precision.BY_SOURCE));
  }

  @Test
  void a_value_that_no_query_can_reckon_with_is_found_in_its_row(@TempDir Path folder)
      throws Exception {
    Path workspace = new RandomNation(12, 60).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    RandomNation.poison(
        workspace,
        parquet,
        "detainer",
        """
        CASE WHEN source_row = 23 THEN DATE '5881580-07-10' ELSE prepared_on END AS prepared_on,
        CASE WHEN source_row <> 23 THEN received_at END AS received_at,
        CASE WHEN source_row = 23 THEN 2 ELSE source_id END AS source_id,
        CASE WHEN source_row = 23 THEN '48113' ELSE place_id END AS place_id,
        CASE WHEN source_row = 23 THEN [] ELSE flags END AS flags,
        source_row <> 23 AND duplicate_likely AS duplicate_likely\
        """,
        23);
    assertThatThrownBy(() -> ClusterAtlas.of(spark, settings(parquet, null, POLICIES)))
        .isInstanceOf(AmparoException.class)
        .satisfies(
            failure ->
                assertThat(((AmparoException) failure).problems().getFirst().render())
                    .contains("AMP-515", "(48113)", "requests.csv:23"));
  }

  @Test
  void folders_named_by_a_place_and_files_with_fewer_columns_are_read_whole(@TempDir Path folder)
      throws Exception {
    Path workspace = new RandomNation(14, 60).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    for (String table : List.of("booking", "charge")) {
      Files.delete(parquet.resolve(table + ".parquet"));
    }
    RandomNation.write(
        workspace, parquet, "FROM booking", "booking.parquet", "PARTITION_BY (place_id)");
    Path charges = Files.createDirectory(parquet.resolve("charge.parquet"));
    RandomNation.write(
        workspace,
        charges,
        "SELECT * EXCLUDE violent FROM charge WHERE violent IS NULL",
        "a.parquet");
    RandomNation.write(workspace, charges, "FROM charge WHERE violent IS NOT NULL", "b.parquet");
    assertThat(parquet.resolve("booking.parquet/place_id=06037")).isDirectory();
    assertThat(
            AtlasFolder.of(
                ClusterAtlas.of(spark, settings(parquet, null, POLICIES)).atlas(), Precision.EXACT))
        .isEqualTo(AtlasFolder.of(OneMachine.atlas(workspace, null, POLICIES), Precision.EXACT));
  }

  @Test
  void a_county_for_which_memory_does_not_suffice_is_named_and_no_record_is_blamed(
      @TempDir Path folder) throws Exception {
    Path workspace = new RandomNation(15, 8_000).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    ClusterSettings tight =
        new ClusterSettings(parquet.toString(), null, POLICIES, null, 1_000_000, "12MiB");
    assertThatThrownBy(() -> ClusterAtlas.of(spark, tight))
        .isInstanceOf(AmparoException.class)
        .satisfies(
            failure ->
                assertThat(((AmparoException) failure).problems().getFirst().render())
                    .contains("AMP-515", "too little memory", "12MiB", "--task-memory")
                    .containsPattern("County [0-9]{5}, [A-Z]{2} \\([0-9]{5}\\) and [0-9]+ more: ")
                    .doesNotContain("correct the records"));
  }

  @Test
  void a_record_without_its_source_and_a_source_told_twice_are_refused(@TempDir Path folder)
      throws Exception {
    Path workspace = new RandomNation(16, 20).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    RandomNation.poison(
        workspace,
        parquet,
        "booking",
        "CASE WHEN source_row = 17 THEN 99 ELSE source_id END AS source_id",
        17);
    assertThatThrownBy(() -> ClusterAtlas.of(spark, settings(parquet, null, POLICIES)))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("booking has a row of source 99, which source_file does not have");
    RandomNation.write(
        workspace, parquet, "FROM source_file UNION ALL FROM source_file", "source_file.parquet");
    assertThatThrownBy(() -> ClusterAtlas.of(spark, settings(parquet, null, POLICIES)))
        .isInstanceOf(AmparoException.class)
        .satisfies(
            failure ->
                assertThat(((AmparoException) failure).problems().getFirst().code())
                    .isEqualTo(ErrorCode.WORKSPACE_FOREIGN));
  }

  @Test
  void a_folder_of_anything_else_is_refused(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> ClusterAtlas.of(spark, settings(folder, null, POLICIES)))
        .hasMessageContaining("source_file.parquet");
    Path workspace = new RandomNation(13, 20).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    RandomNation.poison(workspace, parquet, "booking", "5 AS booking_key", 1);
    assertThatThrownBy(() -> ClusterAtlas.of(spark, settings(parquet, null, POLICIES)))
        .hasMessageContaining("the column booking_key is int, not string");
  }

  static ClusterSettings settings(Path folder, @Nullable String state, List<Policy> policies) {
    return new ClusterSettings(folder.toString(), state, policies, null, 40, "500MiB");
  }
}
