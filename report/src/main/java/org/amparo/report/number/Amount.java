package org.amparo.report.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.Spread;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a reader meets it: one number, a range, or not recorded. What missing facts leave
 * open is a range with no middle; around a chance or an assumption there is a number to name first.
 *
 * @param numbers none where not recorded, one, or the two ends of a range
 * @param around the two ends of the range around a single number; empty where there is none
 * @param open which end the range lacks: then its other end is its only number
 * @param why why it is a range, in words; empty where it is none
 * @param state why there is no number, as in {@code figures.json}; null where there is one
 * @param few what such a number is under, in words: "fewer than 11", "under 3.4%"; empty where the
 *     edition does not say
 */
public record Amount(
    String figure,
    Label label,
    List<Shown> numbers,
    List<Shown> around,
    Open open,
    String why,
    @Nullable String state,
    String few) {

  /** The end that a range lacks. */
  public enum Open {
    NEITHER,
    ABOVE,
    BELOW
  }

  /** The figure as a reader meets it. */
  public static Amount of(Messages messages, Figure figure, Style style) {
    Optional<Shown> value = Shown.of(messages, figure, Part.VALUE, style);
    Open open = openEnd(figure);
    if (open != Open.NEITHER) {
      Shown end =
          Shown.of(messages, figure, open == Open.ABOVE ? Part.LOW : Part.HIGH, style)
              .orElseThrow();
      return noMiddle(figure, value)
          ? ranged(messages, figure, List.of(end), List.of(), open)
          : ranged(messages, figure, List.of(value.orElseThrow()), List.of(end), open);
    }
    if (isRange(figure)) {
      List<Shown> ends =
          List.of(
              Shown.of(messages, figure, Part.LOW, style).orElseThrow(),
              Shown.of(messages, figure, Part.HIGH, style).orElseThrow());
      return noMiddle(figure, value)
          ? ranged(messages, figure, ends, List.of(), Open.NEITHER)
          : ranged(messages, figure, List.of(value.orElseThrow()), ends, Open.NEITHER);
    }
    Optional<Shown> single = value.or(() -> Shown.of(messages, figure, Part.LOW, style));
    return new Amount(
        figure.id(),
        figure.words(),
        single.map(List::of).orElse(List.of()),
        List.of(),
        Open.NEITHER,
        "",
        single.isEmpty() ? figure.number().state() : null,
        few(messages, figure));
  }

  private static Amount ranged(
      Messages messages, Figure figure, List<Shown> numbers, List<Shown> around, Open open) {
    return new Amount(
        figure.id(), figure.words(), numbers, around, open, why(messages, figure), null, "");
  }

  private static String few(Messages messages, Figure figure) {
    BigDecimal most = figure.high();
    if (!figure.withheld() || figure.value() != null || figure.low() != null || most == null) {
      return "";
    }
    return figure.countsPeople()
        ? messages.say("number.fewer", Map.of("n", String.valueOf(Rounding.FEWEST)))
        : messages.say(
            "number.under",
            Map.of("amount", Numbers.text(messages, most, figure.unit(), Style.EXACT)));
  }

  private static boolean noMiddle(Figure figure, Optional<Shown> value) {
    return value.isEmpty() || figure.spread() == Spread.MISSING_FACTS;
  }

  /** One end, a reason for a range, and no other end that an edition withholds. */
  private static Open openEnd(Figure figure) {
    if (figure.spread() == null
        || figure.withheld()
        || (figure.low() == null) == (figure.high() == null)) {
      return Open.NEITHER;
    }
    return figure.low() == null ? Open.BELOW : Open.ABOVE;
  }

  private static boolean isRange(Figure figure) {
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    return low != null && high != null && low.compareTo(high) != 0;
  }

  private static String why(Messages messages, Figure figure) {
    Spread spread = figure.spread();
    return spread == null ? "" : messages.say("why." + key(spread.name()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the records support a number. */
  public boolean recorded() {
    return !numbers.isEmpty();
  }

  /** Whether the records have a number that this edition does not show. */
  public boolean withheld() {
    return "WITHHELD".equals(state);
  }

  /** Whether it is a range of two different numbers. */
  public boolean range() {
    return numbers.size() == 2;
  }

  /** Whether it is a lower end alone. */
  public boolean openAbove() {
    return open == Open.ABOVE && around.isEmpty();
  }

  /** Whether it is an upper end alone. */
  public boolean openBelow() {
    return open == Open.BELOW && around.isEmpty();
  }

  /** The number, or the lower end. */
  public Shown first() {
    return numbers.getFirst();
  }

  /** The number, or the upper end. */
  public Shown last() {
    return numbers.getLast();
  }

  /** The amount in words without markup, for the description of a chart. */
  public String words(Messages messages) {
    if (!recorded()) {
      return few.isEmpty()
          ? messages.say("number." + key(Objects.requireNonNullElse(state, "NOT_RECORDED")))
          : few;
    }
    if (range()) {
      return messages.say("number.between", Map.of("low", first().text(), "high", last().text()));
    }
    if (openBelow()) {
      return messages.say("number.at-most", Map.of("high", first().text()));
    }
    return openAbove()
        ? messages.say("number.at-least", Map.of("low", first().text()))
        : first().text();
  }

  /** Null instead of an amount that was not recorded. */
  public static @Nullable Amount recordedOrNull(
      Messages messages, Optional<Figure> figure, Style style) {
    return figure.map(known -> of(messages, known, style)).filter(Amount::recorded).orElse(null);
  }
}
