package org.amparo.report.assertion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.report.assertion.Kind.Portion;
import org.amparo.report.assertion.Kind.Relation;
import org.amparo.report.assertion.Kind.Why;
import org.amparo.report.assertion.Numeral.Reading;
import org.amparo.report.figure.Figures;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * Makes every assertion of a page from the figures of its edition.
 *
 * @param period the days that the place's records cover, in words
 * @param rounded whether the edition rounds what rests on protected records
 */
public record Assertions(String period, Scope scope, boolean rounded) {

  /** The kind of period of figures that the place's records have no part in. */
  private static final String NO_DAYS = "none";

  private static final String NOT_RECORDED = "unknown";

  private static final Map<String, String> PERIODS =
      MeasureCatalog.bundled().all().stream()
          .collect(Collectors.toMap(Measure::id, Measure::period, (one, _) -> one));

  /** What the figure's own numbers say of what it measures. */
  public Assertion of(Figure figure) {
    return made(List.of(figure), kind(figure, Reading.OWN));
  }

  /** The same of a hundred of its base; unknown where the figure has no base. */
  public Assertion ofHundred(Figure figure) {
    return made(
        List.of(figure),
        Numeral.whole(figure) == null
            ? new Kind.Unknown(why(figure))
            : kind(figure, Reading.OF_HUNDRED));
  }

  /** The same of a hundred, as the range that those not recorded leave open. */
  public Assertion boundsOfHundred(Figure figure) {
    Assertion said = ofHundred(figure);
    return said.kind() instanceof Kind.AtLeast(Numeral least) && figure.unknown() != null
        ? made(
            List.of(figure),
            new Kind.Between(least, new Numeral(figure, least.part(), Reading.OF_HUNDRED, true)))
        : said;
  }

  /** That it is no less than the figure's lower end. */
  public Assertion atLeast(Figure figure) {
    return made(List.of(figure), new Kind.AtLeast(numeral(figure, Part.LOW, Reading.OWN)));
  }

  /** What is lost where the figure is a gain. */
  public Assertion lossOf(Figure figure) {
    Kind kind = kind(figure, Reading.LOSS);
    return made(
        List.of(figure),
        switch (kind) {
          case Kind.Between(Numeral gained, Numeral more) -> new Kind.Between(more, gained);
          case Kind.About(Numeral middle, Numeral gained, Numeral more) ->
              new Kind.About(middle, more, gained);
          case Kind.AtLeast(Numeral gained) -> new Kind.AtMost(gained, false);
          case Kind.AtMost(Numeral gained, _) -> new Kind.AtLeast(gained);
          default -> kind;
        });
  }

  /** The most that a gain of open sign may be, and the most that the loss may be. */
  public List<Assertion> eitherWay(Figure figure) {
    return List.of(
        made(List.of(figure), new Kind.AtMost(numeral(figure, Part.HIGH, Reading.OWN), false)),
        made(List.of(figure), new Kind.AtMost(numeral(figure, Part.LOW, Reading.LOSS), false)));
  }

  /** How many of the figure's base its records leave open. */
  public Assertion openIn(Figure figure) {
    return part(figure, Part.UNKNOWN);
  }

  /** How many its base is. */
  public Assertion baseOf(Figure figure) {
    return part(figure, Part.DENOMINATOR);
  }

  private Assertion part(Figure figure, Part part) {
    BigDecimal number = part.of(figure);
    return made(
        List.of(figure),
        number == null
            ? new Kind.Unknown(why(figure))
            : exactly(numeral(figure, part, Reading.OWN)));
  }

