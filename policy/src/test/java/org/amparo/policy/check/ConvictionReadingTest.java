package org.amparo.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Policy;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.library.PolicyCase;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.junit.jupiter.api.Test;

class ConvictionReadingTest {

  @Test
  void every_policy_that_asks_for_convictions_has_a_case_in_which_their_day_decides() {
    for (PolicySource source : PolicyLibrary.bundled().sources()) {
      if (!convictions(source.policy()).isEmpty()) {
        assertThat(PolicyLibrary.bundled().cases(source.id()).cases())
            .as(source.id())
            .map(PolicyCase::given)
            .anyMatch(ConvictionReadingTest::hasLaterConviction);
      }
    }
  }

  /** Whether a conviction of the case came too late for one of the readings. */
  private static boolean hasLaterConviction(CaseRecord given) {
    return given.list(ListFact.CONVICTIONS).elements().stream()
        .anyMatch(
            one ->
                ConvictionTimes.READINGS.stream()
                    .anyMatch(reading -> Boolean.FALSE.equals(one.get(reading))));
  }

  private static List<Condition.Exists> convictions(Policy policy) {
    List<Condition.Exists> found = new ArrayList<>();
    Stream.concat(
            policy.rulings().values().stream()
                .flatMap(ruling -> ruling.rules().stream())
                .map(rule -> rule.condition()),
            policy.duties().stream().map(duty -> duty.condition()))
        .forEach(condition -> collect(condition, found));
    return found;
  }

  private static void collect(Condition condition, List<Condition.Exists> found) {
    switch (condition) {
      case Condition.Not not -> collect(not.condition(), found);
      case Condition.And and -> and.conditions().forEach(part -> collect(part, found));
      case Condition.Or or -> or.conditions().forEach(part -> collect(part, found));
      case Condition.Exists exists -> {
        if (exists.list() == ListFact.CONVICTIONS) {
          found.add(exists);
        }
      }
      default -> {}
    }
  }
}
