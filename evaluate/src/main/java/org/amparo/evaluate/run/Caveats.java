package org.amparo.evaluate.run;

import static org.amparo.evaluate.Caveat.inDetails;
import static org.amparo.evaluate.Caveat.onPage;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Count;
import org.amparo.evaluate.Caveat.Labels;
import org.amparo.evaluate.Caveat.Months;
import org.amparo.evaluate.Caveat.People;
import org.amparo.evaluate.Caveat.Quoted;
import org.amparo.evaluate.Caveat.Standing;
import org.amparo.evaluate.Caveat.Words;
import org.amparo.evaluate.Caveat.Years;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.claim.Claim.Study;
import org.amparo.evaluate.measure.Measures;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** What the records at hand cannot say. */
final class Caveats {

  /** One booking of so many in an error is one of the records, and not of a clerk. */
  private static final long ONE_OF = 100;

  private Caveats() {}

  static List<Caveat> of(
      Plan plan,
      Scope scope,
      Measures measures,
      Optional<Study> study,
      Optional<Leading> leading,
      Optional<Caveat> authority) {
    Map<String, Figure> figures = measures.figures();
    List<Caveat> caveats = coverage(plan);
    leading.ifPresent(months -> caveats.addAll(PeriodCaveats.of(months)));
    annualized(figures).ifPresent(caveats::add);
    if (scope.synthetic()) {
      caveats.add(inDetails("synthetic"));
    }
    if (scope.kinds().requests() && !scope.kinds().bookings()) {
      caveats.add(inDetails("no-jail-records"));
    }
    Figure requests = figures.get("requests.total");
    if (!scope.kinds().requests() && requests != null) {
      // A list that was kept and has nothing in it is no missing list.
      caveats.add(onPage("log-empty"));
    } else if (scope.kinds().onlyImplied()) {
      caveats.add(inDetails("no-log"));
    } else if (scope.kinds().bookings() && !scope.kinds().requests() && requests == null) {
      caveats.add(inDetails("no-log-and-no-mark"));
    }
    if (scope.kinds().bookings()) {
      caveats.add(inDetails("other-custody-unseen"));
    }
    if (figures.containsKey("requests.issued") && figures.containsKey("requests.received")) {
      caveats.add(inDetails("issued-and-received-apart"));
    }
    if (scope.kinds().ledger()) {
      caveats.add(inDetails("reported-totals"));
      caveats.addAll(LedgerCaveats.of(plan, scope.placeIds().size() == 1));
    }
    study.ifPresent(found -> addStudy(caveats, found));
    addComparison(caveats, figures, study);
    addRates(caveats, scope, figures);
    addUnknown(caveats, measures);
    if (scope.kinds().requests()) {
      addUnclaimed(caveats, plan.row("figure/unclaimed"));
    }
    authority.ifPresent(caveats::add);
    if (scope.kinds().events()) {
      caveats.addAll(PipelineCaveats.of(plan));
    }
    return List.copyOf(caveats);
  }

  /** That what is given a year is of less than one. */
  private static Optional<Caveat> annualized(Map<String, Figure> figures) {
    return Optional.ofNullable(figures.get("period.jail.months"))
        .map(Figure::value)
        .map(BigDecimal::longValueExact)
        .filter(months -> months < 12)
        .map(months -> onPage("annualized", new Count("months", months)));
  }

  private static void addStudy(List<Caveat> caveats, Study study) {
    caveats.add(inDetails("study-set-aside", new Quoted("why", study.setAsideWhy())));
    study
        .comparison()
        .map(Comparison::why)
        .ifPresent(why -> caveats.add(inDetails("study-comparison", new Quoted("why", why))));
  }

  private static void addComparison(
      List<Caveat> caveats, Map<String, Figure> figures, Optional<Study> study) {
    if (figures.containsKey("time.counterfactual.survival.added-days-each")) {
      caveats.add(inDetails("association"));
    } else if (figures.containsKey("time.gross.days")
        && !figures.containsKey("ledger.cents")
        && study.isEmpty()) {
      caveats.add(inDetails("nothing-to-compare"));
    }
  }

