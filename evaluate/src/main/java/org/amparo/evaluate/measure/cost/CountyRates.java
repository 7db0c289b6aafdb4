package org.amparo.evaluate.measure.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** What a day costs in each county, as an evaluation of that county alone would choose it. */
public final class CountyRates {

  /** A rate that the reported totals of several counties give together is of none of them. */
  private static final String TOGETHER = "ledger-all-";

  private static final List<RateKind> KINDS = List.of(RateKind.AVERAGE, RateKind.CONTRACT);

  private CountyRates() {}

  /**
   * The rates that a ceiling is priced at, by id of the county; counties without one are absent.
   *
   * @param library rates that studies and budgets state; those of the records are added
   */
  public static Map<String, List<Rate>> of(Plan plan, RateLibrary library) {
    RateLibrary all =
        library.with(
            RecordedRates.of(plan).stream()
                .filter(rate -> !rate.id().startsWith(TOGETHER))
                .toList());
    Map<String, List<Rate>> byCounty = new LinkedHashMap<>();
    for (Row row : plan.rows("atlas/last_years")) {
      String county = row.required("county_id");
      int year = Math.toIntExact(row.count("year"));
      List<Rate> rates = new ArrayList<>();
      for (RateKind kind : KINDS) {
        all.find(kind, Set.of(county), year).ifPresent(rates::add);
      }
      if (!rates.isEmpty()) {
        byCounty.put(county, List.copyOf(rates));
      }
    }
    return byCounty;
  }
}
