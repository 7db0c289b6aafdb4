package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.counted;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.number;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.answer.Block.Picture;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** What ICE's own files count at the place; null is what they do not tell. */
record AgencyFiles(
    Amount total, @Nullable Sentence floor, @Nullable Picture picture, @Nullable Picture ends) {

  private static final String PIPELINE = "pipeline";
  private static final String STAGE = "stage";
  private static final String PART = "part";
  private static final String MONTH = "month";
  private static final String REQUESTS = "detainer-encounter";
  private static final int MOST_ENDS = 8;

  /** Two releases may count the same events, so the one that counts most speaks alone. */
  static Optional<AgencyFiles> of(AnswerFigures figures) {
    return figures
        .all()
        .declared(PIPELINE, "total")
        .filter(figure -> figure.parameter(STAGE).equals(REQUESTS))
        .filter(figure -> figure.value() != null)
        .max(Comparator.comparing(figure -> value(figure)))
        .map(figure -> of(figures, figure));
  }

  private static BigDecimal value(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** What is declared under a key, of the same stage in the same release as another figure. */
  private static Stream<Figure> like(AnswerFigures figures, Figure other, String key) {
    return figures
        .all()
        .declared(PIPELINE, key)
        .filter(
            figure ->
                Stream.of("slug", STAGE)
                    .allMatch(name -> figure.parameter(name).equals(other.parameter(name))));
  }

  private static AgencyFiles of(AnswerFigures figures, Figure total) {
    return new AgencyFiles(
        Amount.of(figures.messages(), total, Style.READ),
        floor(figures),
        picture(figures, total),
        ends(figures));
  }

  /** The release that counts most rows of the areas knows best how many name no place. */
  private static @Nullable Sentence floor(AnswerFigures figures) {
    return figures
        .all()
        .declared(PIPELINE, "unplaced")
        .filter(figure -> figure.parameter(STAGE).equals(REQUESTS))
        .filter(figure -> figure.denominator() != null)
        .max(Comparator.comparing(figure -> Objects.requireNonNull(figure.denominator())))
        .flatMap(figure -> floor(figures, figure))
        .orElse(null);
  }

  private static Optional<Sentence> floor(AnswerFigures figures, Figure unplaced) {
    List<YearMonth> months =
        like(figures, unplaced, MONTH)
            .filter(figure -> figure.value() != null)
            .map(figure -> YearMonth.parse(figure.parameter(MONTH)))
            .sorted()
            .toList();
    Shown all = figures.part(unplaced.id(), Part.DENOMINATOR);
    Amount none = figures.read(unplaced.id());
    return months.isEmpty() || all == null || none == null
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "answer.agency.unplaced",
                bare("n", none),
                number("of", all),
                new Slot("from", Dates.month(figures.messages(), months.getFirst())),
                new Slot("until", Dates.month(figures.messages(), months.getLast()))));
  }

  /** How encounters ended, by the release that has most of them. */
  private static @Nullable Picture ends(AnswerFigures figures) {
    return figures
        .all()
        .declared(PIPELINE, "total")
        .filter(figure -> figure.parameter(STAGE).equals("encounter"))
        .filter(figure -> value(figure).signum() > 0)
        .max(Comparator.comparing(AgencyFiles::value))
        .flatMap(total -> ends(figures, total))
        .orElse(null);
  }

  private static Optional<Picture> ends(AnswerFigures figures, Figure total) {
    List<Figure> parts =
        like(figures, total, PART)
            .filter(figure -> figure.parameter("dimension").equals("disposition"))
            .filter(figure -> figure.value() != null)
            .sorted(Comparator.comparing(AgencyFiles::value).reversed())
            .toList();
    Optional<Figure> requests =
        parts.stream().filter(figure -> figure.parameter("word").equals("detainer")).findFirst();
    if (parts.size() < 2 || requests.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars =
        parts.stream()
            .limit(MOST_ENDS)
            .map(
                figure ->
                    new Bar(
                        figure.parameter(PART),
                        value(figure).doubleValue(),
                        Amount.of(figures.messages(), figure, Style.READ).words(figures.messages()),
                        figure.equals(requests.get()) ? Palette.STRONG : Palette.MIDDLE))
            .toList();
    return Optional.of(
        new Picture(
            NamedBars.of(
                "chart-ends",
                Sentence.of(
                        "answer.agency.ends",
                        bare("n", Amount.of(figures.messages(), requests.get(), Style.READ)),
                        bare("of", Amount.of(figures.messages(), total, Style.READ)))
                    .text(figures.messages()),
                bars),
            Sentence.of("answer.agency.ends.caption")));
  }

  private static @Nullable Picture picture(AnswerFigures figures, Figure total) {
    List<Figure> months =
        like(figures, total, MONTH).filter(figure -> figure.value() != null).toList();
    List<MonthChart.Value> heights =
        months.stream()
            .map(
                figure ->
                    new MonthChart.Value(
                        YearMonth.parse(figure.parameter(MONTH)), value(figure).doubleValue()))
            .sorted(Comparator.comparing(MonthChart.Value::month))
            .toList();
    Optional<Figure> most = months.stream().max(Comparator.comparing(AgencyFiles::value));
    // An axis without a bar would read as none at all.
    return heights.size() < 2 || most.isEmpty()
        ? null
        : new Picture(
            MonthChart.bars(
                figures.messages(),
                "chart-agency",
                Sentence.of(
                        "answer.agency.chart",
                        bare("n", Amount.of(figures.messages(), most.get(), Style.READ)),
                        new Slot(
                            "month",
                            Dates.month(
                                figures.messages(), YearMonth.parse(most.get().parameter(MONTH)))))
                    .text(figures.messages()),
                figures.say(
                    "answer.agency.chart.what",
                    Map.of(
                        "from", Dates.month(figures.messages(), heights.getFirst().month()),
                        "until", Dates.month(figures.messages(), heights.getLast().month()))),
                false,
                heights),
            Sentence.of("answer.agency.caption"));
  }

  Block.Fact fact() {
    return new Block.Fact(
        Sentence.of("answer.agency.requests", bare("n", total)), says("answer.agency.says"));
  }

  /** What it counts, and how many more may belong to it. */
  private Sentence says(String key) {
    return floor == null ? Sentence.of(key) : Sentence.joined(Sentence.of(key), floor);
  }

  /** The first screen where ICE's files alone speak of the place. */
  static Optional<Lead> lead(AnswerFigures figures) {
    Optional<AgencyFiles> files = of(figures);
    return files
        .map(AgencyFiles::total)
        .or(() -> figures.first("requests.issued.hold", "requests.issued", "requests.total"))
        .map(
            n ->
                new Lead(
                    Sentence.of(
                        "answer.agency.lead", named("place", figures.place()), counted("n", n)),
                    List.of(Sentence.of("answer.agency.not"), Sentence.of("answer.published.ask")),
                    Lead.known(List.of(files.map(AgencyFiles::fact), LawToday.fact(figures))),
                    files
                        .map(AgencyFiles::picture)
                        .or(() -> HundredChart.of(figures))
                        .orElse(null)));
  }

  /** The files by themselves, without the chart that the first screen shows. */
  Optional<Section> section(@Nullable Picture shown) {
    List<Picture> pictures =
        Stream.of(Optional.ofNullable(picture), Optional.ofNullable(ends))
            .flatMap(Optional::stream)
            .filter(each -> shown == null || !each.chart().equals(shown.chart()))
            .toList();
    return pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "agency",
                Sentence.of("answer.agency.heading", bare("n", total)),
                Stream.ofNullable(floor).toList(),
                List.of(new Block.Pictures(pictures))));
  }
}
