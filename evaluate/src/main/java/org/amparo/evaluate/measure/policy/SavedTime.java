package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/** The time of each contrast in the whole period, and what was repaid for it. */
final class SavedTime {

  static final String QUERY = "figure/saving";
  static final String REPAID = "figure/saving_repaid";
  static final String YEARS = "figure/saving_years";

  private static final String AGREED = "agreed";

  /** Stands for the year of what has none on record. */
  static final int NO_YEAR = 0;

  /** A kind of repayment; of what was agreed, the agreement's word. */
  private record Paid(String kind, String agreement) {}

  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Map<Integer, BigDecimal>> lived = new HashMap<>();
  private final Map<String, Map<Integer, Time>> years = new HashMap<>();
  private final Map<String, Map<Integer, Long>> people = new HashMap<>();
  private final Map<String, Map<Paid, Map<Integer, BigDecimal>>> repaid = new HashMap<>();
  private final Map<String, Map<String, Long>> agreeing = new HashMap<>();

  private SavedTime() {}

  /**
   * A time and its ends, in seconds.
   *
   * @param middle what is not on record like what is, open answers in the shares of the decided
   *     ones; null where there is no center, and the ends are what the records allow
   * @param low the least; null where it has none
   * @param high the most; null where it has none
   */
  record Time(@Nullable BigDecimal middle, @Nullable BigDecimal low, @Nullable BigDecimal high) {

    Time {
      // Two ends that are the same leave nothing open.
      if (middle == null && low != null && high != null && low.compareTo(high) == 0) {
        middle = low;
      }
    }

    static final Time NONE = new Time(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** A share of each. */
    Time divided(BigDecimal by) {
      return new Time(divided(middle, by), divided(low, by), divided(high, by));
    }

    private static @Nullable BigDecimal divided(@Nullable BigDecimal number, BigDecimal by) {
      return number == null ? null : number.divide(by, MathContext.DECIMAL128);
    }

    /** Whether anything is known of it. */
    boolean known() {
      return middle != null || low != null || high != null;
    }

    /** Gives a figure its value and its ends. */
    Draft in(Draft draft, Spread why) {
      draft.value(middle);
      if (low != null && high != null) {
        return draft.range(low, high, why);
      }
      return low == null && high == null ? draft : draft.bounds(low, high, why);
    }
  }

  /** Reads all contrasts. */
  static SavedTime of(Plan plan) {
    SavedTime time = new SavedTime();
    plan.rows(QUERY).forEach(row -> time.rows.put(row.required("contrast"), row));
    for (Row row : plan.rows(REPAID)) {
      BigDecimal amount = row.decimal("amount");
      if (amount != null) {
        time.repaid
            .computeIfAbsent(row.required("contrast"), _ -> new HashMap<>())
            .computeIfAbsent(
                new Paid(row.required("kind"), row.required("word")), _ -> new TreeMap<>())
            .put(year(row), amount);
      }
      Long people = row.integer("contributors");
      if (people != null) {
        time.agreeing
            .computeIfAbsent(row.required("contrast"), _ -> new HashMap<>())
            .put(row.required("word"), people);
      }
    }
    for (Row row : plan.rows(YEARS)) {
      time.lived
          .computeIfAbsent(row.required("contrast"), _ -> new TreeMap<>())
          .put(year(row), seconds(row, "seconds"));
      time.years
          .computeIfAbsent(row.required("contrast"), _ -> new TreeMap<>())
          .put(year(row), new Time(end(row, "seconds"), end(row, "low"), end(row, "high")));
      time.people
          .computeIfAbsent(row.required("contrast"), _ -> new HashMap<>())
          .put(year(row), row.count("contributors"));
    }
    return time;
  }

  private static int year(Row row) {
    Long year = row.integer("year");
    return year == null ? NO_YEAR : Math.toIntExact(year);
  }

  /** A contrast's seconds in a year; of a year with none, none. */
  Time inYear(String contrast, int year) {
    Time lived = years.getOrDefault(contrast, Map.of()).getOrDefault(year, Time.NONE);
    return hasCenter(contrast) ? lived : new Time(null, lived.low(), lived.high());
  }

  /** One end of a contrast's seconds, in all and by the years. */
  YearlyTime end(String contrast, BigDecimal seconds, Function<Time, @Nullable BigDecimal> end) {
    Map<Integer, BigDecimal> known = new TreeMap<>();
    years
        .getOrDefault(contrast, Map.of())
        .forEach(
            (year, time) -> {
              BigDecimal at = end.apply(time);
              if (at != null) {
                known.put(year, at);
              }
            });
    return new YearlyTime(seconds, known);
  }

  /** Whether a contrast has a middle. */
  boolean hasCenter(String contrast) {
    Row row = rows.get(contrast);
    return row == null || row.holds("center");
  }

