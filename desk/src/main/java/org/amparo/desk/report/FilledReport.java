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
import java.util.stream.Stream;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Decided;
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
   * @param number empty where the desk does not record it, which is not 0
   */
  public record Row(Report.Line line, String part, Optional<Long> number) {

    private static Row of(Report.Line line, String part, List<Course> courses) {
      long number = line.people() ? Count.people(courses.stream()) : courses.size();
      return new Row(line, part, Optional.of(number));
    }
  }

  private static final Map<String, String> WORDS =
      Map.of(
          "HONOR", "the jail does as asked",
          "DECLINE", "the jail does not do as asked",
          "true", "yes",
          "false", "no");

  static FilledReport of(Report report, LocalDate until, Course.All record) {
    LocalDateTime end = until.atStartOfDay();
    LocalDateTime start = end.minusMonths(report.months());
    List<Row> rows = new ArrayList<>();
    for (Report.Line line : report.lines()) {
      if (line.count().isEmpty()) {
        rows.add(new Row(line, "", Optional.empty()));
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
      for (String by : line.by()) {
        parts(by, count, all).forEach((part, courses) -> rows.add(Row.of(line, part, courses)));
      }
    }
    long erased =
        record.erased().stream().filter(at -> !at.isBefore(start) && at.isBefore(end)).count();
    return new FilledReport(report, start.toLocalDate(), until, List.copyOf(rows), erased);
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

  /** The number as it is printed. */
  public static String words(Optional<Long> number) {
    return number.map("%,d"::formatted).orElse("not recorded at this desk");
  }
}
