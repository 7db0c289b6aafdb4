package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.sql.Row;
import org.amparo.policy.Policy;

/**
 * What each policy would do with the requests: honored and declined, for certain and at most.
 * Expects the table {@code decision} on the connection.
 */
public final class PolicyFigures {

  private static final Reckoning RECKONING =
      new Reckoning(
          PolicyFigures.class,
          "Adds up answers under each policy, and multiplies holds by its clock.",
          "Policies");

  static final String COUNTS = "figure/policies";
  private static final List<String> OUTCOMES =
      List.of("must", "may", "must_not", "silent", "needs_review", "needs_information");
  private static final Map<String, String> OUTCOME_LABELS =
      Map.of(
          "must", "must be honored",
          "may", "may be honored or refused",
          "must_not", "must not be honored",
          "silent", "this instrument does not decide",
          "needs_review", "a person must read the clause",
          "needs_information", "the records lack what decides");

  private final FigureSheet sheet;
  private final Map<String, Row> counts = new HashMap<>();

  private PolicyFigures(FigureSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * A policy's counts for requests of one status.
   *
   * @param status received, implied or issued
   * @param part what stands between the policy's and the figure's id: nothing for the first status
   *     that has figures, the status for others
   */
  public record Counted(Policy policy, String status, String part, Row counts, int clockHours) {

    private String noun() {
      return status.equals("implied") ? "bookings held" : "requests";
    }

    private Unit unit() {
      return status.equals("implied") ? Unit.BOOKINGS : Unit.REQUESTS;
    }
  }

  /**
   * Adds the figures of all policies.
   *
   * @param clockHours the most hours a policy's clock lets a hold last; 0 where it allows none
   * @return what the table of policies is made of, in the order asked
   */
  public static List<Counted> add(
      FigureSheet sheet, List<Policy> policies, ToIntFunction<Policy> clockHours) {
    PolicyFigures figures = new PolicyFigures(sheet);
    figures.read();
    List<Counted> counted = new ArrayList<>();
    for (Policy policy : policies) {
      boolean first = true;
      for (String status : List.of("received", "implied", "issued")) {
        Row row = figures.counts.get(key(policy.id(), status));
        if (row != null) {
          String part = first ? "" : status + ".";
          Counted one = new Counted(policy, status, part, row, clockHours.applyAsInt(policy));
          figures.addPolicy(one);
          counted.add(one);
          first = false;
        }
      }
    }
    return counted;
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
    String prefix = PolicyNote.figurePrefix(counted.policy().id()) + counted.part();
    String name = counted.policy().name();
    addOutcomes(counted, prefix, name);
    addHonored(counted, prefix, name);
    addCeiling(counted, prefix, name);
  }

  private void addOutcomes(Counted counted, String prefix, String name) {
    BigDecimal requests = counted.counts().decimal("requests");
    for (String outcome : OUTCOMES) {
      sheet.add(
          RECKONING,
          draft(
                  prefix + outcome.replace('_', '-'),
                  name + ": " + OUTCOME_LABELS.get(outcome),
                  counted.unit())
              .value(counted.counts().decimal(outcome))
              .of(null, requests));
    }
  }

  private void addHonored(Counted counted, String prefix, String name) {
    Row row = counted.counts();
    BigDecimal requests = row.decimal("requests");
    for (String answer : List.of("honored", "declined")) {
      BigDecimal low = BigDecimal.valueOf(row.count(answer + "_low"));
      BigDecimal high = BigDecimal.valueOf(row.count(answer + "_high"));
      sheet.add(
          RECKONING,
          draft(prefix + answer, name + ": " + counted.noun() + " " + answer, counted.unit())
              .value(low)
              .bounds(low, high, Spread.MISSING_FACTS)
              .of(null, requests)
              .unknown(high.subtract(low).longValueExact()));
    }
    long open = row.count("needs_review") + row.count("needs_information");
    sheet.add(
        RECKONING,
        draft(prefix + "coverage", name + ": share of " + counted.noun() + " decided", Unit.SHARE)
            .quotient(BigDecimal.valueOf(row.count("requests") - open), requests)
            .unknown(open));
  }

  private void addCeiling(Counted counted, String prefix, String name) {
    BigDecimal clock = BigDecimal.valueOf(counted.clockHours());
    BigDecimal low = BigDecimal.valueOf(counted.counts().count("holds_low")).multiply(clock);
    BigDecimal high = BigDecimal.valueOf(counted.counts().count("holds_high")).multiply(clock);
    sheet.add(
        RECKONING,
        draft(
                prefix + "ceiling-hours",
                name + ": hours if each were held to the clock of " + counted.clockHours(),
                Unit.HOURS)
            .value(low)
            .bounds(low, high, Spread.MISSING_FACTS)
            .measure(TimeMeasure.CEILING.word()));
  }

  private Draft draft(String id, String label, Unit unit) {
    return new Draft(id, label, unit)
        .measure("decision")
        .status(Status.DECIDED)
        .from(sheet.plan().digest(COUNTS), sheet.sources(COUNTS));
  }
}
