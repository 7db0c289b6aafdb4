package org.amparo.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.generate.CelText;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomConditions;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;

class CelAgreementTest {

  private static final ExpressionChecker CHECKER = new ExpressionChecker();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .addFunctionBindings(
              CelFunctionBinding.from(
                  "timestamp_years_before_int",
                  Instant.class,
                  Long.class,
                  (date, years) -> date.atZone(ZoneOffset.UTC).minusYears(years).toInstant()),
              CelFunctionBinding.from(
                  "timestamp_plus_days_int",
                  Instant.class,
                  Long.class,
                  (date, days) -> date.atZone(ZoneOffset.UTC).plusDays(days).toInstant()),
              CelFunctionBinding.from(
                  "date_string", String.class, text -> midnight(LocalDate.parse(text))))
          .build();

  @Provide
  Arbitrary<Condition> conditions() {
    return RandomConditions.conditions();
  }

  @Provide
  Arbitrary<CaseRecord> knownCases() {
    return RandomCases.knownCases();
  }

  @Provide
  Arbitrary<CaseRecord> cases() {
    return RandomCases.cases();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void whereAllIsKnownTheInterpreterSaysWhatCelSays(
      @ForAll("conditions") Condition condition, @ForAll("knownCases") CaseRecord record)
      throws Exception {
    CheckedExpression checked = checked(condition);
    boolean cel = evaluate(checked.tree(), record);

    assertThat(Evaluation.of(condition, record)).isEqualTo(Truth.of(cel));
    assertThat(Evaluation.of(lowered(checked), record)).isEqualTo(Truth.of(cel));
    Statistics.collect(cel);
    Statistics.coverage(seen -> seen.check(true).percentage(share -> share > 20));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void loweringKeepsTheTruthOfACaseWithUnknowns(
      @ForAll("conditions") Condition condition, @ForAll("cases") CaseRecord record) {
    Truth truth = Evaluation.of(condition, record);

    assertThat(Evaluation.of(lowered(checked(condition)), record)).isEqualTo(truth);
    Statistics.collect(truth);
    Statistics.coverage(seen -> seen.check(Truth.UNKNOWN).percentage(share -> share > 20));
  }

  private static CheckedExpression checked(Condition condition) {
    // A JSON string is YAML, and takes any text.
    String json = "\"" + CelText.of(condition).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return CHECKER.check(YamlNode.parse(json, "random", ErrorCode.POLICY_INVALID));
  }

  private static Condition lowered(CheckedExpression checked) {
    return Lowering.condition(
        checked,
        path -> {
          throw new AssertionError(path);
        });
  }

  private static boolean evaluate(CelAbstractSyntaxTree tree, CaseRecord record)
      throws CelEvaluationException {
    Map<String, Object> values = new HashMap<>();
    Map<String, Map<String, Object>> groups = new TreeMap<>();
    for (Fact fact : Fact.values()) {
      groups
          .computeIfAbsent(fact.group(), _ -> new HashMap<>())
          .put(fact.key(), celValue(Objects.requireNonNull(record.value(fact))));
    }
    values.putAll(groups);
    for (ListFact list : ListFact.values()) {
      List<Map<String, Object>> elements =
          record.list(list).elements().stream().map(CelAgreementTest::celElement).toList();
      values.put(list.path(), elements);
    }
    return (Boolean) RUNTIME.createProgram(tree).eval(values);
  }

  private static Map<String, Object> celElement(Map<String, Object> element) {
    Map<String, Object> values = new HashMap<>();
    element.forEach((field, value) -> values.put(field, celValue(value)));
    return values;
  }

  private static Object celValue(Object value) {
    return value instanceof LocalDate date ? midnight(date) : value;
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
