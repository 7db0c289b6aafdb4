package org.amparo.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;

/** Flat rules in the languages of the peers; dates are days since 1970 in all of them. */
enum PeerText {
  /** Common Expression Language. */
  CEL(" && ", " || ", "!(%s)", "=="),
  /** numpy over whole columns, words being their numbers. */
  NUMPY(" & ", " | ", "~(%s)", "=="),
  /** FEEL, the expression language of DMN. */
  FEEL(" and ", " or ", "not(%s)", "=");

  private final String and;
  private final String or;
  private final String not;
  private final String equal;

  PeerText(String and, String or, String not, String equal) {
    this.and = and;
    this.or = or;
    this.not = not;
    this.equal = equal;
  }

  /** The outcome of rules as one expression; CEL and FEEL alone. */
  String outcome(List<Rule> rules) {
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules.subList(0, rules.size() - 1)) {
      text.append(
          (this == CEL ? "(%s) ? \"%s\" : " : "if %s then \"%s\" else ")
              .formatted(condition(rule.condition()), rule.outcome()));
    }
    return text.append('"').append(rules.getLast().outcome()).append('"').toString();
  }

  /** A condition. */
  String condition(Condition condition) {
    return switch (condition) {
      case Condition.Holds holds -> fact(holds.term()).column();
      case Condition.Not negated -> not.formatted(condition(negated.condition()));
      case Condition.And all -> joined(all.conditions(), and);
      case Condition.Or any -> joined(any.conditions(), or);
      case Condition.Compare compare ->
          "("
              + fact(compare.left()).column()
              + " "
              + operator(compare.operator())
              + " "
              + constant(fact(compare.left()), compare.right())
              + ")";
      case Condition.OneOf oneOf ->
          oneOf.values().stream()
              .map(
                  value ->
                      "("
                          + fact(oneOf.term()).column()
                          + " "
                          + equal
                          + " "
                          + constant(fact(oneOf.term()), value)
                          + ")")
              .collect(Collectors.joining(or, "(", ")"));
      default -> throw new IllegalArgumentException("not flat: " + condition);
    };
  }

  private String joined(List<Condition> conditions, String operator) {
    return conditions.stream().map(this::condition).collect(Collectors.joining(operator, "(", ")"));
  }

  private String operator(Operator operator) {
    return switch (operator) {
      case EQUAL -> equal;
      case NOT_EQUAL -> "!=";
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> operator.sql();
    };
  }

  private String constant(Fact fact, Term term) {
    Object value = ((Term.Constant) term).value();
    if (value instanceof LocalDate date) {
      return String.valueOf(date.toEpochDay());
    }
    if (value instanceof String word) {
      return this == NUMPY
          ? String.valueOf(GeneratedCases.words(fact).indexOf(word))
          : '"' + word + '"';
    }
    return String.valueOf(value);
  }

  private static Fact fact(Term term) {
    return ((Term.FactValue) term).fact();
  }
}
