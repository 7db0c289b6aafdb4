package org.amparo.report.story;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Status;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.amparo.report.section.Cost;
import org.amparo.report.section.HoldDefinitions;
import org.jspecify.annotations.Nullable;

/**
 * The figures that the story tells. Each part is null where the records do not support it. Wide
 * because each sentence of the story has figures of its own.
 *
 * @param received requests in the jail's log
 * @param receivedHolds those of them that ask for a hold
 * @param issued requests in the agency's file
 * @param issuedHolds those of them that ask for a hold
 * @param who whom they concern
 * @param held bookings held past release
 * @param hours hours they were held past release
 * @param unknown bookings of which the records do not say, or null where none
 * @param median the middle one's hours
 * @param directCost what those hours cost
 * @param rate the rate behind the costs, in words
 * @param gross the cost by the gross measure; not where totals were reported, which are that
 * @param undecided the policy that the records decide least of, with the share decided; only where
 *     the agency's file is all there is
 * @param encounters encounters that ended in a detainer, as the agency's files count them
 * @param arrests the agency's arrests, as its files count them
 * @param custody requests followed by custody, of those that can be followed
 * @param ledger reported totals
 */
record Headline(
    @Nullable Amount received,
    @Nullable Amount receivedHolds,
    @Nullable Amount issued,
    @Nullable Amount issuedHolds,
    @Nullable Concerned who,
    @Nullable Amount held,
    @Nullable Amount hours,
    @Nullable Shown unknown,
    @Nullable Amount median,
    @Nullable Amount directCost,
    String rate,
    @Nullable Wider gross,
    @Nullable Honored undecided,
    @Nullable Amount encounters,
    @Nullable Amount arrests,
    @Nullable Custody custody,
    @Nullable Ledger ledger) {

  /**
   * The same people's cost by a wider measure than the direct one.
   *
   * @param cost the cost
   * @param factor how many times the direct cost it is, or null where there is none
   */
  record Wider(Amount cost, @Nullable Amount factor) {}

  /**
   * How many requests a policy would honor, or which share of them it can decide.
   *
   * @param policy its name
   * @param requests how many, or which share
   */
  record Honored(String policy, Amount requests) {}

  /**
   * What followed the requests.
   *
   * @param requests requests followed by custody
   * @param of requests that can be followed
   */
  record Custody(Amount requests, Shown of) {}

  /**
   * Reported totals.
   *
   * @param people people held
   * @param days days they were held
   * @param cost what was reported as their cost
   */
  record Ledger(@Nullable Amount people, @Nullable Amount days, @Nullable Amount cost) {}

  static Headline of(Figures figures, Evaluation evaluation) {
    String hold = "time.direct." + HoldDefinitions.primary(figures);
    String rate = rate(figures);
    Ledger ledger = ledger(figures);
    return new Headline(
        figures.firstBrief("requests.received", received(figures) ? "requests.total" : ""),
        figures.brief("requests.received.hold"),
        figures.firstBrief("requests.issued", issued(figures) ? "requests.total" : ""),
        figures.brief("requests.issued.hold"),
        Concerned.of(figures),
        figures.brief(hold + ".bookings"),
        figures.brief(hold + ".hours"),
        figures.some(hold + ".bookings", Part.UNKNOWN),
        figures.brief(hold + ".median-hours"),
        figures.brief("cost.direct." + rate),
        rate,
        ledger == null ? wider(figures, "gross", rate) : null,
        figures.has("bookings.total") ? null : undecided(figures, evaluation),
        counted(figures, "detainer-encounter"),
        counted(figures, "arrest"),
        custody(figures),
        ledger);
  }

  private static @Nullable Honored undecided(Figures figures, Evaluation evaluation) {
    return evaluation.policies().stream()
        .filter(policy -> figures.value(coverage(policy)) != null)
        .min(
            Comparator.comparing(policy -> Objects.requireNonNull(figures.value(coverage(policy)))))
        .filter(
            policy ->
                Objects.requireNonNull(figures.value(coverage(policy))).compareTo(BigDecimal.ONE)
                    < 0)
        .flatMap(
            policy ->
                figures
                    .find(coverage(policy))
                    .map(share -> new Honored(policy.name(), Amount.of(share, Style.BRIEF))))
        .orElse(null);
  }

  private static String coverage(PolicyNote policy) {
    return policy.figurePrefix() + "coverage";
  }

  /**
   * A stage of the pipeline in the release that counts most of it: two releases may count the same
   * events, so they are not added.
   */
  private static @Nullable Amount counted(Figures figures, String stage) {
    return figures
        .under("pipeline.")
        .filter(figure -> figure.id().matches("pipeline\\.[^.]+\\." + stage))
        .filter(figure -> figure.value() != null && figure.value().signum() > 0)
        .max(Comparator.comparing(figure -> Objects.requireNonNull(figure.value())))
        .map(figure -> Amount.of(figure, Style.BRIEF))
        .orElse(null);
  }

  private static @Nullable Custody custody(Figures figures) {
    Amount requests = figures.brief("link.to-custody");
    Shown of = figures.part("link.to-custody", Part.DENOMINATOR);
    return requests == null || of == null ? null : new Custody(requests, of);
  }

  private static boolean received(Figures figures) {
    return isTotal(figures, Status.RECEIVED);
  }

  private static boolean issued(Figures figures) {
    return isTotal(figures, Status.ISSUED);
  }

  /** An empty list is of neither stage. */
  private static boolean isTotal(Figures figures, Status stage) {
    return figures.find("requests.total").filter(total -> total.status() == stage).isPresent();
  }

  private static String rate(Figures figures) {
    return Cost.PREFERRED.stream()
        .filter(rate -> figures.value("cost.direct." + rate) != null)
        .findFirst()
        .orElse("average");
  }

  private static @Nullable Wider wider(Figures figures, String measure, String rate) {
    Amount cost = figures.brief("cost." + measure + "." + rate);
    return cost == null
        ? null
        : new Wider(cost, figures.brief(PublishedFigures.factor(measure, rate)));
  }

  private static @Nullable Ledger ledger(Figures figures) {
    Ledger ledger =
        new Ledger(
            figures.brief("ledger.people"),
            figures.brief("ledger.inmate-days"),
            figures.brief("ledger.cents"));
    return ledger.people() == null && ledger.days() == null && ledger.cost() == null
        ? null
        : ledger;
  }
}
