package org.amparo.evaluate.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Policy;
import org.amparo.sample.truth.Asked;
import org.amparo.sample.truth.Custody;
import org.amparo.sample.truth.Oracle;
import org.jspecify.annotations.Nullable;

/**
 * Holds each figure of an evaluation against the truth of its county. A figure with a range says
 * that the truth lies in it; one without a range, of so many unknown, that these may all be as
 * counted or none; one of which nothing is unknown, that it is the number.
 */
public final class FigureJudge {

  /** A saving in which there are holds that never happened, for which no record has an end. */
  static final String RAW_OF_OTHERS = "saving.{policy}.raw-hours of holds that never were";

  private static final BigDecimal EXACT = new BigDecimal("0.000002");
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  /** Bounds of minutes that the clock on the wall rounds: a second a stay. */
  private static final BigDecimal TIME = new BigDecimal("0.001");

  private static final BigDecimal CENT = BigDecimal.ONE;

  private final ReportedCounty county;
  private final Oracle truth;
  private final List<Verdict> logical = new ArrayList<>();
  private final List<Verdict> estimates = new ArrayList<>();

  private FigureJudge(ReportedCounty county, Oracle truth) {
    this.county = county;
    this.truth = truth;
  }

  /** What is never to be false. */
  static List<Verdict> logical(ReportedCounty county) {
    return judge(county).map(judge -> judge.logical).orElse(List.of());
  }

  /** What is to hold in 95 of 100 counties. */
  static List<Verdict> estimates(ReportedCounty county) {
    return judge(county).map(judge -> judge.estimates).orElse(List.of());
  }

  /** What is true of each figure, by its id, and what it says. */
  public static Map<String, Verdict> byFigure(ReportedCounty county) {
    Map<String, Verdict> all = new HashMap<>();
    judge(county)
        .ifPresent(
            judge ->
                Stream.concat(judge.logical.stream(), judge.estimates.stream())
                    .forEach(verdict -> all.putIfAbsent(verdict.figure(), verdict)));
    return all;
  }

  private static Optional<FigureJudge> judge(ReportedCounty county) {
    return county
        .truth()
        .map(
            truth -> {
              FigureJudge judge = new FigureJudge(county, truth);
              judge.counts();
              judge.time();
              judge.money();
              ReportedCounty.POLICIES.forEach(judge::policy);
              judge.laws();
              return judge;
            });
  }

  private void counts() {
    count("bookings.total", truth.bookings());
    count("requests.received", truth.requests());
    count("requests.received.hold", truth.requests());
    count("requests.total", truth.requests());
    count("requests.people", truth.peopleAsked());
    part(
        "requests.response.honored",
        "requests.response.not-recorded",
        truth.answered(Asked.Answer.HONORED));
    part(
        "requests.response.declined",
        "requests.response.not-recorded",
        truth.answered(Asked.Answer.DECLINED));
    part(
        "requests.response.withdrawn",
        "requests.response.not-recorded",
        truth.answered(Asked.Answer.WITHDRAWN));
    part("requests.course.came-due", "requests.course.not-recorded", truth.cameDue());
    part("requests.course.not-due", "requests.course.not-recorded", truth.notDue());
    part("requests.course.never-due", "requests.course.not-recorded", truth.neverDue());
    count("bookings.held", truth.held());
    count("human.handed-to-ice", truth.held(Custody.Destination.ICE));
    count("human.handed-to-another-agency", truth.held(Custody.Destination.OTHER_AGENCY));
    count("requests.ice-did-not-come", truth.held(Custody.Destination.NOBODY));
    count("time.direct.jurisdiction.bookings", truth.heldLongerThan(0));
    count("time.direct.jurisdiction.over-48-hours", truth.heldLongerThan(48 * 3_600));
  }

