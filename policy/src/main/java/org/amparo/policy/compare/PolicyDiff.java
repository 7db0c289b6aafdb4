package org.amparo.policy.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.decision.Question;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.library.PolicySource;
import org.jspecify.annotations.Nullable;

/** The clauses in which two policies differ, as texts. */
public final class PolicyDiff {

  /**
   * One clause that differs.
   *
   * @param clause which, such as {@code HOLD rule under-18}
   * @param before how the first policy states it, or null where it does not
   * @param after how the second does, or null where it does not
   */
  public record Difference(String clause, @Nullable String before, @Nullable String after) {}

  private PolicyDiff() {}

  /** The differences, in the order of the first policy's clauses and then of the second's own. */
  public static List<Difference> of(
      Policy one, PolicySource oneSource, Policy other, PolicySource otherSource) {
    Map<String, String> before = clauses(one, oneSource);
    Map<String, String> after = clauses(other, otherSource);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      String was = before.get(name);
      String is = after.get(name);
      if (was == null || !was.equals(is)) {
        differences.add(new Difference(name, was, is));
      }
    }
    return differences;
  }

  /** Every clause of a policy by its name. */
  private static Map<String, String> clauses(Policy policy, PolicySource source) {
    Map<String, String> clauses = new LinkedHashMap<>();
    clauses.put("place", policy.placeName());
    clauses.put("rank", policy.rank().name());
    clauses.put("in force", inForce(policy));
    clauses.put(
        "binds",
        policy.binds().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
    policy
        .parameters()
        .forEach(parameter -> clauses.put("parameter " + parameter.name(), parameter.chosen()));
    source.written().forEach((path, text) -> clauses.put(path, text));
    for (Question question : Question.values()) {
      Ruling ruling = policy.rulings().get(question);
      if (ruling != null) {
        add(clauses, question, ruling, source);
      }
    }
    for (Duty duty : policy.duties()) {
      clauses.put("duty " + duty.id(), duty.text() + " Due " + duty.due().words() + ".");
    }
    for (Citation citation : policy.citations()) {
      clauses.put("citation " + citation.id(), citation.text() + " [" + citation.reading() + "]");
    }
    return clauses;
  }

  private static String inForce(Policy policy) {
    return policy.from() == null
        ? "never, a proposal"
        : policy.from() + (policy.until() == null ? " to now" : " until " + policy.until());
  }

  private static void add(
      Map<String, String> clauses, Question question, Ruling ruling, PolicySource source) {
    if (question == Question.HOLD) {
      clauses.put("HOLD clock", ClockText.of(ruling.clock()));
    }
    for (Rule rule : ruling.rules()) {
      String condition =
          source.written(question, rule.id()).map(text -> " where " + text).orElse("");
      clauses.put(
          question + " rule " + rule.id(), rule.outcome() + condition + ": " + rule.explanation());
    }
  }
}
