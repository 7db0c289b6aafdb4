package org.amparo.handbook.policy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Mentioned;

/** The page on which policies stand side by side; every cell is computed from the policy. */
final class MatrixPage {

  private final List<Policy> policies;
  private final Markdown page = new Markdown();

  private MatrixPage(List<Policy> policies) {
    this.policies = policies;
  }

  static String of(Library library) {
    MatrixPage matrix = new MatrixPage(library.policies());
    matrix.page.heading(1, "Policies side by side");
    matrix.page.paragraph(
        "Every cell is computed from the policy with its parameters at their defaults; nothing is"
            + " typed by hand. What was looked for and is not carried stands under"
            + " [coverage](coverage.md). Back to the [index](index.md).");
    matrix.answers();
    matrix.clocks();
    matrix.asks();
    matrix.duties();
    return matrix.page.text();
  }

  private void answers() {
    page.heading(2, "Answers where nothing is known of the case");
    page.paragraph(
        "Every outcome that some case could still have. A dash: the policy does not speak to the"
            + " question.");
    page.table(
        List.of("policy", "HOLD", "NOTIFY", "TRANSFER", "INTERVIEW", "verified"),
        policies.stream()
            .map(
                policy ->
                    row(
                        policy,
                        Stream.concat(
                            Arrays.stream(Question.values())
                                .map(question -> Words.answers(policy, question)),
                            Stream.of(policy.verified() ? "yes" : "no"))))
            .toList());
  }

  private void clocks() {
    page.heading(2, "How long a hold may last");
    page.paragraph("Policies that require or allow a hold in some case.");
    List<List<String>> rows = new ArrayList<>();
    for (Policy policy : policies) {
      Ruling ruling = policy.rulings().get(Question.HOLD);
      if (ruling != null && Words.holds(ruling)) {
        rows.add(row(policy, clock(ruling.clock())));
      }
    }
    page.table(List.of("policy", "time", "from", "weekends count", "holidays left out"), rows);
  }

  private static Stream<String> clock(Clock clock) {
    if (clock.isNone()) {
      return Stream.of(Words.hours(clock), "–", "–", "–");
    }
    String from =
        switch (clock.from()) {
          case RELEASE_ELIGIBLE -> "time of release";
          case RECEIPT -> "receipt of the request";
        };
    Set<DayOfWeek> excluded = clock.excludedDays();
    String weekends =
        excluded.isEmpty()
            ? "yes"
            : excluded.equals(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
                ? "no"
                : "not " + excluded.stream().sorted().map(Enum::name).collect(joined());
    String holidays = clock.holidays().stream().map(calendar -> calendar.id()).collect(joined());
    return Stream.of(Words.hours(clock), from, weekends, holidays.isEmpty() ? "none" : holidays);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private void asks() {
    page.heading(2, "What the rules ask");
    page.paragraph(
        "A letter for each question with a rule that names such a fact: H for HOLD, N for NOTIFY, T"
            + " for TRANSFER, I for INTERVIEW. H under reimbursement is a gate of payment before a"
            + " hold. The last column is the number of years that some rule looks back.");
    List<String> header = new ArrayList<>(List.of("policy"));
    Arrays.stream(Asks.values()).map(Asks::words).forEach(header::add);
    header.add("look-back, years");
    page.table(header, policies.stream().map(policy -> row(policy, asks(policy))).toList());
  }

  private static Stream<String> asks(Policy policy) {
    Map<Question, Mentioned> names = new EnumMap<>(Question.class);
    TreeSet<Integer> years = new TreeSet<>();
    policy
        .rulings()
        .forEach(
            (question, ruling) -> {
              Mentioned named = new Mentioned();
              ruling.rules().forEach(rule -> named.add(rule.condition()));
              names.put(question, named);
              years.addAll(named.years());
            });
    return Stream.concat(
        Arrays.stream(Asks.values()).map(asks -> letters(asks, names)),
        Stream.of(years.stream().map(String::valueOf).collect(joined())));
  }

  private static String letters(Asks asks, Map<Question, Mentioned> names) {
    return names.entrySet().stream()
        .filter(entry -> asks.in(entry.getValue()))
        .map(entry -> entry.getKey().name().substring(0, 1))
        .collect(Collectors.joining());
  }

  private void duties() {
    page.heading(2, "Duties");
    page.paragraph("Policies that impose some, by kind of act.");
    page.table(
        List.of("policy", "kinds"),
        policies.stream()
            .filter(policy -> !policy.duties().isEmpty())
            .map(
                policy ->
                    row(
                        policy,
                        Stream.of(
                            policy.duties().stream()
                                .map(Duty::action)
                                .distinct()
                                .sorted()
                                .map(Enum::name)
                                .collect(joined()))))
            .toList());
  }

  private static List<String> row(Policy policy, Stream<String> cells) {
    return Stream.concat(Stream.of(Markdown.link(policy.id(), policy.id() + ".md")), cells)
        .toList();
  }
}
