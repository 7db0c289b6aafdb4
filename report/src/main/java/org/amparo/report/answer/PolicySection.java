package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.answer.Block.Row;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;

/** What other governments do, and what the law lets this one do: it needs no records. */
final class PolicySection {

  private PolicySection() {}

  static Section of(AnswerFigures figures) {
    boolean counted =
        figures.policies().stream()
            .anyMatch(policy -> figures.all().has(policy.answers() + "honored"));
    List<String> heads = new ArrayList<>(List.of(head(figures, "policy"), head(figures, "holds")));
    if (counted) {
      heads.add(head(figures, figures.implied() ? "of-held" : "of-hundred"));
    }
    heads.add(head(figures, "read"));
    String proposal = figures.proposal().map(HoldPolicy::id).orElse("");
    List<Row> rows =
        figures.policies().stream()
            .sorted(counted ? byHeld(figures) : HoldPolicy.byText())
            .map(policy -> row(figures, policy, counted, policy.id().equals(proposal)))
            .toList();
    return new Section(
        "law",
        Sentence.of("answer.law"),
        List.of(LawToday.says(figures), Sentence.of("answer.law.request")),
        rows.isEmpty()
            ? List.of()
            : List.of(new Block.Grid(figures.say("answer.law.caption"), heads, rows)));
  }

  private static String head(AnswerFigures figures, String key) {
    return figures.say("answer.law.head." + key);
  }

  private static Comparator<HoldPolicy> byHeld(AnswerFigures figures) {
    return Comparator.comparingDouble(
            (HoldPolicy policy) ->
                figures.drawn(policy.answers() + "honored", Part.LOW)
                    + figures.drawn(policy.answers() + "honored", Part.HIGH))
        .thenComparing(HoldPolicy.byText());
  }

  private static Row row(
      AnswerFigures figures, HoldPolicy policy, boolean counted, boolean marked) {
    return new Row(
        Stream.of(
                Optional.of(new Sentence(List.of(new Sentence.Named(policy.name())))),
                Optional.of(new Sentence(List.of(new Sentence.Named(policy.says())))),
                counted ? Optional.of(held(figures, policy)) : Optional.<Sentence>empty(),
                Optional.of(
                    Sentence.of(
                        policy.proposed()
                            ? "answer.law.proposal"
                            : policy.official() ? "answer.law.read" : "answer.law.unread-text")))
            .flatMap(Optional::stream)
            .toList(),
        marked);
  }

  private static Sentence held(AnswerFigures figures, HoldPolicy policy) {
    String id = policy.answers() + "honored";
    Shown low = figures.hundred(id, Part.LOW);
    Shown high = figures.hundred(id, Part.HIGH);
    if (low == null || high == null) {
      Amount shown = figures.shown(id);
      return shown == null
          ? Sentence.of("answer.law.not-counted")
          : Sentence.of("answer.value", bare("n", shown));
    }
    return low.text().equals(high.text())
        ? Sentence.of("answer.number", number("n", low))
        : Sentence.of("answer.numbers", number("low", low), number("high", high));
  }
}
