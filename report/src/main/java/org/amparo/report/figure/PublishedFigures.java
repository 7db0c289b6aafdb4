package org.amparo.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.model.Sha256;

/** Every figure the report prints, those that the page adds among them. */
public final class PublishedFigures {

  /** How the page's own figures are computed, for readers of SQL. */
  public static final String SQL =
      """
      -- What the report adds to the figures of its queries: the rows of each file, and the cost by a wider
      -- measure divided by the direct cost at the same rate, whose digest is that of the digests of both.
      SELECT name, rows_read, rows_kept, rows_rejected FROM source_file ORDER BY source_id
      """;

  private PublishedFigures() {}

  /** The evaluation's figures, then the page's own; an id of the evaluation's is never replaced. */
  public static List<Figure> of(Evaluation evaluation) {
    List<SourceNote> notes = evaluation.sources();
    Stream<Figure> counts =
        IntStream.range(0, notes.size()).boxed().flatMap(i -> counts(i + 1, notes.get(i)));
    Stream<Figure> factors =
        Figures.RATES.stream()
            .flatMap(rate -> factor(evaluation.figures(), "gross", rate).stream());
    Stream<Figure> added =
        Stream.of(
                counts,
                factors,
                ofTables(evaluation),
                ofGovernments(evaluation),
                ofLedger(evaluation))
            .flatMap(Function.identity())
            .filter(figure -> !evaluation.figures().containsKey(figure.id()));
    return Stream.concat(evaluation.figures().values().stream(), added).toList();
  }

  private static Stream<Figure> counts(int number, SourceNote note) {
    return Stream.of(
        count(number, "read", note, note.rowsRead()),
        count(number, "kept", note, note.rowsKept()),
        count(number, "rejected", note, note.rowsRejected()));
  }

  private static Figure count(int number, String rows, SourceNote note, long count) {
    return draft("rows-" + rows)
        .with("number", String.valueOf(number))
        .with("file", note.name())
        .value(BigDecimal.valueOf(count))
        .from(
            Sha256.of("SELECT name, rows_" + rows + " FROM source_file ORDER BY source_id"),
            List.of(note.name()))
        .figure();
  }

  /** A figure that the report adds, yet without values. */
  static Draft draft(String key) {
    return new Draft(MeasureCatalog.bundled().figure("report", key));
  }

  private static Optional<Figure> factor(Map<String, Figure> figures, String wider, String rate) {
    Figure over = figures.get("cost." + wider + "." + rate);
    Figure under = figures.get("cost.direct." + rate);
    if (over == null || under == null) {
      return Optional.empty();
    }
    BigDecimal numerator = over.value();
    BigDecimal denominator = under.value();
    if (numerator == null || denominator == null || denominator.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        draft("factor")
            .with("measure", wider)
            .with("rate", rate)
            .quotient(numerator, denominator)
            .status(over.status())
            // It rests on two queries, so on the digests of both.
            .from(
                Sha256.of(over.sqlSha256() + "\n" + under.sqlSha256()),
                Stream.concat(over.sources().stream(), under.sources().stream())
                    .distinct()
                    .toList())
            .figure());
  }

  /** The key of a span of hours; of those not recorded where it begins nowhere. */
  private static String bin(Cells cells, int row) {
    Double from = cells.number(row, "hours_from");
    Double until = cells.number(row, "hours_until");
    if (from == null) {
      return "held-unknown";
    }
    if (until == null) {
      return "held-from-" + from.longValue();
    }
    return until == 0 ? "held-none" : "held-" + from.longValue() + "-to-" + until.longValue();
  }

  /** How many governments' texts answer the ordinary request so, of all that speak of holds. */
  private static Stream<Figure> ofGovernments(Evaluation evaluation) {
    ResultTable table = evaluation.tables().get("governments");
    if (table == null) {
      return Stream.of();
    }
    Cells cells = new Cells(table);
    if (!cells.have("place", "ordinary_hold")) {
      return Stream.of();
    }
    Map<String, String> answers = new LinkedHashMap<>();
    IntStream.range(0, table.rows().size())
        .filter(row -> !cells.text(row, "ordinary_hold").equals("nothing"))
        .forEach(
            row -> answers.putIfAbsent(cells.text(row, "place"), cells.text(row, "ordinary_hold")));
    return Stream.of("forbids", "allows", "requires", "open")
        .map(
            answer ->
                draft("governments")
                    .with("answer", answer)
                    .value(
                        BigDecimal.valueOf(
                            answers.values().stream().filter(answer::equals).count()))
                    .of(null, BigDecimal.valueOf(answers.size()))
                    .from(Sha256.of("table/governments"), List.of("policies"))
                    .figure());
  }

  /** People in jail on an average day, where totals of days were reported for whole months. */
  private static Stream<Figure> ofLedger(Evaluation evaluation) {
    Figure days = evaluation.figures().get("ledger.inmate-days");
    ResultTable table = evaluation.tables().get("ledger-by-month");
    if (days == null || days.value() == null || table == null) {
      return Stream.of();
    }
    Cells cells = new Cells(table);
    long length =
        IntStream.range(0, table.rows().size())
            .filter(row -> !isAgain(cells, row))
            .mapToObj(row -> cells.date(row, "data_month"))
            .filter(Objects::nonNull)
            .distinct()
            .mapToLong(LocalDate::lengthOfMonth)
            .sum();
    return length == 0
        ? Stream.of()
        : Stream.of(
            draft("average-day")
                .value(days.value().divide(BigDecimal.valueOf(length), 0, RoundingMode.HALF_UP))
                .status(days.status())
                .from(days.sqlSha256(), days.sources())
                .figure());
  }

  /** Whether a month's report is that of an earlier month again, which counts once. */
  private static boolean isAgain(Cells cells, int row) {
    LocalDate other = cells.date(row, "repeats");
    LocalDate month = cells.date(row, "report_month");
    return other != null && month != null && other.isBefore(month);
  }

  private static Stream<Figure> ofTables(Evaluation evaluation) {
    ResultTable table = evaluation.tables().get("time-held");
    if (table == null) {
      return Stream.of();
    }
    Cells cells = new Cells(table);
    return cells.have("label", "hours_from", "hours_until", "bookings")
        ? IntStream.range(0, table.rows().size())
            .boxed()
            .flatMap(row -> held(evaluation, cells, row).stream())
        : Stream.of();
  }

  /** The bookings held so long; they rest on what figures of time held rest on. */
  private static Optional<Figure> held(Evaluation evaluation, Cells cells, int row) {
    Optional<Figure> like =
        evaluation.figures().values().stream()
            .filter(figure -> figure.declared().origin().measure().equals("direct"))
            .findFirst();
    String digest =
        evaluation.workings().queries().stream()
            .filter(known -> known.name().equals("table/time-held"))
            .map(known -> known.sha256())
            .findFirst()
            .or(() -> like.map(Figure::sqlSha256))
            .orElseGet(() -> Sha256.of("table/time-helddirect"));
    List<String> sources =
        like.map(Figure::sources)
            .orElseGet(
                () -> evaluation.sources().stream().map(SourceNote::name).distinct().toList());
    return Optional.ofNullable(cells.number(row, "bookings"))
        .map(
            bookings ->
                draft(bin(cells, row))
                    .value(BigDecimal.valueOf(bookings))
                    .from(digest, sources)
                    .figure());
  }
}
