package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.says;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.CostLadder;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.language.Slot;
import org.amparo.report.number.ReadNumbers;
import org.jspecify.annotations.Nullable;

/** Costs on one scale: what these records give by each way to count, and what others published. */
final class CostSection {

  private static final double CENTS = 100;
  private static final String CHART = "chart-cost";

  private CostSection() {}

  /** The chart, where the first screen does not show it, and what each year cost. */
  static Optional<Section> of(AnswerFigures figures, Lead lead) {
    boolean shown = lead.picture() != null && lead.picture().chart().id().equals(CHART);
    List<Block.Picture> pictures =
        Stream.of(shown ? Optional.<Block.Picture>empty() : lead(figures), years(figures))
            .flatMap(Optional::stream)
            .toList();
    return pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "cost",
                pictures.getFirst().title(),
                List.of(),
                pictures.stream()
                    .<Block>map(picture -> new Block.Pictures(List.of(picture)))
                    .toList()));
  }

  /** What each year cost at the leading price: a mean hides a change. */
  private static Optional<Block.Picture> years(AnswerFigures figures) {
    List<Assertion> years =
        figures.rate().stream()
            .flatMap(
                rate ->
                    figures
                        .all()
                        .declared("years", "cost")
                        .filter(figure -> figure.parameter("rate").equals(rate)))
            .filter(figure -> !year(figure).equals("mean"))
            .sorted(Comparator.comparing(CostSection::year))
            .map(figures.assertions()::of)
            .filter(Assertion::isKnown)
            .toList();
    if (years.size() < 2) {
      return Optional.empty();
    }
    AssertionWords words = new AssertionWords(figures.messages());
    List<Bar> bars =
        years.stream()
            .map(
                cost ->
                    new Bar(
                        year(cost.figure()),
                        Math.max(0, Own.dollars(cost.drawn())),
                        words.text(cost, Form.BARE),
                        Palette.STRONG))
            .toList();
    return Optional.of(
        Block.Picture.of(
            figures.messages(),
            Sentence.across(
                "answer.years.cost",
                says("first", years.getFirst()),
                Slot.with("from", year(years.getFirst().figure())),
                says("last", years.getLast()),
                Slot.with("until", year(years.getLast().figure()))),
            title -> NamedBars.of("chart-years", title, bars),
            Sentence.of("answer.years.caption"),
            years,
            Block.Basis.RECORDS));
  }

  private static String year(Figure cost) {
    return cost.parameter("year");
  }

  /** The chart by itself; empty where these records give no two costs to compare. */
  static Optional<Block.Picture> lead(AnswerFigures figures) {
    List<Own> own = own(figures);
    return own.size() < 2
        ? Optional.empty()
        : Optional.of(
            picture(
                figures,
                heading(figures),
                own,
                List.of(),
                "answer.cost.caption",
                Block.Basis.RECORDS));
  }

  private static Sentence heading(AnswerFigures figures) {
    Optional<Assertion> least =
        figures.rate().flatMap(rate -> figures.known("policy.done.cost." + rate));
    Optional<Assertion> most = figures.known("gross.a-year.average");
    return least.isEmpty() || most.isEmpty()
        ? Sentence.of("answer.cost.heading")
        : Sentence.across(
            "answer.cost.from", digits("low", least.get()), digits("high", most.get()));
  }

  /** A chart of published costs alone. */
  static Block.Picture picture(
      AnswerFigures figures, Sentence title, List<PublishedCosts.Cost> published, String base) {
    return picture(
        figures,
        title,
        List.of(),
        published,
        "answer.published.caption",
        new Block.Basis(Block.Basis.Of.PUBLISHED, base));
  }

  private static Block.Picture picture(
      AnswerFigures figures,
      Sentence title,
      List<Own> own,
      List<PublishedCosts.Cost> published,
      String caption,
      Block.Basis basis) {
    AssertionWords words = new AssertionWords(figures.messages());
    List<CostLadder.Row> rows = new ArrayList<>();
    own.forEach(cost -> rows.add(cost.row(figures, words)));
    published.forEach(
        cost ->
            rows.add(
                new CostLadder.Row(
                    cost.label(),
                    cost.note(),
                    cost.dollars(),
                    cost.dollars(),
                    cost.dollars(),
                    words.text(cost.says(), Form.BARE),
                    false)));
    return Block.Picture.of(
        figures.messages(),
        title,
        heading ->
            CostLadder.of(
                CHART,
                heading,
                rows,
                tick -> ReadNumbers.dollars(figures.messages(), BigDecimal.valueOf(tick))),
        Sentence.of(caption),
        Stream.concat(
                own.stream().map(Own::cost), published.stream().map(PublishedCosts.Cost::says))
            .toList(),
        basis);
  }

  /** What these records give by a way to count. */
  private record Own(String key, Assertion cost) {

    CostLadder.Row row(AnswerFigures figures, AssertionWords words) {
      double least = dollars(cost.values().least());
      double most = cost.values().most() == null ? least : dollars(cost.values().most());
      double middle =
          cost.kind() instanceof Kind.About about
              ? dollars(about.middle().number())
              : (least + most) / 2;
      return new CostLadder.Row(
          figures.say("answer.cost." + key),
          figures.say("answer.cost." + key + ".note"),
          middle,
          least,
          most,
          words.text(cost, Form.BARE),
          true);
    }

    /** Whether its lower end can stand on a scale that has no zero. */
    boolean isDrawn() {
      return dollars(cost.values().least()) > 0;
    }

    private static double dollars(@Nullable BigDecimal cents) {
      return cents == null ? 0 : cents.doubleValue() / CENTS;
    }
  }

  /** A year by each way to count, at each price. */
  private static List<Own> own(AnswerFigures figures) {
    return Stream.of(
            own(figures, "policy.done.cost.marginal", "past-marginal"),
            own(figures, "policy.done.cost.average", "past-average"),
            own(figures, "gross.a-year.average", "whole-average"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Own> own(AnswerFigures figures, String id, String key) {
    return figures.known(id).map(cost -> new Own(key, cost)).filter(Own::isDrawn);
  }
}
