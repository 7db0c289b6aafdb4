package org.amparo.desk.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
  public record Row(Report.Line line, String part, Optional<Long> number) {}

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
              .toList();
      rows.add(new Row(line, "", number(line, all.stream())));
      for (String by : line.by()) {
        for (String value : values(by, count, all)) {
          rows.add(
              new Row(
                  line,
                  part(by, value),
                  number(
                      line,
                      all.stream().filter(course -> value(by, count, course).equals(value)))));
        }
      }
    }
    return new FilledReport(
        report,
        start.toLocalDate(),
        until,
        List.copyOf(rows),
        record.erased().stream().filter(at -> !at.isBefore(start) && at.isBefore(end)).count());
  }

  private static Optional<Long> number(Report.Line line, Stream<Course> courses) {
    return Optional.of(
        line.people()
            ? courses.map(course -> course.hold().booking()).distinct().count()
            : courses.count());
  }

  /** What a request belongs to in a breakdown; what is not recorded is a part of its own. */
  private static String value(String by, Count count, Course course) {
    return switch (by) {
      case "day" -> count.moment(course).orElseThrow().toLocalDate().toString();
      case "decision" ->
          course.hold().standing().map(Decided::choice).map(Enum::name).orElse("NONE");
      default ->
          Optional.ofNullable(course.hold().facts().value(Fact.byPath(by).orElseThrow()))
              .map(Object::toString)
              .orElse("");
    };
  }

  private static List<String> values(String by, Count count, List<Course> all) {
    return switch (by) {
      case "day" ->
          List.copyOf(new TreeSet<>(all.stream().map(course -> value(by, count, course)).toList()));
      case "decision" -> List.of("HONOR", "DECLINE", "NONE");
      default -> {
        List<String> allowed = Fact.byPath(by).orElseThrow().allowed();
        yield Stream.concat(
                (allowed.isEmpty() ? List.of("true", "false") : allowed).stream(), Stream.of(""))
            .toList();
      }
    };
  }

  private static String part(String by, String value) {
    return switch (by) {
      case "day" -> "on " + value;
      case "decision" ->
          switch (value) {
            case "HONOR" -> "the jail does as asked";
            case "DECLINE" -> "the jail does not do as asked";
            default -> "no decision counts";
          };
      default ->
          "%s: %s"
              .formatted(
                  Fact.byPath(by).orElseThrow().meaning(),
                  switch (value) {
                    case "true" -> "yes";
                    case "false" -> "no";
                    case "" -> "not recorded";
                    default -> value.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
                  });
    };
  }

  /** The number as it is printed. */
  public static String words(Optional<Long> number) {
    return number.map(one -> "%,d".formatted(one)).orElse("not recorded at this desk");
  }
}
