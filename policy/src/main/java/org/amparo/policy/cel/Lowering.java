package org.amparo.policy.cel;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.amparo.policy.offense.Listed;
import org.amparo.policy.offense.OffenseList;
import org.jspecify.annotations.Nullable;

/**
 * Lowers a type-checked expression to the language that is decided; what that cannot say is an
 * error (AMP-304), so that a policy means the same to every engine or does not load.
 */
public final class Lowering {

  /** The group of the parameters. */
  static final String PARAMETERS = "parameters";

  /** The groups of a policy file whose members stand for other expressions. */
  static final List<String> DEFINITIONS = List.of(PARAMETERS, "variables");

  private final CheckedExpression expression;
  private final Meanings definitions;
  private final boolean quantified;
  private final TermLowering terms;

  /** The list element that a quantifier's body names. */
  record Element(String variable, ListFact list) {}

  private Lowering(
      CheckedExpression expression,
      Meanings definitions,
      @Nullable Element element,
      boolean quantified) {
    this.expression = expression;
    this.definitions = definitions;
    this.quantified = quantified;
    this.terms = new TermLowering(expression, definitions, element);
  }

  /**
   * The condition an expression states.
   *
   * @throws AmparoException (AMP-304) where it says what the language cannot, (AMP-303) where it is
   *     no condition or compares a fact with a word the fact never takes
   */
  public static Condition condition(CheckedExpression expression, Meanings definitions) {
    if (!expression.isCondition()) {
      throw expression.error(
          expression.tree().getExpr().id(),
          ErrorCode.POLICY_TYPE_ERROR,
          "a condition must be true or false, this is "
              + CelIssueWords.types(expression.type().name()),
          "compare it with something");
    }
    return new Lowering(expression, definitions, null, false)
        .condition(expression.tree().getExpr());
  }

  /** Throws as {@link #condition} does where a definition of any type cannot be lowered. */
  public static void check(CheckedExpression expression, Meanings definitions) {
    CelExpr root = expression.tree().getExpr();
    Lowering lowering = new Lowering(expression, definitions, null, false);
    if (expression.isCondition()) {
      lowering.condition(root);
    } else if (root.getKind() == CelExpr.ExprKind.Kind.LIST) {
      lowering.terms.constants(root);
    } else {
      lowering.terms.term(root);
    }
  }

