package org.amparo.desk.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.report.Count;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.disclosure.Rounding;
import org.springframework.stereotype.Component;

/**
 * The months that were issued. What was issued stays as it was; facts that come later change it in
 * a new issue alone, which names the one before.
 */
@Component
public class Months {

  private static final String ISSUED = "MONTH_ISSUED";

  /** What is published, of people; the whole first, of which the others are broken down. */
  static final List<Count> COUNTS =
      List.of(Count.RECEIVED, Count.HELD, Count.HANDED_OVER, Count.WENT_HOME);

  private final DeskDatabase database;
  private final EventLog log;
  private final DeskLaw law;
  private final InstantSource clock;

  Months(DeskDatabase database, EventLog log, DeskLaw law, InstantSource clock) {
    this.database = database;
    this.log = log;
    this.law = law;
    this.clock = clock;
  }

  /**
   * A month as it was issued.
   *
   * @param numbers as they are read, in the order of {@link #COUNTS}
   * @param replaces the number of the issue that it corrects; 0 for none
   */
  public record Issue(
      long number, YearMonth month, Instant at, List<String> numbers, long replaces) {}

  /** All issues, the latest first. */
  List<Issue> issues() {
    return log.ofKind(ISSUED).reversed().stream().map(this::issue).toList();
  }

  /** The latest issue of each month, the latest month first. */
  List<Issue> current() {
    Map<YearMonth, Issue> latest = new LinkedHashMap<>();
    issues().forEach(issue -> latest.putIfAbsent(issue.month(), issue));
    return latest.values().stream()
        .sorted((one, other) -> other.month().compareTo(one.month()))
        .toList();
  }

  /** The months that are over and of which there is no issue, from the first request on. */
  List<YearMonth> due() {
    List<YearMonth> issued = current().stream().map(Issue::month).toList();
    YearMonth now = YearMonth.from(clock.instant().atZone(law.zone()));
    return Course.of(log, law.zone()).courses().stream()
        .map(course -> YearMonth.from(course.received()))
        .min(YearMonth::compareTo)
        .map(first -> Stream.iterate(first, now::isAfter, month -> month.plusMonths(1)))
        .orElse(Stream.empty())
        .filter(month -> !issued.contains(month))
        .toList();
  }

  /**
   * Issues a month, or corrects it.
   *
   * @throws Refused for a month that is not over, and for an issue that would say the same again
   */
  Issue issue(Actor by, YearMonth month) {
    if (!month.isBefore(YearMonth.from(clock.instant().atZone(law.zone())))) {
      throw new Refused(Refused.Why.NOT_NOW, month + " is not over");
    }
    List<String> numbers = numbers(month);
    return database.write(
        () -> {
          Optional<Issue> before =
              current().stream().filter(one -> one.month().equals(month)).findFirst();
          if (before.map(Issue::numbers).equals(Optional.of(numbers))) {
            throw new Refused(
                Refused.Why.NOT_NOW, "what is published of " + month + " is the same");
          }
          return issue(
              log.append(
                  by,
                  ISSUED,
                  null,
                  Map.of(
                      "month", month.toString(),
                      "numbers", numbers,
                      "replaces", before.map(Issue::number).orElse(0L))));
        });
  }

  private List<String> numbers(YearMonth month) {
    List<Course> courses = Course.of(log, law.zone()).courses();
    List<Long> people = new ArrayList<>();
    for (Count count : COUNTS) {
      people.add(
          courses.stream()
              .filter(
                  course ->
                      count.counts(
                          course,
                          month.atDay(1).atStartOfDay(),
                          month.plusMonths(1).atDay(1).atStartOfDay()))
              .map(course -> course.hold().booking())
              .distinct()
              .count());
    }
    boolean whole = Rounding.tooSmall(BigDecimal.valueOf(people.getFirst()));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      words.add(
          i > 0 && whole
              ? "not broken down"
              : Rounding.count(people.get(i)).map("%,d"::formatted).orElse("fewer than 11"));
    }
    return words;
  }

  private Issue issue(Event event) {
    Map<String, Object> content = log.content(event).orElseThrow();
    return new Issue(
        event.sequence(),
        YearMonth.parse((String) Objects.requireNonNull(content.get("month"))),
        event.at(),
        ((List<?>) Objects.requireNonNull(content.get("numbers")))
            .stream().map(String.class::cast).toList(),
        ((Number) Objects.requireNonNull(content.get("replaces"))).longValue());
  }
}
