package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.says;

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
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Slot;
import org.jspecify.annotations.Nullable;

/** What ICE's own files count at the place; null is what they do not tell. */
record AgencyFiles(
    String stage,
    Assertion total,
    @Nullable Sentence floor,
    @Nullable Picture picture,
    @Nullable Picture ends) {

  private static final String PIPELINE = "pipeline";
  private static final String STAGE = "stage";
  private static final String PART = "part";
  private static final String MONTH = "month";

  /** Where ICE's files count requests: those it lists, else encounters that ended in one. */
  private static final List<String> REQUESTS = List.of("request", "detainer-encounter");

  private static final int MOST_ENDS = 8;

  /** Two tables may count the same requests, so the one that counts most speaks alone. */
  static Optional<AgencyFiles> of(AnswerFigures figures) {
    return figures
        .all()
        .declared(PIPELINE, "total")
        .filter(figure -> REQUESTS.contains(figure.parameter(STAGE)))
        .filter(figure -> figure.value() != null)
        .max(Comparator.comparing(AgencyFiles::value))
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
        total.parameter(STAGE),
        figures.assertions().of(total),
        floor(figures, total).orElse(null),
        picture(figures, total),
        ends(figures));
  }

  /** How many the same release places in no county: what it counts here is a floor. */
  private static Optional<Sentence> floor(AnswerFigures figures, Figure total) {
    return like(figures, total, "unplaced")
        .filter(figure -> figure.denominator() != null)
        .max(Comparator.comparing(figure -> Objects.requireNonNull(figure.denominator())))
        .map(
            unplaced ->
                Sentence.of(
                    "answer.agency.unplaced",
                    says("n", figures.assertions().of(unplaced)),
                    digits("of", figures.assertions().baseOf(unplaced))));
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
    AssertionWords words = new AssertionWords(figures.messages());
    List<Figure> drawn = parts.stream().limit(MOST_ENDS).toList();
    List<Bar> bars =
        drawn.stream()
            .map(
                figure ->
                    new Bar(
                        figure.parameter(PART),
                        value(figure).doubleValue(),
                        words.text(figures.assertions().of(figure), Form.BARE),
                        figure.equals(requests.get()) ? Palette.STRONG : Palette.MIDDLE))
            .toList();
    return Optional.of(
        Picture.of(
            figures.messages(),
            Sentence.across(
                "answer.agency.ends",
                says("n", figures.assertions().of(requests.get())),
                digits("of", figures.assertions().of(total))),
            title -> NamedBars.of("chart-ends", title, bars),
            Sentence.of("answer.agency.ends.caption"),
            drawn.stream().map(figures.assertions()::of).toList(),
            new Block.Basis(Block.Basis.Of.RECORDS, months(figures, total))));
  }

  /** The months that a release covers here, in words; empty where it has none. */
  private static String months(AnswerFigures figures, Figure total) {
    List<YearMonth> months =
        like(figures, total, MONTH)
            .filter(figure -> figure.value() != null)
            .map(figure -> YearMonth.parse(figure.parameter(MONTH)))
            .sorted()
            .toList();
    return months.isEmpty()
        ? ""
        : figures.say(
            "answer.agency.months",
            Map.of(
                "from", Dates.month(figures.messages(), months.getFirst()),
                "until", Dates.month(figures.messages(), months.getLast())));
  }

  private static @Nullable Picture picture(AnswerFigures figures, Figure total) {
    List<Figure> months =
        like(figures, total, MONTH).filter(figure -> figure.value() != null).toList();
    List<MonthChart.Value> heights =
        months.stream()
            .map(
                figure ->
                    new MonthChart.Value(
                        YearMonth.parse(figure.parameter(MONTH)),
                        height(figures.assertions().of(figure))))
            .sorted(Comparator.comparing(MonthChart.Value::month))
            .toList();
    // An axis without a bar would read as none at all.
    if (heights.size() < 2) {
      return null;
    }
    String days = months(figures, total);
    Assertion said = figures.assertions().of(total);
    return Picture.of(
        figures.messages(),
        Sentence.of(
            worded("answer.agency.chart", total.parameter(STAGE)),
            says("n", said),
            Slot.with("months", days)),
        title ->
            MonthChart.bars(
                figures.messages(),
                "chart-agency",
                title,
                figures.say(
                    "answer.agency.chart.what",
                    Map.of(
                        "from", Dates.month(figures.messages(), heights.getFirst().month()),
                        "until", Dates.month(figures.messages(), heights.getLast().month()))),
                false,
                heights),
        Sentence.of("answer.agency.caption"),
        Stream.concat(Stream.of(said), months.stream().map(figures.assertions()::of)).toList(),
        new Block.Basis(Block.Basis.Of.RECORDS, days));
  }

  private static double height(Assertion number) {
    BigDecimal drawn = number.drawn();
    return drawn == null ? 0 : drawn.doubleValue();
  }

  /** The key of words that differ where encounters are counted, not requests. */
  private static String worded(String key, String stage) {
    return stage.equals(REQUESTS.getFirst()) ? key + "." + stage : key;
  }

  Block.Fact fact() {
    return new Block.Fact(
        Sentence.of(worded("answer.agency.requests", stage), says("n", total)),
        told(worded("answer.agency.says", stage)));
  }

  /** What it counts, and how many more may belong to it. */
  private Sentence told(String key) {
    return floor == null ? Sentence.of(key) : Sentence.joined(Sentence.of(key), floor);
  }

  /** The first screen where ICE's files alone speak of the place. */
  static Optional<Lead> lead(AnswerFigures figures) {
    Optional<AgencyFiles> files = of(figures);
    String stage = files.map(AgencyFiles::stage).orElse(REQUESTS.getFirst());
    return files
        .map(AgencyFiles::total)
        .or(() -> figures.known("requests.issued.hold", "requests.issued", "requests.total"))
        .map(
            n ->
                new Lead(
                    Sentence.of(
                        "answer.agency.lead." + stage,
                        named("place", figures.place()),
                        says("n", n)),
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
                Sentence.of(worded("answer.agency.heading", stage), says("n", total)),
                Stream.ofNullable(floor).toList(),
                List.of(new Block.Pictures(pictures))));
  }
}
