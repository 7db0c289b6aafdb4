package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.language.Language;
import org.amparo.report.language.Wording;

/** What an edition shows of one subject. */
public final class SubjectEdition {

  /** In place of a number that is fewer than 11, but not none. */
  static final long FEW = -1;

  private final Subject subject;
  private final boolean several;
  private final NodeRows years;
  private final Map<String, NodeRows> rows;
  private final Optional<NodeRows> months;
  private final boolean rounded;

  SubjectEdition(
      Subject subject,
      boolean several,
      Map<String, NodeRows> rows,
      Optional<NodeRows> months,
      boolean rounded) {
    this.subject = subject;
    this.several = several;
    this.rows = new LinkedHashMap<>(rows);
    this.years = row(rows, subject.years().id());
    this.months = months;
    this.rounded = rounded;
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

  /** What is counted, in English as the files have it. */
  public String name() {
    return Wording.in(Language.ENGLISH, this::words);
  }

  /** What is counted, in words; with its release only where there are several. */
  String words() {
    return AtlasWords.name(subject, several);
  }

  /** Whether its numbers are rounded, and its amounts withheld. */
  boolean rounded() {
    return rounded;
  }

  /** Years first, then the others, in order. */
  public List<String> breakdowns() {
    return List.copyOf(rows.keySet());
  }

  /** The categories of a breakdown. */
  public List<String> categories(String breakdown) {
    return row(rows, breakdown).categories();
  }

  /** A node's total, or {@link #FEW}. */
  public long total(String node) {
    return published(years.total(node));
  }

  /**
   * A node's row of a breakdown, each number or {@link #FEW}; empty where so few people are not
   * broken down.
   */
  public Optional<long[]> row(String breakdown, String node) {
    return published(row(rows, breakdown), node);
  }

  /** The months, in order. */
  public List<String> months() {
    return months.map(NodeRows::categories).orElse(List.of());
  }

  /** A node's numbers by month; empty where an edition does not show them. */
  public Optional<long[]> months(String node, PlaceTree tree) {
    return months
        .filter(_ -> !rounded || node.equals(tree.top()))
        .flatMap(numbers -> published(numbers, node));
  }

  private Optional<long[]> published(NodeRows numbers, String node) {
    return rounded && Rounding.tooSmall(BigDecimal.valueOf(years.total(node)))
        ? Optional.empty()
        : Optional.of(Arrays.stream(numbers.row(node)).map(this::published).toArray());
  }

  private long published(long count) {
    return rounded ? Rounding.count(count).orElse(FEW) : count;
  }

  boolean isPolicy(String breakdown) {
    return breakdown.startsWith(Breakdown.POLICY);
  }
}
