package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.util.Map;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * A number of a page, or that there is none to print.
 *
 * @param text as printed; empty where it is hidden or not recorded
 * @param hidden whether the edition hides it
 */
public record Value(String text, boolean hidden) {

  /** Hidden in this edition. */
  static final Value HIDDEN = new Value("", true);

  /** Nothing is recorded. */
  static final Value NONE = new Value("", false);

  /** A number as an edition shows it, or that it is fewer than 11. */
  static Value of(long number) {
    return new Value(
        number == SubjectEdition.FEW
            ? Wording.say("number.fewer", Map.of("n", String.valueOf(Rounding.FEWEST)))
            : Numbers.count(Messages.of(Wording.language()), BigDecimal.valueOf(number)),
        false);
  }

  static Value of(@Nullable BigDecimal number, Unit unit) {
    return number == null
        ? NONE
        : new Value(
            Numbers.text(Messages.of(Wording.language()), number, unit, Style.BRIEF), false);
  }

  /** A part of a whole, to a tenth of a percent; nothing where there is no whole. */
  static Value share(long part, long whole) {
    if (whole <= 0) {
      return NONE;
    }
    if (part == SubjectEdition.FEW) {
      Value most = share(Rounding.FEWEST, whole);
      return new Value(Wording.say("number.under", Map.of("amount", most.text())), false);
    }
    return of(
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), java.math.MathContext.DECIMAL64),
        Unit.SHARE);
  }
}
