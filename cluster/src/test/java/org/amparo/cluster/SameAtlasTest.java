package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.model.disclosure.Precision;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PresetPolicies;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the nation, a cluster and one machine write the same atlas, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAtlasTest {

  private static final List<Policy> POLICIES =
      PresetPolicies.of(PolicyLibrary.bundled(), null);

  @TempDir private Path folder;
  private SparkSession spark;

  @BeforeAll
  void start() {
    spark = ClusterSession.start("local[2]");
  }

  @AfterAll
  void stop() {
    spark.stop();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void a_random_nation_s_atlas_is_that_of_one_machine(int seed) throws Exception {
    Path workspace = new RandomNation(seed, 60).workspace(folder);
    Path parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    Atlas alone = OneMachine.atlas(workspace, null, POLICIES);
    Atlas together = ClusterAtlas.of(spark, settings(parquet, null, POLICIES)).atlas();
    for (Precision precision : Precision.values()) {
      assertThat(AtlasFolder.of(together, precision)).isEqualTo(AtlasFolder.of(alone, precision)).hasSizeGreaterThan(10);
    }
    Files.delete(workspace);
  }

  static ClusterSettings settings(Path folder, @Nullable String state, List<Policy> policies) {
    return new ClusterSettings(folder.toString(), state, policies, null, 40, "500MiB");
  }
}
