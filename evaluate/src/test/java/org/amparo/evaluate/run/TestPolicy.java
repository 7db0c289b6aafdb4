package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.ir.Condition;

/** A policy whose decisions a test gives itself. */
final class TestPolicy {

  private static final Citation CITATION =
      new Citation("c", "A text", "", Citation.Reading.NOT_LAW);

  private TestPolicy() {}

  static Policy of(String id, int clockHours) {
    return of(
        id,
        new Clock(
            clockHours,
            Set.of(),
            List.of(HolidayCalendars.federal()),
            false,
            Clock.Start.RELEASE_ELIGIBLE,
            List.of(CITATION)));
  }

  static Policy of(String id, Clock clock) {
    return new Policy(
        id,
        "Policy " + id,
        "ocd-division/country:us",
        "A place",
        Policy.Rank.COUNTY,
        Set.of(Policy.Body.JAIL),
        List.of("ocd-division/country:us"),
        id,
        null,
        LocalDate.of(2014, 1, 1),
        LocalDate.of(2017, 1, 26),
        "An ordinance",
        "A summary.",
        List.of(CITATION),
        List.of(),
        List.of(),
        Map.of(
            Question.HOLD,
            new Ruling(
                clock,
                List.of(
                    new Rule(
                        "otherwise",
                        new Condition.Always(true),
                        Outcome.MUST_NOT,
                        "No.",
                        List.of(CITATION))),
                true,
                true)),
        "digest");
  }
}
