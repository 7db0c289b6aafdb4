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
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.line.Line;
import org.amparo.evaluate.line.LineLibrary;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the cost and is never netted with it: SCAAP awards and other reimbursement,
 * work on requests, how many were held past the clock and what others were paid for it.
 */
public final class LineFigures {

  private static final String SCAAP = "figure/scaap";
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  private final FigureSheet sheet;
  private final Set<String> placeIds;

  private LineFigures(FigureSheet sheet, Set<String> placeIds) {
    this.sheet = sheet;
    this.placeIds = placeIds;
  }

  /** Adds them for the places the records are of; no minutes where the user states none. */
  public static void add(FigureSheet sheet, Set<String> placeIds, @Nullable Minutes processing) {
    LineFigures figures = new LineFigures(sheet, placeIds);
    figures.addScaap(false);
    figures.addReimbursement();
    figures.addProcessing(processing);
    figures.addNotGiven();
    figures.addLitigation();
  }

  /** Adds the awards alone, each year's, where no time is priced. */
  public static void addAwards(FigureSheet sheet, Set<String> placeIds) {
    new LineFigures(sheet, placeIds).addScaap(true);
  }

  /** The rows of {@code step/line_place}. */
  public static Stream<List<String>> places(Set<String> placeIds) {
    return placeIds.stream()
        .flatMap(id -> Gazetteer.bundled().county(id).stream())
        .map(
            county ->
                List.of(
                    county.geoid(),
                    county.shortName().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip(),
                    county.state(),
                    Gazetteer.bundled()
                        .state(county.state())
                        .map(State::name)
                        .orElse(county.state())
                        .toUpperCase(Locale.ROOT)));
  }

  private void addScaap(boolean all) {
    Plan plan = sheet.plan();
    List<Row> awards = plan.rows(SCAAP);
    for (Row award : all ? awards : nearest(awards)) {
      long year = award.count("year");
      Draft draft = draft("scaap").with("year", String.valueOf(year));
      if (!all && !within(year)) {
        draft.qualified("nearest");
      }
      sheet.add(
          draft
              .value(award.decimal("cents"))
              .from(plan.digest(SCAAP), award.required("files").lines().toList()));
    }
    if (awards.isEmpty() && !all) {
      sheet.add(draft("no-scaap").from(plan.digest(SCAAP), sheet.sources(SCAAP)));
    }
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
    Long last = years.integer("last");
    if (first == null || last == null) {
      return Long.MAX_VALUE - year;
    }
    return Math.max(0, Math.max(first - year, year - last));
  }

  private void addReimbursement() {
    List<Line> lines = LineLibrary.bundled().of(placeIds).toList();
    for (Line line : lines) {
      sheet.add(
          draft("reimbursement")
              .with("line", line.id())
              .with("year", String.valueOf(line.year()))
              .with("note", line.note())
              .value(BigDecimal.valueOf(line.cents()))
              .from(sheet.plan().digest("figure/scope"), List.of(source(line))));
    }
    if (lines.isEmpty()) {
      sheet.add(
          draft("no-reimbursement")
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
          draft("no-minutes")
              .with("requests", requests.get().id())
              .of(null, number)
              .status(requests.get().status())
              .from(requests.get().sqlSha256(), requests.get().sources()));
      return;
    }
    List<String> sources = new ArrayList<>(requests.get().sources());
    sources.add("minutes a request, stated by the user");
    sheet.add(
        draft("processing")
            .with("requests", requests.get().id())
            .value(hours(number, minutes.central()))
            .range(hours(number, minutes.low()), hours(number, minutes.high()), Spread.ASSUMPTIONS)
            .of(null, number)
            .status(requests.get().status())
            .from(requests.get().sqlSha256(), sources));
  }

  /** What no source gives is a line of its own and empty, and is never netted in silence. */
  private void addNotGiven() {
    for (String which : List.of("screening", "transport", "hospital")) {
      sheet.add(
          draft("not-given")
              .with("which", which)
              .from(sheet.plan().digest("figure/scope"), sheet.sources("figure/scope")));
    }
  }

  private static BigDecimal hours(BigDecimal requests, BigDecimal minutes) {
    return requests.multiply(minutes).divide(MINUTES_AN_HOUR, MathContext.DECIMAL128);
  }

  /**
   * What each was paid elsewhere, beside how many were held past their deadline and never
   * multiplied by it: no record says who would sue, win or settle.
   */
  private void addLitigation() {
    if (sheet.find("time.deadline.past.bookings").isEmpty()) {
      return;
    }
    for (Claim claim : Claims.bundled().all()) {
      List<ClaimRow> each =
          claim.rows().stream()
              .filter(row -> row.each() && row.cell() == Cell.Outside.LITIGATION)
              .toList();
      if (!each.isEmpty()) {
        sheet.add(paid(claim, each));
      }
    }
  }

  private Draft paid(Claim claim, List<ClaimRow> each) {
    BigDecimal least = each.stream().map(ClaimRow::stated).min(BigDecimal::compareTo).orElseThrow();
    BigDecimal most = each.stream().map(ClaimRow::stated).max(BigDecimal::compareTo).orElseThrow();
    Draft draft =
        draft("paid")
            .with("claim", claim.id())
            .with("party", each.getFirst().party())
            .from(
                sheet.plan().digest("figure/scope"),
                List.of(
                    "claim "
                        + claim.id()
                        + ", "
                        + each.getFirst().covers()
                        + ": "
                        + claim.source().text()));
    return least.compareTo(most) == 0
        ? draft.value(least)
        : draft.bounds(least, most, Spread.ASSUMPTIONS);
  }

  private static String source(Line line) {
    return "line " + line.id() + ": " + line.source();
  }

  private Draft draft(String figure) {
    return sheet.draft("lines", figure);
  }
}
