package org.amparo.cli.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.run.ComparedPolicies;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** What a second policy would change, as a screen of text and as JSON. */
final class CompareText {

  private static final List<String> WAYS = List.of("before", "after", "stops", "starts");

  private static final Map<String, String> GROUPS = groups();

  private static final String UNREAD = " (official text not read)";

  private final Evaluation evaluation;
  private final String prefix;

  CompareText(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.prefix =
        ComparedPolicies.prefix(
            evaluation.policies().get(0).id(), evaluation.policies().get(1).id());
  }

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("all.all", "all");
    groups.put("seriousness.serious", "gravest local charge serious");
    groups.put("seriousness.moderate", "gravest local charge moderate");
    groups.put("seriousness.low", "gravest local charge low-level");
    groups.put("disposition.convicted", "convicted of the local charge");
    groups.put("disposition.not-guilty", "local charges dismissed or acquitted");
    groups.put("criminality.convicted", "convicted, as ICE reports");
    groups.put("criminality.pending", "charged and not convicted, as ICE reports");
    groups.put("criminality.other", "neither charged nor convicted, as ICE reports");
    groups.put("criminality.unknown", "criminality not recorded by ICE");
    groups.put("human.never-convicted", "no conviction on record");
    groups.put("human.minor", "under 18");
    return groups;
  }

  String text(Path page) {
    StringBuilder out = new StringBuilder();
    PolicyNote one = evaluation.policies().get(0);
    PolicyNote other = evaluation.policies().get(1);
    out.append(evaluation.place()).append(", ").append(evaluation.period()).append('\n');
    out.append("A  ").append(one.name()).append(one.verified() ? "" : UNREAD).append('\n');
    out.append("B  ").append(other.name()).append(other.verified() ? "" : UNREAD).append('\n');
    for (String part : List.of("", "implied.", "issued.")) {
      Optional<Figure> all = evaluation.figure(prefix + part + "before.all.all");
      if (all.isPresent()) {
        out.append('\n').append(stage(all.get())).append('\n').append(table(part));
        out.append(saving(part));
      }
    }
    return out.append("\nOpen ").append(page).append('\n').toString();
  }

  private static String stage(Figure figure) {
    return switch (figure.status()) {
      case ISSUED -> "Requests that ICE issued";
      case RECEIVED -> "Requests that the jail received";
      case CARRIED_OUT -> "Of the bookings held: no log of requests, declined ones do not show";
      default -> "Requests";
    };
  }

  private String table(String part) {
    TextTable table = new TextTable("  FOR PEOPLE", "A HONORS", "B HONORS", "NO LONGER", "NEWLY");
    GROUPS.forEach(
        (group, words) -> {
          if (evaluation.figure(prefix + part + "before." + group).isEmpty()) {
            return;
          }
          List<String> cells =
              WAYS.stream()
                  .map(way -> words(evaluation.figure(prefix + part + way + "." + group)))
                  .toList();
          table.row("  " + words, cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        });
    return table.render();
  }

  private String saving(String part) {
    String saving = prefix.replace("compared.", "saving.") + part;
    Optional<Figure> hours = evaluation.figure(saving + "hours");
    if (hours.isEmpty()) {
      return "How long these holds lasted is not on record.\n";
    }
    StringBuilder out =
        new StringBuilder("B would have saved " + words(hours) + " hours past release a year");
    evaluation
        .figure(saving + "cost.marginal")
        .ifPresent(
            cost ->
                out.append(", ")
                    .append(words(Optional.of(cost)))
                    .append(" in what a day less saves"));
    evaluation
        .figure(saving + "cost.average")
        .ifPresent(
            cost ->
                out.append(", ").append(words(Optional.of(cost))).append(" at the average cost"));
    return out.append(".\n").toString();
  }

  private static String words(Optional<Figure> figure) {
    return figure.map(CompareText::exact).orElse("-");
  }

  Object json(Path page) {
    Map<String, Value> figures = new LinkedHashMap<>();
    evaluation
        .figures()
        .forEach(
            (id, figure) -> {
              if (id.startsWith(prefix) || id.startsWith(prefix.replace("compared.", "saving."))) {
                figures.put(id, new Value(figure.value(), figure.low(), figure.high()));
              }
            });
    return new Comparison(
        evaluation.place(),
        evaluation.policies().get(0).id(),
        evaluation.policies().get(1).id(),
        page.toString(),
        figures);
  }

  private record Comparison(
      String place, String a, String b, String page, Map<String, Value> figures) {}

  private record Value(
      @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  private static String exact(Figure figure) {
    Messages english = Messages.english();
    return Amount.of(english, figure, Style.EXACT).words(english);
  }
}
