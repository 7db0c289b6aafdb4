package org.amparo.desk.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.disclosure.Rounding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The months that were issued. What was issued stays as it was; facts that come later change it in
 * a new issue alone, which names the one before.
 */
@Component
public record Months(DeskDatabase database, EventLog log, DeskLaw law, InstantSource clock) {

  private static final String ISSUED = "MONTH_ISSUED";
  private static final long FEW = 11;

  /** What is published, of people; the whole first, of which the others are broken down. */
  static final List<Count> COUNTS =
      List.of(Count.RECEIVED, Count.HELD, Count.HANDED_OVER, Count.WENT_HOME);

  /** What each of them is, as a table names it. */
  public static final List<String> NAMES =
      List.of("ICE sent a request about", "Held past release", "Taken by ICE", "Went home");

  /**
   * A month as it was issued.
   *
   * @param numbers as they are read, in the order of {@link #COUNTS}
   * @param people what they were rounded from; empty where an older desk issued them
   * @param replaces the number of the issue that it corrects; 0 for none
   */
  public record Issue(
      long number,
      YearMonth month,
      Instant at,
      List<String> numbers,
      List<Long> people,
      long replaces) {

    /** Whether as many people changed in one number as a number may tell of. */
    private boolean tellsMuch(List<Long> now) {
      return people.isEmpty()
          || IntStream.range(0, people.size())
              .anyMatch(i -> Math.abs(people.get(i) - now.get(i)) >= FEW);
    }

    /** What its event says; older desks said less. */
    private record Said(
        YearMonth month,
        @Nullable List<String> numbers,
        @Nullable List<Long> people,
        long replaces) {}

    private static Issue of(EventLog.Told told) {
      Said said = told.content().orElseThrow().as(Said.class);
      return new Issue(
          told.event().sequence(),
          said.month(),
          told.event().at(),
          Objects.requireNonNullElse(said.numbers(), List.of()),
          Objects.requireNonNullElse(said.people(), List.of()),
          said.replaces());
    }
  }

  /** All issues, the latest first. */
  List<Issue> issues() {
    return log.toldOfKind(ISSUED).reversed().stream().map(Issue::of).toList();
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
    return Course.of(log, law.zone()).courses().stream()
        .map(course -> YearMonth.from(course.received()))
        .min(YearMonth::compareTo)
        .stream()
        .flatMap(first -> Stream.iterate(first, this::over, month -> month.plusMonths(1)))
        .filter(month -> !issued.contains(month))
        .toList();
  }

  private boolean over(YearMonth month) {
    return month.isBefore(YearMonth.from(clock.instant().atZone(law.zone())));
  }

  /**
   * What would be published of a month now.
   *
   * @param people what the numbers are rounded from
   * @param corrects the issue that it would correct; empty for the first
   */
  public record Preview(
      YearMonth month, List<String> numbers, List<Long> people, Optional<Issue> corrects) {

    public Preview {
      numbers = List.copyOf(numbers);
      people = List.copyOf(people);
    }

    /** The numbers in one line, by which whoever issues them says that they were seen. */
    public String shown() {
      return String.join("; ", numbers);
    }
  }

  /**
   * What would be published of a month now.
   *
   * @throws Refused for a month that is not over or before the first request, and for an issue that
   *     would say the same again or tell of a few people beside the one before it
   */
  Preview preview(YearMonth month) {
    if (!over(month)) {
      throw new Refused(Refused.Why.NOT_NOW, month + " is not over");
    }
    Optional<Issue> before = issued(month);
    if (before.isEmpty() && !due().contains(month)) {
      throw new Refused(
          Refused.Why.NOT_NOW, "The desk recorded nothing of " + month + ": that is no 0");
    }
    List<Long> people = people(month);
    Preview preview = new Preview(month, numbers(people), people, before);
    if (before.map(Issue::numbers).equals(Optional.of(preview.numbers()))) {
      throw new Refused(Refused.Why.NOT_NOW, "What is published of " + month + " is the same");
    }
    if (before.filter(issue -> !issue.tellsMuch(people)).isPresent()) {
      throw new Refused(
          Refused.Why.NOT_NOW,
          "Since "
              + month
              + " was issued fewer than 11 people changed in each number; a"
              + " correction would tell of them");
    }
    return preview;
  }

  /**
   * Issues a month, or corrects it.
   *
   * @param shown the numbers that the preview showed
   * @throws Refused as the preview is, and where the numbers are others than those shown
   */
  Issue issue(Actor by, YearMonth month, String shown) {
    // Counted when nobody waits for it.
    Preview preview = preview(month);
    if (!preview.shown().equals(shown.strip())) {
      throw changed(month);
    }
    return database.write(
        () -> {
          // Another may have issued it meanwhile.
          if (!issued(month).equals(preview.corrects())) {
            throw changed(month);
          }
          Map<String, ?> content =
              Map.of(
                  "month", month.toString(),
                  "numbers", preview.numbers(),
                  "people", preview.people(),
                  "replaces", preview.corrects().map(Issue::number).orElse(0L));
          return Issue.of(log.told(log.append(by, ISSUED, null, content).sequence()));
        });
  }

  private static Refused changed(YearMonth month) {
    return new Refused(
        Refused.Why.CHANGED_MEANWHILE,
        "The numbers of " + month + " are not those that were shown; look at them again");
  }

  private Optional<Issue> issued(YearMonth month) {
    return current().stream().filter(one -> one.month().equals(month)).findFirst();
  }

  private List<Long> people(YearMonth month) {
    List<Course> courses = Course.of(log, law.zone()).courses();
    LocalDateTime from = month.atDay(1).atStartOfDay();
    return COUNTS.stream()
        .map(
            count ->
                Count.people(
                    courses.stream()
                        .filter(course -> count.counts(course, from, from.plusMonths(1)))))
        .toList();
  }

  private static List<String> numbers(List<Long> people) {
    long whole = people.getFirst();
    List<String> words = new ArrayList<>();
    for (long number : people) {
      boolean part = !words.isEmpty();
      if (part && Rounding.tooSmall(BigDecimal.valueOf(whole))) {
        words.add("not broken down");
      } else if (part && number > 0 && whole - number < FEW) {
        // That it were all of them would tell of each.
        words.add("all, or all but fewer than 11");
      } else {
        words.add(Rounding.count(number).map("%,d"::formatted).orElse("fewer than 11"));
      }
    }
    return words;
  }
}
