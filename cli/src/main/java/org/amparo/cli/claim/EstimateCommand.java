package org.amparo.cli.claim;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.claim.Scenario;
import org.amparo.evaluate.run.HoldLaw;
import org.amparo.evaluate.text.Amounts;
import org.amparo.model.place.County;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.law.LawPlace;
import org.amparo.report.answer.LawToday;
import org.amparo.report.data.Json;
import org.amparo.report.language.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what a policy would have saved in a county, by published inputs alone. */
@Command(
    name = "estimate",
    description = {
      "Say what a policy would have saved a county, from published inputs, without records.",
      "Days past release, times the price of a day, times the share of days that the policy would"
          + " end: low, central and high, each input with its source and why it was chosen. Nothing"
          + " in it is measured."
    },
    footer = {"", "Example: amparo estimate --place \"Miami-Dade County, FL\""})
public final class EstimateCommand extends JsonCommand {

  @Option(
      names = "--place",
      required = true,
      paramLabel = "NAME",
      description = "A county, by name or GEOID.")
  private String place = "";

  @Option(
      names = "--inputs",
      paramLabel = "FILE.yaml",
      description = "Use the scenario of this file in place of those that ship.")
  private @Nullable Path inputs;

  @Mixin private PolicyFolder folder = new PolicyFolder();

  @Override
  protected Result result() {
    County found = county(place);
    Scenario scenario =
        Optional.ofNullable(inputs)
            .map(file -> Scenario.read(YamlNode.read(file, ErrorCode.CLAIM_INVALID)))
            .filter(own -> own.claim().places().equals(List.of(found.geoid())))
            .or(() -> inputs == null ? Scenario.at(found.geoid()) : Optional.empty())
            .orElseThrow(() -> missing(found));
    String law = law(found);
    return Result.of(() -> text(scenario, law), () -> json(scenario, found.name(), law));
  }

  private AmparoException missing(County found) {
    return ErrorCode.SCENARIO_MISSING.error(
        "there are no published inputs for " + found.name(),
        Place.of(inputs == null ? "--place" : "--inputs"),
        "a scenario needs requests held in a year, days past release by one measure, the price of a"
            + " day, and the share of days that the policy ends, each with its source: write them"
            + " into a file as docs/estimate.md shows and name it with --inputs, or ask the jail"
            + " for its records (amparo letter)");
  }

  private String law(County found) {
    Optional<LawPlace> place = HoldLaw.place(found.geoid(), List.of());
    return LawToday.whole(HoldLaw.today(place, ChangeLaw.of(folder.library())), place)
        .text(Messages.english());
  }

  private static String text(Scenario scenario, String law) {
    TextTable ends = new TextTable("", "SAVED A YEAR", "FORMULA");
    for (String end : Scenario.ENDS) {
      String saving = Amounts.written(scenario.saving(end), Unit.CENTS).replace(".00", "");
      ends.row(end, "about " + saving, scenario.formula(end));
    }
    return """
    A scenario from published inputs. Nothing in it was measured.
    At the %s cost of a day, before repayment.
    %s

    %s
    %s\
    """
        .formatted(
            Objects.requireNonNull(scenario.cell().rate()).word(),
            law,
            ends.render(),
            ClaimText.whole(scenario.claim()));
  }

  private static Map<String, Object> json(Scenario scenario, String place, String law) {
    Map<String, Object> ends = new LinkedHashMap<>();
    for (String end : Scenario.ENDS) {
      ends.put(
          end, Json.fields("saving_cents", scenario.saving(end), "formula", scenario.formula(end)));
    }
    return Json.fields(
        "place", place,
        "law_today", law,
        "measured", false,
        "ends", ends,
        "scenario", ClaimJson.of(scenario.claim()));
  }
}
