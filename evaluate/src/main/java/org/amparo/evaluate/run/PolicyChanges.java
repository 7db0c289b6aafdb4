package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;

/** The days on which a place's own instruments took force, to be read beside its months. */
final class PolicyChanges {

  private PolicyChanges() {}

  /** A row an instrument of the place itself, earliest first; empty where the library has none. */
  static Optional<ResultTable> at(String placeName) {
    PolicyLibrary library = PolicyLibrary.bundled();
    List<Policy> policies =
        library.headings().stream()
            .filter(
                policy -> policy.placeName().equalsIgnoreCase(placeName) && policy.from() != null)
            .map(policy -> library.find(policy.id()))
            .sorted(Comparator.comparing(PolicyChanges::day).thenComparing(Policy::id))
            .toList();
    ResultTable table =
        LawOverPeriod.cited(
                new TableColumns<Policy>().date("day", "In force from", PolicyChanges::day))
            .table(
                "policy-changes",
                "Days on which the place's own policy changed",
                "One row an instrument of the place itself, from the bundled policies. That months differ"
                    + " before and after such a day does not say that it is why.",
                policies);
    return Optional.of(table).filter(_ -> !policies.isEmpty());
  }

  private static LocalDate day(Policy policy) {
    return java.util.Objects.requireNonNull(policy.from());
  }
}
