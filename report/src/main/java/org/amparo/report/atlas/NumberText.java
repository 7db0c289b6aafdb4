package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** Numbers of an atlas in words, and what stands where there is none. */
final class NumberText {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private NumberText() {}

  /** A number with all its digits. */
  static String of(Messages messages, long number, Unit unit) {
    return text(messages, number, unit, Style.BRIEF);
  }

  /** A number as a sentence has it. */
  static String read(Messages messages, long number, Unit unit) {
    return text(messages, number, unit, Style.READ);
  }

  private static String text(Messages messages, long number, Unit unit, Style style) {
    if (number == SubjectEdition.FEW) {
      return messages.say("number.fewer", Map.of("n", String.valueOf(Rounding.FEWEST)));
    }
    return number < 0
        ? messages.say(
            number == SubjectEdition.WITHHELD ? "number.withheld" : "number.not-recorded")
        : Numbers.text(messages, BigDecimal.valueOf(number), unit, style);
  }

  /** How many residents a rate is of. */
  static String residents(Messages messages) {
    return Numbers.count(messages, BigDecimal.valueOf(SubjectEdition.RESIDENTS));
  }

  /** So many for that many residents. */
  static String rate(Messages messages, @Nullable BigDecimal rate) {
    if (rate == null) {
      return messages.say("number.not-recorded");
    }
    return rate.signum() > 0 && rate.compareTo(TENTH) < 0
        ? messages.say("number.under", Map.of("amount", Numbers.count(messages, TENTH)))
        : Numbers.count(messages, rate);
  }

  /** A part of a whole, to a tenth of a percent; empty where there is no whole. */
  static String share(Messages messages, long part, long whole) {
    if (whole <= 0 || (part < 0 && part != SubjectEdition.FEW)) {
      return "";
    }
    return part == SubjectEdition.FEW
        ? messages.say("number.under", Map.of("amount", share(messages, Rounding.FEWEST, whole)))
        : Numbers.text(
            messages,
            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64),
            Unit.SHARE,
            Style.BRIEF);
  }
}
