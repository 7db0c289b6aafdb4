package org.amparo.report.rounding;

import static org.amparo.model.disclosure.Rounding.FEWEST;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.model.disclosure.Contributions;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * Rounds figures by what measures declare of them. Counts of people are rounded, rates computed
 * from the rounded counts. Sums of time are rounded by whose they are, and what is made from one,
 * its price above all, is made from the rounded one: many prices of one time tell no more of it
 * than one. What a method concludes and what a few people are is withheld.
 */
final class RoundedFigures {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  /** Amounts are of whole cents: more digits of a price would not be the price's own. */
  private static final MathContext PRICE = new MathContext(5);

  /** What one stage counts in one unit: the largest such count is the whole of it. */
  private record Stage(Status status, Unit unit) {}

  /** How many the place's holds and requests are: where few, nothing of them is broken down. */
  private static final Set<String> CONCERNED = Set.of("bookings.held", "requests.total");

  /** The wholes of a place of few, which are counted and not broken down. */
  private static final Set<String> WHOLES =
      Set.of("bookings.held", "bookings.total", "requests.received", "requests.total");

  private final Map<Stage, BigDecimal> wholes = new HashMap<>();
  private boolean few;
  private final Map<String, BigDecimal> counts = new HashMap<>();
  private final Map<String, Figure> exact = new HashMap<>();

  private RoundedFigures() {}

  /** The rule for these figures, which is also for how many people each stage is. */
  static RoundedFigures among(List<Figure> figures) {
    RoundedFigures rule = new RoundedFigures();
    BigDecimal concerned = BigDecimal.ZERO;
    for (Figure figure : figures) {
      rule.exact.put(figure.id(), figure);
      BigDecimal most = figure.high() == null ? figure.value() : figure.high();
      if (most != null && CONCERNED.contains(figure.id())) {
        concerned = concerned.max(most);
      }
      if (most != null && figure.countsPeople()) {
        rule.counts.put(figure.id(), most);
        rule.wholes.merge(new Stage(figure.status(), figure.unit()), most, BigDecimal::max);
      }
    }
    rule.few = Rounding.tooSmall(concerned);
    return rule;
  }

  /**
   * Whether a figure as it is published tells by being there what few people are: in a place of few
   * there is no other of whom it could be.
   */
  boolean tells(Figure published) {
    boolean said = published.value() != null || published.low() != null || published.high() != null;
    return few
        && !said
        && !WHOLES.contains(published.id())
        && published.declared().kind() != FigureKind.OTHER
        && !isOfAll(published);
  }

  /** What the jail did, at a price: that it is withheld is said. */
  private static boolean isOfAll(Figure figure) {
    return figure.withheld()
        && figure.is("savings", "policy-cost")
        && figure.parameter("contrast").equals("done");
  }

  Figure rounded(Figure figure) {
    return switch (figure.declared().kind()) {
      case COUNT_OF_PEOPLE -> count(figure);
      case RATE -> share(figure);
      case AMOUNT, ESTIMATE -> amount(figure);
      case EXTREME -> withheld(figure);
      case OTHER -> figure;
    };
  }

  private Figure count(Figure figure) {
    if (ofFew(figure)) {
      return withheld(figure);
    }
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    boolean endless = high == null && figure.spread() != null;
    if (low != null && (endless || (high != null && low.compareTo(high) != 0))) {
      BigDecimal value = published(figure.value());
      return with(
          figure,
          value,
          Rounding.low(low),
          high == null ? null : Rounding.high(high),
          figure.spread(),
          // A lower end alone reads as one because nothing above it is withheld.
          !endless && value == null && figure.value() != null);
    }
    BigDecimal single = figure.value() == null ? low : figure.value();
    if (single != null && Rounding.few(single)) {
      boolean surely = single.signum() > 0 && staysFew(figure, single);
      return with(figure, null, null, surely ? Rounding.FEW : null, null, true);
    }
    BigDecimal one = published(single);
    BigDecimal end = low == null ? null : one;
    return with(figure, one, end, end, figure.spread(), false);
  }

  /** Whether it is of few even if everyone of whom it is not recorded is counted too. */
  private static boolean staysFew(Figure figure, BigDecimal counted) {
    Long unknown = figure.unknown();
    return unknown == null || counted.add(BigDecimal.valueOf(unknown)).compareTo(Rounding.FEW) <= 0;
  }

