package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.group.Population;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Row;

/**
 * Who bears it: of every thousand booked in a group, how many are held, and how that compares with
 * the largest group. Bookings count as independent; a person booked often makes an interval too
 * narrow.
 */
record GroupRates(FigureSheet sheet, Optional<Population> population) {

  /** A ratio needs at least so many held, and so many not held, in both groups. */
  static final int FEWEST = 5;

  private static final String QUERY = "figure/groups";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  /** A group: how many were booked, and how many of them held. */
  record Group(String dimension, String code, String word, long booked, long held) {

    boolean wholly() {
      return held == booked;
    }

    boolean comparable() {
      return held >= FEWEST && booked - held >= FEWEST;
    }
  }

  /** Adds each group's part of those held, its rate and its ratio, of published bookings if any. */
  static void add(FigureSheet sheet, Optional<Population> population) {
    GroupRates rates = new GroupRates(sheet, population);
    List<Row> rows = sheet.plan().rows(QUERY);
    rows.forEach(rates::addPart);
    if (population.isEmpty() && rows.stream().map(GroupRates::group).allMatch(Group::wholly)) {
      // Records chosen for their holds have no others: all of every thousand says nothing.
      return;
    }
    rows.stream()
        .filter(row -> row.integer("booked") != null)
        .map(GroupRates::group)
        .filter(group -> group.booked() > 0)
        .collect(Collectors.groupingBy(Group::dimension, LinkedHashMap::new, Collectors.toList()))
        .forEach((_, groups) -> rates.addRates(groups));
  }

  private static Group group(Row row) {
    Long booked = row.integer("booked");
    Long held = row.integer("held");
    return new Group(
        row.required("dimension"),
        row.required("code"),
        row.required("grp"),
        booked == null ? 0 : booked,
        held == null ? 0 : held);
  }

  /** The group's part of those held; sex has a count of its own. */
  private void addPart(Row row) {
    Group group = group(row);
    BigDecimal all = row.decimal("all_held");
    if (group.dimension().equals("gender") || all == null || all.signum() == 0) {
      return;
    }
    sheet.add(
        named(sheet.draft("groups", "part-" + group.dimension()), group)
            .quotient(BigDecimal.valueOf(group.held()), all)
            .unknown(row.integer("held_unknown"))
            .from(sheet.plan().digest(QUERY), sheet.sources(QUERY)));
  }

  /** With the group's code, and its word as the source writes it. */
  private static Draft named(Draft draft, Group group) {
    return draft.with("code", group.code()).with(place(group), group.word());
  }

  private static String place(Group group) {
    return group.dimension().equals("gender") ? "sex" : group.dimension();
  }

  private void addRates(List<Group> groups) {
    Optional<Group> reference =
        groups.stream()
            .filter(group -> !group.code().equals("unknown"))
            .max(Comparator.comparingLong(Group::booked).thenComparing(Group::code));
    long unknown =
        groups.stream()
            .filter(group -> group.code().equals("unknown"))
            .mapToLong(Group::booked)
            .sum();
    for (Group group : groups) {
      sheet.add(rate(group).unknown(unknown));
      reference
          .filter(other -> !other.equals(group) && !group.code().equals("unknown"))
          .filter(other -> other.comparable() && group.comparable())
          .ifPresent(other -> sheet.add(ratio(group, other).unknown(unknown)));
    }
  }

  private Draft rate(Group group) {
    Estimate share = Estimate.proportion(group.held(), group.booked());
    BigDecimal held = BigDecimal.valueOf(group.held());
    BigDecimal booked = BigDecimal.valueOf(group.booked());
    return draft("rate-", group)
        .value(held.multiply(THOUSAND).divide(booked, MathContext.DECIMAL128))
        .range(
            BigDecimal.valueOf(share.low()).multiply(THOUSAND),
            BigDecimal.valueOf(share.high()).multiply(THOUSAND),
            Spread.SAMPLING)
        .of(held, booked);
  }

  private Draft ratio(Group group, Group other) {
    Estimate ratio =
        Estimate.proportions(group.held(), group.booked(), other.held(), other.booked());
    return draft("ratio-", group)
        .with("other", other.code())
        .with("other_" + place(group), other.word())
        .value(BigDecimal.valueOf(ratio.value()))
        .range(BigDecimal.valueOf(ratio.low()), BigDecimal.valueOf(ratio.high()), Spread.SAMPLING);
  }

  private Draft draft(String what, Group group) {
    Draft draft = named(sheet.draft("groups", what + group.dimension()), group);
    if (population.isPresent()) {
      draft.qualified("as-published").measure("published");
    }
    return draft.from(
        sheet.plan().digest(QUERY),
        population
            .map(published -> sheet.sources(QUERY, published.source()))
            .orElseGet(() -> sheet.sources(QUERY)));
  }
}
