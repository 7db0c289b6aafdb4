package org.amparo.report.rounding;

import static org.amparo.model.disclosure.Rounding.FEW;

import java.math.BigDecimal;
import java.util.Optional;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Amount;
import org.amparo.evaluate.Caveat.People;
import org.amparo.evaluate.Caveat.Slot;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.FigureValue.Range;
import org.amparo.evaluate.FigureValue.Withheld;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Contributions;
import org.amparo.model.disclosure.Rounding;
import org.jspecify.annotations.Nullable;

/** Rounds what is of people in a caveat by the rule for figures, and leaves out no caveat. */
final class RoundedCaveats {

  private RoundedCaveats() {}

  static Caveat rounded(Caveat caveat) {
    return new Caveat(
        caveat.key(),
        caveat.standing(),
        caveat.slots().stream().map(RoundedCaveats::rounded).toList());
  }

  private static Slot rounded(Slot slot) {
    return switch (slot) {
      case People people -> new People(people.name(), count(people.count()));
      // A price is of no person.
      case Amount amount when amount.unit() == Unit.CENTS_PER_DAY -> amount;
      case Amount amount ->
          new Amount(
              amount.name(), amount.unit(), amount(amount.value(), amount.contributions()), null);
      default -> slot;
    };
  }

  private static FigureValue count(FigureValue count) {
    BigDecimal low = count.low();
    BigDecimal high = count.high();
    BigDecimal value = count.value();
    if (low != null && high != null && low.compareTo(high) != 0) {
      return new Range(null, Rounding.low(low), Rounding.high(high), count.spread());
    }
    if (value == null && low != null && high == null) {
      return new Range(null, Rounding.low(low), null, count.spread());
    }
    BigDecimal single = value == null ? low : value;
    if (single == null) {
      return count;
    }
    return Rounding.count(single)
        .<FigureValue>map(FigureValue.Known::new)
        .orElse(new Withheld(null, single.signum() > 0 ? FEW : null, null));
  }

  private static FigureValue amount(FigureValue amount, @Nullable Contributions whose) {
    BigDecimal value = amount.value();
    if (whose == null || value == null || !Rounding.shows(whose)) {
      return value == null ? amount : new Withheld(null, null, null);
    }
    Optional<BigDecimal> shown = Rounding.amount(value, whose.largest());
    return shown.<FigureValue>map(FigureValue.Known::new).orElse(new Withheld(null, null, null));
  }
}
