package org.amparo.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.model.disclosure.Precision;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PresetPolicies;
import org.amparo.report.atlas.AtlasWriter;
import org.amparo.report.atlas.Edition;
import org.amparo.report.language.Language;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** One atlas, as a process that {@link ClusterLoad} measures. */
final class LoadMain {

  /** What the task of a county with very many bookings needs; others take less. */
  private static final String MEMORY = "3GiB";

  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private LoadMain() {}

  /** {@code alone WORKSPACE OUT} or {@code cluster FOLDER OUT MASTER LABEL}. */
  public static void main(String[] arguments) {
    List<Policy> policies = PresetPolicies.of(PolicyLibrary.bundled(), null);
    Atlas atlas =
        arguments[0].equals("alone")
            ? OneMachine.atlas(Path.of(arguments[1]), null, policies)
            : together(arguments[1], arguments[3], arguments[4], policies);
    AtlasWriter.write(
        Edition.of(atlas, Precision.BY_SOURCE), Path.of(arguments[2]), List.of(Language.ENGLISH));
  }

  private static Atlas together(String folder, String master, String label, List<Policy> policies) {
    SparkSession spark = ClusterSession.start(master);
    LongAdder shuffled = new LongAdder();
    LongAdder spilled = new LongAdder();
    LongAdder returned = new LongAdder();
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd task) {
                TaskMetrics metrics = task.taskMetrics();
                if (metrics != null) {
                  shuffled.add(metrics.shuffleWriteMetrics().bytesWritten());
                  spilled.add(metrics.diskBytesSpilled());
                  returned.add(metrics.resultSize());
                }
              }
            });
    try {
      long start = System.nanoTime();
      ClusterAtlas.Made made =
          ClusterAtlas.of(
              spark,
              new ClusterSettings(
                  folder,
                  null,
                  policies,
                  null,
                  Long.getLong("amparo.cluster.records", ClusterSettings.USUAL_RECORDS),
                  MEMORY));
      System.out.printf(
          "result\t%1$s, without Spark's start and the pages\t%2$.1f\ts\t\t\t\t\ttasks: %3$d%n"
              + "result\t%1$s, shuffled\t%4$.1f\tMiB\t\t\t\t\t%n"
              + "result\t%1$s, spilled\t%5$.1f\tMiB\t\t\t\t\t%n"
              + "result\t%1$s, returned to the driver\t%6$.1f\tMiB\t\t\t\t\t%n",
          label,
          (System.nanoTime() - start) / 1e9,
          made.tasks(),
          shuffled.sum() / BYTES_PER_MEBIBYTE,
          spilled.sum() / BYTES_PER_MEBIBYTE,
          returned.sum() / BYTES_PER_MEBIBYTE);
      return made.atlas();
    } finally {
      spark.stop();
    }
  }
}
