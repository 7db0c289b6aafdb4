package org.amparo.report.assertion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.evaluate.Figure;
import org.amparo.report.assertion.Kind.Why;
import org.amparo.report.assertion.Numeral.Reading;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Phrase;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** Prints assertions in a language: every digit and every quantifier of a page is printed here. */
public final class AssertionWords {

  private static final String KEY = "assert.";
  private static final String HUNDRED = "100";
  private static final Map<Form, String> RANGED =
      Map.of(Form.SHORT, "around", Form.INTERVAL, "interval");

  private final Messages messages;

  public AssertionWords(Messages messages) {
    this.messages = messages;
  }

  /** Words where a figure has no number, or none that this edition shows. */
  public record Absent(Figure figure, String text) {

    /** What the figure is called, for a title; null where the language has no name for it. */
    public @Nullable String title(Messages messages) {
      return Labels.known(messages, figure.words()).orElse(null);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** How much of an assertion a sentence has room for. */
  public enum Form {
    /** The number alone, as in a table or on a bar: "771", "2 to 38", "none". */
    BARE,
    /** The number with its quantifier: "at least 771", "between $4,920 and $6,160". */
    PLAIN,
    /** The same with what it counts: "at least 771 bookings". */
    COUNTED,
    /** An estimate with its interval behind it: "about $4,890 ($3,380 to $6,090)". */
    WITH_RANGE,
    /** The same without a quantifier, where there is little room: "$4,890 ($3,380 to $6,090)". */
    SHORT,
    /** The interval of an estimate alone, behind its number: "($3,380 to $6,090)". */
    INTERVAL
  }

  /** The assertion in words, in pieces: a {@link Shown} is a number that a page links. */
  public List<Object> pieces(Assertion assertion, Form form) {
    return isBare(form) || !isOfHundred(assertion.kind())
        ? own(assertion, form)
        : said("of-hundred", new Slot("n", own(assertion, form)), new Slot("whole", HUNDRED));
  }

  private static boolean isBare(Form form) {
    return form == Form.BARE || form == Form.SHORT;
  }

  private static boolean isOfHundred(Kind kind) {
    return switch (kind) {
      case Kind.Exactly(Numeral number) -> number.hundred();
      case Kind.AtLeast(Numeral least) -> least.hundred();
      case Kind.AtMost(Numeral most, _) -> most.hundred();
      case Kind.Between(Numeral least, _) -> least.hundred();
      case Kind.About about -> about.middle().hundred();
      case Kind.None(Numeral zero) -> zero.hundred();
      default -> false;
    };
  }

  private List<Object> own(Assertion assertion, Form form) {
    return switch (assertion.kind()) {
      case Kind.Exactly(Numeral number) -> one(number, form);
      case Kind.AtLeast(Numeral least) -> bounded("at-least", least, form, true);
      case Kind.AtMost(Numeral most, boolean below) -> atMost(most, below, form);
      case Kind.Between(Numeral least, Numeral most) ->
          same(least, most)
              ? one(least, form)
              : said(
                  isBare(form) ? "range" : key("between", most, form),
                  new Slot("low", shown(least, true)),
                  new Slot("high", shown(most, false)),
                  new Slot("noun", noun(most)));
      case Kind.About about -> about(about, form);
      case Kind.Part part -> said("part." + word(part.portion()));
      case Kind.Comparison comparison -> said("compared." + word(comparison.relation()));
      case Kind.Trend trend -> said("trend." + word(trend.lastToFirst()));
      case Kind.Order _ -> said("order");
      case Kind.Extreme extreme -> said(extreme.greatest() ? "greatest" : "least");
      case Kind.Unknown(Why why) ->
          List.of(
              new Absent(
                  assertion.figure(),
                  messages.say("number." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
      case Kind.None(Numeral zero) -> none(zero, form);
    };
  }

  /** The assertion without markup. */
  public String text(Assertion assertion, Form form) {
    return pieces(assertion, form).stream()
        .map(piece -> piece instanceof Shown shown ? shown.text() : piece.toString())
        .collect(Collectors.joining());
  }

  /** The number by which words around it are singular or plural: the last that is read. */
  public static BigDecimal count(Assertion assertion) {
    return switch (assertion.kind()) {
      case Kind.Exactly(Numeral number) -> number.number();
      case Kind.AtLeast(Numeral least) -> least.number();
      case Kind.AtMost(Numeral most, boolean below) ->
          below ? most.number().add(BigDecimal.ONE) : most.number();
      case Kind.Between(_, Numeral most) -> most.number();
      case Kind.About about -> about.middle().number();
      default -> BigDecimal.ZERO;
    };
  }

  private List<Object> one(Numeral number, Form form) {
    return form == Form.COUNTED && !noun(number).isEmpty()
        ? said("counted", n(shown(number, null)), new Slot("noun", noun(number)))
        : List.of(shown(number, null));
  }

  private List<Object> bounded(String key, Numeral number, Form form, boolean lower) {
    return form == Form.BARE
        ? List.of(shown(number, lower))
        : said(key(key, number, form), n(shown(number, lower)), new Slot("noun", noun(number)));
  }

  private List<Object> atMost(Numeral most, boolean below, Form form) {
    if (!below) {
      return bounded("at-most", most, form, false);
    }
    if (!most.figure().countsPeople()) {
      return said("under", n(shown(most, false)));
    }
    String next = Numbers.count(messages, most.number().add(BigDecimal.ONE));
    String fewer = messages.say("assert.fewer", Map.of("n", next));
    Absent few = new Absent(most.figure(), fewer);
    return form == Form.COUNTED && !noun(most).isEmpty()
        ? said("counted", n(few), new Slot("noun", noun(most)))
        : List.of(few);
  }

  private List<Object> about(Kind.About about, Form form) {
    Object middle = shown(about.middle(), null);
    boolean ranged = form == Form.WITH_RANGE || form == Form.SHORT || form == Form.INTERVAL;
    if (ranged && about.least() != null && about.most() != null) {
      return said(
          RANGED.getOrDefault(form, "about-range"),
          n(middle),
          new Slot("low", shown(about.least(), true)),
          new Slot("high", shown(about.most(), false)));
    }
    return isBare(form)
        ? List.of(middle)
        : said(
            key("about", about.middle(), form), n(middle), new Slot("noun", noun(about.middle())));
  }

  private List<Object> none(Numeral zero, Form form) {
    return isBare(form) || noun(zero).isEmpty()
        ? List.of(shown(zero, null))
        : form == Form.COUNTED ? said("none-counted", new Slot("noun", noun(zero))) : said("none");
  }

  private static Slot n(Object shown) {
    return new Slot("n", shown);
  }

  private String key(String key, Numeral numeral, Form form) {
    return form == Form.COUNTED && !noun(numeral).isEmpty() ? key + "-counted" : key;
  }

  private static boolean same(Numeral least, Numeral most) {
    return least.number().compareTo(most.number()) == 0;
  }

  /**
   * A number as it is read.
   *
   * @param end true for a lower end, which is rounded down; false for an upper one; null for none
   */
  private Object shown(Numeral numeral, @Nullable Boolean end) {
    if (numeral.withUnknown()) {
      return Numbers.count(messages, numeral.number().setScale(0, RoundingMode.CEILING));
    }
    Style style = Style.of(numeral.reading() == Reading.LOSS, numeral.hundred(), end);
    return numeral.hundred()
        ? Shown.ofHundred(messages, numeral.figure(), numeral.part(), style).orElseThrow()
        : Shown.of(messages, numeral.figure(), numeral.part(), style).orElseThrow();
  }

  private String noun(Numeral numeral) {
    return numeral.hundred()
        ? ""
        : Numbers.noun(messages, numeral.number(), numeral.figure().unit());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<Object> said(String key, Slot... slots) {
    List<Object> pieces = new ArrayList<>();
    for (Object piece : Phrase.pieces(messages, KEY + key, slots)) {
      if (piece instanceof List<?> several) {
        pieces.addAll(several);
      } else {
        pieces.add(piece);
      }
    }
    pieces.removeIf(piece -> piece instanceof String text && text.isEmpty());
    return pieces;
  }
}
