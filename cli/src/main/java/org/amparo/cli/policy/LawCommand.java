package org.amparo.cli.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawDays;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the law in force for a place on a day. */
@Command(
    name = "law",
    description = {
      "Print the law in force for a place on a day, and what it resolves to.",
      "The policies from the highest rank down, what they resolve to for each kind of request, and"
          + " every citation; with --case, what they resolve to for that case. Policies that Amparo"
          + " does not carry are not in it. Exit code 1 where it carries no law of the state."
    },
    footer = {"", "Example: amparo law --place \"Miami-Dade County, FL\" --on 2014-06-01"})
public final class LawCommand extends JsonCommand {

  @Option(
      names = "--place",
      required = true,
      paramLabel = "PLACE",
      description =
          "'Miami-Dade County, FL', 'New York City, NY', a state, a GEOID, the code of a county's"
              + " own jail, or an OCD id.")
  private String place = "";

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description =
          "Year-month-day: the law of that day, whatever the days of a case. Where not given, each"
              + " law by the day of the case by which it goes, or today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--body",
      paramLabel = "BODY",
      description = "Whom the law binds: ${COMPLETION-CANDIDATES}; JAIL where not given.")
  private Policy.Body body = Policy.Body.JAIL;

  @Option(
      names = "--case",
      paramLabel = "CASE.json",
      description = "A case to resolve the law for.")
  private @Nullable Path file;

  @Mixin private PolicyFolder folder = new PolicyFolder();

  @Override
  protected Result result() {
    CaseRecord given =
        file == null
            ? new CaseRecord("any", Map.of(), Map.of())
            : CaseFile.read(file, this::remark);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    LawDays days = on == null ? LawDays.of(given, today) : LawDays.on(on);
    LawPlace where = LawPlace.of(place);
    if (!where.listed()) {
      remark(
          "note: Amparo carries no list of cities: whether there is a "
              + where.name()
              + " is not checked, and the law of its county is not shown. Name the county for"
              + " that.\n");
    }
    LawInForce law = LawInForce.of(folder.law().policies(), where, days, body);
    CaseRecord dated =
        given.value(Fact.REQUEST_RECEIVED_ON) == null
            ? given.with(Fact.REQUEST_RECEIVED_ON, days.day())
            : given;
    CaseRecord record =
        given.value(Fact.JURISDICTION_TIME_ZONE) == null
            ? where
                .timeZone()
                .map(zone -> dated.with(Fact.JURISDICTION_TIME_ZONE, zone.getId()))
                .orElse(dated)
            : dated;
    return Result.of(() -> LawText.of(law, record), () -> LawJson.of(law, record))
        .found(law.lacksStateLaw());
  }
}
