package org.amparo.engine.classes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.amparo.model.fact.FactType;
import org.amparo.policy.ir.Term;

/**
 * The known values of a type cut at some constants, in an order in which each is told from those
 * behind it by one test.
 */
final class Spans {

  /** A text that ends in as many of these as it takes to be none of the constants. */
  private static final String OTHER = "~";

  private Spans() {}

  /**
   * Values that no constant tells apart: one of them, and the test that tells them from those
   * behind, empty for the last.
   */
  record Span(Object example, String test) {}

  /** The spans of a type. */
  static List<Span> of(FactType type, List<Object> constants) {
    return switch (type) {
      case BOOLEAN -> List.of(new Span(true, ""), new Span(false, ""));
      case TEXT -> texts(constants);
      case INTEGER -> integers(constants);
      case DATE -> dates(constants);
      case TIME -> throw new IllegalArgumentException("no condition names a time");
    };
  }

  private static List<Span> texts(List<Object> constants) {
    List<Span> spans = new ArrayList<>();
    String other = OTHER;
    for (Object text : constants.stream().distinct().toList()) {
      spans.add(new Span(text, " = " + literal(text, FactType.TEXT)));
    }
    while (constants.contains(other)) {
      other += OTHER;
    }
    spans.add(new Span(other, ""));
    return spans;
  }

  private static List<Span> integers(List<Object> constants) {
    List<Span> spans = new ArrayList<>();
    TreeSet<Long> cuts = new TreeSet<>();
    constants.forEach(constant -> cuts.add((Long) constant));
    for (long cut : cuts) {
      if (cut != Long.MIN_VALUE && !cuts.contains(cut - 1)) {
        spans.add(new Span(cut - 1, " < " + literal(cut, FactType.INTEGER)));
      }
      spans.add(new Span(cut, " <= " + literal(cut, FactType.INTEGER)));
    }
    if (cuts.isEmpty() || cuts.last() != Long.MAX_VALUE) {
      spans.add(new Span(cuts.isEmpty() ? 0L : cuts.last() + 1, ""));
    }
    return spans;
  }

  private static List<Span> dates(List<Object> constants) {
    List<Span> spans = new ArrayList<>();
    TreeSet<LocalDate> cuts = new TreeSet<>();
    constants.forEach(constant -> cuts.add((LocalDate) constant));
    for (LocalDate cut : cuts) {
      if (!cuts.contains(cut.minusDays(1))) {
        spans.add(new Span(cut.minusDays(1), " < " + literal(cut, FactType.DATE)));
      }
      spans.add(new Span(cut, " <= " + literal(cut, FactType.DATE)));
    }
    spans.add(new Span(cuts.isEmpty() ? LocalDate.EPOCH : cuts.last().plusDays(1), ""));
    return spans;
  }

  private static String literal(Object value, FactType type) {
    return TermSql.constant(new Term.Constant(value, type));
  }
}
