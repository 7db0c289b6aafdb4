package org.amparo.evaluate.run;

import static org.amparo.evaluate.Caveat.inDetails;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Labels;
import org.amparo.evaluate.Caveat.Months;
import org.amparo.evaluate.Caveat.Names;
import org.amparo.evaluate.Caveat.Run;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** What bears on reading counts of ICE's releases: whom they name, and which months they cover. */
final class PipelineCaveats {

  /** What of a release is covered in the same way. */
  private record Part(String coverage, String stage, String release) {}

  private PipelineCaveats() {}

  static List<Caveat> of(Plan plan) {
    Set<String> stages = new LinkedHashSet<>();
    Set<String> unnamed = new LinkedHashSet<>();
    for (Row row : plan.rows("figure/pipeline_releases")) {
      stages.add(row.required("stage"));
      if (!row.holds("named")) {
        unnamed.add(row.required("release"));
      }
    }
    List<Caveat> caveats = new ArrayList<>();
    if (stages.contains("detainer-encounter")) {
      caveats.add(inDetails("encounter-is-no-request"));
    }
    if (!stages.isEmpty()) {
      caveats.add(inDetails("stages-apart"));
    }
    if (!unnamed.isEmpty()) {
      caveats.add(inDetails("nobody-followed", new Names("releases", List.copyOf(unnamed))));
    }
    Map<Part, List<Run>> gaps = new LinkedHashMap<>();
    for (Row row : plan.rows("figure/pipeline_gaps")) {
      Part part =
          new Part(row.required("coverage"), row.required("stage"), row.required("release"));
      gaps.computeIfAbsent(part, _ -> new ArrayList<>())
          .add(
              new Run(
                  YearMonth.parse(row.required("first")), YearMonth.parse(row.required("last"))));
    }
    gaps.forEach((part, runs) -> caveats.add(gap(plan, part, runs)));
    return caveats;
  }

  private static Caveat gap(Plan plan, Part part, List<Run> runs) {
    return inDetails(
        part.coverage().equals("none") ? "months-without-rows" : "months-in-part",
        new Labels("stage", List.of(stage(plan, part.stage()))),
        new Names("release", List.of(part.release())),
        new Months("months", runs));
  }

  /** What a stage is called, by the words that its figures have for it. */
  private static Label stage(Plan plan, String stage) {
    LabelTemplate label = plan.catalog().figure("pipeline", "total").label();
    return new Label(
        Objects.requireNonNull(
            Objects.requireNonNull(label.parameters().get("stage"), stage).words().get(stage),
            stage),
        Map.of(),
        List.of());
  }
}
