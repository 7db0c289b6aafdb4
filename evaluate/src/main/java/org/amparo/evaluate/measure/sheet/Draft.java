package org.amparo.evaluate.measure.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/** A figure in the making: what most figures lack is left out, what all have is checked. */
public final class Draft {

  private static final int DECIMALS = 6;

  private final FigureDeclaration declared;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<String> qualifiers = new ArrayList<>();
  private @Nullable Unit unit;
  private Absent absent = Absent.NOT_RECORDED;
  private @Nullable BigDecimal value;
  private @Nullable BigDecimal low;
  private @Nullable BigDecimal high;
  private @Nullable Spread spread;
  private @Nullable BigDecimal numerator;
  private @Nullable BigDecimal denominator;
  private @Nullable Long unknown;
  private @Nullable String measure;
  private @Nullable String rate;
  private @Nullable Status status;
  private @Nullable Contributions contributions;
  private String digest = "";
  private List<String> sources = List.of();

  /** A figure that a file of {@code measures/} declares. */
  public Draft(FigureDeclaration declared) {
    this.declared = declared;
    this.unit = declared.unit();
    this.status = declared.stage();
  }

  /** Gives a parameter of its id or label a value. */
  public Draft with(String parameter, String text) {
    parameters.put(parameter, text);
    return this;
  }

  /** Says something around its label; a qualifier said later stands around those before. */
  public Draft qualified(String key) {
    qualifiers.add(key);
    return this;
  }

  /** What it counts, where the declaration leaves that to the row. */
  public Draft unit(Unit counted) {
    unit = counted;
    return this;
  }

  @Nullable Unit unit() {
    return unit;
  }

  /** What it means where it has no number. */
  public Draft absent(Absent why) {
    absent = why;
    return this;
  }

  public Draft value(@Nullable BigDecimal known) {
    value = known;
    return this;
  }

  /** A range, left out where both ends are the value. */
  public Draft range(@Nullable BigDecimal least, @Nullable BigDecimal most, Spread why) {
    if (least != null && most != null && least.compareTo(most) != 0) {
      low = least;
      high = most;
      spread = why;
    }
    return this;
  }

  /**
   * A range that is shown even where nothing is left open; an end that is null it does not have.
   */
  public Draft bounds(@Nullable BigDecimal least, @Nullable BigDecimal most, Spread why) {
    low = least;
    high = most;
    spread = why;
    return this;
  }

  /** What was counted, out of what. */
  public Draft of(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    numerator = part;
    denominator = whole;
    return this;
  }

  /** A quotient whose value is the part divided by the whole. */
  public Draft quotient(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part != null && whole != null && whole.signum() != 0) {
      value = part.divide(whole, MathContext.DECIMAL128);
    }
    return of(part, whole);
  }

  public Draft unknown(@Nullable Long records) {
    unknown = records;
    return this;
  }

  /** Whose an amount is, where the records say; it decides how coarsely it may be published. */
  public Draft contributions(@Nullable Contributions all) {
    contributions = all;
    return this;
  }

  public Draft measure(String word) {
    measure = word;
    return this;
  }

  /** The kind of rate behind a cost, where the declaration does not say it. */
  public Draft rate(@Nullable String word) {
    rate = word;
    return this;
  }

  public Draft status(Status stage) {
    status = stage;
    return this;
  }

  public Draft from(String sqlSha256, List<String> names) {
    digest = sqlSha256;
    sources = names;
    return this;
  }

  /** The figure, complete. */
  public Figure figure() {
    String id = declared.filled(declared.id(), parameters);
    if (digest.isEmpty() || sources.isEmpty()) {
      throw new IllegalStateException(id + " does not say where it comes from");
    }
    return new Figure(
        id,
        declared,
        new Figure.Ties(
            declared.filled(declared.within(), parameters),
            declared.filled(declared.madeFrom(), parameters),
            contributions),
        declared.label().label(parameters, qualifiers),
        new Figure.Subject(
            Objects.requireNonNull(unit, id),
            status == null ? Status.UNKNOWN : status,
            measure == null ? declared.filled(declared.measured(), parameters) : measure,
            declared.rate().isEmpty() ? rate : declared.filled(declared.rate(), parameters),
            declaredParameters()),
        FigureValue.of(scaled(value), scaled(low), scaled(high), spread, absent),
        new Figure.Counted(plain(numerator), plain(denominator), unknown),
        new Figure.Origin(digest, sources));
  }

  private Map<String, String> declaredParameters() {
    Map<String, String> known = new LinkedHashMap<>(parameters);
    known.keySet().retainAll(declared.parameters());
    return known;
  }

  /** Counts and cents are whole; time and shares keep six decimals. */
  private @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    return switch (Objects.requireNonNull(unit, declared.key())) {
      case PEOPLE, REQUESTS, BOOKINGS, POLICIES, ROWS, EVENTS, MONTHS, PLACES, NUMBERS, CENTS ->
          number.setScale(0);
      case CENTS_PER_DAY -> number.setScale(0, RoundingMode.HALF_UP);
      case HOURS, DAYS, PER_MONTH, SHARE, PER_THOUSAND, RATIO ->
          plain(number.setScale(DECIMALS, RoundingMode.HALF_UP));
    };
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
