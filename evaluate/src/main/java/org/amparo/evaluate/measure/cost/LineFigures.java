package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.line.Line;
import org.amparo.evaluate.line.LineLibrary;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the cost and is never netted with it: SCAAP awards and other reimbursement,
 * work on requests, and what holding people past the clock has cost elsewhere in settlements.
 */
public final class LineFigures {

  private static final Reckoning RECKONING =
      new Reckoning(
          LineFigures.class,
          "Adds up awards, or multiplies requests and people by what the user or a source"
              + " states.",
          "Lines apart");

  private static final String SCAAP = "figure/scaap";
  private static final String MEASURE = "line";
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  private final FigureSheet sheet;
  private final Set<String> placeIds;

  private LineFigures(FigureSheet sheet, Set<String> placeIds) {
    this.sheet = sheet;
    this.placeIds = placeIds;
  }

  /**
   * Adds them.
   *
   * @param placeIds places the records are of
   * @param processing minutes of work on a request, or null where the user states none
   */
  public static ResultTable add(
      FigureSheet sheet, Set<String> placeIds, @Nullable Minutes processing) {
    LineFigures figures = new LineFigures(sheet, placeIds);
    figures.addScaap();
    figures.addReimbursement();
    figures.addProcessing(processing);
    figures.addLitigation();
    return figures.table();
  }

  private void addScaap() {
    Plan plan = sheet.plan();
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE line_place(place_id VARCHAR, name VARCHAR, state VARCHAR)");
    plan.executeEach(
        "INSERT INTO line_place VALUES (?, ?, ?)",
        placeIds.stream()
            .flatMap(id -> Gazetteer.bundled().county(id).stream())
            .map(
                county ->
                    List.<Object>of(
                        county.geoid(),
                        county
                            .shortName()
                            .toUpperCase(Locale.ROOT)
                            .replaceAll("[^A-Z]+", " ")
                            .strip(),
                        county.state()))
            .toList());
    List<Row> awards = plan.rows(SCAAP);
    for (Row award : nearest(awards)) {
      long year = award.count("year");
      boolean ofTheTime = within(year);
      sheet.add(
          RECKONING,
          draft("line.scaap." + year, scaapLabel(award, ofTheTime), Unit.CENTS)
              .value(award.decimal("cents"))
              .from(plan.digest(SCAAP), award.required("files").lines().toList()));
    }
    if (awards.isEmpty()) {
      sheet.add(
          RECKONING,
          draft(
                  "line.scaap",
                  "SCAAP award: none to these places among the records imported",
                  Unit.CENTS)
              .from(plan.digest(SCAAP), sheet.sources(SCAAP)));
    }
  }

  private static String scaapLabel(Row award, boolean ofTheTime) {
    return "SCAAP award of "
        + award.count("year")
        + ", towards officers' salaries for people of whom few were held on request"
        + (ofTheTime ? "" : "; the year nearest to these records, not their own");
  }

  /** The awards of the records' own years, else that of the nearest year. */
  private List<Row> nearest(List<Row> awards) {
    List<Row> own = awards.stream().filter(award -> within(award.count("year"))).toList();
    return own.isEmpty()
        ? awards.stream()
            .min(Comparator.comparing((Row award) -> away(award.count("year"))))
            .map(List::of)
            .orElse(List.of())
        : own;
  }

  private boolean within(long year) {
    return away(year) == 0;
  }

  private long away(long year) {
    Row years = sheet.plan().row("figure/records_year");
    Long first = years.integer("first");
    Long last = years.integer("year");
    if (first == null || last == null) {
      return Long.MAX_VALUE - year;
    }
    return Math.max(0, Math.max(first - year, year - last));
  }

  private void addReimbursement() {
    List<Line> lines = LineLibrary.bundled().of(Line.Kind.REIMBURSEMENT, placeIds).toList();
    for (Line line : lines) {
      sheet.add(
          RECKONING,
          draft(
                  "line.reimbursement." + line.id(),
                  "Reimbursement, " + line.year() + ": " + line.note(),
                  Unit.CENTS)
              .value(BigDecimal.valueOf(line.low()))
              .from(sheet.plan().digest("figure/scope"), List.of(source(line))));
    }
    if (lines.isEmpty()) {
      sheet.add(
          RECKONING,
          draft(
                  "line.reimbursement",
                  "Other reimbursement: none known for these places",
                  Unit.CENTS)
              .from(sheet.plan().digest("figure/scope"), sheet.sources("figure/scope")));
    }
  }

