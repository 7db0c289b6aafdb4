package org.amparo.report.assertion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page says of a county: its figures, and a kind. It has no language: {@link
 * AssertionWords} prints it, and nothing else does.
 *
 * @param figures what it rests on, in the order in which the kind names them; never empty
 * @param period what its figures' days are; empty where they have none
 */
public record Assertion(
    List<Figure> figures, Kind kind, String period, Scope scope, boolean rounded) {

  public Assertion {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("an assertion of nothing");
    }
  }

  /** What a number is counted of and when: two that differ may stand together only if declared. */
  public record Ground(String base, String period, Group group) {}

  /** Whose records of which stage are counted. */
  public record Group(Unit unit, Status stage) {}

  /** The figure that it speaks of first. */
  public Figure figure() {
    return figures.getFirst();
  }

  /** What the number is counted of and when. */
  public Ground ground() {
    Figure figure = figure();
    String base = figure.within().isEmpty() ? figure.declared().base() : figure.within();
    return new Ground(base, period, new Group(figure.unit(), figure.status()));
  }

  /** Whether it must never be false; an estimate is judged by how often its interval holds. */
  public boolean isLogical() {
    return !(kind instanceof Kind.About || kind instanceof Kind.Trend)
        && !(kind instanceof Kind.Part && figures.stream().anyMatch(Assertions::isEstimate));
  }

  /** Whether it gives a number, a bound or a word for a part. */
  public boolean isKnown() {
    return !(kind instanceof Kind.Unknown);
  }

  /**
   * Whether it speaks of what its figure measures; else of how many the figure's base is, or of how
   * many of it are not recorded.
   */
  public boolean isOfItsFigure() {
    return switch (kind) {
      case Kind.Exactly(Numeral number) -> number.part().inUnit();
      case Kind.None(Numeral zero) -> zero.part().inUnit();
      default -> true;
    };
  }

  /** Whether it says that there is none. */
  public boolean isNone() {
    return kind instanceof Kind.None;
  }

  /**
   * The numbers that the first figure's quantity may be if the assertion is true, in its unit, or
   * of a hundred where it is read so; of a part, the share. A rounded number asserts what its
   * rounding allows. Any number where it says nothing of one.
   */
  public Values values() {
    return switch (kind) {
      case Kind.Exactly exactly -> allowed(exactly.number());
      case Kind.AtLeast atLeast -> new Values(atLeast.least().number(), null);
      case Kind.AtMost(Numeral most, boolean below) ->
          new Values(below ? BigDecimal.ZERO : null, most.number());
      case Kind.Between between -> new Values(between.least().number(), between.most().number());
      case Kind.About about ->
          about.least() == null || about.most() == null
              ? allowed(about.middle())
              : new Values(about.least().number(), about.most().number());
      case Kind.Part part -> part.portion().shares();
      case Kind.None _ -> Values.only(BigDecimal.ZERO);
      case Kind.Comparison _, Kind.Order _, Kind.Extreme _, Kind.Trend _, Kind.Unknown _ ->
          Values.ANY;
    };
  }

  /** How far a bar reaches: to the number that is printed, or to the least; null where none is. */
  public @Nullable BigDecimal drawn() {
    return kind instanceof Kind.Exactly exactly ? exactly.number().number() : values().least();
  }

  /**
   * Counts are rounded to tens, shares made of such; sums to a step, taken as wide as it can be.
   */
  private Values allowed(Numeral numeral) {
    BigDecimal number = numeral.number();
    if (!rounded || number.signum() == 0) {
      return Values.only(number);
    }
    BigDecimal off = off(numeral);
    return new Values(number.subtract(off), number.add(off));
  }

  private static BigDecimal off(Numeral numeral) {
    Figure figure = numeral.figure();
    BigDecimal whole = figure.denominator();
    if (whole != null && whole.signum() > 0 && (numeral.hundred() || figure.unit() == Unit.SHARE)) {
      // Half a step of the part and half a step of the whole, of which the part is no more.
      BigDecimal share = Rounding.STEP.divide(whole, MathContext.DECIMAL64);
      return numeral.hundred() ? share.multiply(BigDecimal.valueOf(100)) : share;
    }
    BigDecimal step =
        figure.countsPeople() || !numeral.part().inUnit()
            ? Rounding.STEP
            : Rounding.widestStep(numeral.number());
    BigDecimal own = step.divide(BigDecimal.TWO);
    // A price is made of a time that was rounded first, to a step that may be as wide as the time.
    return figure.ties().madeFrom().isEmpty()
        ? own
        : own.add(numeral.number().abs().divide(BigDecimal.TWO));
  }
}