  /** Whether it is known which part of what was received is for a contrast's time. */
  boolean knowsReceived(String contrast) {
    return !rows.containsKey(contrast)
        || (hasCenter(contrast)
            && (hasCenter(Contrast.DONE) || paidByYear(Contrast.DONE, "received").isEmpty()));
  }

  /** The middle of a contrast's seconds, in all and by the years in which they were lived. */
  YearlyTime lived(String contrast) {
    Map<Integer, BigDecimal> years = lived.getOrDefault(contrast, Map.of());
    return new YearlyTime(sum(years), years);
  }

  private static BigDecimal sum(Map<Integer, BigDecimal> years) {
    return years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The time of a contrast; none where both ways treat everybody alike. */
  Time time(String contrast) {
    Row row = rows.get(contrast);
    if (row == null) {
      return Time.NONE;
    }
    if (!hasCenter(contrast)) {
      return new Time(null, end(row, "low"), end(row, "high"));
    }
    BigDecimal middle = lived(contrast).seconds();
    BigDecimal low = seconds(row, "fixed_low").add(drawn(row, "drawn_low"));
    BigDecimal high = seconds(row, "fixed_high").add(drawn(row, "drawn_high"));
    return new Time(middle, low.min(middle), high.max(middle));
  }

  private static BigDecimal drawn(Row row, String column) {
    BigDecimal end = Objects.requireNonNull(row.decimal(column));
    return BigDecimal.valueOf(Math.round(end.doubleValue()));
  }

  /** What the records allow at the least and the most, not less what others wait. */
  Time raw(String contrast) {
    Row row = rows.get(contrast);
    return row == null ? Time.NONE : new Time(null, end(row, "raw_low"), end(row, "raw_high"));
  }

  /** Whose a contrast's time is, with the largest contribution in seconds. */
  Contributions contributions(String contrast) {
    return contributions(contrast, "");
  }

  /** Whose the time of one year is; the most of one person is that of all years. */
  Contributions contributions(String contrast, int year) {
    return new Contributions(
        people.getOrDefault(contrast, Map.of()).getOrDefault(year, 0L),
        contributions(contrast).largest());
  }

  /** The same before what others wait is taken off. */
  Contributions rawContributions(String contrast) {
    return contributions(contrast, "raw_");
  }

  private Contributions contributions(String contrast, String prefix) {
    Row row = rows.get(contrast);
    return row == null
        ? new Contributions(0, BigDecimal.ZERO)
        : new Contributions(row.count(prefix + "contributors"), seconds(row, prefix + "largest"));
  }

  /** How many more are held: in the middle, at the least, at the most. */
  Time holds(String contrast) {
    Row row = rows.get(contrast);
    return row == null
        ? Time.NONE
        : new Time(end(row, "holds"), seconds(row, "holds_low"), seconds(row, "holds_high"));
  }

  /** Holds without a time on record in a contrast. */
  long untimed(String contrast) {
    Row row = rows.get(contrast);
    return row == null ? 0 : row.count("untimed");
  }

  /** Cents that were received, or billed, for a contrast's time; null where no record says. */
  @Nullable BigDecimal paid(String contrast, String kind) {
    if (!repaid.getOrDefault(Contrast.DONE, Map.of()).containsKey(new Paid(kind, ""))) {
      return null;
    }
    return sum(paidByYear(contrast, kind));
  }

  /** The same by year. */
  Map<Integer, BigDecimal> paidByYear(String contrast, String kind) {
    return paidByYear(contrast, new Paid(kind, ""));
  }

  private Map<Integer, BigDecimal> paidByYear(String contrast, Paid paid) {
    return repaid.getOrDefault(contrast, Map.of()).getOrDefault(paid, Map.of());
  }

  /** Seconds of a contrast on days on which the records state this agreement. */
  BigDecimal agreed(String contrast, String word) {
    return sum(paidByYear(contrast, new Paid(AGREED, word)));
  }

  /** Whose those seconds are. */
  Contributions agreeing(String contrast, String word) {
    return new Contributions(
        agreeing.getOrDefault(contrast, Map.of()).getOrDefault(word, 0L),
        contributions(contrast).largest());
  }

  /** The agreements in force on days on which somebody was held; one is that none is stated. */
  List<String> agreements() {
    return repaid.getOrDefault(Contrast.DONE, Map.of()).keySet().stream()
        .filter(paid -> paid.kind().equals(AGREED))
        .map(Paid::agreement)
        .sorted()
        .toList();
  }

  /** Whole millionths of a second are far below what is printed, and the same on every machine. */
  private static BigDecimal seconds(Row row, String column) {
    BigDecimal known = end(row, column);
    return known == null ? BigDecimal.ZERO : known;
  }

  private static @Nullable BigDecimal end(Row row, String column) {
    BigDecimal known = row.decimal(column);
    return known == null ? null : known.setScale(6, RoundingMode.HALF_EVEN);
  }
}
