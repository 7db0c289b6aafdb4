package org.amparo.evaluate.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.group.Population;
import org.amparo.evaluate.measure.Measures.Choices;
import org.amparo.evaluate.measure.Measures.Kinds;
import org.amparo.evaluate.measure.cost.CostFigures;
import org.amparo.evaluate.measure.cost.CostSpreads;
import org.amparo.evaluate.measure.cost.LineFigures;
import org.amparo.evaluate.measure.cost.RateFigures;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.cost.RecordedRates;
import org.amparo.evaluate.measure.policy.LawAbove;
import org.amparo.evaluate.measure.policy.PolicyFigures;
import org.amparo.evaluate.measure.policy.PolicyTable;
import org.amparo.evaluate.measure.policy.Savings;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.spread.HoldDraws;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.measure.time.LikePeople;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.measure.time.StayComparison;
import org.amparo.evaluate.measure.time.StayGroups;
import org.amparo.evaluate.sql.Plan;
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

    /** Whether there are records of a kind, as files of {@code measures/} name it. */
    boolean have(String kind) {
      return switch (kind) {
        case "requests" -> requests;
        case "bookings" -> bookings;
        case "ledger" -> ledger;
        case "events" -> events;
        default -> true;
      };
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
      OtherPeriods others) {}

  /** Computes them from {@code study_rule}, {@code outcome_code} and {@code decision}, if any. */
  public static Measures of(Plan plan, Choices choices) {
    Kinds kinds = choices.kinds();
    Pricing pricing = choices.pricing();
    HoldDeadlines.give(
        plan, choices.policies(), pricing.clockHours(), pricing.ceilingHours(), choices.library());
    plan.give("discretion", _ -> Stream.of(List.of(pricing.costing().discretion().word())));
    plan.give("drawn_sum", HoldDraws::center);
    List<Figure> otherYears = choices.others().years(plan, () -> years(plan, choices));
    FigureSheet sheet = new FigureSheet(plan);
    Rates rates = rates(plan, choices);
    Map<String, ResultTable> tables = new LinkedHashMap<>();
    addCounts(sheet, kinds);
    addPeople(sheet, choices);
    List<MeasuredTime> measured = measured(sheet, choices, tables);
    if (!measured.isEmpty() || kinds.ledger()) {
      RateFigures.add(sheet, rates);
      add(tables, RateFigures.table(rates));
    }
    if (!measured.isEmpty()) {
      CostFigures.add(sheet, measured, rates);
      if (kinds.bookings()) {
        CostSpreads.add(sheet, measured, rates);
      }
      add(tables, CostFigures.table(measured, rates, sheet.figures()));
      add(tables, LineFigures.add(sheet, choices.placeIds(), pricing.costing().processing()));
    } else {
      LineFigures.addAwards(sheet, choices.placeIds());
    }
    if (!choices.policies().isEmpty()) {
      savings(sheet, choices, rates).forEach(table -> add(tables, table));
      add(
          tables,
          PolicyTable.of(
              PolicyFigures.add(
                  sheet,
                  choices.policies(),
                  pricing.clockHours(),
                  pricing.costing().discretion())));
    }
    addAll(sheet, kinds.ledger(), "ledger", "ledger_cell");
    addAll(sheet, kinds.requests(), "links", "next", "earlier_requests");
    if (kinds.requests()) {
      PlaceFigures.add(sheet);
    }
    addAll(sheet, kinds.events(), "custody", "pipeline", "placed");
    addAll(sheet, true, "levels", "months", "sources");
    sheet.addOthers(kinds::have);
    sheet.take(otherYears);
    ClaimFigures.Compared claims = ClaimFigures.add(sheet, choices.claims());
    add(tables, byYear(sheet));
    add(tables, whoIsHeld(sheet));
    add(tables, humanCost(sheet));
    claims.table().ifPresent(table -> add(tables, table));
    addTables(tables, plan, true, "agreements");
    addTables(tables, plan, kinds.requests(), "requests-by-month", "pipeline-linked");
    addTables(tables, plan, kinds.events(), "pipeline-months");
    addTables(tables, plan, kinds.bookings(), "time-held");
    addTables(tables, plan, kinds.ledger(), "ledger-by-month", "ledger-by-county", "ledger-flags");
    addTables(tables, plan, true, "seriousness-by-level", "sources");
    return new Measures(sheet.figures(), Collections.unmodifiableMap(tables), claims.notes());
  }

  private static Rates rates(Plan plan, Choices choices) {
    return Rates.of(
        choices.pricing().rates().with(RecordedRates.of(plan)),
        choices.pricing().costing().rates(),
        choices.placeIds(),
        RecordedRates.year(plan, "first"),
        RecordedRates.year(plan, "last"));
  }

  private static List<ResultTable> savings(FigureSheet sheet, Choices choices, Rates rates) {
    Costing costing = choices.pricing().costing();
    return Savings.add(
        sheet,
        new Savings.Settings(
            choices.policies(), choices.law(), costing.proposal(), choices.compared(), rates));
  }

  /** What is said of years, of the plan's period as it is now. */
  private static List<Figure> years(Plan plan, Choices choices) {
    FigureSheet sheet = new FigureSheet(plan);
    addAll(sheet, choices.kinds().bookings(), "held_years");
    if (!choices.policies().isEmpty()) {
      savings(sheet, choices, rates(plan, choices));
    }
    return sheet.figures().values().stream()
        .filter(figure -> figure.declared().origin().measure().equals("years"))
        .toList();
  }

  private static void addCounts(FigureSheet sheet, Kinds kinds) {
    addAll(sheet, kinds.requests(), "requests", "responses");
    addAll(sheet, !kinds.requests(), "no_requests");
    addAll(sheet, kinds.bookings(), "bookings");
    addAll(sheet, kinds.requests(), "who_by_request");
    addAll(sheet, kinds.bookings(), "who_by_booking");
    addAll(sheet, kinds.requests() || kinds.bookings(), "gender");
    addAll(sheet, kinds.bookings(), "human_by_booking");
    addAll(sheet, kinds.requests(), "human_by_request");
  }

  private static List<MeasuredTime> measured(
      FigureSheet sheet, Choices choices, Map<String, ResultTable> tables) {
    List<MeasuredTime> measured = new ArrayList<>();
    if (choices.stays().isPresent()) {
      StayGroups stays = choices.stays().get();
      measured.addAll(DirectTime.add(sheet));
      addAll(sheet, true, "held", "gross");
      StayComparison.add(sheet, stays.held(), choices.comparison()).ifPresent(measured::add);
      addAll(sheet, true, "landmark");
      LikePeople.add(sheet, stays.estimates(), choices.comparison().isPresent())
          .forEach(table -> add(tables, table));
    }
    return measured;
  }

  private static void addAll(FigureSheet sheet, boolean recorded, String... queries) {
    if (recorded) {
      for (String query : queries) {
        sheet.addAll("figure/" + query);
      }
    }
  }

  private static void addTables(
      Map<String, ResultTable> tables, Plan plan, boolean recorded, String... names) {
    if (recorded) {
      for (String name : names) {
        add(tables, plan.table("table/" + name));
      }
    }
  }

  private static void add(Map<String, ResultTable> tables, ResultTable table) {
    if (!table.rows().isEmpty()) {
      tables.put(table.name(), table);
    }
  }

  private static ResultTable humanCost(FigureSheet sheet) {
    return table(
        "human-cost",
        "Human cost",
        "One row a question. An empty value: the records do not say for anyone; never zero.",
        sheet.listedIn("human-cost"));
  }

  private static ResultTable byYear(FigureSheet sheet) {
    return table(
        "by-year",
        "Each year beside the mean of a year",
        "One row a year, or their mean, and a figure. Holds count in the year they began, time in the year"
            + " it was lived, at that year's price. Years are of all records; the mean is of the months that lead.",
        sheet.listedIn("by-year").sorted(Comparator.comparing(Figure::id)));
  }

  private static ResultTable whoIsHeld(FigureSheet sheet) {
    return table(
        "who-is-held",
        "Who is held",
        "One row a group. Shares are of all, those unknown among them; rates are of every thousand booked in the group.",
        sheet.listedIn("who-is-held"));
  }

  private static ResultTable table(
      String name, String title, String description, Stream<Figure> figures) {
    return new TableColumns<Figure>()
        .text("id", "Figure", Figure::id)
        .text("label", "What it is", Figure::label)
        .decimal("value", "Value", Figure::value)
        .text("state", "Why there is no value", figure -> figure.number().state())
        .text("unit", "Unit", figure -> figure.unit().name())
        .decimal("out_of", "Out of", Figure::denominator)
        .integer("unknown", "Unknown", Figure::unknown)
        .text("status", "Stage", figure -> figure.status().name())
        .decimal("numerator", "Counted", Figure::numerator)
        .decimal("low", "Least", Figure::low)
        .decimal("high", "Most", Figure::high)
        .table(name, title, description, figures.toList());
  }

  private static void addPeople(FigureSheet sheet, Choices choices) {
    boolean bookings = choices.kinds().bookings();
    addAll(sheet, choices.kinds().requests(), "citizenship");
    if (bookings) {
      GroupRates.add(sheet, choices.population());
      addAll(sheet, true, "handed_over", "bail");
      choices.population().ifPresent(known -> GroupRates.addPublishedBail(sheet, known));
    }
    addAll(sheet, bookings && !choices.policies().isEmpty(), "past_clock");
    addAll(sheet, bookings || choices.kinds().requests(), "not_recorded");
  }
}
