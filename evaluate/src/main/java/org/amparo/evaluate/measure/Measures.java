package org.amparo.evaluate.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.group.Population;
import org.amparo.evaluate.measure.cost.CostFigures;
import org.amparo.evaluate.measure.cost.CostSpreads;
import org.amparo.evaluate.measure.cost.OtherCosts;
import org.amparo.evaluate.measure.cost.RateFigures;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.cost.RecordedRates;
import org.amparo.evaluate.measure.policy.Dial;
import org.amparo.evaluate.measure.policy.LawAbove;
import org.amparo.evaluate.measure.policy.SavingChoices;
import org.amparo.evaluate.measure.policy.Savings;
import org.amparo.evaluate.measure.policy.YearFigures;
import org.amparo.evaluate.measure.sheet.FigureFunction;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.spread.HoldDraws;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.measure.time.LikePeople;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.measure.time.StayComparison;
import org.amparo.evaluate.measure.time.StayGroups;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.place.Gazetteer;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;

/** All measures of the records in a plan's scope; a table without rows is left out. */
public record Measures(
    Map<String, Figure> figures, Map<String, ResultTable> tables, List<ClaimNote> claims) {

  /**
   * Which records there are; what has none is not asked for.
   *
   * @param implied whether there are bookings marked with a hold of places without any request
   * @param events whether there are encounters, arrests, custody or removals, or counts of them
   */
  public record Kinds(
      boolean requests, boolean implied, boolean bookings, boolean ledger, boolean events) {

    /** Whether all that policies can answer are holds seen. */
    public boolean onlyImplied() {
      return implied && !requests;
    }
  }

  /**
   * What to measure with. Wide because each measure needs choices of its own.
   *
   * @param policies policies already decided; may be empty
   * @param law what stands above them, decided too
   * @param compared whether the second is set against the first
   * @param comparison published means to compare with in place of the records
   * @param stays the stays to compare, begun; empty where there are no bookings
   * @param others months other than the plan's own, of which years are measured too
   * @param population published bookings by group, where those without a hold are no fair sample
   * @param functions what is computed of more than a plan, by the names that measures call it
   */
  public record Choices(
      Kinds kinds,
      Pricing pricing,
      Set<String> placeIds,
      List<Policy> policies,
      LawAbove law,
      PolicyLibrary library,
      boolean compared,
      Optional<Comparison> comparison,
      List<Claim> claims,
      Optional<StayGroups> stays,
      Optional<Population> population,
      OtherPeriods others,
      Map<String, FigureFunction> functions) {

    /** Whether there is what a file of {@code measures/} says that it needs. */
    boolean have(String need) {
      return switch (need) {
        case "requests" -> kinds.requests();
        case "bookings" -> kinds.bookings();
        case "people" -> kinds.requests() || kinds.bookings();
        case "ledger" -> kinds.ledger();
        case "events" -> kinds.events();
        case "decisions" -> !policies.isEmpty();
        case "comparison" -> !policies.isEmpty() && compared;
        case "any" -> true;
        default -> false;
      };
    }

    private SavingChoices savings() {
      return new SavingChoices(
          policies, law, pricing.costing().proposal(), compared, plan -> rates(plan, this));
    }
  }

  /** Computes them, by the decisions on the connection where there are policies. */
  public static Measures of(Plan plan, Choices choices) {
    give(plan, choices);
    FigureSheet sheet = new FigureSheet(plan);
    List<ClaimNote> notes = new ArrayList<>();
    Map<String, FigureFunction> functions = new HashMap<>(functions(choices));
    functions.put("ClaimFigures", own -> notes.addAll(ClaimFigures.add(own, choices.claims())));
    functions.putAll(choices.functions());
    sheet.compute(plan.catalog().inOrder(), choices::have, functions);
    return new Measures(sheet.figures(), sheet.tables(), List.copyOf(notes));
  }

  /** The figures that a table has rows of, in its order. */
  public List<Figure> listedIn(String table) {
    return Optional.ofNullable(tables.get(table)).stream()
        .flatMap(found -> found.rows().stream())
        .flatMap(row -> Stream.ofNullable(figures.get(String.valueOf(row.getFirst()))))
        .toList();
  }

  /** Gives steps what the user asked for, and what Java computes of the records. */
  private static void give(Plan plan, Choices choices) {
    Pricing pricing = choices.pricing();
    HoldDeadlines.give(
        plan, choices.policies(), pricing.clockHours(), pricing.ceilingHours(), choices.library());
    HoldDraws.give(plan);
    OtherCosts.give(plan, choices.placeIds(), pricing.costing().processing());
    plan.give("discretion", _ -> Stream.of(List.of(pricing.costing().discretion().word())));
    choices.savings().give(plan);
    plan.give("asked_policy", _ -> asked(choices.policies(), pricing));
    plan.give(
        "county_name",
        _ ->
            Gazetteer.bundled().counties().stream()
                .map(county -> List.of(county.geoid(), county.name())));
  }

  private static Stream<List<Object>> asked(List<Policy> policies, Pricing pricing) {
    return IntStream.range(0, policies.size())
        .mapToObj(
            place -> {
              Policy policy = policies.get(place);
              int hours = pricing.clockHours().applyAsInt(policy);
              return List.of(place, policy.id(), policy.name(), hours);
            });
  }

  private static Map<String, FigureFunction> functions(Choices choices) {
    SavingChoices savings = choices.savings();
    return Map.ofEntries(
        Map.entry("GroupRates", sheet -> GroupRates.add(sheet, choices.population())),
        Map.entry("LikePeople", sheet -> likePeople(sheet, choices)),
        Map.entry("StayComparison", sheet -> compared(sheet, choices)),
        Map.entry("RateFigures", sheet -> addRates(sheet, choices)),
        Map.entry(
            "CostFigures",
            sheet -> CostFigures.add(sheet, measured(sheet, choices), rates(sheet, choices))),
        Map.entry(
            "CostSpreads",
            sheet -> CostSpreads.add(sheet, measured(sheet, choices), rates(sheet, choices))),
        Map.entry("Savings", sheet -> Savings.add(sheet, savings)),
        Map.entry("Dial", sheet -> Dial.add(sheet, savings)),
        Map.entry("YearFigures", sheet -> addYears(sheet, choices)));
  }

  private static Rates rates(FigureSheet sheet, Choices choices) {
    return rates(sheet.plan(), choices);
  }

  private static Rates rates(Plan plan, Choices choices) {
    return Rates.of(
        choices.pricing().rates().with(RecordedRates.of(plan)),
        choices.pricing().costing().rates(),
        choices.placeIds(),
        RecordedRates.year(plan, "first"),
        RecordedRates.year(plan, "last"));
  }

  /** Every time that is priced. */
  private static List<MeasuredTime> measured(FigureSheet sheet, Choices choices) {
    if (choices.stays().isEmpty()) {
      return List.of();
    }
    List<MeasuredTime> measured = new ArrayList<>(DirectTime.measured(sheet));
    StayComparison.measured(sheet, choices.stays().get().held(), choices.comparison())
        .ifPresent(measured::add);
    return measured;
  }

  private static void likePeople(FigureSheet sheet, Choices choices) {
    choices
        .stays()
        .ifPresent(
            stays ->
                LikePeople.add(sheet, stays.estimates(), choices.comparison().isPresent())
                    .forEach(sheet::add));
  }

  private static void compared(FigureSheet sheet, Choices choices) {
    choices
        .stays()
        .ifPresent(stays -> StayComparison.add(sheet, stays.held(), choices.comparison()));
  }

  private static void addRates(FigureSheet sheet, Choices choices) {
    if (choices.kinds().ledger() || !measured(sheet, choices).isEmpty()) {
      Rates rates = rates(sheet, choices);
      RateFigures.add(sheet, rates);
      sheet.add(RateFigures.table(rates));
    }
  }

  /** The years of the leading months and, in their place, those of all months. */
  private static void addYears(FigureSheet sheet, Choices choices) {
    if (choices.have("decisions")) {
      YearFigures.add(sheet, choices.savings());
    }
    sheet.take(choices.others().years(sheet.plan(), () -> years(sheet.plan(), choices)));
  }

  /** What is said of years, of the plan's period as it is now. */
  private static List<Figure> years(Plan plan, Choices choices) {
    FigureSheet sheet = new FigureSheet(plan);
    if (choices.kinds().bookings()) {
      sheet.addAll("figure/held_years");
    }
    if (choices.have("decisions")) {
      YearFigures.add(sheet, choices.savings());
    }
    return List.copyOf(sheet.figures().values());
  }
}
