package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/** Begins each figure of a saving: of how many requests, against what, at which rate, whose. */
final class SavingDrafts {

  /** Figures of a time, or of its price. */
  private static final Set<String> TIMES =
      Set.of("hours", "cost", "rates", "break-even", "policy-hours", "policy-cost", "headline");

  private final FigureSheet sheet;
  private final SavedTime saved;
  private final Rates rates;
  private final Period period;
  private final Row requests;

  /** Whether the ordinary waits are taken off. */
  private final boolean netted;

  /** Why there is no number, where no request came due and some may. */
  private final @Nullable Absent absent;

  SavingDrafts(FigureSheet sheet, SavedTime saved, Rates rates, Period period) {
    this.sheet = sheet;
    this.saved = saved;
    this.rates = rates;
    this.period = period;
    this.requests = sheet.plan().row("figure/due_requests");
    this.netted = sheet.find("time.center.net-hours").isPresent();
    String state = requests.text("state");
    this.absent = state == null ? null : Absent.valueOf(state);
  }

  /** Whether no saving has a number. */
  boolean absent() {
    return absent != null;
  }

  /** How many requests came due in the period, of which each policy holds some. */
  @Nullable BigDecimal due() {
    return requests.decimal("lived");
  }

  /** Whether the ordinary waits are taken off. */
  String waits() {
    return netted ? "less-waits" : "waits-left-in";
  }

  /** How many requests came; empty where none did, or holds seen stand for them. */
  Optional<BigDecimal> requests() {
    return Optional.ofNullable(requests.decimal("requests"))
        .filter(all -> all.signum() > 0 && requests.count("implied") == 0);
  }

  /** A figure of a contrast, its label with what it is set against and how. */
  Draft of(String figure, Contrast contrast) {
    Draft draft = of(figure).with("contrast", contrast.word()).with("name", contrast.name());
    if (absent != null) {
      draft.absent(absent);
    }
    if (!contrast.other().isEmpty()) {
      draft.qualified("against").with("other", contrast.other());
    }
    if (figure.equals("rates")) {
      draft.qualified("rate-open");
    }
    if (!contrast.isAlone()) {
      draft.qualified(contrast.read());
    }
    // What lay past a deadline is longer than others wait.
    if (TIMES.contains(figure) && !contrast.subtrahend().equals(Contrast.DEADLINE)) {
      draft.qualified(waits());
    }
    // People and beds are of the period, whatever its length.
    return figure.equals("policy-held") || figure.equals("policy-beds")
        ? draft
        : period.annualized(draft);
  }

  /** The same in money. */
  Draft priced(String figure, Contrast contrast, Rate rate) {
    return of(figure, contrast)
        .with("rate", rate.kind().word())
        .contributions(whose(contrast, rate))
        .from(
            sheet.plan().digest(SavedTime.QUERY),
            sheet.sources(SavedTime.QUERY, rates.sources(rate)));
  }

  /** A figure of the requests alone. */
  Draft of(String figure) {
    return sheet
        .draft("savings", figure)
        .of(null, requests.decimal("requests"))
        .from(sheet.plan().digest(SavedTime.QUERY), sheet.sources(SavedTime.QUERY));
  }

  /** Whose money is; null where it is its hours at one price, and no repayment is taken off. */
  @Nullable Contributions whose(Contrast contrast, Rate rate) {
    BigDecimal paid = saved.paid(contrast.key(), "received");
    Contributions all = saved.contributions(contrast.key());
    Contributions aYear =
        new Contributions(
            all.people(), all.largest().divide(period.years(), MathContext.DECIMAL128));
    return paid == null || paid.signum() == 0
        ? rates.contributions(rate, aYear)
        : rates.priced(rate, aYear);
  }
}
