package org.amparo.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomConditions;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;

/** Lowering asks of every conviction that it is final, so all are here. */
class CelAgreementTest {

  @Provide
  Arbitrary<Condition> conditions() {
    return RandomConditions.conditions();
  }

  @Provide
  Arbitrary<CaseRecord> knownCases() {
    return RandomCases.knownCases().map(CelAgreementTest::allFinal);
  }

  @Provide
  Arbitrary<CaseRecord> cases() {
    return RandomCases.cases().map(CelAgreementTest::allFinal);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void whereAllIsKnownTheInterpreterSaysWhatCelSays(
      @ForAll("conditions") Condition condition, @ForAll("knownCases") CaseRecord record) {
    CheckedExpression checked = CelJava.checked(condition);
    boolean cel = CelJava.holds(CelJava.program(checked.tree()), CelJava.values(record));

    assertThat(Evaluation.of(condition, record)).isEqualTo(Truth.of(cel));
    assertThat(Evaluation.of(lowered(checked), record)).isEqualTo(Truth.of(cel));
    Statistics.collect(cel);
    Statistics.coverage(seen -> seen.check(true).percentage(share -> share > 20));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void loweringKeepsTheTruthOfACaseWithUnknowns(
      @ForAll("conditions") Condition condition, @ForAll("cases") CaseRecord record) {
    Truth truth = Evaluation.of(condition, record);

    assertThat(Evaluation.of(lowered(CelJava.checked(condition)), record)).isEqualTo(truth);
    Statistics.collect(truth);
    Statistics.coverage(seen -> seen.check(Truth.UNKNOWN).percentage(share -> share > 20));
  }

  private static CaseRecord allFinal(CaseRecord record) {
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    lists.putAll(record.lists());
    ListValue convictions = record.list(ListFact.CONVICTIONS);
    for (int i = 0; i < convictions.elements().size(); i++) {
      convictions = convictions.with(i, ConvictionTimes.IS_FINAL, true);
    }
    lists.put(ListFact.CONVICTIONS, convictions);
    return new CaseRecord(record.id(), record.facts(), lists);
  }

  private static Condition lowered(CheckedExpression checked) {
    return Lowering.condition(checked, Expressions.UNDEFINED);
  }
}