  /** How much of the second the first is, in a word that is true of all that both leave open. */
  public Assertion partOf(Assertion part, Assertion whole) {
    List<Figure> figures = List.of(part.figure(), whole.figure());
    Values some = part.values();
    Values all = whole.values();
    if (some.least() == null || all.least() == null || all.most() == null) {
      return made(figures, new Kind.Unknown(Why.OPEN));
    }
    if (all.least().signum() <= 0) {
      return made(figures, new Kind.Unknown(Why.OPEN));
    }
    // The same that is open of both cancels, so the middle of the whole is what both are held to.
    BigDecimal held = middle(whole, all.most());
    BigDecimal least = some.least().divide(held, MathContext.DECIMAL64);
    BigDecimal most =
        some.most() == null
            ? BigDecimal.ONE
            : some.most().divide(held, MathContext.DECIMAL64).min(BigDecimal.ONE);
    return made(figures, new Kind.Part(Portion.of(least, most), new Values(least, most)));
  }

  private static BigDecimal middle(Assertion whole, BigDecimal otherwise) {
    return whole.kind() instanceof Kind.About about ? about.middle().number() : otherwise;
  }

  /** How the first stands to the second, where what is open of them settles it. */
  public Assertion compared(Assertion first, Assertion second) {
    Relation relation = relation(first.values(), second.values());
    return made(
        List.of(first.figure(), second.figure()),
        relation == null ? new Kind.Unknown(Why.OPEN) : new Kind.Comparison(relation));
  }

  /** The order of these, the greatest first; unknown where two of them are not settled. */
  public Assertion ordered(List<Assertion> greatestFirst) {
    List<Figure> figures = greatestFirst.stream().map(Assertion::figure).toList();
    boolean settled =
        IntStream.range(1, greatestFirst.size())
            .allMatch(
                i -> greatestFirst.get(i - 1).values().areAbove(greatestFirst.get(i).values()));
    return made(
        figures,
        settled
            ? new Kind.Order(figures.stream().map(Figure::id).toList())
            : new Kind.Unknown(Why.OPEN));
  }

  /** That the first is above all others; unknown where that is not settled. */
  public Assertion greatest(Assertion first, List<Assertion> others) {
    List<Figure> figures =
        Stream.concat(Stream.of(first), others.stream()).map(Assertion::figure).toList();
    return made(
        figures,
        others.stream().allMatch(other -> first.values().areAbove(other.values()))
            ? new Kind.Extreme(true)
            : new Kind.Unknown(Why.OPEN));
  }

  /** Whether the last of these is above the first, below or the same. */
  public Assertion trend(List<Assertion> inTime) {
    Relation relation = relation(inTime.getLast().values(), inTime.getFirst().values());
    return made(
        inTime.stream().map(Assertion::figure).toList(),
        relation == null ? new Kind.Unknown(Why.OPEN) : new Kind.Trend(relation));
  }

  private static @Nullable Relation relation(Values first, Values second) {
    if (first.areAbove(second)) {
      return Relation.ABOVE;
    }
    if (second.areAbove(first)) {
      return Relation.BELOW;
    }
    return first.areThe(second) ? Relation.EQUAL : null;
  }

  private Assertion made(List<Figure> figures, Kind kind) {
    String days = PERIODS.getOrDefault(figures.getFirst().declared().origin().measure(), "");
    return new Assertion(figures, kind, days.equals(NO_DAYS) ? "" : period, scope, rounded);
  }

  private static Kind kind(Figure figure, Reading reading) {
    BigDecimal value = figure.value();
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    if (value == null && low == null && high == null) {
      return new Kind.Unknown(why(figure));
    }
    if (figure.withheld()) {
      return withheld(figure, reading);
    }
    if (low != null && high != null && low.compareTo(high) != 0) {
      // What is drawn is an estimate, though it is missing facts that it is drawn for.
      return value != null
              && figure.spread() != null
              && (figure.spread() != Spread.MISSING_FACTS || isEstimate(figure))
          ? new Kind.About(
              numeral(figure, Part.VALUE, reading),
              numeral(figure, Part.LOW, reading),
              numeral(figure, Part.HIGH, reading))
          : new Kind.Between(
              numeral(figure, Part.LOW, reading), numeral(figure, Part.HIGH, reading));
    }
    if (low != null && high == null && figure.spread() != null) {
      return new Kind.AtLeast(numeral(figure, Part.LOW, reading));
    }
    if (low == null && high != null && (value == null || figure.spread() != null)) {
      return new Kind.AtMost(numeral(figure, Part.HIGH, reading), false);
    }
    return one(figure, value == null ? Part.LOW : Part.VALUE, reading);
  }

