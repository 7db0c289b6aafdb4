package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Row;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/** What each policy would honor and decline, surely and at most, by the table {@code decision}. */
public final class PolicyFigures {

  private static final String COUNTS = "step/policy_count";
  private static final List<String> OUTCOMES =
      List.of(
          "must", "may", "must_not", "silent", "needs_review", "needs_information", "not_asked");

  private final FigureSheet sheet;

  /** How the jail is taken to use its freedom, as figures of policies name it. */
  private final String reading;

  private final Map<String, Row> counts = new HashMap<>();

  private PolicyFigures(FigureSheet sheet, Discretion discretion) {
    this.sheet = sheet;
    this.reading =
        switch (discretion) {
          case OBSERVED -> "";
          case ALWAYS -> ".may-always";
          case NEVER -> ".may-never";
        };
  }

  /**
   * A policy's counts for requests received, implied or issued.
   *
   * @param part what stands between the policy's and the figure's id: nothing for the first status
   *     that has figures, the status for others
   */
  private record Counted(Policy policy, String status, String part, Row counts, int clockHours) {

    /** What ends the keys of figures that speak of bookings held. */
    private String held() {
      return status.equals("implied") ? "-held" : "";
    }

    private Unit unit() {
      return status.equals("implied") ? Unit.BOOKINGS : Unit.REQUESTS;
    }
  }

  /** Adds policies' figures; no clock hours where one allows no hold. */
  public static void add(
      FigureSheet sheet,
      List<Policy> policies,
      ToIntFunction<Policy> clockHours,
      Discretion discretion) {
    PolicyFigures figures = new PolicyFigures(sheet, discretion);
    figures.read();
    for (Policy policy : policies) {
      boolean first = true;
      for (String status : List.of("received", "implied", "issued")) {
        Row row = figures.counts.get(key(policy.id(), status));
        if (row != null) {
          String part = first ? "" : "." + status;
          figures.addPolicy(new Counted(policy, status, part, row, clockHours.applyAsInt(policy)));
          first = false;
        }
      }
    }
  }

  private static String key(String policyId, String status) {
    return policyId + '\n' + status;
  }

  private void read() {
    for (Row row : sheet.plan().rows(COUNTS)) {
      counts.put(key(row.required("policy_id"), row.required("status")), row);
    }
  }

  private void addPolicy(Counted counted) {
    addOutcomes(counted);
    addHonored(counted);
    addCeiling(counted);
  }

  private void addOutcomes(Counted counted) {
    BigDecimal requests = counted.counts().decimal("requests");
    for (String outcome : OUTCOMES) {
      sheet.add(
          draft(counted, "answered" + counted.part().replace('.', '-'))
              .with("outcome", outcome.replace('_', '-'))
              .unit(counted.unit())
              .value(counted.counts().decimal(outcome))
              .of(null, requests));
    }
  }

  private void addHonored(Counted counted) {
    Row row = counted.counts();
    BigDecimal requests = row.decimal("requests");
    Optional<Figure> held = held(counted);
    boolean ofThoseDue = held.isPresent() || (counted.part().isEmpty() && nobodyCameDue());
    for (String answer : ofThoseDue ? List.<String>of() : List.of("honored", "declined")) {
      BigDecimal low = BigDecimal.valueOf(row.count(answer + "_low"));
      BigDecimal high = BigDecimal.valueOf(row.count(answer + "_high"));
      sheet.add(
          draft(counted, answer + counted.held())
              .value(low)
              .bounds(low, high, Spread.MISSING_FACTS)
              .of(null, requests)
              .unknown(high.subtract(low).longValueExact()));
    }
    held.ifPresent(of -> addBars(counted, of));
    long open = row.count("needs_review") + row.count("needs_information");
    sheet.add(
        draft(counted, "coverage" + counted.held())
            .quotient(BigDecimal.valueOf(row.count("requests") - open), requests)
            .unknown(open));
  }

  private boolean nobodyCameDue() {
    return Stream.of("requests.course.came-due", "requests.course.not-recorded")
        .allMatch(id -> sheet.find(id).map(Figure::value).filter(n -> n.signum() == 0).isPresent());
  }

  /** Whom the policy holds of those who came due, where a jail's records say who did. */
  private Optional<Figure> held(Counted counted) {
    boolean logged = counts.containsKey(key(counted.policy().id(), "received"));
    boolean seen = counts.containsKey(key(counted.policy().id(), "implied"));
    // Of a place with a log and one without, those who came due are of both; ICE's files tell of
    // none.
    if (!counted.part().isEmpty() || (logged && seen) || counted.status().equals("issued")) {
      return Optional.empty();
    }
    String word = "policy." + PolicyNote.figureWord(counted.policy().id());
    return sheet.find(word + reading + ".held").or(() -> sheet.find(word + ".held"));
  }

  private void addBars(Counted counted, Figure held) {
    BigDecimal due = Objects.requireNonNull(held.denominator());
    // Of whom no record says that they were held it may be none, or all who came due.
    BigDecimal low = first(held.low(), held.value(), BigDecimal.ZERO);
    BigDecimal high = first(held.high(), held.value(), due);
    for (String answer : List.of("honored", "declined")) {
      boolean honored = answer.equals("honored");
      BigDecimal least = honored ? low : due.subtract(high);
      BigDecimal most = honored ? high : due.subtract(low);
      sheet.add(
          draft(counted, answer + counted.held())
              .value(least)
              .bounds(least, most, Spread.MISSING_FACTS)
              .of(null, due)
              .unknown(most.subtract(least).longValueExact()));
    }
  }

  private static BigDecimal first(
      @Nullable BigDecimal end, @Nullable BigDecimal value, BigDecimal otherwise) {
    return end != null ? end : value != null ? value : otherwise;
  }

  private void addCeiling(Counted counted) {
    BigDecimal clock = BigDecimal.valueOf(counted.clockHours());
    BigDecimal low = BigDecimal.valueOf(counted.counts().count("holds_low")).multiply(clock);
    BigDecimal high = BigDecimal.valueOf(counted.counts().count("holds_high")).multiply(clock);
    sheet.add(
        draft(counted, "ceiling-hours")
            .with("hours", clock.toPlainString())
            .value(low)
            .bounds(low, high, Spread.MISSING_FACTS));
  }

  private Draft draft(Counted counted, String figure) {
    String policy = PolicyNote.figureWord(counted.policy().id());
    return sheet
        .draft("policies", figure)
        .with("policy", policy + counted.part())
        .with("name", counted.policy().name())
        .from(sheet.plan().digest(COUNTS), sheet.sources(COUNTS));
  }
}