  private void addProcessing(@Nullable Minutes minutes) {
    Optional<Figure> requests =
        sheet.find("requests.received").or(() -> sheet.find("requests.total"));
    if (requests.isEmpty() || requests.get().value() == null) {
      return;
    }
    BigDecimal number = Objects.requireNonNull(requests.get().value());
    if (minutes == null) {
      sheet.add(
          RECKONING,
          draft(
                  "line.processing",
                  "Work on requests: no source gives minutes a request; state them with --processing-minutes",
                  Unit.HOURS)
              .of(null, number)
              .status(requests.get().status())
              .from(requests.get().sqlSha256(), requests.get().sources()));
      return;
    }
    List<String> sources = new ArrayList<>(requests.get().sources());
    sources.add("minutes a request, stated by the user");
    sheet.add(
        RECKONING,
        draft("line.processing", "Work on requests, at the minutes stated for each", Unit.HOURS)
            .value(hours(number, minutes.central()))
            .range(hours(number, minutes.low()), hours(number, minutes.high()), Spread.ASSUMPTIONS)
            .of(null, number)
            .status(requests.get().status())
            .from(requests.get().sqlSha256(), sources));
  }

  private static BigDecimal hours(BigDecimal requests, BigDecimal minutes) {
    return requests.multiply(minutes).divide(MINUTES_AN_HOUR, MathContext.DECIMAL128);
  }

  /** Everyone known to be past the clock at the least, with everyone unknown at the most. */
  private void addLitigation() {
    // By the leading definition of each source: the records may be of several jails.
    Optional<Figure> past = sheet.find("human.past-48-hours");
    if (past.isEmpty() || past.get().value() == null) {
      return;
    }
    BigDecimal known = Objects.requireNonNull(past.get().value());
    long unknown = past.get().unknown() == null ? 0 : past.get().unknown();
    for (Line line : LineLibrary.bundled().of(Line.Kind.LITIGATION).toList()) {
      List<String> sources = new ArrayList<>(past.get().sources());
      sources.add(source(line));
      sheet.add(
          RECKONING,
          draft(
                  "line.litigation." + line.id(),
                  "Litigation exposure: people held past 48 hours, at what a settlement paid each ("
                      + line.placeName()
                      + ", "
                      + line.year()
                      + ")",
                  Unit.CENTS)
              .bounds(
                  known.multiply(BigDecimal.valueOf(line.low())),
                  known.add(BigDecimal.valueOf(unknown)).multiply(BigDecimal.valueOf(line.high())),
                  Spread.ASSUMPTIONS)
              .of(known, null)
              .unknown(unknown)
              .status(past.get().status())
              .from(past.get().sqlSha256(), sources));
    }
  }

  private static String source(Line line) {
    return "line " + line.id() + ": " + line.source();
  }

  private static Draft draft(String id, String label, Unit unit) {
    return new Draft(id, label, unit).measure(MEASURE).status(Status.UNKNOWN);
  }

  private ResultTable table() {
    return new TableColumns<Figure>()
        .text("id", "Figure", Figure::id)
        .text("label", "What it is", Figure::label)
        .text("unit", "Unit", figure -> figure.unit().name())
        .decimal("value", "Value", Figure::value)
        .decimal("low", "Least", Figure::low)
        .decimal("high", "Most", Figure::high)
        .integer("unknown", "Unknown", Figure::unknown)
        .text("sources", "Sources", figure -> String.join("; ", figure.sources()))
        .table(
            "lines-apart",
            "Lines apart",
            "One row an amount that stands beside the cost and is never netted with it. An empty value is not known.",
            sheet.figures().values().stream()
                .filter(figure -> figure.id().startsWith("line."))
                .toList());
  }
}
