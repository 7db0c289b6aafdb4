package org.amparo.report.section.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.report.figure.Ends;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What each policy saves against another on the same requests, and what leaves that open.
 *
 * @param against the policy that the others are set against, in words
 * @param rate the rate of the cost, in words; empty where nothing is priced
 * @param timed whether any time is on record, so that hours and cost are more than the clock's
 * @param rows one a policy
 */
public record Savings(String against, String rate, boolean timed, List<Row> rows) {

  private static final Pattern AGAINST = Pattern.compile(" against (.+): ");

  /**
   * One policy. Wide because it holds every column of a table of savings.
   *
   * @param policy its name
   * @param holds holds fewer
   * @param hours hours saved, as a range over missing facts
   * @param cost money saved, as a range over missing facts; null where nothing is priced
   * @param combined all that is open in the cost (in the hours where nothing is priced), together
   * @param discretion what the law leaves to the jail
   * @param sampling what sampling leaves open
   * @param rates what the rate leaves open
   * @param probability that time is saved, at the least and the most that facts and choices leave
   *     open; null where nothing was resampled
   * @param ceiling hours fewer if each hold lasted to its clock
   */
  public record Row(
      String policy,
      @Nullable Amount holds,
      @Nullable Amount hours,
      @Nullable Amount cost,
      @Nullable Ends combined,
      @Nullable Ends discretion,
      @Nullable Ends sampling,
      @Nullable Ends rates,
      @Nullable Ends probability,
      @Nullable Amount ceiling) {}

  /**
   * The savings there are.
   *
   * @param policies those compared, in order
   * @param part which requests: empty, or {@code issued.}
   * @param rate the rate to show, or empty where nothing is priced
   */
  static List<Savings> of(
      Figures figures, List<PolicyNote> policies, String part, Optional<String> rate) {
    List<String> against =
        Stream.concat(Stream.of("done"), policies.stream().map(policy -> word(policy.id())))
            .toList();
    List<Savings> savings = new ArrayList<>();
    for (String other : against) {
      List<PolicyNote> set =
          policies.stream()
              .filter(policy -> figures.has(prefix(other, policy, part) + "holds"))
              .toList();
      if (!set.isEmpty()) {
        savings.add(of(figures, other, set, part, rate));
      }
    }
    // Against what the jail did reads best after the comparison of laws.
    return savings.stream()
        .sorted(java.util.Comparator.comparing(one -> one.against().equals("what the jail did")))
        .toList();
  }

  private static Savings of(
      Figures figures,
      String other,
      List<PolicyNote> policies,
      String part,
      Optional<String> rate) {
    List<Row> rows =
        policies.stream()
            .map(policy -> row(figures, policy, prefix(other, policy, part), rate))
            .toList();
    String name =
        figures
            .find(prefix(other, policies.getFirst(), part) + "holds")
            .map(figure -> AGAINST.matcher(figure.label()))
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .orElse(other);
    boolean timed = rows.stream().map(Row::hours).anyMatch(Objects::nonNull);
    return new Savings(name, timed ? rate.map(Words::rate).orElse("") : "", timed, rows);
  }

  private static Row row(Figures figures, PolicyNote policy, String prefix, Optional<String> rate) {
    String cost = rate.map(kind -> prefix + "cost." + kind).orElse(prefix + "hours");
    return new Row(
        policy.name(),
        figures.exact(prefix + "holds"),
        figures.exact(prefix + "hours"),
        rate.map(kind -> figures.exact(prefix + "cost." + kind)).orElse(null),
        Ends.of(figures, cost + ".combined"),
        Ends.of(figures, cost + ".discretion"),
        Ends.of(figures, cost + ".sampling"),
        Ends.of(figures, cost + ".rates"),
        Ends.of(figures, prefix + "probability"),
        figures.exact(prefix + "ceiling-hours"));
  }

  private static String prefix(String against, PolicyNote policy, String part) {
    return "saving." + against + "-" + word(policy.id()) + "." + part;
  }

  /** As figure ids have it. */
  private static String word(String policyId) {
    String prefix = PolicyNote.figurePrefix(policyId);
    return prefix.substring("policy.".length(), prefix.length() - 1);
  }
}