  private Condition condition(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Condition.Always(expr.constant().booleanValue());
      case SELECT -> selected(expr);
      case CALL -> called(expr);
      case COMPREHENSION -> quantified(expr);
      default -> throw terms.unsupported(expr, "this");
    };
  }

  private Condition selected(CelExpr expr) {
    Optional<CheckedExpression> definition = terms.definition(expr);
    if (definition.isPresent()) {
      // A definition cannot name the element, yet a quantifier in it would stand inside this one.
      return new Lowering(definition.get(), definitions, null, quantified)
          .condition(definition.get().tree().getExpr());
    }
    return new Condition.Holds(terms.term(expr));
  }

  private Condition called(CelExpr expr) {
    CelCall call = expr.call();
    if (call.function().equals(Vocabulary.LISTED)
        || call.function().equals(Vocabulary.PERHAPS_LISTED)) {
      return listed(expr);
    }
    Operator operator = Operator.findReverse(call.function()).orElse(null);
    if (operator == null) {
      throw terms.unsupported(expr, "the function '" + call.function() + "'");
    }
    return switch (operator) {
      case LOGICAL_AND -> new Condition.And(flatten(expr, Operator.LOGICAL_AND));
      case LOGICAL_OR -> new Condition.Or(flatten(expr, Operator.LOGICAL_OR));
      case LOGICAL_NOT -> new Condition.Not(condition(call.args().get(0)));
      case EQUALS -> equal(expr, true);
      case NOT_EQUALS -> equal(expr, false);
      case LESS -> compared(expr, Condition.Operator.LESS);
      case LESS_EQUALS -> compared(expr, Condition.Operator.LESS_OR_EQUAL);
      case GREATER -> compared(expr, Condition.Operator.GREATER);
      case GREATER_EQUALS -> compared(expr, Condition.Operator.GREATER_OR_EQUAL);
      case IN -> terms.oneOf(call.args().get(0), call.args().get(1));
      default -> throw terms.unsupported(expr, "the operator " + operatorName(call.function()));
    };
  }

  private Condition listed(CelExpr expr) {
    CelExpr named = expr.call().args().get(0);
    ListFact of = terms.elementList(expr.call().target().orElseThrow());
    if (named.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw terms.unsupported(named, "an offense list that is not written out");
    }
    String id = named.constant().stringValue();
    OffenseList list =
        definitions
            .offenseLists()
            .find(id)
            .orElseThrow(
                () ->
                    expression.error(
                        named.id(),
                        ErrorCode.POLICY_TYPE_ERROR,
                        "there is no offense list '" + id + "'",
                        definitions.offenseLists().advice(id)));
    return expr.call().function().equals(Vocabulary.LISTED)
        ? Listed.surely(list, of)
        : Listed.perhaps(list, of);
  }

  /** The operands of a chain such as {@code a && b && c}, which CEL nests two by two. */
  private List<Condition> flatten(CelExpr expr, Operator operator) {
    List<Condition> conditions = new ArrayList<>();
    for (CelExpr operand : expr.call().args()) {
      boolean nested =
          operand.getKind() == CelExpr.ExprKind.Kind.CALL
              && operand.call().function().equals(operator.getFunction());
      if (nested) {
        conditions.addAll(flatten(operand, operator));
      } else {
        conditions.add(condition(operand));
      }
    }
    return conditions;
  }

  private Condition equal(CelExpr expr, boolean wanted) {
    CelExpr left = expr.call().args().get(0);
    CelExpr right = expr.call().args().get(1);
    if (!isBoolean(left)) {
      return compared(expr, wanted ? Condition.Operator.EQUAL : Condition.Operator.NOT_EQUAL);
    }
    if (isConstant(right)) {
      return holds(condition(left), right.constant().booleanValue() == wanted);
    }
    if (isConstant(left)) {
      return holds(condition(right), left.constant().booleanValue() == wanted);
    }
    if (condition(left) instanceof Condition.Holds a
        && condition(right) instanceof Condition.Holds b) {
      return new Condition.Compare(
          wanted ? Condition.Operator.EQUAL : Condition.Operator.NOT_EQUAL, a.term(), b.term());
    }
    throw terms.unsupported(expr, "comparing two conditions");
  }

  private static Condition holds(Condition condition, boolean wanted) {
    return wanted ? condition : new Condition.Not(condition);
  }

  private Condition compared(CelExpr expr, Condition.Operator operator) {
    CelCall call = expr.call();
    if (macro(call.args().get(0)).equals(CountMacro.NAME)) {
      return counted(call.args().get(0), operator, call.args().get(1));
    }
    if (macro(call.args().get(1)).equals(CountMacro.NAME)) {
      return counted(call.args().get(1), operator.turned(), call.args().get(0));
    }
    Term left = terms.term(call.args().get(0));
    Term right = terms.term(call.args().get(1));
    boolean ordered =
        operator != Condition.Operator.EQUAL && operator != Condition.Operator.NOT_EQUAL;
    if (ordered && left.type() != FactType.INTEGER && left.type() != FactType.DATE) {
      throw terms.unsupported(expr, "an order among texts or truths");
    }
    terms.checkWord(left, right, call.args().get(1));
    terms.checkWord(right, left, call.args().get(0));
    return new Condition.Compare(operator, left, right);
  }

  private Condition quantified(CelExpr expr) {
    String name = macro(expr);
    boolean any = name.equals("exists");
    if ((!any && !name.equals("all")) || !expr.comprehension().iterVar2().isEmpty()) {
      throw terms.unsupported(expr, "the macro '" + name + "'");
    }
    // The macro turns into a fold: the step joins the result so far with the body.
    CelExpr body = expr.comprehension().loopStep().call().args().get(1);
    ListFact list = list(expr, name);
    Condition element = element(expr, list, body, any);
    return any ? new Condition.Exists(list, element) : new Condition.ForAll(list, element);
  }

  /** The number of elements that meet a condition, compared with a number that is written out. */
  private Condition counted(CelExpr count, Condition.Operator operator, CelExpr than) {
    if (!(terms.term(than) instanceof Term.Constant(Long number, FactType _, String _))
        || number < 0
        || number >= Condition.MOST_COUNTED) {
      throw expression.error(
          than.id(),
          ErrorCode.POLICY_UNSUPPORTED,
          "count is compared with anything but a small number",
          "write a whole number under " + Condition.MOST_COUNTED);
    }
    // The step of the fold adds `body ? 1 : 0`.
    CelExpr one = count.comprehension().loopStep().call().args().get(1);
    ListFact list = list(count, CountMacro.NAME);
    Condition element = element(count, list, one.call().args().get(0), true);
    Condition reached = atLeast(list, number, element);
    Condition passed = atLeast(list, number + 1, element);
    return switch (operator) {
      case GREATER_OR_EQUAL -> reached;
      case GREATER -> passed;
      case LESS -> new Condition.Not(reached);
      case LESS_OR_EQUAL -> new Condition.Not(passed);
      case EQUAL -> new Condition.And(List.of(reached, new Condition.Not(passed)));
      case NOT_EQUAL -> new Condition.Or(List.of(new Condition.Not(reached), passed));
    };
  }

  private static Condition atLeast(ListFact list, long number, Condition element) {
    return number < 1
        ? new Condition.Always(true)
        : number == 1
            ? new Condition.Exists(list, element)
            : new Condition.AtLeast(list, (int) number, element);
  }

  /** The name of the macro that an expression was written by; empty where it was none. */
  private String macro(CelExpr expr) {
    CelExpr macro = expression.tree().getSource().getMacroCalls().get(expr.id());
    return macro == null ? "" : macro.call().function();
  }

  private ListFact list(CelExpr expr, String name) {
    CelExpr range = expr.comprehension().iterRange();
    Optional<ListFact> list =
        range.getKind() == CelExpr.ExprKind.Kind.IDENT
            ? ListFact.byPath(range.ident().name())
            : Optional.empty();
    if (list.isEmpty()) {
      throw terms.unsupported(expr, "'" + name + "' over anything but a list of the case");
    }
    if (quantified) {
      throw expression.error(
          expr.id(),
          ErrorCode.POLICY_UNSUPPORTED,
          "'" + name + "' stands inside another exists, all or count",
          "put the two side by side and join them with && or ||");
    }
    return list.get();
  }

  private Condition element(CelExpr expr, ListFact list, CelExpr body, boolean any) {
    Element inner = new Element(expr.comprehension().iterVar(), list);
    Condition condition = new Lowering(expression, definitions, inner, true).condition(body);
    return list == ListFact.CONVICTIONS ? ofFinal(condition, any) : condition;
  }

  /** Asks for final convictions, unless the condition says itself which others count. */
  private static Condition ofFinal(Condition element, boolean any) {
    Term isFinal =
        new Term.FieldValue(ListFact.CONVICTIONS.field(ConvictionTimes.IS_FINAL).orElseThrow());
    Condition holds = new Condition.Holds(isFinal);
    if (element.hasTerm(isFinal::equals)) {
      return element;
    }
    if (!any) {
      return new Condition.Or(List.of(element, new Condition.Not(holds)));
    }
    List<Condition> all =
        new ArrayList<>(element instanceof Condition.And and ? and.conditions() : List.of(element));
    all.add(holds);
    return new Condition.And(all);
  }

  private boolean isBoolean(CelExpr expr) {
    return expression.tree().getType(expr.id()).filter(SimpleType.BOOL::equals).isPresent();
  }

  private static boolean isConstant(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE;
  }

  private static String operatorName(String function) {
    return function.replace("_", "").replace("@", "");
  }
}
