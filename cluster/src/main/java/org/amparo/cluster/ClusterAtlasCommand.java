package org.amparo.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.amparo.model.disclosure.Precision;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PresetPolicies;
import org.amparo.report.atlas.AtlasWriter;
import org.amparo.report.atlas.Edition;
import org.amparo.report.language.Language;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the atlas of records that a cluster reads. */
@Command(
    name = "atlas",
    description =
        "Write the atlas of a nation whose records are Parquet and are read by a Spark cluster,"
            + " county by county: the same pages and numbers that `amparo atlas` writes of a"
            + " workspace on one machine.",
    footer = {
      "",
      "Example: amparo atlas hdfs://store/nation --cluster spark://master:7077 --out atlas"
    })
final class ClusterAtlasCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "A folder of Parquet that `amparo export` wrote, where every machine reaches it: a path,"
              + " hdfs://, s3a:// or any other that Hadoop names.")
  private String folder = "";

  @Option(
      names = "--cluster",
      paramLabel = "MASTER",
      description =
          "The cluster: spark://HOST:PORT, yarn, k8s://ADDRESS, or local[N] for N threads of this"
              + " machine. Leave it out where spark-submit says it.")
  private @Nullable String master;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the atlas goes, on this machine; an earlier atlas there is replaced.")
  private Path out = Path.of("");

  @Option(
      names = "--state",
      paramLabel = "NAME",
      description = "The only state to show, by name or letters.")
  private @Nullable String state;

  @Option(
      names = "--policies",
      paramLabel = "ID,ID",
      description = "Policies to compare, from `policy list`; one of each kind where not given.")
  private @Nullable String policies;

  @Option(names = "--public", description = "Round every count, also of released records.")
  private boolean forThePublic;

  @Option(
      names = "--internal",
      description = "Give exact counts also of protected records: not for publication.")
  private boolean internal;

  @Option(
      names = "--language",
      paramLabel = "en,es,ht",
      split = ",",
      description = "Languages of the pages; English alone where not given.")
  private List<String> tags = List.of(Language.ENGLISH.tag());

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
  public Integer call() {
    Precision precision = precision();
    List<Language> languages = tags.stream().map(ClusterAtlasCommand::language).toList();
    ClusterSettings settings =
        new ClusterSettings(
            folder,
            letters(),
            PresetPolicies.of(PolicyLibrary.bundled(), policies),
            keep,
            taskRecords,
            taskMemory);
    ClusterAtlas.Made made = atlas(settings);
    Edition edition = Edition.of(made.atlas(), precision);
    Path page = AtlasWriter.write(edition, out, languages);
    long counties = edition.tree().leaves().stream().filter(place -> place.county()).count();
    spec.commandLine()
        .getOut()
        .printf(
            "Atlas of %,d counties, %s, %,d of %,d tasks computed. Open %s%n",
            counties, edition.rounded() ? "rounded" : "exact", made.computed(), made.tasks(), page);
    return 0;
  }

  private ClusterAtlas.Made atlas(ClusterSettings settings) {
    SparkSession spark = ClusterSession.start(master);
    try {
      return ClusterAtlas.of(spark, settings);
    } finally {
      spark.stop();
    }
  }

  private Precision precision() {
    if (forThePublic && internal) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "an edition is internal or for the public, not both",
          Place.of("--internal"),
          "leave out --internal or --public");
    }
    return forThePublic ? Precision.ROUNDED : internal ? Precision.EXACT : Precision.BY_SOURCE;
  }

  private static Language language(String tag) {
    return Language.of(tag.strip())
        .orElseThrow(
            () ->
                ErrorCode.ARGUMENT_INVALID.error(
                    "there is no language '" + tag + "'",
                    Place.of("--language"),
                    "name some of " + String.join(", ", Language.tags())));
  }

  private @Nullable String letters() {
    return state == null
        ? null
        : Gazetteer.bundled()
            .state(state)
            .map(State::letters)
            .orElseThrow(
                () ->
                    ErrorCode.PLACE_NAME_UNKNOWN.error(
                        "'" + state + "' is no state",
                        Place.of("--state"),
                        "give its letters, such as TX, or its name"));
  }
}
