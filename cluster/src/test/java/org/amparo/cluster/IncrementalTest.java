package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amparo.model.disclosure.Precision;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PresetPolicies;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run that keeps what tasks gave computes what new files touch, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncrementalTest {

  private static final List<Policy> POLICIES = PresetPolicies.of(PolicyLibrary.bundled(), null);

  private SparkSession spark;
  private Path workspace;
  private Path parquet;

  @BeforeAll
  void start() {
    spark = ClusterSession.start("local[2]");
  }

  @AfterAll
  void stop() {
    spark.stop();
  }

  @BeforeEach
  void first(@TempDir Path fresh) throws Exception {
    open(fresh, 3);
  }

  private void open(Path fresh, int seed) throws Exception {
    workspace = new RandomNation(seed, 60).workspace(fresh);
    parquet = RandomNation.exportFile(workspace, fresh.resolve("parquet"), "first", "TRUE");
  }

  private ClusterAtlas.Made made(List<Policy> policies, int records) {
    return ClusterAtlas.of(
        spark,
        new ClusterSettings(
            parquet.toString(),
            null,
            policies,
            parquet.resolveSibling("kept").toString(),
            records,
            "500MiB"));
  }

  private void assertWhole(ClusterAtlas.Made made) throws Exception {
    assertThat(AtlasFolder.of(made.atlas(), Precision.EXACT))
        .isEqualTo(AtlasFolder.of(OneMachine.atlas(workspace, null, POLICIES), Precision.EXACT));
  }

  @Test
  void a_new_month_of_one_county_computes_its_task_and_the_nation_s() throws Exception {
    ClusterAtlas.Made all = made(POLICIES, 1);
    assertThat(all.computed()).isEqualTo(all.tasks()).isGreaterThan(6);
    assertWhole(all);
    RandomNation.addMonth(workspace, "48113");
    RandomNation.exportFile(workspace, parquet, "second", "source_id = 8");
    ClusterAtlas.Made month = made(POLICIES, 1);
    assertThat(month.computed()).isEqualTo(2);
    assertThat(month.tasks()).isEqualTo(all.tasks());
    assertWhole(month);
  }

  /** Which bookings a protected and a published file share is asked anew each time. */
  @Test
  void a_new_month_beside_protected_files_gives_the_atlas_of_a_full_run(@TempDir Path fresh)
      throws Exception {
    open(fresh, 4);
    ClusterAtlas.Made all = made(POLICIES, 1);
    assertWhole(all);
    RandomNation.addMonth(workspace, "48113");
    RandomNation.exportFile(workspace, parquet, "second", "source_id = 8");
    ClusterAtlas.Made month = made(POLICIES, 1);
    assertThat(month.computed()).isGreaterThan(2).isLessThan(month.tasks());
    assertWhole(month);
  }

  @Test
  void without_new_files_nothing_is_computed() throws Exception {
    made(POLICIES, 1);
    ClusterAtlas.Made again = made(POLICIES, 1);
    assertThat(again.computed()).isZero();
    assertWhole(again);
  }

  @Test
  void other_policies_or_a_file_written_anew_compute_everything() throws Exception {
    ClusterAtlas.Made all = made(POLICIES, 1);
    assertThat(made(POLICIES.subList(0, 1), 1).computed()).isEqualTo(all.tasks());
    made(POLICIES, 1);
    RandomNation.addMonth(workspace, "48113");
    RandomNation.exportFile(workspace, parquet, "first", "TRUE");
    ClusterAtlas.Made anew = made(POLICIES, 1);
    assertThat(anew.computed()).isEqualTo(anew.tasks());
    assertWhole(anew);
  }
}
