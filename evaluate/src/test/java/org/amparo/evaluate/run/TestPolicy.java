package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    return of(id, clock, "ocd-division/country:us", Policy.Rank.COUNTY, Outcome.MUST_NOT);
  }

  /** A proposal to a county of Florida, whose rules come to these answers. */
  static Policy proposal(String id, Outcome... outcomes) {
    return of(
        id,
        new Clock(
            48,
            Set.of(),
            List.of(HolidayCalendars.federal()),
            false,
            Clock.Start.RELEASE_ELIGIBLE,
            List.of(CITATION)),
        "ocd-division/country:us/state:fl/county:miami-dade",
        Policy.Rank.PROPOSAL,
        outcomes);
  }

  private static Policy of(
      String id, Clock clock, String jurisdiction, Policy.Rank rank, Outcome... outcomes) {
    return new Policy(
        id,
        "Policy " + id,
        jurisdiction,
        "A place",
        rank,
        Set.of(Policy.Body.JAIL),
        List.of("ocd-division/country:us"),
        id,
        null,
        LocalDate.of(2014, 1, 1),
        LocalDate.of(2017, 1, 26),
        Policy.GoesBy.RECEIPT,
        "An ordinance",
        "A summary.",
        List.of(CITATION),
        List.of(),
        List.of(),
        List.of(),
        Map.of(
            Question.HOLD,
            new Ruling(
                clock,
                IntStream.range(0, outcomes.length)
                    .mapToObj(
                        i ->
                            new Rule(
                                i == outcomes.length - 1 ? "otherwise" : "rule-" + i,
                                new Condition.Always(true),
                                outcomes[i],
                                "No.",
                                List.of(CITATION),
                                false))
                    .toList(),
                true,
                true)),
        "digest");
  }
}
