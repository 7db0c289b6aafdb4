package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.disclosure.Precision;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PresetPolicies;
import org.amparo.report.export.WorkspaceExport;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published records, exported as everyone would, give on a cluster the atlas of one machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedRecordsTest {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "texas",
        "ice-foia/EROArrests_FY2018.csv.gz",
        "ice-foia/derived_detainer_encounters_by_landmark_month_FY2016_17_19.csv",
        "washington-linked"
      })
  void the_atlas_of_published_records_is_that_of_one_machine(String name, @TempDir Path folder)
      throws Exception {
    Path records =
        Path.of(
                Optional.ofNullable(System.getenv("AMPARO_DATA"))
                    .orElse(System.getProperty("amparo.root") + "/../shared/data"))
            .resolve(name);
    assumeTrue(Files.exists(records), name + " is absent");
    Path workspace = folder.resolve("published.duckdb");
    new Importer().run(ImportRequest.of(List.of(records), workspace), ProgressListener.NONE);
    Path parquet = folder.resolve("parquet");
    WorkspaceExport.write(workspace, parquet, false);
    ClusterSettings settings =
        new ClusterSettings(parquet.toString(), null, POLICIES, null, 2_000, "1GiB");
    assertThat(AtlasFolder.of(ClusterAtlas.of(spark, settings).atlas(), Precision.BY_SOURCE))
        .isEqualTo(
            AtlasFolder.of(OneMachine.atlas(workspace, null, POLICIES), Precision.BY_SOURCE));
  }
}
