package org.amparo.report.section.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.report.chart.Chart;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.section.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What each policy would do with the same requests.
 *
 * @param groups what they were applied to: the jail's log, holds seen where there is no log, and
 *     the agency's file, each by itself
 * @param notes what each policy is
 * @param unread whether some policy rests on a text that was not read in its official version
 */
public record Policies(List<Group> groups, List<PolicyNote> notes, boolean unread) {

  /**
   * One set of requests, all of one stage. Wide because the section has a field for each of its
   * parts.
   *
   * @param title which requests
   * @param implied whether they are bookings held, with no log of requests
   * @param holds those that ask for a hold, the only ones decided here; null where not counted
   * @param chart the answers as bars
   * @param finding which policy would honor the most and which the fewest; null where not known
   * @param rows policies as they stand
   * @param variants the same policies with another reading of what their text leaves open
   * @param rates the rate that costs are given at, in words; the tables have all of them
   * @param savings what each would have saved; null where none is known
   * @param basis what the figures rest on
   */
  public record Group(
      String title,
      boolean implied,
      @Nullable Amount holds,
      @Nullable Chart chart,
      @Nullable Sentence finding,
      List<Row> rows,
      List<Row> variants,
      List<String> rates,
      @Nullable Savings savings,
      Basis basis) {

    /** Policies and variants together. */
    public List<Row> all() {
      return Stream.concat(rows.stream(), variants.stream()).toList();
    }
  }

  /**
   * A policy's answers. Wide because it holds every column of a table of policies.
   *
   * @param policy its name
   * @param must requests it says shall be honored
   * @param may requests it says may be
   * @param mustNot requests it says shall not be
   * @param information requests that facts not on record would decide
   * @param review requests that a person has to read the clause for
   * @param silent requests it leaves to other law
   * @param coverage share decided
   * @param honored honored, at least and at most
   * @param declined declined, at least and at most
   * @param hours hours past release of those honored
   * @param ceiling hours were each held to the end of the clock
   * @param costs one for each of the group's rates
   */
  public record Row(
      String policy,
      @Nullable Amount must,
      @Nullable Amount may,
      @Nullable Amount mustNot,
      @Nullable Amount information,
      @Nullable Amount review,
      @Nullable Amount silent,
      @Nullable Amount coverage,
      @Nullable Amount honored,
      @Nullable Amount declined,
      @Nullable Amount hours,
      @Nullable Amount ceiling,
      List<@Nullable Amount> costs) {}

  public static @Nullable Policies of(Figures figures, Evaluation evaluation) {
    List<Group> groups =
        Stream.of(
                group(figures, evaluation, "", "chart-policies"),
                group(figures, evaluation, "implied.", "chart-policies-implied"),
                group(figures, evaluation, "issued.", "chart-policies-issued"))
            .flatMap(Stream::ofNullable)
            .toList();
    if (groups.isEmpty()) {
      return null;
    }
    boolean unread = evaluation.policies().stream().anyMatch(policy -> !policy.verified());
    return new Policies(groups, notes(evaluation), unread);
  }

  /** Each policy once: another reading rests on the same text. */
  private static List<PolicyNote> notes(Evaluation evaluation) {
    Set<String> ids =
        evaluation.policies().stream().map(PolicyNote::id).collect(Collectors.toSet());
    return evaluation.policies().stream().filter(policy -> !isVariant(policy.id(), ids)).toList();
  }

