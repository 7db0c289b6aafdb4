package org.amparo.engine.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/**
 * Conditions as SQL expressions over the columns of {@code case_record}: TRUE, FALSE or NULL
 * exactly where the interpreter says true, false or unknown.
 */
public final class ConditionSql {

  /** The lambda parameter that stands for a list's element. Quantifiers do not nest. */
  public static final String ELEMENT = "element";

  private final Map<Condition, String> parts;
  private final TermSql terms;

  private ConditionSql(Map<Condition, String> parts, Map<Term, String> terms) {
    this.parts = parts;
    this.terms = new TermSql(terms);
  }

  /** The SQL of a condition, in parentheses where it needs them. */
  public static String of(Condition condition) {
    return with(Map.of(), Map.of()).sql(condition);
  }

  /**
   * Writes conditions of which something was computed before.
   *
   * @param parts parts of conditions, to the columns that hold them
   * @param terms terms, to the columns that hold them
   */
  public static ConditionSql with(Map<Condition, String> parts, Map<Term, String> terms) {
    return new ConditionSql(parts, terms);
  }

  /** The SQL of a condition, in parentheses where it needs them. */
  String sql(Condition condition) {
    String part = parts.get(condition);
    if (part != null) {
      return part;
    }
    return switch (condition) {
      case Condition.Always always -> always.value() ? "TRUE" : "FALSE";
      case Condition.Holds holds -> terms.sql(holds.term());
      case Condition.Compare compare ->
          "("
              + terms.sql(compare.left())
              + " "
              + compare.operator().sql()
              + " "
              + terms.sql(compare.right())
              + ")";
      case Condition.OneOf oneOf -> oneOf(oneOf);
      case Condition.Not not -> "(NOT " + sql(not.condition()) + ")";
      case Condition.And and -> joined(and.conditions(), " AND ", "TRUE");
      case Condition.Or or -> joined(or.conditions(), " OR ", "FALSE");
      case Condition.Exists exists -> exists(exists.list().path(), code(exists.element()));
      case Condition.ForAll all ->
          "(NOT " + exists(all.list().path(), code(new Condition.Not(all.element()))) + ")";
    };
  }

  /**
   * A condition as a small number: {@link KleeneCode}. Parts are not looked up in it.
   *
   * @return an expression of type TINYINT
   */
  public String code(Condition condition) {
    return KleeneCode.of(condition, this::leaf);
  }

  /** A comparison as such a number, each of its terms read once. */
  public String leaf(KleeneCode.Leaf leaf) {
    return "CASE WHEN %s THEN CAST(%d AS TINYINT) WHEN %s THEN CAST(%d AS TINYINT) ELSE CAST(%d AS TINYINT) END"
        .formatted(
            unknown(leaf.comparison()),
            KleeneCode.UNKNOWN,
            sql(leaf.comparison()),
            leaf.negated() ? KleeneCode.FALSE : KleeneCode.TRUE,
            leaf.negated() ? KleeneCode.TRUE : KleeneCode.FALSE);
  }

  /**
   * Any condition as such a number, shifted to its place in a word.
   *
   * @param type SQL type of the word
   */
  public String shifted(Condition condition, String type, int shift) {
    long yes = (long) KleeneCode.TRUE << shift;
    long open = (long) KleeneCode.UNKNOWN << shift;
    return switch (condition) {
      case Condition.Holds _, Condition.Compare _, Condition.OneOf _ ->
          "(CASE WHEN %s THEN CAST(%d AS %s) WHEN %s THEN CAST(%d AS %s) ELSE CAST(0 AS %s) END)"
              .formatted(unknown(condition), open, type, sql(condition), yes, type, type);
      // So that a condition of many parts is computed once.
      default ->
          "coalesce(CAST(%s AS %s) * CAST(%d AS %s), CAST(%d AS %s))"
              .formatted(sql(condition), type, yes, type, open, type);
    };
  }

  /** Whether a condition is unknown: for a comparison, whether one of its terms is. */
  String unknown(Condition condition) {
    if (parts.containsKey(condition)) {
      return sql(condition) + " IS NULL";
    }
    return switch (condition) {
      case Condition.Holds holds -> unknown(List.of(holds.term()));
      case Condition.Compare compare -> unknown(List.of(compare.left(), compare.right()));
      case Condition.OneOf oneOf -> unknown(List.of(oneOf.term()));
      case Condition.Not not -> unknown(not.condition());
      default -> sql(condition) + " IS NULL";
    };
  }

  private String unknown(List<Term> compared) {
    return compared.stream()
        .map(terms::unknown)
        .flatMap(Optional::stream)
        .distinct()
        .reduce((a, b) -> "(" + a + " OR " + b + ")")
        .orElse("FALSE");
  }

  private String joined(List<Condition> conditions, String operator, String empty) {
    return conditions.isEmpty()
        ? empty
        : conditions.stream().map(this::sql).collect(Collectors.joining(operator, "(", ")"));
  }

  private String oneOf(Condition.OneOf oneOf) {
    String term = terms.sql(oneOf.term());
    if (oneOf.values().isEmpty()) {
      return "(CASE WHEN " + term + " IS NOT NULL THEN FALSE END)";
    }
    return oneOf.values().stream()
        .map(TermSql::constant)
        .collect(Collectors.joining(", ", "(" + term + " IN (", "))"));
  }

  /**
   * One pass over the list, in which the greatest number wins. A list that may be incomplete counts
   * as one more element of which nothing is known.
   */
  private static String exists(String list, String code) {
    return "(CASE greatest(coalesce(list_max(list_transform(%s, lambda %s: %s)), 0), CASE WHEN %s_complete THEN %d ELSE %d END) WHEN %d THEN TRUE WHEN %d THEN FALSE END)"
        .formatted(
            list,
            ELEMENT,
            code,
            list,
            KleeneCode.FALSE,
            KleeneCode.UNKNOWN,
            KleeneCode.TRUE,
            KleeneCode.FALSE);
  }
}
