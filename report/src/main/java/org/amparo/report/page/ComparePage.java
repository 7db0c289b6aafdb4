package org.amparo.report.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.engine.CaseComparison;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.run.ComparedPolicies;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.Fact;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** What a second policy would change, on one page, in English. */
public record ComparePage(
    Evaluation evaluation,
    PolicyNote before,
    PolicyNote after,
    List<Group> groups,
    List<PolicyDiff.Difference> differences,
    List<Example> examples) {

  /**
   * The requests of one stage; withheld is whether groups of too few people are left out, told
   * whether the records say of any of them what a policy would do: without it there are no rows.
   * Narrows is null where no answer lacks a fact.
   */
  public record Group(
      String title,
      boolean implied,
      boolean told,
      Sentence sentence,
      @Nullable Narrowing narrows,
      List<Row> who,
      List<Row> human,
      boolean withheld) {}

  /** The finding; its hours and cost are null where no time or price is on record. */
  public record Sentence(
      Shown requests,
      Amount before,
      Amount after,
      Amount stops,
      Amount starts,
      @Nullable Amount hours,
      @Nullable Amount cost,
      String rate) {

    /** Whether there is one request alone. */
    public boolean single() {
      return requests.value().equals("1");
    }
  }

  /**
   * The one fact that would narrow the comparison most, in words and by its path, with how many of
   * the open answers it could settle.
   */
  public record Narrowing(String fact, String path, Amount settles, Shown open) {}

  /** A group of people, under the first policy and the second. */
  public record Row(String label, Amount before, Amount after, Amount stops, Amount starts) {

    /** Whether the two policies treat anyone of the group otherwise, as far as is known. */
    public boolean changes() {
      return Stream.of(stops, starts).anyMatch(part -> !part.words(Messages.english()).equals("0"));
    }

    boolean withheld() {
      return Stream.of(before, after, stops, starts).allMatch(Amount::withheld);
    }
  }

  /** A request that is answered otherwise, with each policy's answer and rule, or empty. */
  public record Example(
      String before, String ruleBefore, String after, String ruleAfter, String facts) {}

  /** The page of an evaluation whose first two policies were compared, with cases or null. */
  public static ComparePage of(
      Evaluation evaluation,
      List<Figure> published,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison cases) {
    Figures figures = new Figures(published);
    PolicyNote before = evaluation.policies().get(0);
    PolicyNote after = evaluation.policies().get(1);
    String policies = ComparedPolicies.word(before.id(), after.id());
    List<Group> groups =
        Stream.of("", "implied.", "issued.")
            .map(part -> group(figures, policies, part))
            .flatMap(Stream::ofNullable)
            .toList();
    return new ComparePage(
        evaluation,
        before,
        after,
        groups,
        differences,
        cases == null ? List.of() : cases.examples().stream().map(ComparePage::example).toList());
  }

  private static @Nullable Group group(Figures figures, String policies, String part) {
    String here = "compared." + policies + "." + part;
    Figure all = figures.find(here + "stops.all.all").orElse(null);
    if (all == null) {
      return null;
    }
    boolean told = Stream.of("before", "after").anyMatch(side -> isTold(figures, here + side));
    List<Row> who =
        told
            ? Stream.of("held", "requests").flatMap(key -> rows(figures, here, key, part)).toList()
            : List.of();
    List<Row> human = told ? rows(figures, here, "human", part).toList() : List.of();
    boolean implied = all.unit() == Unit.BOOKINGS;
    return new Group(
        implied
            ? "Bookings held: holds seen, no log of requests"
            : all.status() == Status.ISSUED
                ? "Requests issued, from ICE\u2019s file"
                : "Requests received, from the jail\u2019s log",
        implied,
        told,
        sentence(figures, here, "saving." + policies + "." + part),
        narrows(figures, part),
        who.stream().filter(row -> !row.withheld()).toList(),
        human.stream().filter(row -> !row.withheld()).toList(),
        Stream.concat(who.stream(), human.stream()).anyMatch(Row::withheld));
  }

  /** The fact that could settle most; of equals, the one that is missing alone in most. */
  private static @Nullable Narrowing narrows(Figures figures, String part) {
    return figures
        .declared("compared", "narrows")
        .filter(figure -> figure.parameter("part").equals(part))
        .filter(figure -> figure.high() != null || figure.value() != null)
        .max(
            Comparator.comparing(ComparePage::most)
                .thenComparing(
                    figure -> Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO)))
        .map(
            figure ->
                new Narrowing(
                    Fact.words(List.of(figure.parameter("fact"))),
                    figure.parameter("fact"),
                    required(figures, figure.id()),
                    Objects.requireNonNull(figures.part(figure.id(), Part.DENOMINATOR))))
        .orElse(null);
  }

  private static BigDecimal most(Figure figure) {
    BigDecimal high = figure.high();
    return high != null ? high : Objects.requireNonNull(figure.value());
  }

  /** Whether not each answer could be that to everyone or to no one. */
  private static boolean isTold(Figures figures, String side) {
    return figures
        .find(side + ".all.all")
        .filter(
            answer -> {
              BigDecimal low = answer.low();
              BigDecimal high = answer.high();
              BigDecimal all = answer.denominator();
              return low != null
                  && high != null
                  && all != null
                  && low.signum() == 0
                  && high.compareTo(all) == 0;
            })
        .isEmpty();
  }

  private static Sentence sentence(Figures figures, String here, String saving) {
    String rate =
        List.of("marginal", "average", "contract").stream()
            .filter(kind -> figures.has(saving + "cost." + kind))
            .findFirst()
            .orElse("");
    return new Sentence(
        Objects.requireNonNull(figures.part(here + "stops.all.all", Part.DENOMINATOR)),
        required(figures, here + "before.all.all"),
        required(figures, here + "after.all.all"),
        required(figures, here + "stops.all.all"),
        required(figures, here + "starts.all.all"),
        read(figures, saving + "hours"),
        rate.isEmpty() ? null : read(figures, saving + "cost." + rate),
        rate.isEmpty() ? "" : Messages.english().say("answer.if.at." + rate));
  }

  private static @Nullable Amount read(Figures figures, String id) {
    return figures
        .find(id)
        .map(figure -> Amount.of(Messages.english(), figure, Style.READ))
        .orElse(null);
  }

  private static Amount required(Figures figures, String id) {
    return Objects.requireNonNull(figures.exact(id), id);
  }

  /** A row a group of people: for whom a hold is hardest, or all others. */
  private static Stream<Row> rows(Figures figures, String here, String key, String part) {
    return figures
        .declared("compared", key)
        .filter(figure -> figure.parameter("way").equals("stops"))
        .filter(figure -> figure.parameter("part").equals(part))
        .map(figure -> row(figures, here, figure, figure.parameter("group")));
  }

  private static Row row(Figures figures, String here, Figure figure, String group) {
    return new Row(
        figure.is("compared", "held")
            ? "All bookings held"
            : Labels.place(Messages.english(), figure.words(), "group"),
        required(figures, here + "before." + group),
        required(figures, here + "after." + group),
        required(figures, figure.id()),
        required(figures, here + "starts." + group));
  }

  private static Example example(CaseComparison.Example example) {
    return new Example(
        words(example.before()),
        example.ruleBefore() == null ? "" : example.ruleBefore(),
        words(example.after()),
        example.ruleAfter() == null ? "" : example.ruleAfter(),
        example.facts().equals("{}") ? "" : example.facts());
  }

  /** An answer in words. */
  static String words(Outcome outcome) {
    return switch (outcome) {
      case MUST -> "must honor";
      case MAY -> "may honor";
      case MUST_NOT -> "must not honor";
      case NEEDS_INFORMATION -> "needs information";
      case NEEDS_REVIEW -> "needs a person\u2019s review";
      case SILENT -> "left to other law";
      default -> outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
