package org.amparo.cli.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.run.ComparedPolicies;
import org.amparo.report.data.Json;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.page.ComparePage;
import org.jspecify.annotations.Nullable;

/** What a second policy would change, as a screen of text and as JSON. */
record CompareText(ComparePage page) {

  String text(Path file) {
    Evaluation evaluation = page.evaluation();
    StringBuilder out = new StringBuilder();
    out.append(evaluation.place()).append(", ").append(evaluation.period()).append('\n');
    out.append("A  ").append(name(page.before())).append('\n');
    out.append("B  ").append(name(page.after())).append('\n');
    for (ComparePage.Group group : page.groups()) {
      out.append('\n').append(group.title()).append('\n').append(table(group));
      out.append(saving(group.sentence())).append(narrows(group.narrows()));
    }
    return out.append("\nOpen ").append(file).append('\n').toString();
  }

  private static String name(PolicyNote policy) {
    return policy.name() + (policy.verified() ? "" : " (official text not read)");
  }

  /** The groups in which something changes, all requests first. */
  private static String table(ComparePage.Group group) {
    TextTable table = new TextTable("  FOR PEOPLE", "A HONORS", "B HONORS", "NO LONGER", "NEWLY");
    Stream.of(group.who(), group.human())
        .flatMap(List::stream)
        .filter(row -> row.changes() || group.who().indexOf(row) == 0)
        .forEach(
            row ->
                table.row(
                    "  " + row.label(),
                    words(row.before()),
                    words(row.after()),
                    words(row.stops()),
                    words(row.starts())));
    return table.render();
  }

  private static String saving(ComparePage.Sentence found) {
    Amount hours = found.hours();
    if (hours == null) {
      return "How long these holds lasted is not on record.\n";
    }
    Amount cost = found.cost();
    return "B would have saved %s hours past release a year%s.\n"
        .formatted(
            words(hours),
            cost == null ? "" : ", %s (%s rate)".formatted(words(cost), found.rate()));
  }

  private static String narrows(ComparePage.@Nullable Narrowing fact) {
    return fact == null
        ? ""
        : "One fact would narrow this most: %s (%s). Known, it could settle %s of the %s open answers that lack a fact.\n"
            .formatted(fact.fact(), fact.path(), words(fact.settles()), fact.open().text());
  }

  private static String words(Amount amount) {
    return amount.words(Messages.english());
  }

  Object json(Path file) {
    String policies = ComparedPolicies.word(page.before().id(), page.after().id());
    Map<String, Object> figures = new LinkedHashMap<>();
    page.evaluation()
        .figures()
        .forEach(
            (id, figure) -> {
              if (figure.parameter("policies").equals(policies)
                  || figure.parameter("contrast").equals(policies)) {
                figures.put(
                    id,
                    Json.fields(
                        "value", figure.value(), "low", figure.low(), "high", figure.high()));
              }
            });
    return Json.fields(
        "place", page.evaluation().place(),
        "a", page.before().id(),
        "b", page.after().id(),
        "page", file.toString(),
        "narrows_most",
            page.groups().stream()
                .map(ComparePage.Group::narrows)
                .flatMap(Stream::ofNullable)
                .map(fact -> Json.fields("fact", fact.path(), "figure", fact.settles().figure()))
                .toList(),
        "figures", figures);
  }
}
