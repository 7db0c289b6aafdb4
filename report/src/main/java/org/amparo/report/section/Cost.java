package org.amparo.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Ends;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * What holding people cost: every measure of time at every rate.
 *
 * @param columns the rates
 * @param rows the measures
 * @param openings what leaves the direct and the gross cost open, at one rate
 * @param lines what stands beside the cost and is never netted with it
 * @param definitions the direct cost by each definition of a hold; empty where there is but one
 * @param basis what the figures rest on
 */
public record Cost(
    List<Column> columns,
    List<Row> rows,
    List<Opening> openings,
    List<Line> lines,
    List<Definition> definitions,
    Basis basis) {

  /** The average first: it is the one most published figures use. */
  public static final List<String> PREFERRED =
      List.of("average", "marginal", "contract", "reimbursed");

  private static final Pattern ELSEWHERE = Pattern.compile("\\(of (.+), chosen by name\\)$");

  private static final List<String> MEASURES = List.of("direct", "gross", "ceiling");

  /**
   * A rate.
   *
   * @param key its id
   * @param name in words
   * @param perDay what a day costs at it, or null where none is known
   * @param from the place it is of, where it is of another and was chosen by name; else empty
   * @param offered the nearest known rate where there is none to use, or null
   */
  public record Column(
      String key, String name, @Nullable Amount perDay, String from, @Nullable Amount offered) {}

  /**
   * A measure.
   *
   * @param key its id
   * @param name in words
   * @param time the time it measured, or null where it could not
   * @param cells one for each rate
   */
  public record Row(String key, String name, @Nullable Amount time, List<Cell> cells) {}

  /**
   * A cost, or why there is none.
   *
   * @param rate the rate in words
   * @param amount null where there is none
   * @param why why there is none; empty where there is one
   */
  public record Cell(String rate, @Nullable Amount amount, String why) {}

  /**
   * The direct cost by one definition of a hold.
   *
   * @param label the definition, as its own figure says
   * @param cells one for each rate
   */
  public record Definition(Amount label, List<Cell> cells) {}

  /**
   * What leaves a cost open.
   *
   * @param measure the measure in words
   * @param rate the rate in words
   * @param cost the cost, with what its rate leaves open
   * @param missing what missing facts leave open, or null where that is not known
   */
  public record Opening(
      String measure, String rate, @Nullable Amount cost, @Nullable Ends missing) {}

  /**
   * An amount that stands beside the cost.
   *
   * @param amount the amount with its label
   * @param sources where it comes from
   */
  public record Line(Amount amount, String sources) {}

  public static @Nullable Cost of(Figures figures) {
    // Reported totals are gross and have a section of their own; a table of one cell adds nothing.
    boolean reported = figures.has("ledger.cents");
    boolean priced =
        figures
            .under("cost.")
            .filter(figure -> !(reported && figure.measure().equals("gross")))
            .anyMatch(figure -> figure.value() != null);
    if (!priced) {
      return null;
    }
    List<Column> columns =
        Figures.RATES.stream()
            .map(
                rate ->
                    new Column(
                        rate,
                        Words.rate(rate),
                        figures.exact("rate." + rate),
                        elsewhere(figures, rate),
                        figures.exact("rate.offered." + rate)))
            .toList();
    List<Row> rows = MEASURES.stream().map(measure -> row(figures, measure)).toList();
    List<Line> lines =
        figures
            .under("line.")
            .map(line -> new Line(Amount.of(line, Style.EXACT), String.join("; ", line.sources())))
            .toList();
    return new Cost(
        columns,
        rows,
        openings(figures),
        lines,
        definitions(figures),
        Basis.of(figures.under("cost.").toList()));
  }

  /** Whether some rate is of another place and was chosen by name. */
  public boolean elsewhere() {
    return columns.stream().anyMatch(column -> !column.from().isEmpty());
  }

  /** The nearest known rates of the kinds that have none to use. */
  public List<Amount> offers() {
    return columns.stream().map(Column::offered).flatMap(Stream::ofNullable).toList();
  }

  /** The source of a rate of another place says whose it is. */
  private static String elsewhere(Figures figures, String rate) {
    return figures
        .find("rate." + rate)
        .flatMap(figure -> figure.sources().stream().findFirst())
        .map(ELSEWHERE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .orElse("");
  }

  private static Row row(Figures figures, String measure) {
    Amount time =
        Stream.of(
                figures.exact("time.direct." + HoldDefinitions.primary(figures) + ".hours"),
                figures.exact("time.gross.days"),
                figures.exact("time.ceiling.hours"))
            .filter(Objects::nonNull)
            .filter(amount -> amount.figure().startsWith("time." + measure + "."))
            .findFirst()
            .orElse(null);
    List<Cell> cells =
        Figures.RATES.stream()
            .map(rate -> cell(figures, "cost." + measure + "." + rate, time, rate))
            .toList();
    return new Row(measure, Words.measure(measure), time, cells);
  }

  private static Cell cell(Figures figures, String id, @Nullable Amount time, String rate) {
    String name = Words.rate(rate);
    Amount amount = figures.exact(id);
    if (amount != null && (amount.recorded() || amount.withheld())) {
      return new Cell(name, amount, "");
    }
    if (time == null || !time.recorded()) {
      return new Cell(name, null, Wording.say("none.no-time-measured"));
    }
    return new Cell(
        name,
        null,
        Wording.say(figures.has("rate." + rate) ? "none.does-not-apply" : "none.no-rate-known"));
  }

  private static List<Opening> openings(Figures figures) {
    List<Opening> openings = new ArrayList<>();
    for (String measure : List.of("direct", "gross")) {
      PREFERRED.stream()
          .filter(rate -> figures.has("spread." + measure + "." + rate + ".missing-facts"))
          .findFirst()
          .ifPresent(
              rate ->
                  openings.add(
                      new Opening(
                          Words.measure(measure),
                          Words.rate(rate),
                          figures.exact("cost." + measure + "." + rate),
                          Ends.of(figures, "spread." + measure + "." + rate + ".missing-facts"))));
    }
    return openings;
  }

  private static List<Definition> definitions(Figures figures) {
    List<Definition> definitions = new ArrayList<>();
    for (String hold : HoldDefinitions.definitions(figures)) {
      Amount label = figures.exact("time.direct." + hold + ".hours");
      if (label != null) {
        List<Cell> cells =
            Figures.RATES.stream()
                .map(rate -> cell(figures, "cost.direct." + rate + "." + hold, label, rate))
                .toList();
        definitions.add(new Definition(label, cells));
      }
    }
    return definitions.size() > 1 ? definitions : List.of();
  }
}
