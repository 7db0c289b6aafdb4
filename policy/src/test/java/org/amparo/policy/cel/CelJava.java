package org.amparo.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Safeguards;
import org.amparo.policy.generate.CelText;
import org.amparo.policy.ir.Condition;

/**
 * One policy's answer to HOLD by cel-java's own runtime: each rule's condition is written as an
 * expression, compiled once, and run on cases in which all is known. Shares no code with the
 * interpreter.
 */
public final class CelJava {

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

  private record Compiled(Rule rule, CelRuntime.Program program) {}

  /** Those of every policy, in file order: the one that is not asked stands first. */
  private static final List<Compiled> SAFEGUARDS =
      Safeguards.bundled().rules().stream().map(CelJava::compiled).toList();

  private final Policy policy;
  private final List<Compiled> rules = new ArrayList<>();

  private CelJava(Policy policy) {
    this.policy = policy;
    for (Rule rule : Objects.requireNonNull(policy.rulings().get(Question.HOLD)).rules()) {
      rules.add(compiled(rule));
    }
  }

  private static Compiled compiled(Rule rule) {
    return new Compiled(rule, program(checked(rule.condition()).tree()));
  }

  /** Compiles the conditions of a policy that answers HOLD. */
  public static CelJava of(Policy policy) {
    return new CelJava(policy);
  }

  /** Whether nothing of a case is unknown, so that CEL, which knows no unknown, can decide it. */
  public static boolean allKnown(CaseRecord record) {
    for (Fact fact : Fact.values()) {
      if (record.value(fact) == null) {
        return false;
      }
    }
    for (ListFact list : ListFact.values()) {
      boolean whole =
          record.list(list).elements().stream().allMatch(e -> e.size() == list.fields().size());
      if (!record.list(list).complete() || !whole) {
        return false;
      }
    }
    return true;
  }

  /**
   * The decision.
   *
   * @param values what {@link #values} makes of the case
   */
  public Decision decide(Map<String, Object> values) {
    List<Decision.RuleTruth> truths = new ArrayList<>();
    Rule first = null;
    for (Compiled compiled : rules) {
      boolean holds = holds(compiled.program(), values);
      truths.add(new Decision.RuleTruth(compiled.rule().id(), Truth.of(holds)));
      if (holds && first == null) {
        first = compiled.rule();
      }
    }
    Rule rule = Objects.requireNonNull(first, "the last rule always holds");
    for (Compiled safeguard : SAFEGUARDS) {
      Outcome instead = safeguard.rule().outcome();
      boolean weighs =
          instead == Outcome.NOT_ASKED
              || rule.outcome() == Outcome.MUST
              || rule.outcome() == Outcome.MAY;
      if (weighs && holds(safeguard.program(), values)) {
        rule = safeguard.rule();
        break;
      }
    }
    return new Decision(
        policy.id(),
        policy.digest(),
        Question.HOLD,
        rule.outcome(),
        rule.id(),
        Set.of(rule.outcome()),
        List.of(),
        rule.outcome() == Outcome.NOT_ASKED ? List.of() : truths);
  }

  /** A condition written as an expression and checked. */
  static CheckedExpression checked(Condition condition) {
    // A JSON string is YAML, and takes any text.
    String json = "\"" + CelText.of(condition).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return CHECKER.check(YamlNode.parse(json, "random", ErrorCode.POLICY_INVALID));
  }

  /** A checked expression, ready to run. */
  static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
    try {
      return RUNTIME.createProgram(tree);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an expression is of a case. */
  static boolean holds(CelRuntime.Program program, Map<String, Object> values) {
    try {
      return (Boolean) program.eval(values);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A case in which all is known, as the variables of an expression. */
  public static Map<String, Object> values(CaseRecord record) {
    Map<String, Map<String, Object>> groups = new HashMap<>();
    for (Fact fact : Fact.values()) {
      groups
          .computeIfAbsent(fact.group(), _ -> new HashMap<>())
          .put(fact.key(), celValue(Objects.requireNonNull(record.value(fact))));
    }
    Map<String, Object> values = new HashMap<>(groups);
    for (ListFact list : ListFact.values()) {
      List<Map<String, Object>> elements =
          record.list(list).elements().stream().map(CelJava::celElement).toList();
      values.put(list.path(), elements);
    }
    return values;
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
