package org.amparo.report.section.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What each policy would have saved a year against what the jail did.
 *
 * @param leading the rate that leads, in words: what a day less saves, where one is known; empty
 *     where nothing is priced
 * @param average the average rate, in words, where it stands beside it; else empty
 * @param rows every deadline kept, then one a policy
 */
public record Savings(String leading, String average, List<Row> rows) {

  /** Kinds of rates in the order in which one leads a saving. */
  private static final List<String> RATES = List.of("marginal", "average", "contract");

  /**
   * One policy.
   *
   * @param policy its name
   * @param cited whether that is a name in English
   * @param holds holds fewer
   * @param hours hours saved a year
   * @param cost money saved a year at the leading rate
   * @param average the same at the average rate
   * @param underLaw at the leading rate, under the state law above it
   * @param breakEven what a request may cost to check before nothing is saved
   */
  public record Row(
      String policy,
      boolean cited,
      @Nullable Amount holds,
      @Nullable Amount hours,
      @Nullable Amount cost,
      @Nullable Amount average,
      @Nullable Amount underLaw,
      @Nullable Amount breakEven) {}

  /** The savings there are, or null where there is none. */
  static @Nullable Savings of(Figures figures, List<PolicyNote> policies) {
    Optional<String> leading =
        RATES.stream()
            .filter(
                rate ->
                    policies.stream()
                        .anyMatch(policy -> figures.has(prefix(policy) + "cost." + rate)))
            .findFirst();
    boolean beside = leading.filter("marginal"::equals).isPresent();
    List<Row> rows =
        Stream.concat(
                Stream.of(
                    row(
                        figures,
                        Wording.say("savings.deadline-kept"),
                        false,
                        "saving.deadline-kept.",
                        leading)),
                policies.stream()
                    .map(policy -> row(figures, policy.name(), true, prefix(policy), leading)))
            .filter(row -> row.hours() != null)
            .toList();
    return rows.isEmpty()
        ? null
        : new Savings(
            leading.map(Words::rate).orElse(""), beside ? Words.rate("average") : "", rows);
  }

  private static Row row(
      Figures figures, String name, boolean cited, String prefix, Optional<String> leading) {
    return new Row(
        name,
        cited,
        figures.exact(prefix + "holds"),
        figures.exact(prefix + "hours"),
        leading.map(rate -> figures.exact(prefix + "cost." + rate)).orElse(null),
        figures.exact(prefix + "cost.average"),
        leading.map(rate -> figures.exact(prefix + "under-law.cost." + rate)).orElse(null),
        figures.exact(prefix + "break-even"));
  }

  private static String prefix(PolicyNote policy) {
    return policy.figurePrefix().replaceFirst("^policy[.]", "saving.");
  }

  /** Whether some row has a law above it, so that the column is worth its room. */
  public boolean anyLaw() {
    return rows.stream().map(Row::underLaw).anyMatch(Objects::nonNull);
  }

  /** Whether some row says what a request may cost to check. */
  public boolean anyBreakEven() {
    return rows.stream().map(Row::breakEven).anyMatch(Objects::nonNull);
  }
}
