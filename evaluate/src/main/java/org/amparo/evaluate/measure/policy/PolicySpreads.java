package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.cost.SpreadPrices;
import org.amparo.evaluate.measure.policy.PolicyFigures.Counted;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;
import org.amparo.evaluate.measure.spread.ClassBootstrap;
import org.amparo.evaluate.measure.spread.ClassTable;
import org.amparo.evaluate.measure.spread.Contrast;
import org.amparo.evaluate.measure.spread.Contrast.Open;
import org.amparo.evaluate.measure.spread.Contrast.Sum;
import org.amparo.evaluate.measure.spread.Quantity;
import org.amparo.evaluate.measure.spread.Spreads;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the time and cost of each policy open, each kind of spread apart and all together;
 * and what each saves against another on the same cases and the same draws.
 */
public final class PolicySpreads {

  private static final Reckoning RECKONING =
      new Reckoning(
          PolicySpreads.class,
          "Bounds what facts and choices leave open, resamples people a thousand times and"
              + " draws rates, the same for every policy, and takes differences stay by stay.",
          "Spreads");

  /** What the jail did, among the policies that others are set against. */
  static final String DONE = "done";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("policy_id", "text", "Policy id"),
          new Column(
              "against_id", "text", "Less this policy; what the jail did where it says done"),
          new Column("status", "text", "Stage"),
          new Column("quantity", "text", "Hours, or cents at a kind of rate"),
          new Column("spread", "text", "What is left open"),
          new Column("value", "decimal", "Value"),
          new Column("low", "decimal", "Least"),
          new Column("high", "decimal", "Most"));

  private final FigureSheet sheet;
  private final SpreadPrices prices;
  private final Settings settings;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /**
   * What to compute with.
   *
   * @param seed what resamples are drawn from
   * @param against ids of policies to set every other against
   * @param ceilingHours the most hours a request asks for
   */
  public record Settings(String seed, List<String> against, int ceilingHours) {}

  /**
   * Two sides of a difference.
   *
   * @param timed whether there is a time to speak of on both
   */
  private record Pair(
      String againstId, String againstName, Counted counted, Contrast contrast, boolean timed) {}

  private PolicySpreads(FigureSheet sheet, SpreadPrices prices, Settings settings) {
    this.sheet = sheet;
    this.prices = prices;
    this.settings = settings;
  }

  /** Adds the figures of every policy counted, and gives their table. */
  public static Optional<ResultTable> add(
      FigureSheet sheet, List<Counted> counted, Rates rates, Settings settings) {
    PolicySpreads spreads =
        new PolicySpreads(sheet, new SpreadPrices(rates, settings.seed()), settings);
    List<Counted> others =
        counted.stream().filter(one -> !settings.against().contains(one.policy().id())).toList();
    List<Counted> against =
        counted.stream().filter(one -> settings.against().contains(one.policy().id())).toList();
    List<String> ids = others.stream().map(one -> one.policy().id()).distinct().toList();
    int room = PolicyClasses.MOST - settings.against().size();
    for (int from = 0; from == 0 || from < ids.size(); from += room) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + room));
      List<Counted> these =
          new ArrayList<>(others.stream().filter(one -> some.contains(one.policy().id())).toList());
      these.addAll(0, against);
      spreads.add(these, from == 0);
    }
    return spreads.rows.isEmpty() ? Optional.empty() : Optional.of(spreads.table());
  }

  private ResultTable table() {
    return new ResultTable(
        "spreads",
        "What leaves each policy's time and cost open",
        "One row a policy (or a difference of two on the same cases), quantity and kind of spread. Hours and cents are"
            + " direct, of the requests honored. Each kind by itself lies within the combined one.",
        COLUMNS,
        rows);
  }

  private void add(List<Counted> counted, boolean withAgainst) {
    List<org.amparo.policy.Policy> policies =
        counted.stream().map(Counted::policy).distinct().toList();
    PolicyClasses classes = PolicyClasses.read(sheet.plan(), policies, settings.seed());
    for (String status : List.of("received", "issued")) {
      List<Counted> here = counted.stream().filter(one -> one.status().equals(status)).toList();
      ClassTable table = classes.of(status);
      List<Counted> alone =
          here.stream()
              .filter(one -> withAgainst || !settings.against().contains(one.policy().id()))
              .toList();
      List<Pair> pairs = pairs(classes, alone, here, policies, status);
      pairs.forEach(pair -> addCounts(pair, table));
      addTimed(
          table,
          alone.stream().filter(Counted::timed).toList(),
          pairs.stream().filter(Pair::timed).toList(),
          policies);
    }
  }

  /** Hours and cost, of which there is something to say only where some time is on record. */
  private void addTimed(
      ClassTable table,
      List<Counted> alone,
      List<Pair> pairs,
      List<org.amparo.policy.Policy> policies) {
    List<Contrast> contrasts = new ArrayList<>();
    alone.forEach(one -> contrasts.add(Contrast.of(policies.indexOf(one.policy()), limit(one))));
    pairs.forEach(pair -> contrasts.add(pair.contrast()));
    if (contrasts.isEmpty()) {
      return;
    }
    List<Spreads> spreads = Spreads.of(table, contrasts);
    for (int i = 0; i < alone.size(); i++) {
      addAlone(alone.get(i), spreads.get(i));
    }
    for (int i = 0; i < pairs.size(); i++) {
      addSaving(pairs.get(i), spreads.get(alone.size() + i));
    }
  }

  private static long limit(Counted counted) {
    return 3_600L * counted.clockHours();
  }

  /**
   * Each policy set against what the jail did, where that is known, and against those asked for.
   */
  private List<Pair> pairs(
      PolicyClasses classes,
      List<Counted> those,
      List<Counted> here,
      List<org.amparo.policy.Policy> policies,
      String status) {
    List<Pair> pairs = new ArrayList<>();
    for (Counted one : those) {
      int policy = policies.indexOf(one.policy());
      for (Counted other : here) {
        if (settings.against().contains(other.policy().id()) && !other.equals(one)) {
          pairs.add(
              new Pair(
                  other.policy().id(),
                  other.policy().name(),
                  one,
                  new Contrast(policies.indexOf(other.policy()), limit(other), policy, limit(one)),
                  one.timed() && other.timed()));
        }
      }
      if (classes.doneKnown(status)) {
        pairs.add(
            new Pair(
                DONE,
                "what the jail did",
                one,
                new Contrast(classes.done(), 3_600L * settings.ceilingHours(), policy, limit(one)),
                one.timed()));
      }
    }
    return pairs;
  }

  private void addAlone(Counted counted, Spreads spreads) {
    String prefix = PolicyNote.figurePrefix(counted.policy().id()) + counted.part();
    String name = counted.policy().name();
    for (SpreadPrices.Priced priced : prices.of(spreads)) {
      String what =
          priced.rate() == null
              ? "hours past release of those honored"
              : "cost of those honored, direct × " + priced.rate();
      // The figures of hours and cost themselves are there already, with what facts leave open.
      addSpreads(
          prefix + priced.id(), name + ": " + what, priced, counted, null, counted.timeUnknown());
    }
  }

  private static String id(Pair pair) {
    return savingPrefix(pair.againstId(), pair.counted().policy().id()) + pair.counted().part();
  }

  private static String name(Pair pair) {
    return pair.counted().policy().name() + " against " + pair.againstName();
  }

  private void addCounts(Pair pair, ClassTable table) {
    addSum(id(pair) + "holds", name(pair) + ": holds fewer", Unit.BOOKINGS, pair, table, Sum.HOLDS);
    addSum(
        id(pair) + "ceiling-hours",
        name(pair) + ": hours fewer if each hold lasted to its clock",
        Unit.HOURS,
        pair,
        table,
        Sum.CLOCK);
  }

  private void addSaving(Pair pair, Spreads spreads) {
    Counted counted = pair.counted();
    String id = id(pair);
    String name = name(pair);
    for (SpreadPrices.Priced priced : prices.of(spreads)) {
      String what =
          priced.rate() == null ? "hours past release saved" : "saved, direct × " + priced.rate();
      Interval facts = priced.facts();
      sheet.add(
          RECKONING,
          draft(id + priced.id(), name + ": " + what, priced, counted)
              .bounds(
                  priced.scaled(facts.low()), priced.scaled(facts.high()), Spread.MISSING_FACTS));
      addSpreads(id + priced.id(), name + ": " + what, priced, counted, pair.againstId(), null);
    }
    addProbability(id, name, counted, spreads);
  }

  /** How the ids of a saving's figures begin, a dot at the end. */
  static String savingPrefix(String againstId, String policyId) {
    return "saving." + plain(againstId) + "-" + plain(policyId) + ".";
  }

  private static String plain(String policyId) {
    return policyId.replace(':', '.').replace('=', '-').replace(',', '.');
  }

  private void addSum(String id, String label, Unit unit, Pair pair, ClassTable table, Sum sum) {
    Contrast contrast = pair.contrast();
    List<Quantity> quantities =
        List.of(
            contrast.quantity(table, sum, Open.NOTHING, false),
            contrast.quantity(table, sum, Open.FACTS, false),
            contrast.quantity(table, sum, Open.FACTS, true));
    long[] totals = ClassBootstrap.totals(table, quantities);
    BigDecimal[] ends =
        Arrays.stream(totals)
            .mapToObj(BigDecimal::valueOf)
            .map(total -> unit == Unit.HOURS ? DirectTime.hours(total) : total)
            .toArray(BigDecimal[]::new);
    sheet.add(
        RECKONING,
        draft(id, label, unit, pair.counted())
            .value(ends[0])
            .bounds(ends[1], ends[2], Spread.MISSING_FACTS));
  }

  private void addProbability(String id, String name, Counted counted, Spreads spreads) {
    Draft draft =
        draft(id + "probability", name + ": probability that it saves time", Unit.SHARE, counted)
            .value(spreads.positive().map(BigDecimal::valueOf).orElse(null));
    spreads
        .positiveAtWorstAndBest()
        .ifPresent(
            ends ->
                draft.bounds(
                    BigDecimal.valueOf(ends.low()),
                    BigDecimal.valueOf(ends.high()),
                    Spread.COMBINED));
    sheet.add(RECKONING, draft);
  }

  private void addSpreads(
      String id,
      String label,
      SpreadPrices.Priced priced,
      Counted counted,
      @Nullable String againstId,
      @Nullable Long unknown) {
    for (SpreadPrices.Named named : priced.spreads()) {
      BigDecimal low = priced.scaled(named.interval().low());
      BigDecimal high = priced.scaled(named.interval().high());
      sheet.add(
          RECKONING,
          draft(id + "." + named.word(), label + ", " + named.words(), priced, counted)
              .unknown(unknown)
              .bounds(low, high, named.spread()));
      rows.add(
          Arrays.asList(
              counted.policy().id(),
              againstId,
              counted.status(),
              priced.rate() == null ? "hours" : "cents at " + priced.rate(),
              named.word(),
              rounded(priced.value()),
              rounded(low),
              rounded(high)));
    }
  }

  private static BigDecimal rounded(BigDecimal value) {
    BigDecimal plain = value.setScale(6, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private Draft draft(String id, String label, SpreadPrices.Priced priced, Counted counted) {
    Draft draft =
        draft(id, label, priced.rate() == null ? Unit.HOURS : Unit.CENTS, counted)
            .value(priced.value())
            .measure(TimeMeasure.DIRECT.word())
            .rate(priced.rate());
    return priced.source() == null
        ? draft
        : draft.from(
            sheet.plan().digest(PolicyClasses.QUERY),
            sheet.sources(PolicyClasses.QUERY, priced.source()));
  }

  private Draft draft(String id, String label, Unit unit, Counted counted) {
    return new Draft(id, label, unit)
        .measure("decision")
        .status(Status.DECIDED)
        .of(null, BigDecimal.valueOf(counted.counts().count("requests")))
        .from(sheet.plan().digest(PolicyClasses.QUERY), sheet.sources(PolicyClasses.QUERY));
  }
}
