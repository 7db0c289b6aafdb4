package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.ClaimRow.Sets;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.model.WordList;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads and recomputes a claim's figures, of this source and these places if they name none. */
record RowReader(Names names, Reference source, List<String> places) {

  /** The keys of a row. */
  static final Set<String> KEYS =
      Set.copyOf(
          WordList.of(
              """
              id label party covers places unit each sets cell published recompute beside
              months note
              """));

  ClaimRow read(YamlNode node) {
    node.allow(KEYS);
    String id = node.text("id");
    Unit unit = node.require("unit").constant(Unit.class);
    Published published = node.find("published").map(this::published).orElse(null);
    Optional<YamlNode> recompute = node.find("recompute");
    if (published == null && recompute.isEmpty()) {
      throw node.error(
          "the row has neither a published value nor a recomputation", "add one of them");
    }
    Formula formula = recompute.map(new FormulaReader(names)::read).orElse(null);
    Range range = formula == null ? null : names.range(formula, recompute.orElseThrow());
    BigDecimal recomputed = range == null ? null : range.value();
    Evidence evidence = evidence(published, formula);
    if (range != null) {
      checkWholeCents(node, unit, range.value());
      names.add(node, id, range, unit, evidence);
    }
    return new ClaimRow(
        id,
        node.text("label"),
        node.text("party"),
        node.text("covers", ""),
        node.find("places").isPresent() ? ClaimLoader.places(node) : places,
        cell(node.require("cell")),
        unit,
        node.find("each").map(YamlNode::bool).orElse(false),
        sets(node, unit),
        published,
        recomputed,
        Verdict.of(published, range),
        formula == null || recomputed == null ? null : names.working(formula, recomputed, unit),
        evidence,
        beside(node),
        node.text("note", "").strip());
  }

  private Evidence evidence(@Nullable Published published, @Nullable Formula formula) {
    Evidence printed = published == null ? Evidence.DEFINITION : published.source().evidence();
    return formula == null ? printed : printed.or(names.evidence(formula));
  }

  private Published published(YamlNode node) {
    node.allow(Set.of("value", "as", "step", "bound", "source"));
    return new Published(
        node.require("value").decimal(),
        node.text("as"),
        node.find("step").map(RowReader::step),
        node.find("bound").map(value -> value.constant(Published.Bound.class)),
        node.find("source").map(Reference::read).orElse(source));
  }

  /** One unit of the last place printed. */
  static BigDecimal step(YamlNode step) {
    if (step.decimal().signum() <= 0) {
      throw step.error(
          "a step of " + step.text() + " rounds nothing",
          "write one unit of the last place printed, such as 0.1");
    }
    return step.decimal();
  }

  private static void checkWholeCents(YamlNode node, Unit unit, BigDecimal value) {
    boolean money = unit == Unit.CENTS || unit == Unit.CENTS_PER_DAY;
    if (money && value.stripTrailingZeros().scale() > 0) {
      throw node.error(
          "the recomputation gives a fraction of a cent, " + value,
          "say what becomes of it with round: or truncate:");
    }
  }

  private static Optional<Counterpart> beside(YamlNode node) {
    Optional<String> figure = node.find("beside").map(YamlNode::text);
    Optional<YamlNode> months = node.find("months");
    if (figure.filter(id -> id.contains("*")).isPresent() != months.isPresent()) {
      throw node.error(
          "months to add up and the figure that has a month in its id belong together",
          "write `beside: ledger.month.*.cents` and `months: {from: 2011-10, to: 2014-01}`");
    }
    return figure.map(id -> new Counterpart(id, months.map(RowReader::months)));
  }

  private static Counterpart.Months months(YamlNode node) {
    node.allow(Set.of("from", "to"));
    Counterpart.Months months =
        new Counterpart.Months(month(node.require("from")), month(node.require("to")));
    if (months.to().isBefore(months.from())) {
      throw node.error("the last month is before the first", "write the earlier one under from");
    }
    return months;
  }

  private static YearMonth month(YamlNode node) {
    try {
      return YearMonth.parse(node.text());
    } catch (DateTimeParseException e) {
      throw node.error("'" + node.text() + "' is not a month", "write it as year-month, 2014-01");
    }
  }

  private static Optional<Sets> sets(YamlNode node, Unit unit) {
    Optional<YamlNode> sets = node.find("sets");
    if (sets.isPresent() != (unit == Unit.SHARE)) {
      throw node.error(
          unit == Unit.SHARE
              ? "the share does not say who is counted among whom"
              : "only a share has sets",
          "give a row of unit SHARE, and no other, `sets: {part: ..., of: ...}`");
    }
    return sets.map(
        two -> {
          two.allow(Set.of("part", "of"));
          return new Sets(two.text("part"), two.text("of"));
        });
  }

  private static Cell cell(YamlNode node) {
    if (!node.isMapping()) {
      return node.constant(Cell.Outside.class);
    }
    node.allow(Set.of("measure", "rate"));
    return new Cell.Cost(
        node.find("measure").map(value -> value.constant(TimeMeasure.class)).orElse(null),
        node.find("rate").map(value -> value.constant(RateKind.class)).orElse(null));
  }
}
