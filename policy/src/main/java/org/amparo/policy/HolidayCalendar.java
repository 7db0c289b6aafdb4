package org.amparo.policy;

import java.time.LocalDate;

/** Which days are holidays. */
@FunctionalInterface
public interface HolidayCalendar {

  /** No day is. */
  HolidayCalendar NONE = _ -> false;

  /** Whether the day is observed as a holiday. */
  boolean isHoliday(LocalDate day);
}
