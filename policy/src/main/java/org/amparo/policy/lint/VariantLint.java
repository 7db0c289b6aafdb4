package org.amparo.policy.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.policy.Rule;

/**
 * Checks a ruling under several choices of its policy's parameters. A rule that a choice leaves
 * without use is no fault where another choice gives it one; rules that contradict each other under
 * any choice are.
 */
public final class VariantLint {

  private VariantLint() {}

  /**
   * The faults of a ruling, as {@link RulingLint#check} finds them; those of single rules only
   * where every variant has them.
   *
   * @param variants the rules under each choice, that of the defaults first; at least one
   * @param ordered whether the ruling declares that earlier rules win
   */
  public static List<Finding> check(List<List<Rule>> variants, boolean ordered) {
    List<List<Finding>> found =
        variants.stream().map(rules -> RulingLint.check(rules, ordered)).toList();
    Map<List<Object>, Finding> faults = new LinkedHashMap<>();
    for (List<Finding> variant : found) {
      for (Finding finding : variant) {
        if (together(finding.kind()) || found.stream().allMatch(other -> same(finding, other))) {
          faults.putIfAbsent(List.of(finding.kind(), finding.rules()), finding);
        }
      }
    }
    return List.copyOf(faults.values());
  }

  /** Whether it takes several rules to make the fault. */
  private static boolean together(Finding.Kind kind) {
    return switch (kind) {
      case OVERLAP, UNCOVERED -> true;
      case UNREACHABLE, ALWAYS_TRUE, ALWAYS_FALSE -> false;
    };
  }

  /** Whether the rule is without use, or without a condition of any use, in another variant too. */
  private static boolean same(Finding finding, List<Finding> others) {
    boolean always = finding.kind() == Finding.Kind.ALWAYS_TRUE;
    return others.stream()
        .anyMatch(
            other ->
                !together(other.kind())
                    && other.rules().equals(finding.rules())
                    && (other.kind() == Finding.Kind.ALWAYS_TRUE) == always);
  }
}
