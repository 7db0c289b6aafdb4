package org.amparo.cluster;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private LoadMain() {}

  /** {@code alone WORKSPACE OUT} or {@code cluster FOLDER OUT MASTER LABEL MEMORY}. */
  public static void main(String[] arguments) {
    List<Policy> policies = PresetPolicies.of(PolicyLibrary.bundled(), null);
    Atlas atlas =
        arguments[0].equals("alone")
            ? OneMachine.atlas(Path.of(arguments[1]), null, policies)
            : together(arguments, policies);
    AtlasWriter.write(
        Edition.of(atlas, Precision.BY_SOURCE), Path.of(arguments[2]), List.of(Language.ENGLISH));
  }

  private static Atlas together(String[] arguments, List<Policy> policies) {
    SparkSession spark = ClusterSession.start(arguments[3]);
    LongAdder shuffled = new LongAdder();
    LongAdder spilled = new LongAdder();
    LongAdder returned = new LongAdder();
    Map<Integer, Long> longest = new ConcurrentHashMap<>();
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd task) {
                TaskMetrics metrics = task.taskMetrics();
                if (task.taskType().equals("ResultTask")) {
                  longest.merge(task.taskInfo().index(), task.taskInfo().duration(), Math::max);
                }
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
                  arguments[1],
                  null,
                  policies,
                  null,
                  Long.getLong("amparo.cluster.records", ClusterSettings.USUAL_RECORDS),
                  arguments[5]));
      Map.Entry<Integer, Long> last =
          Collections.max(longest.entrySet(), Map.Entry.comparingByValue());
      System.out.printf(
          "result\t%s, the longest task\t%.1f\ts\t\t\t\t\tpart %d of %d%n",
          arguments[4], last.getValue() / 1e3, last.getKey(), longest.size());
      System.out.printf(
          "result\t%1$s, without Spark's start and the pages\t%2$.1f\ts\t\t\t\t\ttasks: %3$d%n"
              + "result\t%1$s, shuffled\t%4$.1f\tMiB\t\t\t\t\t%n"
              + "result\t%1$s, spilled\t%5$.1f\tMiB\t\t\t\t\t%n"
              + "result\t%1$s, returned to the driver\t%6$.1f\tMiB\t\t\t\t\t%n",
          arguments[4],
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
