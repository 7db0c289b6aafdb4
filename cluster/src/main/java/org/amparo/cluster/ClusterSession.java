package org.amparo.cluster;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Starts Spark as Amparo needs it. */
public final class ClusterSession {

  private ClusterSession() {}

  /**
   * A session on a cluster, which has to be stopped. What {@code spark-submit} was told stands,
   * unless Amparo's numbers would hang on it.
   *
   * @param master its address, such as {@code spark://host:7077}; null where {@code spark-submit}
   *     says it
   */
  public static SparkSession start(@Nullable String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("Amparo")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.inferTimestampNTZ.enabled", "true")
            .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
            // A place in the name of a folder is a text, and a table's files may lack columns.
            .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
            .config("spark.sql.parquet.mergeSchema", "true")
            .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    Map.of(
            // A part of a nation may have very many classes.
            "spark.kryoserializer.buffer.max",
            "1g",
            "spark.ui.enabled",
            "false",
            // Few columns of the records are joined: more partitions would be nearly empty ones.
            "spark.sql.shuffle.partitions",
            "32",
            // Most of a task's work is DuckDB's: the second compiler would not give back what it
            // takes.
            "spark.executor.defaultJavaOptions",
            "-XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED")
        .forEach((key, usual) -> builder.config(key, System.getProperty(key, usual)));
    if (master != null) {
      builder.master(master);
      if (!master.startsWith("local")) {
        builder.config("spark.jars", jars());
      }
    }
    return builder.getOrCreate();
  }

  /** Amparo's own jars, which machines of the cluster are sent; Spark's they have. */
  private static String jars() {
    Path own =
        Path.of(
            URI.create(
                ClusterSession.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
    Path beside = own.resolveSibling("lib");
    Stream<Path> libraries =
        Stream.ofNullable(beside.toFile().listFiles()).flatMap(Arrays::stream).map(File::toPath);
    return Stream.concat(Stream.of(own), libraries)
        .filter(jar -> jar.toString().endsWith(".jar"))
        .map(jar -> jar.toUri().toString())
        .sorted()
        .collect(Collectors.joining(","));
  }
}
