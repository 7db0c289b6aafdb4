package org.amparo.desk.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.law.County;
import org.amparo.model.fact.Fact;

/**
 * A report with its numbers.
 *
 * @param until the first day after its period
 * @param erased how many requests were taken in then whose content was erased: they are in no count
 */
public record FilledReport(
    Report report, LocalDate from, LocalDate until, List<Row> rows, long erased) {

  /**
   * A number of the report.
   *
   * @param part of which part of the line it is; empty for the whole line
   * @param number empty where the desk does not record it, which is not 0, and for words
   * @param text what is told in words; empty for a number
   */
  public record Row(Report.Line line, String part, Optional<Long> number, String text) {

    private static Row of(Report.Line line, String part, List<Course> courses) {
      long number = line.people() ? Count.people(courses.stream()) : courses.size();
      return new Row(line, part, Optional.of(number), "");
    }

    /** As it is printed. */
    public String words() {
      return text.isEmpty() ? number.map("%,d"::formatted).orElse(NOT_RECORDED) : text;
    }

    /** Whether a person has to fill it. */
    public boolean needs() {
      return part.isEmpty() && number.isEmpty() && text.isEmpty();
    }
  }

  private static final String NOT_RECORDED = "not recorded at this desk";

  private static final Map<String, String> WORDS =
      Map.of(
          "HONOR", "the jail does as asked",
          "DECLINE", "the jail does not do as asked",
          "true", "yes",
          "false", "no");

  static FilledReport of(Report report, LocalDate until, JailCount jail) {
    Course.All record = jail.record();
    LocalDateTime end = until.atStartOfDay();
    LocalDateTime start = end.minusMonths(report.months());
    List<Row> rows = new ArrayList<>();
    for (Report.Line line : report.lines()) {
      if (line.count().isEmpty()) {
        String set =
            line.setting()
                .map(fact -> setting(fact, jail.county(), until))
                .or(() -> line.jail().map(what -> jail.words(what, start, end)))
                .orElse("");
        rows.add(new Row(line, "", Optional.empty(), set));
        continue;
      }
      Count count = line.count().get();
      List<Course> all =
          record.courses().stream()
              .filter(course -> line.of().contains(course.hold().asked()))
              .filter(course -> count.counts(course, start, end))
              .sorted(Comparator.comparing(course -> count.moment(course).orElseThrow()))
              .toList();
      rows.add(Row.of(line, "", all));
      for (int i = 0; i < all.size() && !line.each().isEmpty(); i++) {
        rows.add(new Row(line, "%d.".formatted(i + 1), Optional.empty(), told(line, all.get(i))));
      }
      for (String by : line.by()) {
        parts(by, count, all).forEach((part, courses) -> rows.add(Row.of(line, part, courses)));
      }
    }
    long erased =
        record.erased().stream().filter(at -> !at.isBefore(start) && at.isBefore(end)).count();
    return new FilledReport(report, start.toLocalDate(), until, List.copyOf(rows), erased);
  }

  private static String told(Report.Line line, Course course) {
    return line.each().stream().map(one -> one.of(course)).collect(Collectors.joining("; "));
  }

  /** What the county set of itself, as of the last day of the period. */
  private static String setting(Fact fact, County county, LocalDate until) {
    return county
        .value(fact, until.minusDays(1))
        .map(value -> WORDS.getOrDefault(value.toString(), value.toString()))
        .map(words -> fact.meaning() + ": " + words)
        .orElse("");
  }

  /** The parts of a breakdown, but for days those that nothing falls into too. */
  private static Map<String, List<Course>> parts(String by, Count count, List<Course> all) {
    Map<String, List<Course>> parts = new LinkedHashMap<>();
    values(by).forEach(value -> parts.put(part(by, value), new ArrayList<>()));
    for (Course course : all) {
      Optional<?> value =
          switch (by) {
            case "day" -> count.moment(course).map(LocalDateTime::toLocalDate);
            case "decision" -> course.hold().decision().map(Decided::choice);
            default ->
                Optional.ofNullable(course.hold().facts().value(Fact.byPath(by).orElseThrow()));
          };
      String part = part(by, value.map(Object::toString).orElse(""));
      parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(course);
    }
    return parts;
  }

  private static List<String> values(String by) {
    List<String> allowed = Fact.byPath(by).map(Fact::allowed).orElse(List.of());
    return switch (by) {
      case "day" -> List.of();
      case "decision" -> List.of("HONOR", "DECLINE", "");
      default ->
          Stream.concat(
                  (allowed.isEmpty() ? List.of("true", "false") : allowed).stream(), Stream.of(""))
              .toList();
    };
  }

  /** A part in words; what is not recorded is one too. */
  private static String part(String by, String value) {
    return switch (by) {
      case "day" -> "on " + value;
      case "decision" -> WORDS.getOrDefault(value, "no decision counts");
      default -> {
        String words = value.replace('_', ' ').toLowerCase(Locale.ROOT);
        String said = value.isEmpty() ? "not recorded" : WORDS.getOrDefault(value, words);
        yield Fact.byPath(by).orElseThrow().meaning() + ": " + said;
      }
    };
  }
}