  private void time() {
    BigDecimal raw = BigDecimal.valueOf(truth.rawSeconds());
    // What is on record is no more than what was.
    least("time.direct.jurisdiction.hours", raw, HOUR);
    least("time.direct.jurisdiction.days", raw, DAY);
    least("time.least.hours", raw, HOUR);
    amount("time.allowed.jurisdiction.hours", raw, HOUR, TIME);
    amount("spread.direct.hours.missing-facts", raw, HOUR, TIME);
    boolean drawn =
        figure("time.center.hours")
            .filter(center -> center.value() != null && center.low() != null)
            .isPresent();
    if (drawn) {
      // A range that rests on draws is an estimate; without a center it is what the records allow.
      estimate("beds.direct", truth.beds(), BigDecimal.ONE, EXACT);
    } else {
      amount("beds.direct", truth.beds(), BigDecimal.ONE, EXACT);
    }
    figure("time.most.hours")
        .ifPresent(most -> logical("time.most.hours", most, null, most.value(), hours(raw), TIME));
    amount("time.gross.days", BigDecimal.valueOf(truth.grossSeconds()), DAY, TIME);
    amount(
        "spread.gross.hours.missing-facts", BigDecimal.valueOf(truth.grossSeconds()), HOUR, TIME);
    estimate("time.center.hours", hours(raw), BigDecimal.ONE, TIME);
    // Where nobody's ordinary wait is known, nothing is taken off.
    long done =
        figure("time.net.hours").map(Figure::value).isPresent()
            ? truth.netSeconds()
            : truth.rawSeconds();
    estimate("policy.done.hours", hours(BigDecimal.valueOf(done)), years(), TIME);
    estimate(
        "policy.done.cost.average",
        Oracle.cost(done, ReportedCounty.CENTS_A_DAY).subtract(truth.repaid()),
        years(),
        CENT);
  }

  private void money() {
    figure("repayment.received")
        .ifPresent(
            figure ->
                exact(
                    "repayment.received",
                    figure,
                    truth.repaid().divide(years(), MathContext.DECIMAL64)));
    long raw = truth.rawSeconds();
    amount(
        "cost.direct.average", Oracle.cost(raw, ReportedCounty.CENTS_A_DAY), BigDecimal.ONE, CENT);
    amount(
        "spread.direct.average.missing-facts",
        Oracle.cost(raw, ReportedCounty.CENTS_A_DAY),
        BigDecimal.ONE,
        CENT);
    amount(
        "cost.gross.average",
        Oracle.cost(truth.grossSeconds(), ReportedCounty.CENTS_A_DAY),
        BigDecimal.ONE,
        CENT);
  }

  private void policy(Policy policy) {
    String word = PolicyNote.figureWord(policy.id());
    Oracle truth = county.truthOfAsked().orElseThrow();
    Oracle.Answers answers = county.answers(policy);
    hull(
        truth.holdsOthers(answers) ? RAW_OF_OTHERS : "saving.{policy}.raw-hours",
        "saving." + word + ".raw-hours",
        truth.savedRaw(answers),
        HOUR,
        TIME);
    hull(
        "policy.{policy}.honored",
        "policy." + word + ".honored",
        truth.honoredUnder(answers),
        BigDecimal.ONE,
        EXACT);
    // Each option of the page changes people as it changes money.
    for (Outcome way : List.of(Outcome.MUST, Outcome.MUST_NOT)) {
      String option = way == Outcome.MUST ? ".may-always" : ".may-never";
      Oracle.Answers read = county.answers(policy, way);
      hull(
          "policy.{policy}" + option + ".held",
          "policy." + word + option + ".held",
          truth.honoredUnder(read),
          BigDecimal.ONE,
          EXACT);
    }
    figure("saving." + word + ".hours")
        .filter(figure -> figure.value() != null)
        .ifPresent(
            figure -> {
              Oracle.Hull net = truth.savedNet(answers);
              estimates.add(
                  verdict(
                      "saving.{policy}.hours",
                      figure,
                      end(figure, false),
                      end(figure, true),
                      hours(BigDecimal.valueOf(net.low())).divide(years(), MathContext.DECIMAL64),
                      hours(BigDecimal.valueOf(net.high())).divide(years(), MathContext.DECIMAL64),
                      TIME));
            });
  }

  /** What holds between figures, whatever is true. */
  private void laws() {
    BigDecimal most = figure("time.most.hours").map(Figure::value).orElse(null);
    BigDecimal center = figure("time.center.hours").map(one -> end(one, true)).orElse(null);
    if (most != null && center != null) {
      law("law: the center's range ends at or below the most", most, center, TIME);
    }
    for (String id : List.of("beds.direct", "beds.net")) {
      BigDecimal beds = figure(id).map(one -> end(one, true)).orElse(null);
      if (beds != null) {
        law(
            "law: " + id + " are no more than people in jail",
            BigDecimal.valueOf(truth.peopleInJail()),
            beds,
            EXACT);
      }
      // Whoever was in jail may have filled a bed; who filled one for certain was held.
      BigDecimal least = figure(id).map(one -> end(one, false)).orElse(null);
      if (least != null) {
        law(
            "law: " + id + " for certain are no more than people held",
            BigDecimal.valueOf(truth.peopleHeld()),
            least,
            EXACT);
      }
    }
  }

