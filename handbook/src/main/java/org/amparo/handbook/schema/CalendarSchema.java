package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.Shapes.integer;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.some;
import static org.amparo.handbook.schema.Shapes.text;
import static org.amparo.handbook.schema.Shapes.word;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.policy.calendar.Holiday;

/** The schema of {@code calendars/*.yaml}. */
final class CalendarSchema {

  private static final int FIRST_YEAR = 1583;
  private static final int LAST_YEAR = 9999;
  private static final int MOST_DAYS = 60;

  private CalendarSchema() {}

  static Map<String, Object> of() {
    return Shapes.file(
        "A holiday calendar",
        object(
            "The holidays of a country or state",
            List.of("id", "name", "known_from", "citations", "observed", "holidays"),
            map(
                "id", text("The file's name"),
                "name", text("As it stands in a sentence, in the plural: federal holidays"),
                "known_from", Shapes.date("The first day of which the calendar tells"),
                "citations", Shapes.citations(),
                "observed",
                    object(
                        "What becomes of a holiday on a weekend",
                        List.of("rule", "cite"),
                        map(
                            "rule", word("The rule", Holiday.Observance.values()),
                            "cite", Shapes.cite())),
                "holidays", some("In any order", holiday()))));
  }

  private static Map<String, Object> holiday() {
    Map<String, Object> nth =
        map(
            "description",
            "Which of the month's weekdays: 1 to 4, or LAST",
            "enum",
            List.of(1, 2, 3, 4, "LAST"));
    Map<String, Object> holiday =
        object(
            "One holiday",
            List.of("name", "cite"),
            map(
                "name", text("As the law names it"),
                "month", word("The month", Month.values()),
                "day", integer("The day of the month", 1, 31),
                "weekday", word("The weekday", DayOfWeek.values()),
                "nth", nth,
                "on_or_after", integer("The day of the month from which it is sought", 1, 31),
                "easter", integer("Days from Easter Sunday", -MOST_DAYS, MOST_DAYS),
                "plus_days", integer("Days after the date so found", 1, MOST_DAYS),
                "years", word("Which years have it", Holiday.Years.values()),
                "from", integer("The first year with it", FIRST_YEAR, LAST_YEAR),
                "until", integer("The first year no longer with it", FIRST_YEAR, LAST_YEAR),
                "as_it_falls", Shapes.bool("Whether it is never moved"),
                "cite", Shapes.cite()));
    holiday.put(
        "oneOf",
        List.of(
            map("required", List.of("easter")),
            map("required", List.of("month", "day")),
            map("required", List.of("month", "weekday", "nth")),
            map("required", List.of("month", "weekday", "on_or_after"))));
    holiday.put(
        "dependentSchemas",
        map(
            "day", without("weekday", "nth", "on_or_after"),
            "easter", without("month", "day", "weekday", "nth", "on_or_after", "plus_days"),
            "nth", without("on_or_after")));
    return holiday;
  }

  private static Map<String, Object> without(String... keys) {
    return map(
        "not",
        map("anyOf", Arrays.stream(keys).map(key -> map("required", List.of(key))).toList()));
  }
}