  private static void addRates(List<Caveat> caveats, Scope scope, Map<String, Figure> figures) {
    List<String> missing =
        Arrays.stream(RateKind.values())
            .map(RateKind::word)
            .filter(kind -> !figures.containsKey("rate." + kind))
            .map(kind -> "rate." + kind)
            .toList();
    if (!missing.isEmpty() && (scope.kinds().requests() || scope.kinds().bookings())) {
      caveats.add(inDetails("no-rate", new Words("kinds", missing)));
    }
  }

  private static void addUnknown(List<Caveat> caveats, Measures measures) {
    for (String status : List.of("received", "issued")) {
      Figure holds = measures.figures().get("requests." + status + ".hold");
      if (holds != null && holds.unknown() != null && holds.unknown() > 0) {
        caveats.add(inDetails("kind-of-request-unknown", new Words("stage", List.of(status))));
      }
    }
    List<Figure> absent =
        measures.listedIn("human-cost").stream()
            .filter(figure -> figure.number() == Absent.NOT_RECORDED)
            .toList();
    if (!absent.isEmpty()) {
      caveats.add(
          inDetails(
              "recorded-for-nobody",
              new Labels("figures", absent.stream().map(Figure::words).toList())));
    }
  }

  /** Of how many requests the records do not say what safeguards of policies ask. */
  private static void addUnclaimed(List<Caveat> caveats, Row row) {
    People asked = new People("asked", row.count("asked"));
    if (row.count("claims") > 0) {
      caveats.add(inDetails("claims-unrecorded", new People("unsaid", row.count("claims")), asked));
    }
    if (row.count("ages") > 0) {
      caveats.add(inDetails("ages-unrecorded", new People("unsaid", row.count("ages")), asked));
    }
  }

  /** Which people and which time the records are of. */
  private static List<Caveat> coverage(Plan plan) {
    List<Caveat> caveats = new ArrayList<>();
    List<Row> files = plan.rows("figure/coverage");
    if (files.stream().anyMatch(file -> "RELEASES".equals(file.text("frame")))) {
      caveats.add(inDetails("frame-releases"));
    }
    if (files.stream().anyMatch(file -> "CENSUS".equals(file.text("frame")))) {
      caveats.add(inDetails("frame-census"));
    }
    if (files.stream().anyMatch(file -> file.holds("shifted"))) {
      caveats.add(
          inDetails(
              files.stream().allMatch(file -> file.holds("stated") || !file.holds("shifted"))
                  ? "dates-moved"
                  : "dates-moved-without-period"));
    }
    List<Integer> years =
        plan.rows("figure/missing_years").stream()
            .map(row -> Math.toIntExact(row.count("year")))
            .toList();
    if (!years.isEmpty()) {
      caveats.add(onPage("years-missing", new Years("years", years)));
    }
    Row together = plan.row("figure/united");
    united(together).ifPresent(caveats::add);
    keyless(together).ifPresent(caveats::add);
    for (Row report : plan.rows("figure/repeated_reports")) {
      caveats.add(
          onPage(
              "report-repeated",
              new Months("later", month(report, "later")),
              new Months("earlier", month(report, "earlier"))));
    }
    return caveats;
  }

  /**
   * That bookings of one person overlap: an error of the records where more than a hundredth do.
   */
  private static Optional<Caveat> united(Row row) {
    long bookings = row.count("bookings");
    List<Caveat.Slot> slots =
        List.of(new People("bookings", bookings), new People("custodies", row.count("custodies")));
    return bookings == 0
        ? Optional.empty()
        : Optional.of(new Caveat("bookings-united", standing(bookings, row.count("total")), slots));
  }

  /** That nothing tells bookings of one person from those of several where there is no key. */
  private static Optional<Caveat> keyless(Row row) {
    long keyless = row.count("keyless");
    long holds = row.count("holds");
    if (keyless > 0 && keyless == holds) {
      return Optional.of(Caveat.onPage("nothing-tells-people-apart"));
    }
    List<Caveat.Slot> slots = List.of(new People("keyless", keyless), new People("holds", holds));
    return keyless == 0
        ? Optional.empty()
        : Optional.of(new Caveat("people-may-count-twice", standing(keyless, holds), slots));
  }

  /** On the page where more than a hundredth of them are so. */
  private static Standing standing(long some, long all) {
    return some * ONE_OF > all ? Standing.PAGE : Standing.DETAILS;
  }

  private static YearMonth month(Row row, String column) {
    return YearMonth.parse(row.required(column));
  }
}
