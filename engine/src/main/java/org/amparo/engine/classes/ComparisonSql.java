package org.amparo.engine.classes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/** Comparisons as SQL over the columns of {@code case_record} and a list's element. */
final class ComparisonSql {

  /** The lambda parameter that stands for a list's element. Quantifiers do not nest. */
  static final String ELEMENT = "element";

  private final TermSql terms;

  /** Writes comparisons over terms computed before, in the columns that hold them. */
  ComparisonSql(Map<Term, String> columns) {
    this.terms = new TermSql(columns);
  }

  /** A comparison, or its opposite, as a {@link KleeneCode} in a word of a type, shifted. */
  String code(KleeneCode.Leaf leaf, String type, int shift) {
    return "CASE WHEN %s THEN CAST(%s AS %s) WHEN %s THEN CAST(%s AS %s) ELSE CAST(%s AS %s) END"
        .formatted(
            unknown(leaf.comparison()),
            (long) KleeneCode.UNKNOWN << shift,
            type,
            sql(leaf.comparison()),
            (long) (leaf.negated() ? KleeneCode.FALSE : KleeneCode.TRUE) << shift,
            type,
            (long) (leaf.negated() ? KleeneCode.TRUE : KleeneCode.FALSE) << shift,
            type);
  }

  /** TRUE, FALSE or, where a term is unknown, NULL. */
  private String sql(Condition comparison) {
    return switch (comparison) {
      case Condition.Holds holds -> terms.sql(holds.term());
      case Condition.Compare compare ->
          terms.sql(compare.left())
              + " "
              + compare.operator().sql()
              + " "
              + terms.sql(compare.right());
      case Condition.OneOf oneOf ->
          oneOf.values().isEmpty()
              ? "FALSE"
              : oneOf.values().stream()
                  .map(TermSql::constant)
                  .collect(Collectors.joining(", ", terms.sql(oneOf.term()) + " IN (", ")"));
      default -> throw new IllegalArgumentException("no comparison: " + comparison);
    };
  }

  private String unknown(Condition comparison) {
    List<Term> compared =
        switch (comparison) {
          case Condition.Holds holds -> List.of(holds.term());
          case Condition.Compare compare -> List.of(compare.left(), compare.right());
          case Condition.OneOf oneOf -> List.of(oneOf.term());
          default -> throw new IllegalArgumentException("no comparison: " + comparison);
        };
    return compared.stream()
        .map(terms::unknown)
        .flatMap(Optional::stream)
        .distinct()
        .reduce((a, b) -> a + " OR " + b)
        .orElse("FALSE");
  }
}
