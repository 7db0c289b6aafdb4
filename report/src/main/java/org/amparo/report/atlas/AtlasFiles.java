package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.atlas.Amount;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;

/** The numbers of an edition as files: what is hidden on its pages is hidden here. */
final class AtlasFiles {

  private static final String HEAD =
      "place_id,place,state,subject,part,category,number,unit,hidden\n";

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
    String unit = amount.unit().name().toLowerCase(java.util.Locale.ROOT);
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
    head.put("edition", edition.rounded() ? "rounded" : "exact");
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
          java.util.Arrays.asList(line.subject(), line.part(), line.category(), hidden(line)));
    }
    place.put("numbers", numbers);
    return place;
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
