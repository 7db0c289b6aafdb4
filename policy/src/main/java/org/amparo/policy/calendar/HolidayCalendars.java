package org.amparo.policy.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Holiday calendars by id. */
public final class HolidayCalendars {

  /** The calendar of {@link #federal()}. */
  private static final String FEDERAL = "us-federal";

  private static @Nullable HolidayCalendars bundled;

  private final Map<String, HolidayCalendar> calendars;

  private HolidayCalendars(Map<String, HolidayCalendar> calendars) {
    this.calendars = calendars;
  }

  /** The calendars that ship with Amparo, loaded once; AMP-320 with every problem of every file. */
  public static synchronized HolidayCalendars bundled() {
    if (bundled == null) {
      bundled = of(BundledFiles.read(HolidayCalendars.class, "calendars", ".yaml"));
    }
    return bundled;
  }

  /** The legal public holidays of the United States, on the days they are observed. */
  public static HolidayCalendar federal() {
    return bundled().find(FEDERAL);
  }

  /** Calendars of files, path to text; AMP-320 with every problem of every file. */
  public static HolidayCalendars of(Map<String, String> files) {
    ProblemList problems = new ProblemList();
    Map<String, HolidayCalendar> calendars = new TreeMap<>();
    new TreeMap<>(files)
        .forEach(
            (path, text) ->
                problems
                    .attempt(() -> HolidayCalendarReader.read(text, path))
                    .ifPresent(calendar -> calendars.put(calendar.id(), calendar)));
    problems.throwAny();
    return new HolidayCalendars(calendars);
  }

  /** All of them, ordered by id. */
  public Collection<HolidayCalendar> all() {
    return List.copyOf(calendars.values());
  }

  /** A calendar by its id; AMP-320 where there is none. */
  public HolidayCalendar find(String id) {
    HolidayCalendar calendar = calendars.get(id);
    if (calendar == null) {
      throw ErrorCode.CALENDAR_INVALID.error(unknown(id), advice(id));
    }
    return calendar;
  }

  /** The calendar that a file names; an error under the file's code where there is none. */
  public HolidayCalendar find(YamlNode id) {
    HolidayCalendar calendar = calendars.get(id.text());
    if (calendar == null) {
      throw id.error(unknown(id.text()), advice(id.text()));
    }
    return calendar;
  }

  private static String unknown(String id) {
    return "there is no holiday calendar '" + id + "'";
  }

  private String advice(String id) {
    return NearMiss.advice(id, calendars.keySet());
  }
}
