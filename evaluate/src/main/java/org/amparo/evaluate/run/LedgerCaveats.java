package org.amparo.evaluate.run;

import static org.amparo.evaluate.Caveat.onPage;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Amount;
import org.amparo.evaluate.Caveat.Count;
import org.amparo.evaluate.Caveat.Months;
import org.amparo.evaluate.FigureValue.Known;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** What bears on reading the totals that counties report. */
final class LedgerCaveats {

  private LedgerCaveats() {}

  static List<Caveat> of(Plan plan, boolean onePlace) {
    List<Caveat> caveats = new ArrayList<>();
    List<Row> equal = plan.rows("figure/equal_reports");
    if (onePlace) {
      equal.forEach(
          row ->
              caveats.add(
                  onPage(
                      "reports-equal",
                      new Months("later", YearMonth.parse(row.required("later"))),
                      new Months("earlier", YearMonth.parse(row.required("earlier"))))));
    } else if (!equal.isEmpty()) {
      caveats.add(onPage("reports-equal-places", new Count("reports", equal.size())));
    }
    List<Row> prices = plan.rows("figure/ledger_prices");
    List<Row> one = prices.stream().filter(row -> row.decimal("price") != null).toList();
    if (onePlace) {
      one.forEach(row -> caveats.add(price(row)));
    } else if (!one.isEmpty()) {
      caveats.add(
          onPage(
              "one-price-places",
              new Count("places", one.size()),
              new Count("all", prices.size())));
    }
    return caveats;
  }

  private static Caveat price(Row row) {
    BigDecimal price = Objects.requireNonNull(row.decimal("price"));
    return onPage(
        "one-price",
        new Amount("price", Unit.CENTS_PER_DAY, new Known(price), null),
        new Count("months", row.count("months")));
  }
}
