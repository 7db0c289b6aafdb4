package org.amparo.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.report.answer.Block.Row;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.HoldPolicy;

/** What other governments do, and what the law lets this one do: it needs no records. */
final class PolicySection {

  private PolicySection() {}

  static Section of(AnswerFigures figures, Lead lead) {
    boolean said = LawToday.fact(figures).filter(lead.numbers()::contains).isPresent();
    String proposal = figures.proposal().map(HoldPolicy::id).orElse("");
    // Where no log of requests answers for each policy, the chart alone tells of other places.
    boolean logged = figures.all().has("requests.received");
    Set<String> here =
        figures
            .rows("law-today")
            .mapToObj(row -> figures.cells("law-today").orElseThrow().text(row, "policy_id"))
            .collect(Collectors.toSet());
    List<Row> rows =
        figures.policies().stream()
            .filter(
                policy ->
                    logged
                        || here.contains(policy.id())
                        || (policy.proposed() && figures.place().equals(policy.place())))
            .sorted(Comparator.comparing(HoldPolicy::name))
            .map(policy -> row(policy, policy.id().equals(proposal)))
            .toList();
    Optional<Governments> governments = Governments.of(figures);
    List<Block> blocks = new ArrayList<>();
    governments
        .map(Governments::picture)
        .ifPresent(picture -> blocks.add(new Block.Pictures(List.of(picture))));
    if (!rows.isEmpty()) {
      blocks.add(
          figures.grid("answer.law.caption", "answer.law.head.", rows, "policy", "holds", "read"));
    }
    return new Section(
        "law",
        governments.map(Governments::finding).orElseGet(() -> Sentence.of("answer.law")),
        said && !blocks.isEmpty() ? List.of() : List.of(LawToday.says(figures)),
        blocks);
  }

  private static Row row(HoldPolicy policy, boolean marked) {
    return new Row(
        List.of(
            Sentence.english(policy.name()),
            Sentence.english(policy.says()),
            Sentence.of(
                policy.proposed()
                    ? "answer.law.proposal"
                    : policy.official() ? "answer.law.read" : "answer.law.unread-text")),
        marked);
  }
}
