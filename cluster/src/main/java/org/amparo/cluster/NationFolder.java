package org.amparo.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Records of a nation as Parquet, a file or a folder of files for each table, such as {@code
 * booking.parquet}, wherever Hadoop's file systems reach. {@code amparo export} writes one.
 */
final class NationFolder {

  static final String KEY = "booking_key";

  private static final String PLACE = "part_place_id";

  private static final String NUMBER = "part_table";

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
  private final List<TableShape> shapes;
  private final Path folder;
  private final Map<String, Dataset<Row>> tables = new HashMap<>();

  private NationFolder(SparkSession spark, List<TableShape> shapes, Path folder) {
    this.spark = spark;
    this.shapes = shapes;
    this.folder = folder;
  }

  /**
   * Opens it.
   *
   * @throws AmparoException AMP-101 where it is not there or has no table of sources
   */
  static NationFolder open(SparkSession spark, List<TableShape> shapes, String address) {
    for (Path folder : List.of(new Path(address), new Path(address, "data"))) {
      NationFolder nation = new NationFolder(spark, shapes, folder);
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

  /** A table with its number and its columns in order; of one that is absent no rows. */
  Dataset<Row> table(String name) {
    return tables.computeIfAbsent(name, this::opened);
  }

  private Dataset<Row> opened(String name) {
    TableShape shape = shape(name);
    if (files(name).isEmpty()) {
      String columns =
          shape.columns().stream()
              .map(column -> column.name() + " " + type(column))
              .collect(Collectors.joining(", "));
      return known(shape, spark.createDataFrame(List.of(), StructType.fromDDL(columns)));
    }
    return known(shape, read(shape, Set.of(path(name).toString())));
  }

  /** Reads files of a table; columns in the names of folders below the table's are columns. */
  private Dataset<Row> read(TableShape shape, Set<String> files) {
    try {
      FileSystem system = path(shape.name()).getFileSystem(hadoop());
      DataFrameReader reader = spark.read();
      if (system.getFileStatus(path(shape.name())).isDirectory()) {
        reader = reader.option("basePath", path(shape.name()).toString());
      }
      return reader.parquet(files.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dataset<Row> known(TableShape shape, Dataset<Row> found) {
    List<String> names = Arrays.asList(found.columns());
    Stream<Column> columns =
        shape.columns().stream()
            .map(
                column ->
                    names.contains(column.name())
                        ? known(found, shape, column)
                        : absent(shape, column));
    Column number = lit(RecordTables.ALL.indexOf(shape.name())).as(NUMBER);
    return found.select(Stream.concat(Stream.of(number), columns).toArray(Column[]::new));
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

  /** The rows of a table that have a booking's key, without what may be blank besides that. */
  Dataset<Row> keys(String name) {
    List<String> kept =
        Stream.concat(
                Stream.of(NUMBER, KEY),
                shape(name).columns().stream().filter(Field::required).map(Field::name))
            .toList();
    return table(name)
        .where(col(KEY).isNotNull())
        .select(
            Stream.of(table(name).schema().fields())
                .map(
                    field ->
                        kept.contains(field.name())
                            ? col(field.name())
                            : lit(null).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new));
  }

  /**
   * A table whose rows have, as a last column, the place that they are of: their own, or that of
   * the booking or request that they belong to. A row of none has none.
   */
  Dataset<Row> placed(String name) {
    return placed(name, table(name));
  }

  /** The places of the rows of some files of a table; {@code ""} for none. */
  Set<String> places(String name, Set<String> files) {
    return placed(name, known(shape(name), read(shape(name), files)))
        .select(PLACE)
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.isNullAt(0) ? Assignment.ELSEWHERE : row.getString(0))
        .collect(Collectors.toSet());
  }

  private Dataset<Row> placed(String name, Dataset<Row> rows) {
    return switch (name) {
      case RecordTables.CHARGE -> {
        Dataset<Row> bookings =
            table(RecordTables.BOOKING)
                .select(
                    col("source_id").as("of_source"),
                    col(KEY).as("of_booking"),
                    col("place_id").as(PLACE))
                .distinct();
        yield rows.join(
                bookings,
                coalesce(col("booking_source_id"), col("source_id"))
                    .equalTo(col("of_source"))
                    .and(col(KEY).equalTo(col("of_booking"))),
                "left_outer")
            .drop("of_source", "of_booking");
      }
      case RecordTables.CONVICTION -> {
        Dataset<Row> requests =
            table(RecordTables.DETAINER)
                .select(col("detainer_id").as("of_request"), col("place_id").as("of_place"));
        yield rows.join(requests, col("detainer_id").equalTo(col("of_request")), "left_outer")
            .withColumn(
                PLACE,
                when(col("detainer_id").isNotNull(), col("of_place")).otherwise(col("place_id")))
            .drop("of_request", "of_place");
      }
      default -> rows.withColumn(PLACE, col("place_id"));
    };
  }

  private TableShape shape(String name) {
    return shapes.get(RecordTables.ALL.indexOf(name));
  }
}
