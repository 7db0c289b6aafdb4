package org.amparo.report.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;

/**
 * What an edition shows of one subject. Where something is hidden, nothing says whether it was
 * small or hidden to protect another.
 */
public final class SubjectEdition {

  private final Subject subject;
  private final String name;
  private final NodeRows years;
  private final Set<String> hiddenTotals;
  private final Map<String, NodeRows> rows;
  private final Map<String, Set<String>> hiddenRows;
  private final Optional<NodeRows> months;
  private final boolean monthsOfCounties;

  SubjectEdition(
      Subject subject,
      String name,
      Map<String, NodeRows> rows,
      Set<String> hiddenTotals,
      Map<String, Set<String>> hiddenRows,
      Optional<NodeRows> months,
      boolean monthsOfCounties) {
    this.subject = subject;
    this.name = name;
    this.rows = new LinkedHashMap<>(rows);
    this.years = row(rows, subject.years().id());
    this.hiddenTotals = hiddenTotals;
    this.hiddenRows = Map.copyOf(hiddenRows);
    this.months = months;
    this.monthsOfCounties = monthsOfCounties;
  }

  private static NodeRows row(Map<String, NodeRows> rows, String id) {
    NodeRows found = rows.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no breakdown " + id);
    }
    return found;
  }

  /** What is counted. */
  public Subject subject() {
    return subject;
  }

  /** What is counted, in words; with its release only where there are several. */
  public String name() {
    return name;
  }

  /** Years first, then the others, in order. */
  public List<String> breakdowns() {
    return List.copyOf(rows.keySet());
  }

  /** The categories of a breakdown. */
  public List<String> categories(String breakdown) {
    return row(rows, breakdown).categories();
  }

  /** Whether a node's total is hidden. */
  public boolean hidesTotal(String node) {
    return hiddenTotals.contains(node);
  }

  /** A node's total; empty where it is hidden. */
  public OptionalLong total(String node) {
    return hidesTotal(node) ? OptionalLong.empty() : OptionalLong.of(years.total(node));
  }

  /** Whether a node's row of a breakdown is hidden. */
  public boolean hidesRow(String breakdown, String node) {
    return hiddenRows.getOrDefault(breakdown, Set.of()).contains(node);
  }

  /** A node's row of a breakdown; empty where it is hidden. */
  public Optional<long[]> row(String breakdown, String node) {
    return hidesRow(breakdown, node)
        ? Optional.empty()
        : Optional.of(row(rows, breakdown).row(node).clone());
  }

  /** The months, in order. */
  public List<String> months() {
    return months.map(NodeRows::categories).orElse(List.of());
  }

  /**
   * A node's numbers by month; empty where this edition does not show them: a public one shows
   * those of the whole alone.
   */
  public Optional<long[]> months(String node, PlaceTree tree) {
    return months
        .filter(_ -> monthsOfCounties || node.equals(tree.top()))
        .map(one -> one.row(node).clone());
  }

  /** How many totals and rows are hidden. */
  public long hidden() {
    return hiddenTotals.size() + hiddenRows.values().stream().mapToLong(Set::size).sum();
  }

  Set<String> hiddenTotals() {
    return hiddenTotals;
  }

  Set<String> hiddenRows(String breakdown) {
    return hiddenRows.getOrDefault(breakdown, Set.of());
  }

  NodeRows numbers(String breakdown) {
    return row(rows, breakdown);
  }

  Optional<NodeRows> monthNumbers() {
    return months;
  }

  boolean isPolicy(String breakdown) {
    return breakdown.startsWith(Breakdown.POLICY);
  }
}