  private void law(String law, BigDecimal bound, BigDecimal said, BigDecimal rounding) {
    logical.add(new Verdict(law, law, null, bound, said.min(bound), said, rounding));
  }

  // ---- the forms in which a figure says something

  private void count(String id, long is) {
    figure(id).ifPresent(figure -> amount(id, BigDecimal.valueOf(is), BigDecimal.ONE, EXACT));
  }

  /** A part of requests, of which so many are in no part. */
  private void part(String id, String unplaced, long is) {
    BigDecimal open = figure(unplaced).map(Figure::value).orElse(BigDecimal.ZERO);
    figure(id)
        .ifPresent(
            figure -> {
              BigDecimal least = figure.value();
              if (least != null) {
                logical(id, figure, least, least.add(open), BigDecimal.valueOf(is), EXACT);
              }
            });
  }

  private void amount(String id, BigDecimal is, BigDecimal unit, BigDecimal rounding) {
    figure(id)
        .ifPresent(
            figure ->
                logical(
                    id,
                    figure,
                    end(figure, false),
                    figure.countsPeople() ? most(figure) : end(figure, true),
                    is.divide(unit, MathContext.DECIMAL64),
                    rounding));
  }

  private void least(String id, BigDecimal is, BigDecimal unit) {
    figure(id)
        .ifPresent(
            figure ->
                logical(
                    id,
                    figure,
                    end(figure, false),
                    null,
                    is.divide(unit, MathContext.DECIMAL64),
                    TIME));
  }

  private void exact(String id, Figure figure, BigDecimal is) {
    logical(id, figure, end(figure, false), end(figure, true), is, CENT);
  }

  private void hull(String claim, String id, Oracle.Hull is, BigDecimal unit, BigDecimal rounding) {
    figure(id)
        .filter(figure -> figure.value() != null || figure.low() != null || figure.high() != null)
        .ifPresent(
            figure ->
                logical.add(
                    verdict(
                        claim,
                        figure,
                        end(figure, false),
                        end(figure, true),
                        BigDecimal.valueOf(is.low()).divide(unit, MathContext.DECIMAL64),
                        BigDecimal.valueOf(is.high()).divide(unit, MathContext.DECIMAL64),
                        rounding)));
  }

  private void estimate(String id, BigDecimal is, BigDecimal years, BigDecimal rounding) {
    BigDecimal each = is.divide(years, MathContext.DECIMAL64);
    figure(id)
        .filter(figure -> figure.value() != null)
        .ifPresent(
            figure ->
                estimates.add(
                    verdict(
                        id, figure, end(figure, false), end(figure, true), each, each, rounding)));
  }

  private void logical(
      String claim,
      Figure figure,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      BigDecimal is,
      BigDecimal rounding) {
    if (low != null || high != null) {
      logical.add(verdict(claim, figure, low, high, is, is, rounding));
    }
  }

  private static Verdict verdict(
      String claim,
      Figure figure,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      BigDecimal least,
      BigDecimal most,
      BigDecimal rounding) {
    return new Verdict(claim, figure.id(), low, high, least, most, rounding);
  }

  /** An end of what a figure says; its value where it has no range. */
  private static @Nullable BigDecimal end(Figure figure, boolean high) {
    BigDecimal end = high ? figure.high() : figure.low();
    return end == null ? figure.value() : end;
  }

  /** The most of a count: those of whom it is not known may all be counted. */
  private static @Nullable BigDecimal most(Figure figure) {
    BigDecimal high = end(figure, true);
    Long unknown = figure.high() == null ? figure.counted().unknown() : null;
    return high == null || unknown == null ? high : high.add(BigDecimal.valueOf(unknown));
  }

  private Optional<Figure> figure(String id) {
    return county.figure(id);
  }

  private static BigDecimal hours(BigDecimal seconds) {
    return seconds.divide(HOUR, MathContext.DECIMAL64);
  }

  /** Years of the period by which a figure of a year was divided. */
  private BigDecimal years() {
    return figure("period.jail.months")
        .map(Figure::value)
        .map(months -> months.divide(BigDecimal.valueOf(12), MathContext.DECIMAL64))
        .orElse(BigDecimal.ONE);
  }
}
