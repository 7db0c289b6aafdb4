package org.amparo.evaluate.run;

import static org.amparo.evaluate.Caveat.inDetails;
import static org.amparo.evaluate.Caveat.onPage;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Day;
import org.amparo.evaluate.Caveat.Names;
import org.amparo.evaluate.Caveat.Run;
import org.amparo.evaluate.run.LeadingPeriod.Month;
import org.amparo.evaluate.run.LeadingPeriod.Months;
import org.jspecify.annotations.Nullable;

/** What bears on the months by which a report leads. */
final class PeriodCaveats {

  /** Records of no more months than these have no other year to stand beside. */
  private static final int YEAR = 12;

  private PeriodCaveats() {}

  static List<Caveat> of(Leading leading) {
    List<Caveat> caveats = new ArrayList<>();
    Run all = new Run(leading.months().getFirst().month(), leading.months().getLast().month());
    if (!leading.isWhole()) {
      caveats.add(
          onPage(
              "leading-months",
              months("lead", leading.period().lead()),
              new Caveat.Months("all", List.of(all))));
    }
    if (leading.changesWithin().isEmpty()) {
      if (leading.months().size() > YEAR) {
        caveats.add(onPage("no-change-carried", new Caveat.Months("all", List.of(all))));
      }
    } else {
      leading.began().ifPresent(change -> caveats.add(changed(change, leading.period().before())));
    }
    Months latest = leading.period().latest();
    if (latest != null) {
      caveats.add(onPage("rule-since", months("months", latest)));
    }
    List<Run> thin = thin(leading.months());
    if (!thin.isEmpty()) {
      caveats.add(inDetails("months-thin", new Caveat.Months("months", thin)));
    }
    return caveats;
  }

  private static Caveat changed(RuleChange change, @Nullable Months before) {
    Day day = new Day("day", change.day());
    Names rules = new Names("rules", change.names());
    return before == null
        ? onPage("rule-changed", day, rules)
        : onPage("rule-changed-before", day, rules, months("before", before));
  }

  private static Caveat.Months months(String name, Months months) {
    return new Caveat.Months(name, List.of(new Run(months.first(), months.last())));
  }

  /** Months that the records speak of and do not cover, those in a row as one run. */
  private static List<Run> thin(List<Month> months) {
    List<Run> runs = new ArrayList<>();
    for (Month month : months) {
      if (month.covered()) {
        continue;
      }
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.last().plusMonths(1).equals(month.month())) {
        runs.set(runs.size() - 1, new Run(last.first(), month.month()));
      } else {
        runs.add(new Run(month.month(), month.month()));
      }
    }
    return runs;
  }
}
