package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.run.Baseline.Reason;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2018, 12, 31);
  private static final LocalDate BEFORE = LocalDate.of(2014, 1, 1);
  private static final LocalDate AMID = LocalDate.of(2018, 6, 1);
  private static final Policy ORDINANCE = policy("ordinance", Policy.Rank.COUNTY, BEFORE, null);

  private static Policy policy(
      String id, Policy.Rank rank, @Nullable LocalDate from, @Nullable LocalDate until) {
    Policy of = TestPolicy.of(id, 48);
    return new Policy(
        id,
        of.name(),
        of.jurisdiction(),
        of.placeName(),
        rank,
        of.binds(),
        of.territory(),
        of.versionOf(),
        of.timeZone(),
        from,
        until,
        of.legalBasis(),
        of.summary(),
        of.citations(),
        of.parameters(),
        of.duties(),
        of.rulings(),
        of.digest());
  }

  private static Baseline of(Policy... here) {
    return Baseline.of(List.of(here), List.of(here), FIRST, LAST);
  }

  @Test
  void thePolicyInForceOnEveryDayIsSetAgainst() {
    Baseline chosen = of(ORDINANCE);

    assertThat(chosen.reason()).isEqualTo(Reason.IN_FORCE);
    assertThat(chosen.against()).containsExactly("ordinance");
    assertThat(chosen.law()).isEqualTo(ORDINANCE);
  }

  @Test
  void theHigherRankGoesBeforeTheLower() {
    Policy statute = policy("statute", Policy.Rank.STATE, BEFORE, null);

    assertThat(of(ORDINANCE, statute).against()).containsExactly("statute");
  }

  @Test
  void aLawThatBeganAmidTheRequestsLeavesTheYardstick() {
    Policy statute = policy("statute", Policy.Rank.STATE, AMID, null);
    Baseline chosen = of(ORDINANCE, statute);

    assertThat(chosen.reason()).isEqualTo(Reason.CHANGED);
    assertThat(chosen.against()).containsExactly(Costing.HONOR_ALL);
    assertThat(chosen.law()).isNull();
  }

  @Test
  void aLawThatEndedAmidTheRequestsLeavesTheYardstickThoughAnotherOfItsRankWasInForceThroughout() {
    Policy other = policy("other", Policy.Rank.COUNTY, BEFORE, AMID);

    assertThat(of(ORDINANCE, other).reason()).isEqualTo(Reason.CHANGED);
  }

  @Test
  void theLastDayMustBeADayInForce() {
    assertThat(of(policy("ends", Policy.Rank.COUNTY, BEFORE, LAST)).reason())
        .isEqualTo(Reason.CHANGED);
    assertThat(of(policy("ends", Policy.Rank.COUNTY, FIRST, LAST.plusDays(1))).reason())
        .isEqualTo(Reason.IN_FORCE);
  }

  @Test
  void twoOfOneRankAtOnceLeaveTheYardstick() {
    Policy other = policy("other", Policy.Rank.COUNTY, BEFORE, null);

    assertThat(of(ORDINANCE, other).reason()).isEqualTo(Reason.SEVERAL);
  }

  @Test
  void withoutAPolicyOfThePlaceTheYardstickIsSetAgainst() {
    assertThat(of().reason()).isEqualTo(Reason.NONE_CARRIED);
    assertThat(of().against()).containsExactly(Costing.HONOR_ALL);
  }

  @Test
  void aLawThatIsNotComparedIsNamedAndTheYardstickUsed() {
    Baseline chosen = Baseline.of(List.of(ORDINANCE), List.of(), FIRST, LAST);

    assertThat(chosen.reason()).isEqualTo(Reason.NOT_COMPARED);
    assertThat(chosen.against()).containsExactly(Costing.HONOR_ALL);
    assertThat(chosen.law()).isEqualTo(ORDINANCE);
  }
}
