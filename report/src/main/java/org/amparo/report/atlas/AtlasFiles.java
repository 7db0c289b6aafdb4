package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.amparo.evaluate.atlas.Amount;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;

/** The numbers of an edition as files: what is hidden on its pages is hidden here. */
final class AtlasFiles {

  private static final String HEAD =
      "place_id,place,state,subject,part,category,number,unit,hidden\n";

  private final Edition edition;

  AtlasFiles(Edition edition) {
    this.edition = edition;
  }

  /** One line of a table. */
  private record Line(
      String subject,
      String part,
      String category,
      @Nullable Long number,
      String unit,
      boolean hidden) {}

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
      OptionalLong total = subject.total(node);
      lines.add(line(id, "total", "", total, unit));
      if (total.isPresent() && total.getAsLong() == 0 && subject.subject().amounts().isEmpty()) {
        continue;
      }
      for (String part : subject.breakdowns()) {
        long[] row = subject.row(part, node).orElse(null);
        List<String> categories = subject.categories(part);
        for (int i = 0; i < categories.size(); i++) {
          lines.add(
              new Line(
                  id, part, categories.get(i), row == null ? null : row[i], unit, row == null));
        }
      }
      subject
          .months(node, edition.tree())
          .ifPresent(
              row -> {
                for (int i = 0; i < row.length; i++) {
                  lines.add(new Line(id, "month", subject.months().get(i), row[i], unit, false));
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
    String unit = amount.unit().name().toLowerCase(java.util.Locale.ROOT);
    boolean hidden = subject.hidesTotal(node);
    lines.add(
        new Line(
            id,
            "total",
            "",
            hidden ? null : Amounts.total(edition.tree(), amount, node),
            unit,
            hidden));
    boolean hidesYears = subject.hidesRow("year", node);
    Map<String, @Nullable Long> years = Amounts.of(edition.tree(), amount, node);
    for (String year : subject.categories("year")) {
      lines.add(new Line(id, "year", year, hidesYears ? null : years.get(year), unit, hidesYears));
    }
  }

  private static Line line(
      String subject, String part, String category, OptionalLong number, String unit) {
    return new Line(
        subject,
        part,
        category,
        number.isPresent() ? Long.valueOf(number.getAsLong()) : null,
        unit,
        number.isEmpty());
  }

  /** A node's numbers as CSV, with a head. */
  String csv(String node) {
    StringBuilder text = new StringBuilder(HEAD);
    append(text, node);
    return text.toString();
  }

  /** All numbers as CSV. */
  String csv() {
    StringBuilder text = new StringBuilder(HEAD);
    edition.tree().nodes().forEach(node -> append(text, node));
    return text.toString();
  }

  private void append(StringBuilder text, String node) {
    String place = quoted(node) + "," + quoted(name(node)) + "," + state(node) + ",";
    for (Line line : lines(node)) {
      text.append(place)
          .append(quoted(line.subject()))
          .append(',')
          .append(quoted(line.part()))
          .append(',')
          .append(quoted(line.category()))
          .append(',')
          .append(line.number() == null ? "" : line.number().toString())
          .append(',')
          .append(line.unit())
          .append(',')
          .append(line.hidden())
          .append('\n');
    }
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
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
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("made_with", "Amparo");
    head.put("what", "atlas");
    head.put("edition", edition.isPublic() ? "public" : "internal");
    edition.rule().ifPresent(rule -> head.put("hidden_under", rule.threshold()));
    head.put("synthetic", edition.atlas().synthetic());
    head.put("period", edition.atlas().period());
    List<Map<String, Object>> subjects = new ArrayList<>();
    for (SubjectEdition subject : edition.subjects()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", subject.subject().id());
      one.put("name", subject.name());
      one.put("status", subject.subject().status().name().toLowerCase(java.util.Locale.ROOT));
      one.put("sql_sha256", subject.subject().digest());
      one.put("sources", subject.subject().sources());
      subjects.add(one);
    }
    head.put("subjects", subjects);
    return head;
  }

  private Map<String, Object> place(String node) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("id", node);
    place.put("name", name(node));
    place.put("state", state(node));
    List<List<@Nullable Object>> numbers = new ArrayList<>();
    for (Line line : lines(node)) {
      numbers.add(
          java.util.Arrays.asList(
              line.subject(),
              line.part(),
              line.category(),
              line.hidden() ? "hidden" : line.number()));
    }
    place.put("numbers", numbers);
    return place;
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