  /** Whether the figure is a part of too few people. */
  private boolean ofFew(Figure figure) {
    if (few) {
      return !WHOLES.contains(figure.id());
    }
    BigDecimal whole = figure.denominator();
    BigDecimal within = counts.get(figure.within());
    if (whole != null || within != null) {
      return (whole != null && Rounding.tooSmall(whole))
          || (within != null && Rounding.tooSmall(within));
    }
    BigDecimal stage = wholes.get(new Stage(figure.status(), figure.unit()));
    return stage != null
        && Rounding.tooSmall(stage)
        && figure.value() != null
        && figure.value().compareTo(stage) != 0;
  }

  /** What a part of a whole would be, were it computed from both as they are published. */
  private static Figure share(Figure figure) {
    BigDecimal part = figure.numerator();
    BigDecimal whole = figure.denominator();
    if (part == null || whole == null || whole.signum() <= 0 || Rounding.tooSmall(whole)) {
      return withheld(figure);
    }
    BigDecimal of = Rounding.count(whole).orElseThrow();
    BigDecimal unit = figure.unit() == Unit.SHARE ? BigDecimal.ONE : THOUSAND;
    BigDecimal shown = published(part);
    if (shown == null) {
      // Of the least whole that is published as this one: of a greater one it is under more.
      BigDecimal least = of.subtract(Rounding.STEP.divide(BigDecimal.TWO));
      BigDecimal under = Rounding.share(BigDecimal.valueOf(FEWEST).multiply(unit), least);
      return with(figure, null, null, under, null, true);
    }
    BigDecimal share = Rounding.share(shown.multiply(unit), of);
    return figure.spread() == Spread.SAMPLING
        ? figure.with(
            within(share, Estimate.proportion(counted(shown), counted(of)), unit),
            new Figure.Counted(shown, of, unknown(figure)))
        : with(figure, share, null, null, null, false);
  }

  /** A published number with the interval of an estimate, each end so many times. */
  private static FigureValue within(BigDecimal value, Estimate estimate, BigDecimal unit) {
    return new FigureValue.Range(
        value,
        Rounding.share(BigDecimal.valueOf(estimate.low()).multiply(unit), BigDecimal.ONE),
        Rounding.share(BigDecimal.valueOf(estimate.high()).multiply(unit), BigDecimal.ONE),
        Spread.SAMPLING);
  }

  /** What one figure divided by another would be, were it computed from both as published. */
  private static Figure quotient(Figure figure, Figure part, Figure whole) {
    BigDecimal value = part.value();
    BigDecimal by = whole.value();
    BigDecimal most = part.high();
    if (by == null || by.signum() <= 0) {
      return withheld(figure);
    }
    FigureValue quotient;
    if (value == null) {
      BigDecimal under = part.low() == null && most != null ? Rounding.share(most, by) : null;
      quotient = new FigureValue.Withheld(null, under, null);
    } else if (figure.spread() == Spread.SAMPLING) {
      quotient =
          within(
              Rounding.share(value, by),
              Estimate.proportions(
                  counted(part.numerator()),
                  counted(part.denominator()),
                  counted(whole.numerator()),
                  counted(whole.denominator())),
              BigDecimal.ONE);
    } else {
      quotient = new FigureValue.Known(Rounding.share(value, by));
    }
    return figure.with(quotient, new Figure.Counted(null, null, unknown(figure)));
  }

  /** What a rate that is shown was computed from. */
  private static long counted(@Nullable BigDecimal count) {
    return Objects.requireNonNull(count).longValueExact();
  }

  private Figure amount(Figure figure) {
    Contributions all = figure.ties().contributions();
    if (all != null) {
      return Rounding.shows(all) && !(isOfAFew(figure) && all.people() < FEWEST)
          ? shown(figure, figure.value(), figure.low(), figure.high(), all.largest())
          : withheld(figure);
    }
    List<String> from = List.of(figure.ties().madeFrom().split(FigureDeclaration.OVER, -1));
    Figure basis = exact.get(from.getFirst());
    Figure under = exact.get(from.getLast());
    return basis == null || under == null
        ? withheld(figure)
        : from.size() > 1 ? quotient(figure, rounded(basis), rounded(under)) : made(figure, basis);
  }

