package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/** The days on which a place's own instruments took force, to be read beside its months. */
final class PolicyChanges {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("day", "date", "In force from"),
          new Column("policy_id", "text", "Policy id"),
          new Column("policy", "text", "Policy"),
          new Column("citation", "text", "Citation"),
          new Column("url", "text", "Where it can be read"),
          new Column("official_text_read", "boolean", "Official text read"));

  private PolicyChanges() {}

  /** A row an instrument of the place itself, earliest first; empty where the library has none. */
  static Optional<ResultTable> at(String placeName) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    PolicyLibrary library = PolicyLibrary.bundled();
    library.headings().stream()
        .filter(policy -> policy.placeName().equalsIgnoreCase(placeName) && policy.from() != null)
        .map(policy -> library.find(policy.id()))
        .sorted(Comparator.comparing(PolicyChanges::day).thenComparing(Policy::id))
        .forEach(
            policy ->
                rows.add(
                    Arrays.asList(
                        day(policy),
                        policy.id(),
                        policy.name(),
                        policy.citations().isEmpty() ? "" : policy.citations().getFirst().text(),
                        policy.citations().isEmpty() ? "" : policy.citations().getFirst().url(),
                        policy.verified())));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ResultTable(
                "policy-changes",
                "Days on which the place's own policy changed",
                "One row an instrument of the place itself, from the bundled policies. That months differ"
                    + " before and after such a day does not say that it is why.",
                COLUMNS,
                rows));
  }

  private static LocalDate day(Policy policy) {
    return java.util.Objects.requireNonNull(policy.from());
  }
}
