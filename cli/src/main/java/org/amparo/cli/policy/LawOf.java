package org.amparo.cli.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawDays;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose law is asked for: a place, a day and a body. */
final class LawOf {

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

  /**
   * The law in force for a case: of the day asked for, or else of the days of the case, or today.
   */
  LawInForce law(List<Policy> policies, CaseRecord record) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    LawDays days = on == null ? LawDays.of(record, today) : LawDays.on(on);
    return LawInForce.of(policies, where(), days, body);
  }

  LawPlace where() {
    return LawPlace.of(place);
  }
}
