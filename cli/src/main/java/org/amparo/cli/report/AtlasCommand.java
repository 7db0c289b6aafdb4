package org.amparo.cli.report;

import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.LanguageOption;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.engine.PlaceAnswers;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.run.AtlasEvaluator;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.ingest.Workspace;
import org.amparo.model.disclosure.Precision;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PresetPolicies;
import org.amparo.report.atlas.AtlasWriter;
import org.amparo.report.atlas.Edition;
import org.amparo.report.data.Json;
import org.amparo.report.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the atlas of a workspace. */
@Command(
    name = "atlas",
    description =
        "Write a static site of a whole state or country: a map, a list to search, a page for each"
            + " county, and all numbers as files.",
    footer = {"", "Example: amparo atlas study.duckdb --state TX --out atlas"})
public class AtlasCommand extends JsonCommand {

  @Parameters(paramLabel = "WORKSPACE.duckdb", description = "Made by `amparo import`.")
  private String records = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the atlas goes; an earlier atlas there is replaced.")
  private Path folder = Path.of("");

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

  @Mixin private PolicyFolder policyFolder = new PolicyFolder();

  @Mixin private AudienceOption audience = new AudienceOption();

  @Mixin private LanguageOption languages = new LanguageOption();

  @Override
  protected final Result result() {
    Precision precision = audience.precision();
    String letters = letters();
    List<Policy> chosen = PresetPolicies.of(policyFolder.library(), policies);
    List<Language> chosenLanguages = languages.languages();
    Stages stages = stages(2);
    Atlas atlas =
        stages.run("Deciding and measuring every county", _ -> evaluate(records, letters, chosen));
    return written(
        stages.run(
            "Writing the atlas",
            _ -> {
              Edition made = Edition.of(atlas, precision);
              AtlasWriter.write(made, folder, chosenLanguages);
              return made;
            }));
  }

  private @Nullable String letters() {
    String named = state;
    return named == null
        ? null
        : Gazetteer.bundled()
            .state(named)
            .orElseThrow(
                () ->
                    ErrorCode.PLACE_NAME_UNKNOWN.error(
                        "'" + named + "' is no state",
                        Place.of("--state"),
                        "give its letters, such as TX, or its name"))
            .letters();
  }

  /** The atlas of what was named, of one state where its letters are given. */
  protected Atlas evaluate(String named, @Nullable String letters, List<Policy> chosen) {
    try (Workspace open = Workspace.read(Path.of(named))) {
      return new AtlasEvaluator(PlaceAnswers::decideHolds)
          .evaluate(open, letters, EvaluationSettings.of(null, chosen));
    }
  }

  private Result written(Edition edition) {
    Path page = folder.resolve(languages.languages().getFirst().file("index"));
    long counties = edition.tree().leaves().stream().filter(place -> place.county()).count();
    String exactness = edition.rounded() ? "rounded" : "exact";
    return Result.of(
        () -> "Atlas of %,d counties, %s. Open %s%n".formatted(counties, exactness, page),
        () ->
            Json.fields(
                "page",
                page.toString(),
                "counties",
                counties,
                "edition",
                exactness,
                "numbers",
                folder.resolve("data/atlas.json").toString()));
  }
}