  /** A mean or a middle of few has nobody on its smaller side, and is still somebody's. */
  private boolean isOfAFew(Figure figure) {
    boolean time = figure.unit() == Unit.HOURS || figure.unit() == Unit.DAYS;
    return few || (figure.declared().kind() == FigureKind.ESTIMATE && time);
  }

  /** The figure with these numbers rounded; where none is left of one it has, that is withheld. */
  private static Figure shown(
      Figure figure,
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      BigDecimal largest) {
    BigDecimal middle = value == null ? null : Rounding.amount(value, largest).orElse(null);
    boolean one = low != null && high != null && low.compareTo(high) == 0;
    BigDecimal least = low == null ? null : one ? middle : Rounding.low(low, largest);
    BigDecimal most = high == null ? null : one ? middle : Rounding.high(high, largest);
    Figure.Counted counted = new Figure.Counted(null, null, unknown(figure));
    boolean told =
        figure.value() == null
            && (figure.low() == null || least != null)
            && (figure.high() == null || most != null);
    if (middle != null || told) {
      return figure.with(
          FigureValue.of(middle, least, most, figure.spread(), absent(figure)), counted);
    }
    if (value != null && value.signum() > 0 && least == null && most == null) {
      most = Rounding.high(value, largest);
    }
    return figure.with(new FigureValue.Withheld(least, most, figure.spread()), counted);
  }

  /** What an amount would be, were it made from its basis as it is published. */
  private Figure made(Figure figure, Figure basis) {
    Figure published = rounded(basis);
    BigDecimal by = BigDecimal.ONE;
    BigDecimal whole = figure.denominator();
    if (whole != null && figure.declared().kind() == FigureKind.ESTIMATE) {
      BigDecimal divided = published(whole);
      if (divided == null || Rounding.tooSmall(whole)) {
        return withheld(figure);
      }
      by = whole.divide(divided, MathContext.DECIMAL64);
    }
    // What a price leaves open, it leaves open of the middle; other ends are those of the basis.
    Part low = figure.spread() == Spread.ASSUMPTIONS ? Part.VALUE : Part.LOW;
    Part high = figure.spread() == Spread.ASSUMPTIONS ? Part.VALUE : Part.HIGH;
    return shown(
        figure,
        times(figure.value(), Part.VALUE.of(basis), Part.VALUE.of(published), by),
        times(figure.low(), low.of(basis), low.of(published), by),
        times(figure.high(), high.of(basis), high.of(published), by),
        figure.unit() == Unit.CENTS ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  /** A number divided by what it was made from, which is a price, times that as published. */
  private static @Nullable BigDecimal times(
      @Nullable BigDecimal number,
      @Nullable BigDecimal from,
      @Nullable BigDecimal published,
      BigDecimal by) {
    if (number == null || from == null || published == null) {
      return null;
    }
    return from.signum() == 0
        ? BigDecimal.ZERO
        : number.multiply(by).divide(from, PRICE).multiply(published);
  }

  private static @Nullable BigDecimal published(@Nullable BigDecimal count) {
    return count == null ? null : Rounding.count(count).orElse(null);
  }

  /** A figure without its numbers, where it has any; how many it does not know stays rounded. */
  private static Figure withheld(Figure figure) {
    boolean any = figure.value() != null || figure.low() != null || figure.high() != null;
    return figure.with(
        any ? new FigureValue.Withheld(null, null, null) : figure.number(),
        new Figure.Counted(null, null, unknown(figure)));
  }

  private static @Nullable Long unknown(Figure figure) {
    Long unknown = figure.unknown();
    return unknown == null ? null : Rounding.count(unknown).orElse(null);
  }

  private static Figure with(
      Figure figure,
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable Spread spread,
      boolean withheld) {
    return figure.with(
        withheld
            ? new FigureValue.Withheld(low, high, spread)
            : FigureValue.of(value, low, high, spread, absent(figure)),
        new Figure.Counted(
            published(figure.numerator()), published(figure.denominator()), unknown(figure)));
  }

  /** A number that was there and is none any more would be withheld. */
  private static Absent absent(Figure figure) {
    return figure.number() instanceof Absent absent ? absent : Absent.NOT_RECORDED;
  }
}
