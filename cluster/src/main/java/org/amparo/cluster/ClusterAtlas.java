package org.amparo.cluster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.cluster.KeptResults.Inputs;
import org.amparo.engine.PlaceAnswers;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.run.AtlasEvaluator;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.database.Statements;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import scala.Tuple2;

/**
 * Makes an atlas of records that Spark reads: each task answers the atlas' own queries on the
 * counties that it was handed, and what they answer is added up here. The classes of all cases are
 * decided here, once each.
 */
public final class ClusterAtlas {

  /** From when to when each file has records, whatever else is measured. */
  private static final String SPANS = "step/record_span";

  private static final String FILES = "atlas/files";

  private static final String OF_WHOLE_NATION = "records that are read for the whole nation";

  /** What the nation's task says of the records besides measures. */
  private static final List<String> OF_NATION =
      List.of(
          "atlas/event_files",
          "figure/repeated_reports",
          "step/pipeline_month",
          "step/police_count");

  private final JavaSparkContext context;
  private final ClusterSettings settings;
  private final NationFolder folder;
  private final ArrayList<TableShape> shapes;
  private final PartDatabase common;
  private final PartErrors errors;
  private final Broadcast<ArrayList<UnsafeRow>> commonRows;

  private ClusterAtlas(SparkSession spark, ClusterSettings settings) throws SQLException {
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.settings = settings;
    Path name = Path.of(settings.folder());
    try (PartDatabase empty = PartDatabase.open(name, List.of())) {
      this.shapes = TableShape.of(empty.workspace().connection(), RecordTables.ALL);
    }
    this.folder = NationFolder.open(spark, shapes, settings.folder());
    this.common = PartDatabase.open(name, shapes);
    this.errors = new PartErrors(settings.memory(), folder.address(), common);
    JavaRDD<UnsafeRow> rows = context.emptyRDD();
    for (String table : RecordTables.COMMON) {
      rows = rows.union(rows(folder.table(table)).map(row -> (UnsafeRow) row.copy()));
    }
    this.commonRows = context.broadcast(new ArrayList<>(rows.collect()));
  }

  /**
   * An atlas, and how many of its tasks had to be computed for it.
   *
   * @param tasks how many there are, the nation's among them
   */
  public record Made(Atlas atlas, int tasks, int computed) {}

