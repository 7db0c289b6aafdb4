package org.amparo.policy.lint;

import java.util.List;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.search.CaseText;
import org.jspecify.annotations.Nullable;

/**
 * A fault of a ruling.
 *
 * @param rules the ids of the rules at fault, in the order of the ruling; empty where it is the
 *     whole ruling
 * @param example a case that shows it, or null where the fault is that there is none
 * @param undecided whether the search was given up, so that the fault is only possible; then there
 *     is no example
 */
public record Finding(
    Kind kind, List<String> rules, @Nullable CaseRecord example, boolean undecided) {

  public Finding {
    rules = List.copyOf(rules);
  }

  /** What is wrong. */
  public enum Kind {
    /** In no case does the rule's condition hold and none before it. */
    UNREACHABLE,
    /** Two rules with different outcomes hold together in a case, and no order was declared. */
    OVERLAP,
    /** In a case no rule's condition holds, and there is no {@code otherwise}. */
    UNCOVERED,
    /** The rule's condition holds in every case. */
    ALWAYS_TRUE,
    /** The rule's condition holds in no case. */
    ALWAYS_FALSE
  }

  /** The fault in words, without the question or the file; one sentence without its full stop. */
  public String message() {
    String fault =
        switch (kind) {
          case UNREACHABLE ->
              "rule '%s' can never apply: an earlier rule decides every case in which it holds"
                  .formatted(rules.getFirst());
          case OVERLAP ->
              "rules '%s' and '%s' can hold together and answer differently"
                  .formatted(rules.getFirst(), rules.getLast());
          case UNCOVERED -> "no rule decides every case, and there is no 'otherwise'";
          case ALWAYS_TRUE ->
              "the condition of rule '%s' holds in every case".formatted(rules.getFirst());
          case ALWAYS_FALSE ->
              "the condition of rule '%s' holds in no case".formatted(rules.getFirst());
        };
    return undecided
        ? "the check was given up, so it may be that " + fault
        : fault + (example == null ? "" : ", such as in " + CaseText.yaml(example));
  }
}
