package org.amparo.policy.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelSelect;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.jspecify.annotations.Nullable;

/** Lowers the parts of an expression that have a value: facts, fields, constants and dates. */
record TermLowering(
    CheckedExpression expression, Meanings definitions, Lowering.@Nullable Element element) {

  private static final int MOST_YEARS = 200;

  Term term(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr);
      case SELECT -> selected(expr);
      case CALL -> called(expr);
      default -> throw unsupported(expr, "this");
    };
  }

  /** The expression that a path such as {@code variables.paid} stands for. */
  Optional<CheckedExpression> definition(CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.SELECT) {
      return Optional.empty();
    }
    CelSelect select = expr.select();
    String root = root(select);
    boolean defined = !isElement(root) && Lowering.DEFINITIONS.contains(root);
    return defined
        ? Optional.of(definitions.definition(root + "." + select.field()))
        : Optional.empty();
  }

  private Term selected(CelExpr expr) {
    CelSelect select = expr.select();
    if (select.testOnly()) {
      throw unsupported(expr, "the macro 'has'");
    }
    Optional<CheckedExpression> definition = definition(expr);
    if (definition.isPresent()) {
      CheckedExpression inlined = definition.get();
      Term term = new TermLowering(inlined, definitions, null).term(inlined.tree().getExpr());
      return root(select).equals(Lowering.PARAMETERS) ? named(term, select.field()) : term;
    }
    String root = root(select);
    if (element != null && isElement(root)) {
      return new Term.FieldValue(element.list().field(select.field()).orElseThrow());
    }
    return Fact.byPath(root + "." + select.field())
        .map(Term.FactValue::new)
        .orElseThrow(() -> unsupported(expr, "this"));
  }

  /** A trace shows a parameter by its name, so that the name goes along with the value. */
  private static Term named(Term term, String parameter) {
    return term instanceof Term.Constant(Object value, FactType type, String name) && name.isEmpty()
        ? new Term.Constant(value, type, Lowering.PARAMETERS + "." + parameter)
        : term;
  }

  /** The list whose element an expression is. */
  ListFact elementList(CelExpr expr) {
    if (element != null
        && expr.getKind() == CelExpr.ExprKind.Kind.IDENT
        && isElement(expr.ident().name())) {
      return element.list();
    }
    throw unsupported(expr, "anything but the element of exists, all or count here");
  }

  private boolean isElement(String root) {
    return element != null && element.variable().equals(root);
  }

  private static String root(CelSelect select) {
    CelExpr operand = select.operand();
    return operand.getKind() == CelExpr.ExprKind.Kind.IDENT ? operand.ident().name() : "";
  }

  private Term.Constant constant(CelExpr expr) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
        && expr.call().function().equals(Vocabulary.DATE)) {
      return date(expr.call().args().get(0));
    }
    if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw unsupported(expr, "anything but a constant here");
    }
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> new Term.Constant(constant.booleanValue(), FactType.BOOLEAN);
      case INT64_VALUE -> new Term.Constant(constant.int64Value(), FactType.INTEGER);
      case STRING_VALUE -> new Term.Constant(constant.stringValue(), FactType.TEXT);
      default -> throw unsupported(expr, "this kind of constant");
    };
  }

  private Term called(CelExpr expr) {
    CelCall call = expr.call();
    if (call.function().equals(Vocabulary.DATE)) {
      return constant(expr);
    }
    if (call.function().equals(Vocabulary.PLUS_DAYS) && call.target().isPresent()) {
      return new Term.PlusDays(term(call.target().get()), term(call.args().get(0)));
    }
    if (!call.function().equals(Vocabulary.YEARS_BEFORE) || call.target().isEmpty()) {
      throw unsupported(expr, "'" + call.function().replace("_", "").replace("@", "") + "'");
    }
    CelExpr years = call.args().get(0);
    if (!(years.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
        || Math.abs(years.constant().int64Value()) > MOST_YEARS) {
      throw expression.error(
          years.id(),
          ErrorCode.POLICY_UNSUPPORTED,
          "yearsBefore takes a number of years written out",
          "write a whole number up to " + MOST_YEARS);
    }
    return new Term.YearsBefore(term(call.target().get()), (int) years.constant().int64Value());
  }

  private Term.Constant date(CelExpr literal) {
    if (literal.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw unsupported(literal, "a date that is not written out");
    }
    try {
      return new Term.Constant(LocalDate.parse(literal.constant().stringValue()), FactType.DATE);
    } catch (DateTimeParseException e) {
      throw expression.error(
          literal.id(),
          ErrorCode.POLICY_TYPE_ERROR,
          "'" + literal.constant().stringValue() + "' is not a date",
          "write it as year-month-day, date('2014-01-31')");
    }
  }

  /** A term among constants written in place or under a definition. */
  Condition oneOf(CelExpr expr, CelExpr list) {
    Term term = term(expr);
    List<Term.Constant> values = constants(list);
    if (values.isEmpty()) {
      throw unsupported(list, "an empty list");
    }
    for (int i = 0; i < values.size(); i++) {
      boolean written = list.getKind() == CelExpr.ExprKind.Kind.LIST;
      checkWord(term, values.get(i), written ? list.list().elements().get(i) : list);
    }
    return new Condition.OneOf(term, values);
  }

  /** The constants of a list that is written out. */
  List<Term.Constant> constants(CelExpr list) {
    Optional<CheckedExpression> definition = definition(list);
    if (definition.isPresent()) {
      CheckedExpression inlined = definition.get();
      return new TermLowering(inlined, definitions, null).constants(inlined.tree().getExpr());
    }
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
      throw unsupported(list, "'in' with anything but a list of constants");
    }
    List<Term.Constant> values = new ArrayList<>();
    list.list().elements().forEach(item -> values.add(constant(item)));
    return values;
  }

  /** A word that a fact never takes would never match, and nobody would see it. */
  void checkWord(Term term, Term value, CelExpr place) {
    List<String> allowed =
        switch (term) {
          case Term.FactValue fact -> fact.fact().allowed();
          case Term.FieldValue field -> field.field().allowed();
          case Term.Constant _, Term.YearsBefore _, Term.PlusDays _ -> List.of();
        };
    if (value instanceof Term.Constant(Object word, FactType type, String _)
        && type == FactType.TEXT
        && !allowed.isEmpty()
        && !allowed.contains((String) word)) {
      throw expression.error(
          place.id(),
          ErrorCode.POLICY_TYPE_ERROR,
          "'" + word + "' is not a value of " + name(term),
          NearMiss.advice((String) word, allowed));
    }
  }

  private String name(Term term) {
    return switch (term) {
      case Term.FactValue fact -> fact.fact().path();
      case Term.FieldValue field ->
          (element == null ? "" : element.list().path() + "' ") + field.field().name();
      case Term.Constant _, Term.YearsBefore _, Term.PlusDays _ -> "this";
    };
  }

  AmparoException unsupported(CelExpr expr, String what) {
    return expression.error(
        expr.id(),
        ErrorCode.POLICY_UNSUPPORTED,
        what + " is outside the language that policies are written in",
        "use &&, ||, !, ==, !=, <, <=, >, >=, in [...], list.exists(x, ...), list.all(x, ...),"
            + " list.count(x, ...) >= 2, date('2014-01-31'), date.yearsBefore(10), date.plusDays(30), element.listed('list') and"
            + " element.perhaps_listed('list')");
  }
}
