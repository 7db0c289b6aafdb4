package org.amparo.cluster;

import java.util.List;
import org.amparo.cli.report.AtlasCommand;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Policy;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the atlas of records that a cluster reads. */
@Command(
    name = "atlas",
    description =
        "Write the atlas of a nation whose records are Parquet and are read by a Spark cluster,"
            + " county by county: the same pages and numbers that `amparo atlas` writes of a"
            + " workspace on one machine. Instead of a workspace name a folder that `amparo export`"
            + " wrote, where every machine reaches it: a path, hdfs://, s3a:// or any other that"
            + " Hadoop names.",
    footer = {
      "",
      "Example: amparo atlas hdfs://store/nation --cluster spark://master:7077 --out atlas"
    })
final class ClusterAtlasCommand extends AtlasCommand {

  @Option(
      names = "--cluster",
      paramLabel = "MASTER",
      description =
          "The cluster: spark://HOST:PORT, yarn, k8s://ADDRESS, or local[N] for N threads of this"
              + " machine. Leave it out where spark-submit says it.")
  private @Nullable String master;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description =
          "Keep there what each task found. The next run computes only the tasks with counties of"
              + " which new files hold records.")
  private @Nullable String keep;

  @Option(
      names = "--task-records",
      paramLabel = "N",
      description = "About how many requests and bookings a task has: ${DEFAULT-VALUE}.")
  private long taskRecords = ClusterSettings.USUAL_RECORDS;

  @Option(
      names = "--task-memory",
      paramLabel = "SIZE",
      description = "What the database of a task may hold in memory: ${DEFAULT-VALUE}.")
  private String taskMemory = ClusterSettings.USUAL_MEMORY;

  @Override
  protected Atlas evaluate(String folder, @Nullable String letters, List<Policy> policies) {
    ClusterSettings settings =
        new ClusterSettings(folder, letters, policies, keep, taskRecords, taskMemory);
    try (SparkSession spark = ClusterSession.start(master)) {
      ClusterAtlas.Made made = ClusterAtlas.of(spark, settings);
      remark("%,d of %,d tasks computed%n".formatted(made.computed(), made.tasks()));
      return made.atlas();
    } catch (AmparoException e) {
      throw e;
    } catch (Exception e) {
      throw ErrorCode.CLUSTER_FAILED.error(
          e.getClass().getSimpleName()
              + ": "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "look into Spark's own log, and at the address of the cluster");
    }
  }
}