  /** A number alone: of which some is unknown it is a least number, and never exact. */
  private static Kind one(Figure figure, Part part, Reading reading) {
    Numeral number = numeral(figure, part, reading);
    Long unknown = figure.unknown();
    boolean open = unknown != null && unknown > 0;
    if (isEstimate(figure)) {
      return new Kind.About(number, null, null);
    }
    if (number.number().signum() == 0) {
      return !open
          ? new Kind.None(number)
          : figure.countsPeople() && part == Part.VALUE
              ? ofUnknown(figure, number, reading)
              : new Kind.AtLeast(number);
    }
    // What is open of a whole or of a mean does not say on which side of it the truth lies.
    return open && (figure.countsPeople() || isSum(figure) || isShareOfAll(figure))
        ? new Kind.AtLeast(number)
        : new Kind.Exactly(number);
  }

  private static Kind exactly(Numeral number) {
    return number.number().signum() == 0 ? new Kind.None(number) : new Kind.Exactly(number);
  }

  private static Kind ofUnknown(Figure figure, Numeral none, Reading reading) {
    Numeral most = numeral(figure, Part.UNKNOWN, reading);
    BigDecimal whole = figure.denominator();
    return whole != null && whole.compareTo(BigDecimal.valueOf(open(figure))) <= 0
        ? new Kind.Unknown(Why.NOT_RECORDED)
        : new Kind.Between(none, most);
  }

  private static long open(Figure figure) {
    return Objects.requireNonNullElse(figure.unknown(), 0L);
  }

  private static boolean isSum(Figure figure) {
    return figure.declared().kind() == FigureKind.AMOUNT && figure.denominator() == null;
  }

  /** A share of a whole with those not recorded in it; of these themselves it is all. */
  private static boolean isShareOfAll(Figure figure) {
    return figure.declared().kind() == FigureKind.RATE
        && !figure.declared().key().endsWith(NOT_RECORDED);
  }

  /** A count of few is under eleven, and a share of few is under that of eleven. */
  private static boolean isBelow(Figure figure, Reading reading) {
    return figure.countsPeople()
        ? reading == Reading.OWN
        : figure.declared().kind() == FigureKind.RATE;
  }

  /** Ends that an edition leaves of a number it does not show. */
  private static Kind withheld(Figure figure, Reading reading) {
    if (figure.low() == null && figure.high() != null) {
      return new Kind.AtMost(numeral(figure, Part.HIGH, reading), isBelow(figure, reading));
    }
    return figure.low() != null && figure.high() != null
        ? new Kind.Between(numeral(figure, Part.LOW, reading), numeral(figure, Part.HIGH, reading))
        : new Kind.Unknown(Why.WITHHELD);
  }

  /** Whether it is what a method concludes, which may be off, and not what was counted. */
  static boolean isEstimate(Figure figure) {
    return figure.spread() == Spread.SAMPLING
        || figure.spread() == Spread.COMBINED
        || figure.spread() == Spread.ASSUMPTIONS
        || figure.declared().kind() == FigureKind.ESTIMATE
        || Figures.isNet(figure);
  }

  private static Numeral numeral(Figure figure, Part part, Reading reading) {
    return new Numeral(figure, part, reading);
  }

  private static Why why(Figure figure) {
    String state = figure.number().state();
    return state == null ? Why.NOT_RECORDED : Why.valueOf(state.toUpperCase(Locale.ROOT));
  }
}
