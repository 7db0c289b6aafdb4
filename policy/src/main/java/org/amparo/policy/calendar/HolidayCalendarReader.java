package org.amparo.policy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.WordList;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Citations;

/** Reads a file of holidays. */
final class HolidayCalendarReader {

  private static final String LAST = "LAST";

  /** February 29 is no date of every year. */
  private static final int SHORT_FEBRUARY = 28;

  private static final int SURE_WEEKS = 4;
  private static final int MOST_DAYS_LATER = 60;

  private final Citations citations;
  private final ProblemList problems;
  private final Holiday.Observance observance;
  private final Set<String> names = new HashSet<>();

  private HolidayCalendarReader(
      Citations citations, ProblemList problems, Holiday.Observance observance) {
    this.citations = citations;
    this.problems = problems;
    this.observance = observance;
  }

  /** Reads a calendar, whose path ends with its id; AMP-320 with every problem of the file. */
  static HolidayCalendar read(String text, String path) {
    YamlNode file = YamlNode.parse(text, path, ErrorCode.CALENDAR_INVALID);
    ProblemList problems = new ProblemList();
    problems.check(
        () -> file.allow(Set.of("id", "name", "known_from", "citations", "observed", "holidays")));
    problems.check(() -> requireNamedAfter(path, file.require("id")));
    Optional<LocalDate> knownFrom = problems.attempt(() -> file.require("known_from").date());
    Citations citations = new Citations(file, problems);
    Optional<Holiday.Observance> observance =
        problems.attempt(() -> observance(file.require("observed"), citations));
    HolidayCalendarReader reader =
        new HolidayCalendarReader(citations, problems, observance.orElse(Holiday.Observance.NONE));
    Optional<List<Holiday>> holidays = problems.attempt(() -> reader.holidays(file));
    Optional<String> name = problems.attempt(() -> file.text("name"));
    if (problems.isEmpty()) {
      citations.noteUnused(problems);
    }
    problems.throwAny();
    return new HolidayCalendar(
        file.text("id"),
        name.orElseThrow(),
        knownFrom.orElseThrow(),
        citations.all(),
        holidays.orElseThrow(),
        text);
  }

  private static void requireNamedAfter(String path, YamlNode id) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    if (!file.equals(id.text() + ".yaml")) {
      throw id.error(
          "the calendar '" + id.text() + "' stands in a file of another name",
          "name the file " + id.text() + ".yaml, or mend the id");
    }
  }

  private static Holiday.Observance observance(YamlNode node, Citations citations) {
    node.allow(Set.of("rule", "cite"));
    citations.citedBy(node);
    return node.require("rule").constant(Holiday.Observance.class);
  }

  private List<Holiday> holidays(YamlNode file) {
    List<Holiday> holidays = new ArrayList<>();
    for (YamlNode node : file.require("holidays").items()) {
      problems.attempt(() -> holiday(node)).ifPresent(holidays::add);
    }
    if (holidays.isEmpty() && problems.isEmpty()) {
      throw file.require("holidays").error("the calendar has no holiday", "add one");
    }
    return holidays;
  }

  private Holiday holiday(YamlNode node) {
    node.allow(
        Set.copyOf(
            WordList.of(
                "name month day weekday nth on_or_after easter plus_days years from until"
                    + " as_it_falls cite")));
    List<Citation> cited = citations.citedBy(node);
    String name = node.text("name");
    int from = node.find("from").map(HolidayCalendarReader::year).orElse(Integer.MIN_VALUE);
    int until = node.find("until").map(HolidayCalendarReader::year).orElse(Integer.MAX_VALUE);
    if (until <= from) {
      throw node.require("until").error("no year is left", "name a year after " + from);
    }
    // The same holiday may stand twice, for years with different rules.
    if (!names.add(name + " " + from)) {
      throw node.require("name")
          .error("'" + name + "' stands twice for the same years", "keep one of them");
    }
    boolean stays = node.find("as_it_falls").map(YamlNode::bool).orElse(false);
    return new Holiday(
        name,
        date(node),
        from,
        until,
        node.find("years")
            .map(years -> years.constant(Holiday.Years.class))
            .orElse(Holiday.Years.EVERY),
        stays ? Holiday.Observance.NONE : observance,
        cited);
  }

  private static int year(YamlNode node) {
    return (int) inRange(node, 1583, 9999, "a year of the Gregorian calendar");
  }

  private static HolidayDate date(YamlNode node) {
    HolidayDate date = node.find("easter").isPresent() ? easter(node) : inMonth(node);
    return node.find("plus_days")
        .map(days -> inRange(days, 1, MOST_DAYS_LATER, "a number of days"))
        .<HolidayDate>map(days -> year -> date.in(year).plusDays(days))
        .orElse(date);
  }

  private static HolidayDate easter(YamlNode node) {
    refuse(node, "easter", "month", "day", "weekday", "nth", "on_or_after", "plus_days");
    long days = inRange(node.require("easter"), -60, MOST_DAYS_LATER, "days from Easter Sunday");
    return year -> HolidayDate.easter(year).plusDays(days);
  }

  private static HolidayDate inMonth(YamlNode node) {
    Month month = node.require("month").constant(Month.class);
    if (node.find("weekday").isEmpty()) {
      refuse(node, "day", "nth", "on_or_after");
      return day(node.require("day"), month)::atYear;
    }
    refuse(node, "weekday", "day");
    DayOfWeek weekday = node.require("weekday").constant(DayOfWeek.class);
    Optional<YamlNode> after = node.find("on_or_after");
    if (after.isPresent()) {
      refuse(node, "on_or_after", "nth");
      MonthDay first = day(after.get(), month);
      return year -> first.atYear(year).with(TemporalAdjusters.nextOrSame(weekday));
    }
    YamlNode nth = node.require("nth");
    TemporalAdjuster week =
        nth.text().equals(LAST)
            ? TemporalAdjusters.lastInMonth(weekday)
            : TemporalAdjusters.dayOfWeekInMonth(
                (int) inRange(nth, 1, SURE_WEEKS, "a week of every month, or LAST"), weekday);
    return year -> LocalDate.of(year, month, 1).with(week);
  }

  /** Throws where a key stands beside one that leaves no place for it. */
  private static void refuse(YamlNode node, String key, String... others) {
    for (String other : others) {
      node.find(other)
          .ifPresent(
              found -> {
                throw found.error(
                    "'" + other + "' does not go with '" + key + "'", "keep one of them");
              });
    }
  }

  private static MonthDay day(YamlNode node, Month month) {
    int last = month == Month.FEBRUARY ? SHORT_FEBRUARY : month.maxLength();
    return MonthDay.of(month, (int) inRange(node, 1, last, "a day of every " + month));
  }

  private static long inRange(YamlNode node, long least, long most, String meaning) {
    long value = node.integer();
    if (value < least || value > most) {
      throw node.error(value + " is not " + meaning, "write " + least + " to " + most);
    }
    return value;
  }
}
