package org.amparo.evaluate.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.group.ChargeClasses;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.sample.county.SampleCounty;

/** A plan over a small Sample County, with all that stays to compare are read by. */
public final class SampleCountyPlan {

  private SampleCountyPlan() {}

  /** Generates the county of a seed, imports its jail's records, and reads by a plan of them. */
  public static <T> T read(Path folder, long seed, Function<Plan, T> reader) {
    SampleCounty.write(folder, SampleCounty.Settings.small(seed), _ -> {});
    Path file = folder.resolve("county.duckdb");
    new Importer()
        .run(ImportRequest.of(List.of(folder.resolve("jail")), file), ProgressListener.NONE);
    try (Workspace workspace = Workspace.read(file)) {
      Plan plan = new Plan(workspace, null, null);
      plan.seed("it's a seed");
      ChargeClasses.bundled().give(plan);
      plan.give("study_rule", _ -> Stream.of());
      plan.give("published_stay", _ -> Stream.of());
      return reader.apply(plan);
    }
  }
}
