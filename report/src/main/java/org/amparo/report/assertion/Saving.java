package org.amparo.report.assertion;

import static org.amparo.report.assertion.Sentence.ranges;
import static org.amparo.report.assertion.Sentence.says;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.evaluate.Figure;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;
import org.jspecify.annotations.Nullable;

/** What a policy would have saved a year: it is said as a gain, a loss, or as open either way. */
public record Saving(Figure figure, Sign sign, List<Assertion> assertions) {

  /** Which way it goes, for every number that it may be. */
  public enum Sign {
    GAIN,
    LOSS,
    NONE,
    /** Its range has both in it. */
    OPEN;

    private String key(String message) {
      return message + "." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The saving of a figure whose number or range is known. */
  public static Saving of(Assertions assertions, Figure figure) {
    return of(assertions, figure, null);
  }

  /**
   * The same beside what was spent: a range that ends above all of it is a least number alone, for
   * no more than what was spent can be saved.
   *
   * @param spent null where that is not known
   */
  public static Saving of(Assertions assertions, Figure figure, @Nullable Assertion spent) {
    Assertion gain = within(assertions, assertions.of(figure), spent);
    Sign sign = sign(gain);
    return new Saving(
        figure,
        sign,
        switch (sign) {
          case GAIN, NONE -> List.of(gain);
          case LOSS -> List.of(assertions.lossOf(figure));
          case OPEN -> assertions.eitherWay(figure);
        });
  }

  private static Assertion within(
      Assertions assertions, Assertion gain, @Nullable Assertion spent) {
    BigDecimal least = gain.values().least();
    BigDecimal most = gain.values().most();
    BigDecimal all = spent == null ? null : spent.values().most();
    return gain.kind() instanceof Kind.Between
            && least != null
            && least.signum() > 0
            && most != null
            && all != null
            && most.compareTo(all) > 0
        ? assertions.atLeast(gain.figure())
        : gain;
  }

  private static Sign sign(Assertion gain) {
    BigDecimal least = gain.values().least();
    BigDecimal most = gain.values().most();
    if (gain.isNone()) {
      return Sign.NONE;
    }
    if (least != null && least.signum() >= 0) {
      return Sign.GAIN;
    }
    if (most != null && most.signum() <= 0) {
      return Sign.LOSS;
    }
    // Of a saving with one end alone only that end can be said: a gain of at most it, or a loss.
    if (least == null) {
      return Sign.GAIN;
    }
    return most == null ? Sign.LOSS : Sign.OPEN;
  }

  /**
   * A message that has a form for each sign: {@code key.gain}, {@code key.loss}, {@code key.none}
   * and {@code key.open}; the first two have {@code n}, the last {@code gain} and {@code loss}.
   */
  public Sentence sentence(String key, Slot... more) {
    List<Slot> slots = new ArrayList<>(List.of(more));
    if (sign == Sign.OPEN) {
      slots.add(says("gain", assertions.getFirst()));
      slots.add(says("loss", assertions.getLast()));
    } else {
      slots.add(ranges("n", assertions.getFirst()));
    }
    return Sentence.across(sign.key(key), slots.toArray(Slot[]::new));
  }

  /** Whether it is money saved, or none: a cost, or what may be either, says so itself. */
  public boolean isSaved() {
    return sign == Sign.GAIN || sign == Sign.NONE;
  }

  /** In a few words, as at the end of a bar. */
  public String brief(Messages messages) {
    AssertionWords words = new AssertionWords(messages);
    Form form = sign == Sign.LOSS ? Form.BARE : Form.SHORT;
    return sign == Sign.OPEN
        ? Sentence.across(
                sign.key("assert.saving"),
                Sentence.digits("gain", assertions.getFirst()),
                Sentence.digits("loss", assertions.getLast()))
            .text(messages)
        : Sentence.of(
                sign.key("assert.saving"), new Slot("n", words.text(assertions.getFirst(), form)))
            .text(messages);
  }
}
