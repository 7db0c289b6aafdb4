package org.amparo.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.cluster.TableShape.Field;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Records of a nation as Parquet, a file or a folder of files for each table, such as {@code
 * booking.parquet}, wherever Hadoop's file systems reach. {@code amparo export} writes one.
 */
final class NationFolder {

  static final String PLACE = "part_place_id";

  /** Spark's names of the database's types. */
  private static final Map<String, String> TYPES =
      Map.of(
          "VARCHAR", "string",
          "INTEGER", "int",
          "BIGINT", "bigint",
          "BOOLEAN", "boolean",
          "DATE", "date",
          "TIMESTAMP", "timestamp_ntz",
          "VARCHAR[]", "array<string>");

  private final SparkSession spark;
  private final Path folder;

  private NationFolder(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /**
   * Opens it.
   *
   * @throws AmparoException AMP-101 where it is not there or has no table of sources
   */
  static NationFolder open(SparkSession spark, String address) {
    for (Path folder : List.of(new Path(address), new Path(address, "data"))) {
      NationFolder nation = new NationFolder(spark, folder);
      if (!nation.files("source_file").isEmpty()) {
        return nation;
      }
    }
    throw ErrorCode.FILE_NOT_FOUND.error(
        "there is no table source_file.parquet",
        Place.of(address),
        "name a folder of Parquet that `amparo export` wrote, in a place that every machine of the"
            + " cluster reaches");
  }

  String address() {
    return folder.toString();
  }

  Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  private Path path(String table) {
    return new Path(folder, table + ".parquet");
  }

  /** The files of a table, each with its length and the time of its last change. */
  Map<String, String> files(String table) {
    Map<String, String> files = new TreeMap<>();
    try {
      FileSystem system = path(table).getFileSystem(hadoop());
      if (system.exists(path(table))) {
        RemoteIterator<LocatedFileStatus> all = system.listFiles(path(table), true);
        while (all.hasNext()) {
          LocatedFileStatus file = all.next();
          if (!file.getPath().getName().matches("[_.].*")) {
            files.put(file.getPath().toString(), file.getLen() + " " + file.getModificationTime());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A table with its columns in order, those of an empty one where it is absent. */
  Dataset<Row> table(TableShape shape) {
    if (files(shape.name()).isEmpty()) {
      return spark
          .range(0)
          .select(shape.columns().stream().map(NationFolder::blank).toArray(Column[]::new));
    }
    return known(shape, spark.read().parquet(path(shape.name()).toString()));
  }

  private Dataset<Row> known(TableShape shape, Dataset<Row> found) {
    List<String> names = Arrays.asList(found.columns());
    return found.select(
        shape.columns().stream()
            .map(
                column ->
                    names.contains(column.name())
                        ? known(found, shape, column)
                        : absent(shape, column))
            .toArray(Column[]::new));
  }

  private static Column blank(Field column) {
    return lit(null).cast(type(column)).as(column.name());
  }

  private Column absent(TableShape shape, Field column) {
    if (column.required()) {
      throw unfit(shape, "the column " + column.name() + " is missing");
    }
    return blank(column);
  }

  private Column known(Dataset<Row> found, TableShape shape, Field column) {
    String type = found.schema().apply(column.name()).dataType().catalogString();
    if (!type.equals(type(column))) {
      throw unfit(
          shape, "the column %s is %s, not %s".formatted(column.name(), type, type(column)));
    }
    return col(column.name());
  }

  private AmparoException unfit(TableShape shape, String what) {
    return ErrorCode.WORKSPACE_FOREIGN.error(
        what,
        Place.of(path(shape.name()).toString()),
        "write the folder with `amparo export` of the same version");
  }

  private static String type(Field column) {
    return Objects.requireNonNull(TYPES.get(column.type()), column.name());
  }

  /**
   * A table whose rows have, as a last column, the place that they are of: their own, or that of
   * the booking or request that they belong to. A row of none has none.
   */
  Dataset<Row> placed(TableShape shape, List<TableShape> shapes) {
    return placed(shape, shapes, table(shape));
  }

  /** The places of the rows of some files of a table; {@code ""} for none. */
  Set<String> places(TableShape shape, List<TableShape> shapes, Set<String> files) {
    Dataset<Row> rows = known(shape, spark.read().parquet(files.toArray(String[]::new)));
    return placed(shape, shapes, rows).select(PLACE).distinct().collectAsList().stream()
        .map(row -> row.isNullAt(0) ? Assignment.ELSEWHERE : row.getString(0))
        .collect(Collectors.toSet());
  }

  private Dataset<Row> placed(TableShape shape, List<TableShape> shapes, Dataset<Row> rows) {
    return switch (shape.name()) {
      case RecordTables.CHARGE -> {
        Dataset<Row> bookings =
            table(named(shapes, RecordTables.BOOKING))
                .select(
                    col("source_id").as("of_source"),
                    col("booking_key").as("of_booking"),
                    col("place_id").as(PLACE))
                .distinct();
        yield rows.join(
                bookings,
                coalesce(col("booking_source_id"), col("source_id"))
                    .equalTo(col("of_source"))
                    .and(col("booking_key").equalTo(col("of_booking"))),
                "left_outer")
            .drop("of_source", "of_booking");
      }
      case RecordTables.CONVICTION -> {
        Dataset<Row> requests =
            table(named(shapes, RecordTables.DETAINER))
                .select(col("detainer_id").as("of_request"), col("place_id").as("of_place"));
        yield rows.join(requests, col("detainer_id").equalTo(col("of_request")), "left_outer")
            .withColumn(
                PLACE,
                org.apache
                    .spark
                    .sql
                    .functions
                    .when(col("detainer_id").isNotNull(), col("of_place"))
                    .otherwise(col("place_id")))
            .drop("of_request", "of_place");
      }
      case "ice_event", "reported_count" -> rows;
      default -> rows.withColumn(PLACE, col("place_id"));
    };
  }

  private static TableShape named(List<TableShape> shapes, String name) {
    return shapes.stream().filter(shape -> shape.name().equals(name)).findFirst().orElseThrow();
  }
}
