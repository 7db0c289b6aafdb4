package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.model.disclosure.Precision;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PresetPolicies;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers, each a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealClusterTest {

  private static final List<Policy> POLICIES = PresetPolicies.of(PolicyLibrary.bundled(), null);

  private Path folder;
  private RealCluster cluster;
  private Path workspace;
  private Path parquet;

  @BeforeAll
  void start(@TempDir Path fresh) throws Exception {
    folder = fresh;
    cluster = new RealCluster(Files.createDirectory(folder.resolve("cluster")), 2, "1g");
    workspace = new RandomNation(7, 200).workspace(folder);
    parquet = RandomNation.export(workspace, folder.resolve("parquet"));
    RealCluster.classes().forEach(System::setProperty);
  }

  @AfterAll
  void stop() {
    RealCluster.classes().keySet().forEach(System::clearProperty);
    cluster.close();
  }

  @Test
  @Order(1)
  void spark_submit_writes_on_a_cluster_what_one_machine_writes() throws Exception {
    Path out = folder.resolve("out");
    assertThat(cluster.submit("atlas", parquet.toString(), "--out", out.toString()))
        .contains("tasks computed", "Open " + out);
    assertThat(AtlasFolder.read(out))
        .isEqualTo(
            AtlasFolder.of(OneMachine.atlas(workspace, null, POLICIES), Precision.BY_SOURCE));
  }

  @Test
  @Order(2)
  void a_poisoned_row_ends_it_with_county_file_and_row_and_nothing_is_written() throws Exception {
    Path poisoned = folder.resolve("poisoned");
    RandomNation.export(workspace, poisoned);
    String county =
        RandomNation.poison(
            workspace,
            poisoned,
            "booking",
            "CASE WHEN source_row = 17 THEN NULL ELSE booking_key END AS booking_key",
            17);
    Path out = folder.resolve("never");
    Run run = run(poisoned, out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.error())
        .contains("AMP-515", "(" + county + ")", "booking has a row without booking_key")
        .containsPattern("(jail|secret)\\.csv:17");
    assertThat(out).doesNotExist();
  }

  @Test
  @Order(3)
  void a_worker_that_is_killed_in_the_middle_changes_nothing() throws Exception {
    AtomicBoolean killed = new AtomicBoolean();
    AtomicInteger measuring = new AtomicInteger(-1);
    try (SparkSession spark = ClusterSession.start(cluster.address())) {
      spark
          .sparkContext()
          .addSparkListener(
              new SparkListener() {
                @Override
                public void onStageSubmitted(SparkListenerStageSubmitted stage) {
                  if (stage.stageInfo().name().startsWith("collect at ClusterAtlas")) {
                    measuring.set(stage.stageInfo().stageId());
                  }
                }

                @Override
                public void onTaskEnd(SparkListenerTaskEnd task) {
                  if (task.stageId() == measuring.get() && killed.compareAndSet(false, true)) {
                    cluster.kill(0);
                  }
                }
              });
      assertThat(
              AtlasFolder.of(
                  ClusterAtlas.of(spark, SameAtlasTest.settings(parquet, null, POLICIES)).atlas(),
                  Precision.EXACT))
          .isEqualTo(AtlasFolder.of(OneMachine.atlas(workspace, null, POLICIES), Precision.EXACT));
    }
    assertThat(killed).isTrue();
  }

  private record Run(int code, String error) {}

  private Run run(Path records, Path out) {
    StringWriter error = new StringWriter();
    int code =
        ClusterMain.run(
            new String[] {
              "atlas", records.toString(), "--cluster", cluster.address(), "--out", out.toString()
            },
            new PrintWriter(new StringWriter(), true),
            new PrintWriter(error, true));
    return new Run(code, error.toString());
  }
}
