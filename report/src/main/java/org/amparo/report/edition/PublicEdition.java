package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.disclosure.Auditor;
import org.amparo.report.disclosure.SmallCells;
import org.amparo.report.disclosure.Suppression;
import org.amparo.report.disclosure.Tabulation;
import org.amparo.report.number.Part;
import org.amparo.report.page.Audience;
import org.amparo.report.page.PublishedFigures;
import org.jspecify.annotations.Nullable;

/**
 * What the public may see of an evaluation. It is an evaluation itself, so that whatever is written
 * from it, in whatever format, cannot hold what it does not have.
 *
 * @param evaluation with hidden numbers as null, marked as withheld
 * @param threshold the least count that is shown, none at all aside
 * @param hidden how many numbers of its figures and tables are hidden
 * @param leftOut the parts of a report that it has nothing of
 */
public record PublicEdition(
    Evaluation evaluation, long threshold, long hidden, List<String> leftOut) {

  private static final Pattern GROUP = Pattern.compile("who\\.|bears\\.|place\\.");
  private static final Pattern RATIO = Pattern.compile("bears\\..+\\.ratio");

  /**
   * Hides small counts and what betrays them.
   *
   * @param figures every figure that would be printed, those that the report adds included
   * @throws AmparoException AMP-404 where a hidden count could still be worked out
   */
  public static PublicEdition of(Evaluation evaluation, List<Figure> figures, SmallCells rule) {
    return of(evaluation, figures, rule, HIDING.orElse(Suppression::of));
  }

  /** Another choice of what to hide, by which a test shows that the audit refuses a bad one. */
  static final ScopedValue<Hiding> HIDING = ScopedValue.newInstance();

  /** Chooses what to hide. */
  @FunctionalInterface
  interface Hiding {
    Suppression of(Tabulation tabulation, SmallCells rule);
  }

  /** The same with another choice of what to hide; the audit judges it all the same. */
  static PublicEdition of(
      Evaluation evaluation, List<Figure> figures, SmallCells rule, Hiding hiding) {
    Map<String, Figure> byId = new LinkedHashMap<>();
    figures.forEach(figure -> byId.putIfAbsent(figure.id(), figure));
    Inventory inventory = Catalog.of(evaluation, byId, rule);
    PublicTables tables = new PublicTables(inventory);
    tables.enter(evaluation.tables());
    Tabulation tabulation = inventory.tabulation();
    Suppression suppression = hiding.of(tabulation, rule);
    Auditor.require(tabulation, suppression, rule);
    Predicate<String> hides = cell -> suppression.hides(cell) || !tabulation.cell(cell).printed();
    Set<NumberId> hidden = new LinkedHashSet<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    Map<String, Figure> shown = new LinkedHashMap<>();
    for (Figure figure : bySizeNoMore(byId.values())) {
      if (Stream.of(Part.values()).anyMatch(part -> inventory.says(new NumberId(figure.id(), part)))
          || numberless(figure)) {
        Figure open = publicly(figure, inventory, hides, hidden);
        // A group has a ratio where enough of it are held: that there is one would say so.
        if (open.value() != null || !RATIO.matcher(figure.id()).matches()) {
          shown.put(figure.id(), open);
        }
      } else {
        leftOut.merge(Catalog.leftOut(figure.id()).orElse("others"), 1, Integer::sum);
      }
    }
    Map<String, ResultTable> published = new LinkedHashMap<>();
    evaluation
        .tables()
        .forEach(
            (name, table) ->
                tables
                    .publicly(table, number -> shows(number, shown, inventory, hides), hidden::add)
                    .ifPresentOrElse(
                        kept -> published.put(name, kept),
                        () ->
                            leftOut(table)
                                .ifPresent(
                                    part -> leftOut.merge(part, numbers(table), Integer::sum))));
    for (Figure figure : said(evaluation, rule, hidden.size(), leftOut)) {
      shown.put(figure.id(), figure);
    }
    return new PublicEdition(
        new Evaluation(
            evaluation.place(),
            evaluation.synthetic(),
            evaluation.period(),
            shown,
            published,
            evaluation.policies(),
            evaluation.claims(),
            evaluation.sources(),
            evaluation.limits().stream().filter(PublicEdition::withoutNumber).toList(),
            evaluation.filled(),
            evaluation.workings()),
        rule.threshold(),
        hidden.size(),
        List.copyOf(leftOut.keySet()));
  }

  /** With what a table is left out; empty where all it has is figures, which are counted. */
  private static Optional<String> leftOut(ResultTable table) {
    return Catalog.tableLeftOut(table.name())
        .or(() -> Optional.of("others").filter(_ -> !PublicTables.published(table.name())));
  }

  private static int numbers(ResultTable table) {
    return (int)
        table.rows().stream().flatMap(List::stream).filter(Number.class::isInstance).count();
  }

  /** A figure's number is shown in a table where the figure itself shows it. */
  private static boolean shows(
      NumberId number, Map<String, Figure> shown, Inventory inventory, Predicate<String> hides) {
    Figure figure = shown.get(number.place());
    return figure == null
        ? inventory.shows(number, hides)
        : number.part().of(figure) != null && inventory.shows(number, hides);
  }

  /** Groups stand in the order of their names: in that of their sizes a place would say a size. */
  private static List<Figure> bySizeNoMore(Collection<Figure> figures) {
    Predicate<Figure> group = figure -> GROUP.matcher(figure.id()).lookingAt();
    return Stream.concat(
            figures.stream().filter(group.negate()),
            figures.stream().filter(group).sorted(Comparator.comparing(Figure::id)))
        .toList();
  }

  /** What the edition says of itself. */
  private static List<Figure> said(
      Evaluation evaluation, SmallCells rule, int hidden, Map<String, Integer> leftOut) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        said(
            evaluation,
            Audience.THRESHOLD,
            "The least count of people shown, none at all aside",
            Unit.PEOPLE,
            rule.threshold()));
    figures.add(said(evaluation, Audience.HIDDEN, "Numbers that are hidden", Unit.NUMBERS, hidden));
    leftOut.forEach(
        (part, count) ->
            figures.add(
                said(
                    evaluation,
                    Audience.LEFT_OUT + part,
                    "Figures and numbers of tables left out whole: " + part,
                    Unit.NUMBERS,
                    count)));
    return figures;
  }

  private static Figure said(
      Evaluation evaluation, String id, String label, Unit unit, long value) {
    return new Figure(
        id,
        label,
        BigDecimal.valueOf(value),
        unit,
        null,
        null,
        null,
        null,
        null,
        null,
        "count",
        null,
        Status.UNKNOWN,
        PublishedFigures.digest(id),
        evaluation.sources().stream().map(Evaluation.SourceNote::name).distinct().toList());
  }

  private static boolean numberless(Figure figure) {
    return Stream.of(Part.values()).allMatch(part -> part.of(figure) == null);
  }

  /** A sentence with a number is one that the catalog cannot judge. */
  private static boolean withoutNumber(String sentence) {
    return sentence.chars().noneMatch(Character::isDigit);
  }

  private static Figure publicly(
      Figure figure, Inventory inventory, Predicate<String> hides, Set<NumberId> hidden) {
    Set<Part> withheld = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (part.of(figure) != null && !inventory.shows(new NumberId(figure.id(), part), hides)) {
        withheld.add(part);
      }
    }
    // One end alone would read as the number.
    if (Inventory.inUnit().stream().anyMatch(withheld::contains)) {
      Inventory.inUnit().stream().filter(part -> part.of(figure) != null).forEach(withheld::add);
    }
    withheld.forEach(part -> hidden.add(new NumberId(figure.id(), part)));
    return withheld.isEmpty() ? figure : without(figure, withheld);
  }

  private static Figure without(Figure figure, Set<Part> withheld) {
    return new Figure(
        figure.id(),
        figure.label(),
        kept(figure, Part.VALUE, withheld),
        figure.unit(),
        kept(figure, Part.LOW, withheld),
        kept(figure, Part.HIGH, withheld),
        figure.spread(),
        kept(figure, Part.NUMERATOR, withheld),
        kept(figure, Part.DENOMINATOR, withheld),
        withheld.contains(Part.UNKNOWN) ? null : figure.unknown(),
        figure.measure(),
        figure.rate(),
        figure.status(),
        figure.sqlSha256(),
        figure.sources(),
        true);
  }

  private static @Nullable BigDecimal kept(Figure figure, Part part, Set<Part> withheld) {
    return withheld.contains(part) ? null : part.of(figure);
  }
}
