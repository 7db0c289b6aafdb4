package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.atlas.Amount;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.data.CsvText;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;

/** The numbers of an edition as files: what is hidden on its pages is hidden here. */
final class AtlasFiles {

  private static final List<String> HEADS =
      List.of(
          "place_id", "place", "state", "subject", "part", "category", "number", "unit", "hidden");

  private static final String SHOWN = "false";
  private static final String WITHHELD = "true";

  private final Edition edition;

  AtlasFiles(Edition edition) {
    this.edition = edition;
  }

  /**
   * One line of a table.
   *
   * @param hidden why the edition does not show the number, or {@link #SHOWN}
   */
  private record Line(
      String subject,
      String part,
      String category,
      @Nullable Long number,
      String unit,
      String hidden) {}

  private List<Line> lines(String node) {
    List<Line> lines = new ArrayList<>();
    for (SubjectEdition subject : edition.subjects()) {
      if (!edition.tells(subject, node)) {
        continue;
      }
      String id = subject.subject().id();
      String unit =
          subject.subject().kind().equals("request")
              ? "requests"
              : subject.subject().kind().equals("ledger") ? "people" : "events";
      long total = subject.total(node);
      lines.add(line(id, "total", "", total, unit));
      if (total == 0 && subject.subject().amounts().isEmpty()) {
        continue;
      }
      for (String part : subject.breakdowns()) {
        long[] row = subject.row(part, node).orElse(null);
        List<String> categories = subject.categories(part);
        for (int i = 0; i < categories.size(); i++) {
          lines.add(
              row == null
                  ? new Line(id, part, categories.get(i), null, unit, WITHHELD)
                  : line(id, part, categories.get(i), row[i], unit));
        }
      }
      subject
          .months(node, edition.tree())
          .ifPresent(
              row -> {
                for (int i = 0; i < row.length; i++) {
                  lines.add(line(id, "month", subject.months().get(i), row[i], unit));
                }
              });
      for (Amount amount : subject.subject().amounts()) {
        amounts(lines, subject, amount, node);
      }
    }
    return lines;
  }

  private void amounts(List<Line> lines, SubjectEdition subject, Amount amount, String node) {
    String id = subject.subject().id() + "." + amount.id();
    String unit = amount.unit().name().toLowerCase(Locale.ROOT);
    if (subject.rounded()) {
      lines.add(new Line(id, "total", "", null, unit, WITHHELD));
      return;
    }
    lines.add(new Line(id, "total", "", Amounts.total(edition.tree(), amount, node), unit, SHOWN));
    Map<String, @Nullable Long> years = Amounts.of(edition.tree(), amount, node);
    for (String year : subject.categories("year")) {
      lines.add(new Line(id, "year", year, years.get(year), unit, SHOWN));
    }
  }

  private static Line line(String subject, String part, String category, long number, String unit) {
    return number == SubjectEdition.FEW
        ? new Line(subject, part, category, null, unit, "fewer than " + Rounding.FEWEST)
        : new Line(subject, part, category, number, unit, SHOWN);
  }

  /** A node's numbers as CSV, with a head. */
  String csv(String node) {
    return csv(List.of(node));
  }

  /** All numbers as CSV. */
  String csv() {
    return csv(edition.tree().nodes());
  }

  private String csv(List<String> nodes) {
    return CsvText.of(
        HEADS, nodes.stream().flatMap(node -> lines(node).stream().map(line -> cells(node, line))));
  }

  private List<String> cells(String node, Line line) {
    return List.of(
        node,
        name(node),
        state(node),
        line.subject(),
        line.part(),
        line.category(),
        Objects.toString(line.number(), ""),
        line.unit(),
        line.hidden());
  }

  /** A node's numbers as JSON. */
  String json(String node) {
    Map<String, Object> file = head();
    file.putAll(place(node));
    return Json.line(file) + "\n";
  }

  /** All numbers as JSON. */
  String json() {
    Map<String, Object> file = head();
    file.put("places", edition.tree().nodes().stream().map(this::place).toList());
    return Json.line(file) + "\n";
  }

  private Map<String, Object> head() {
    return Json.fields(
        "made_with",
        "Amparo",
        "what",
        "atlas",
        "edition",
        edition.rounded() ? "rounded" : "exact",
        "synthetic",
        edition.atlas().synthetic(),
        "period",
        edition.atlas().period(),
        "subjects",
        edition.subjects().stream().map(AtlasFiles::subject).toList());
  }

  private static Map<String, Object> subject(SubjectEdition subject) {
    return Json.fields(
        "id", subject.subject().id(),
        "name", subject.name(),
        "status", subject.subject().status().name().toLowerCase(Locale.ROOT),
        "sql_sha256", subject.subject().digest(),
        "sources", subject.subject().sources());
  }

  private Map<String, Object> place(String node) {
    return Json.fields(
        "id", node,
        "name", name(node),
        "state", state(node),
        "numbers",
            lines(node).stream()
                .map(
                    line ->
                        Arrays.asList(line.subject(), line.part(), line.category(), hidden(line)))
                .toList());
  }

  private static @Nullable Object hidden(Line line) {
    return switch (line.hidden()) {
      case SHOWN -> line.number();
      case WITHHELD -> "withheld";
      default -> line.hidden();
    };
  }

  private String name(String node) {
    return edition.tree().leaf(node).map(AtlasPlace::name).orElse("");
  }

  private String state(String node) {
    if (node.startsWith("state:")) {
      return node.substring("state:".length());
    }
    return edition.tree().leaf(node).map(AtlasPlace::state).orElse("");
  }
}