  /**
   * Makes it.
   *
   * @throws AmparoException AMP-101 or AMP-203 where the folder is none of records, AMP-504 where
   *     it holds nothing, AMP-515 where records of a county cannot be measured
   */
  public static Made of(SparkSession spark, ClusterSettings settings) {
    try {
      ClusterAtlas atlas = new ClusterAtlas(spark, settings);
      try (PartDatabase database = atlas.common) {
        return atlas.run(database);
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(Path.of(settings.folder()), e);
    }
  }

  private Made run(PartDatabase database) throws SQLException {
    errors.addCommon(commonRows.value());
    Plan plan = AtlasEvaluator.plan(database.workspace());
    Homes homes = Homes.of(plan);
    String keep = settings.keep();
    Inputs inputs = Inputs.of(made(plan), folder, commonRows.value(), homes);
    KeptResults kept = keep == null ? null : KeptResults.read(folder.hadoop(), keep);
    TaskShare share = kept == null ? null : kept.share(inputs, folder, homes);
    if (share == null) {
      share = everything(homes);
    }
    PartJob job = job(share.tasks());
    List<PartResult> computed = results(job, share, homes);
    for (PartResult part : computed) {
      if (part.failure() != null) {
        throw part.memory() ? tooLarge(job, part, homes, share) : located(job, part, homes, share);
      }
    }
    List<PartResult> all = new ArrayList<>(share.kept());
    all.addAll(computed);
    if (keep != null) {
      KeptResults.write(folder.hadoop(), keep, inputs, share, all);
    }
    PartSums sums = new PartSums();
    all.forEach(sums::add);
    give(plan, sums);
    EvaluationSettings evaluation = EvaluationSettings.of(null, settings.policies());
    AtlasEvaluator evaluator =
        new AtlasEvaluator(
            (workspace, policies) -> PlaceAnswers.decideHolds(workspace, policies, sums.classes()));
    return new Made(
        evaluator.evaluate(database.workspace(), plan, settings.state(), evaluation),
        all.size(),
        computed.size());
  }

  /** All tasks, about as large as was asked for, and at least one for each of the machines. */
  private TaskShare everything(Homes homes) {
    Map<String, Long> sizes = homes.sizes(recordsOfPlaces());
    long records = sizes.values().stream().mapToLong(Long::longValue).sum();
    int tasks =
        Math.clamp(
            Math.max(records / settings.recordsOfTask() + 1, context.defaultParallelism()),
            1,
            sizes.size());
    return TaskShare.all(Homes.share(sizes, tasks), tasks);
  }

  /** SHA-256 of all that shapes a task's result besides the records. */
  private String made(Plan plan) {
    StringBuilder all = new StringBuilder(String.valueOf(settings.policies().isEmpty()));
    PartJob job = job(1);
    Stream.concat(job.ofPlaces().stream(), job.ofNation().stream())
        .forEach(query -> all.append(plan.digest(query)));
    all.append(job.classes()).append(shapes);
    all.append(ClusterAtlas.class.getPackage().getImplementationVersion());
    return Sha256.of(all.toString());
  }

  /** The queries that give an atlas' numbers, of measures of the nation or of places. */
  private static Stream<String> measured(boolean nation) {
    return MeasureCatalog.bundled().all().stream()
        .filter(measure -> measure.parts().nation() == nation)
        .flatMap(measure -> measure.parts().atlas().stream());
  }

  private PartJob job(int tasks) {
    return new PartJob(
        shapes,
        tasks,
        sharesProtected() ? tasks : 0,
        new ArrayList<>(Stream.concat(measured(false), Stream.of(SPANS, FILES)).toList()),
        new ArrayList<>(
            Stream.of(measured(true), OF_NATION.stream(), Stream.of(SPANS, FILES))
                .flatMap(queries -> queries)
                .toList()),
        settings.policies().isEmpty() ? null : PlaceAnswers.query(settings.policies()),
        settings.memory(),
        false);
  }

  /** Whether a booking in a protected file may be in a published one too. */
  private boolean sharesProtected() {
    return number("SELECT count(DISTINCT disclosure) FROM source_file") > 1;
  }

  private long number(String query) {
    try {
      return Statements.number(common.workspace().connection(), query);
    } catch (SQLException e) {
      throw DatabaseFailure.of(Path.of(settings.folder()), e);
    }
  }

  private Map<String, Long> recordsOfPlaces() {
    Map<String, Long> records = new TreeMap<>();
    folder
        .table(RecordTables.DETAINER)
        .select("place_id")
        .unionAll(folder.table(RecordTables.BOOKING).select("place_id"))
        .groupBy("place_id")
        .count()
        .collectAsList()
        .forEach(
            row ->
                records.put(
                    row.isNullAt(0) ? Assignment.ELSEWHERE : row.getString(0), row.getLong(1)));
    return records;
  }

  /** Rows as Spark itself holds them, which copies none into objects. */
  private static JavaRDD<InternalRow> rows(Dataset<Row> table) {
    return table.queryExecution().toRdd().toJavaRDD();
  }

  private List<PartResult> results(PartJob job, TaskShare share, Homes homes) {
    Broadcast<HashMap<String, Integer>> tasksOfPlaces =
        context.broadcast(homes.tasks(share.asked()));
    JavaPairRDD<Integer, UnsafeRow> handed =
        JavaPairRDD.fromJavaRDD(context.<Tuple2<Integer, UnsafeRow>>emptyRDD());
    boolean follows = needsRequestsOfNation();
    for (String table : RecordTables.RECORDS) {
      boolean ofPlace = RecordTables.OF_PLACES.contains(table);
      boolean ofNation =
          RecordTables.OF_NATION.contains(table)
              && share.nation()
              && (follows || !table.equals(RecordTables.DETAINER));
      Dataset<Row> found = ofPlace ? folder.placed(table) : folder.table(table);
      int place = ofPlace ? found.columns().length - 1 : -1;
      handed =
          handed.union(
              rows(found)
                  .flatMapToPair(
                      new Assignment(place, ofNation ? job.nation() : -1, tasksOfPlaces)));
      if (job.bookingTasks() > 0 && RecordTables.OF_BOOKINGS.contains(table)) {
        Dataset<Row> keys = folder.keys(table);
        int key = List.of(keys.columns()).indexOf(NationFolder.KEY);
        handed =
            handed.union(
                rows(keys)
                    .mapToPair(
                        row ->
                            new Tuple2<>(
                                job.ofBooking(row.getString(key)), (UnsafeRow) row.copy())));
      }
    }
    return handed
        .partitionBy(new Assignment.ByNumber(job.tasks()))
        .mapPartitions(new PartTask(job, commonRows))
        .collect()
        .stream()
        .map(PartResult::of)
        .toList();
  }

  /**
   * Whether requests matter to the nation's task: it follows people to events, and tells the period
   * of records whose dates were moved.
   */
  private boolean needsRequestsOfNation() {
    return !folder.table("ice_event").isEmpty()
        || number("SELECT count(*) FROM source_file WHERE dates_shifted AND covers_from IS NULL")
            > 0;
  }

  private static void give(Plan plan, PartSums sums) {
    Stream.of(true, false)
        .flatMap(ClusterAtlas::measured)
        .forEach(query -> plan.give(query, sums.summed(query)));
    plan.give(SPANS, sums.all(SPANS));
    plan.give(FILES, sums.distinct(FILES));
    OF_NATION.forEach(query -> plan.give(query, sums.all(query)));
    List<org.amparo.evaluate.sql.Row> shared =
        Stream.concat(
                plan.rows("figure/protected_files").stream(),
                sums.distinct("figure/protected_files").stream())
            .distinct()
            .toList();
    plan.give("figure/protected_files", shared);
  }

  /** The error of a part that failed, with the county and the row that are to blame. */
  private AmparoException located(PartJob job, PartResult failed, Homes homes, TaskShare share) {
    if (!job.hasPlaces(failed.task())) {
      return errors.failure(OF_WHOLE_NATION, failed.failure(), null);
    }
    Map<String, Integer> alone = new LinkedHashMap<>();
    share
        .shared()
        .forEach(
            (home, task) -> {
              if (task == failed.task()) {
                alone.put(home, alone.size());
              }
            });
    TaskShare each = new TaskShare(alone, alone.size(), alone, false, List.of());
    for (PartResult part : results(job.locating(alone.size()), each, homes)) {
      if (part.failure() != null && part.task() < alone.size()) {
        String home = List.copyOf(alone.keySet()).get(part.task());
        return errors.failure(homes.name(home), part.failure(), part.at());
      }
    }
    return errors.failure("several counties together", failed.failure(), null);
  }

  /** The error of a part for which a task has too little memory, with its largest county. */
  private AmparoException tooLarge(PartJob job, PartResult failed, Homes homes, TaskShare share) {
    Map<String, Long> sizes = homes.sizes(recordsOfPlaces());
    List<String> together =
        share.shared().entrySet().stream()
            .filter(home -> home.getValue() == failed.task())
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparingLong(home -> -sizes.getOrDefault(home, 0L)))
            .map(homes::name)
            .toList();
    return errors.tooLarge(
        together.isEmpty()
            ? List.of(failed.task() == job.nation() ? OF_WHOLE_NATION : "bookings by their keys")
            : together);
  }
}