  private static @Nullable Group group(
      Figures figures, Evaluation evaluation, String part, String chartId) {
    List<PolicyNote> decided =
        evaluation.policies().stream()
            .filter(policy -> figures.has(policy.figurePrefix() + part + "honored"))
            .toList();
    if (decided.isEmpty()) {
      return null;
    }
    List<Figure> used =
        decided.stream()
            .flatMap(policy -> figures.under(policy.figurePrefix() + part))
            .filter(
                figure ->
                    !part.isEmpty()
                        || (!figure.id().contains(".issued.")
                            && !figure.id().contains(".implied.")))
            .toList();
    List<String> rates =
        Cost.PREFERRED.stream()
            .filter(rate -> used.stream().anyMatch(f -> f.id().endsWith(".cost." + rate)))
            .limit(1)
            .toList();
    Set<String> ids = decided.stream().map(PolicyNote::id).collect(Collectors.toSet());
    List<PolicyNote> variants =
        decided.stream().filter(policy -> isVariant(policy.id(), ids)).toList();
    List<PolicyNote> plain =
        decided.stream().filter(policy -> !isVariant(policy.id(), ids)).toList();
    boolean implied = isImplied(figures, decided.getFirst(), part);
    Amount holds = implied ? held(figures) : holds(figures, part);
    return new Group(
        Wording.say(
            implied
                ? "policies.of-implied"
                : issued(figures, part) ? "policies.of-issued" : "policies.of-received"),
        implied,
        holds,
        PolicyChart.of(chartId, figures, plain, part, implied),
        PolicyChart.finding(
            figures, plain, part, implied ? holds : decided(figures, part), implied),
        plain.stream().map(policy -> row(figures, policy, part, rates)).toList(),
        variants.stream().map(policy -> row(figures, policy, part, rates)).toList(),
        rates.stream().map(Words::rate).toList(),
        part.isEmpty() ? Savings.of(figures, decided) : null,
        Basis.of(used));
  }

  /** Only where the policy as it stands is compared too; alone, a variant is a policy. */
  private static boolean isVariant(String id, Set<String> ids) {
    int colon = id.indexOf(':');
    return colon > 0 && ids.contains(id.substring(0, colon));
  }

  private static @Nullable Amount holds(Figures figures, String part) {
    return figures.exact("requests." + (issued(figures, part) ? "issued" : "received") + ".hold");
  }

  /** Where no request says what it asks for, all are decided as requests for a hold. */
  private static @Nullable Amount decided(Figures figures, String part) {
    String all = "requests." + (issued(figures, part) ? "issued" : "received");
    return figures.firstBrief(all + ".hold", all);
  }

  private static boolean issued(Figures figures, String part) {
    boolean both = figures.has("requests.received") && figures.has("requests.issued");
    return !part.isEmpty() || (!both && figures.has("requests.issued"));
  }

  /** A hold seen is a booking, not a request. */
  private static boolean isImplied(Figures figures, PolicyNote policy, String part) {
    return figures
        .find(policy.figurePrefix() + part + "honored")
        .filter(figure -> figure.unit() == Unit.BOOKINGS)
        .isPresent();
  }

  /** Beside requests of other places those held are not the bookings decided here alone. */
  private static @Nullable Amount held(Figures figures) {
    return figures.has("requests.received") || figures.has("requests.issued")
        ? null
        : figures.brief("bookings.held.analyzed");
  }

  private static Row row(Figures figures, PolicyNote policy, String part, List<String> rates) {
    String prefix = policy.figurePrefix() + part;
    List<@Nullable Amount> costs = new ArrayList<>();
    rates.forEach(rate -> costs.add(figures.exact(prefix + "cost." + rate)));
    return new Row(
        policy.name(),
        figures.exact(prefix + "must"),
        figures.exact(prefix + "may"),
        figures.exact(prefix + "must-not"),
        figures.exact(prefix + "needs-information"),
        figures.exact(prefix + "needs-review"),
        figures.exact(prefix + "silent"),
        figures.exact(prefix + "coverage"),
        figures.exact(prefix + "honored"),
        figures.exact(prefix + "declined"),
        figures.exact(prefix + "hours"),
        figures.exact(prefix + "ceiling-hours"),
        costs);
  }

  /** Whether all were applied to bookings held. */
  public boolean implied() {
    return groups.stream().allMatch(Group::implied);
  }

  /** When the policy is law, as a sentence. */
  public static String force(PolicyNote policy) {
    return policy.inForce().equals("proposal")
        ? Wording.say("policies.proposal")
        : "In force " + policy.inForce() + ".";
  }

  /** Whether any row has hours past release, so that the column is worth its room. */
  public static boolean anyHours(Group group) {
    return group.all().stream().map(Row::hours).filter(Objects::nonNull).anyMatch(Amount::recorded);
  }
}
