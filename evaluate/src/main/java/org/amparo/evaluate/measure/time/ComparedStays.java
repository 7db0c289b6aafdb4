package org.amparo.evaluate.measure.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.amparo.evaluate.estimate.Covariate;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.FirstSeen;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/** The bookings to compare, read from the records once for all estimators. */
public final class ComparedStays {

  static final String QUERY = "figure/compared_stays";
  private static final String WORDS = "figure/compared_words";

  private static final Map<String, String> CATEGORIES = new LinkedHashMap<>();
  private static final Map<String, String> AMOUNTS = new LinkedHashMap<>();

  static {
    CATEGORIES.put("grade", "grade of the most serious charge");
    CATEGORIES.put("category", "kind of the most serious charge");
    CATEGORIES.put("offense_type", "type of the most serious charge");
    CATEGORIES.put("sex", "sex");
    CATEGORIES.put("race", "race");
    AMOUNTS.put("seriousness", "rank of the most serious charge");
    AMOUNTS.put("charges", "number of charges");
    AMOUNTS.put("age", "age in the year of booking");
  }

  private final int chargesCap;

  /** Of each category its word, in the order that the stays number them by. */
  private final Map<String, List<@Nullable String>> words;

  private final boolean[] held;
  private final boolean[] declined;
  private final long[] people;
  private final int[] wordsOf;
  private final double[] seconds;
  private final double[] openSeconds;
  private final Map<String, double[]> amounts = new LinkedHashMap<>();

  private ComparedStays(int chargesCap, Map<String, List<@Nullable String>> words, Reading read) {
    this.chargesCap = chargesCap;
    this.words = words;
    this.held = truths(read.held);
    this.declined = truths(read.declined);
    this.people = read.people.build().toArray();
    this.wordsOf = read.words.build().toArray();
    this.seconds = read.column("seconds");
    this.openSeconds = read.column("open_seconds");
    AMOUNTS.keySet().forEach(name -> amounts.put(name, read.column(name)));
  }

  private static boolean[] truths(IntStream.Builder read) {
    int[] numbers = read.build().toArray();
    boolean[] truths = new boolean[numbers.length];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = numbers[i] != 0;
    }
    return truths;
  }

  /** Reads them. */
  public static ComparedStays read(Plan plan, Specification specification) {
    plan.give(
        "offense_type",
        _ ->
            specification.offenseTypes().entrySet().stream()
                .map(type -> List.of(type.getKey(), type.getValue())));
    Map<String, List<@Nullable String>> words = new LinkedHashMap<>();
    CATEGORIES.keySet().forEach(name -> words.put(name, new ArrayList<>()));
    plan.scan(WORDS, row -> words.forEach((name, values) -> values.add(row.text(name))));
    Reading reading = new Reading();
    plan.read(QUERY, reading::read);
    return new ComparedStays(specification.chargesCap(), words, reading);
  }

  /** The columns as read, without a {@code Row} of each stay, one for every inhabitant perhaps. */
  private static final class Reading {
    private final IntStream.Builder held = IntStream.builder();
    private final IntStream.Builder declined = IntStream.builder();
    private final LongStream.Builder people = LongStream.builder();
    private final IntStream.Builder words = IntStream.builder();
    private final Map<String, DoubleStream.Builder> numbers = new LinkedHashMap<>();

    Reading() {
      numbers.put("seconds", DoubleStream.builder());
      numbers.put("open_seconds", DoubleStream.builder());
      AMOUNTS.keySet().forEach(name -> numbers.put(name, DoubleStream.builder()));
    }

    void read(ResultSet result) throws SQLException {
      int heldAt = result.findColumn("held");
      int declinedAt = result.findColumn("declined");
      int personAt = result.findColumn("person");
      int wordsAt = result.findColumn("words");
      List<Column> columns = new ArrayList<>();
      for (Map.Entry<String, DoubleStream.Builder> number : numbers.entrySet()) {
        columns.add(new Column(result.findColumn(number.getKey()), number.getValue()));
      }
      while (result.next()) {
        held.add(result.getBoolean(heldAt) ? 1 : 0);
        declined.add(result.getBoolean(declinedAt) ? 1 : 0);
        // The query turned it and made it signed; here it is the hash again.
        people.add(result.getLong(personAt) ^ Long.MIN_VALUE);
        words.add(result.getInt(wordsAt) - 1);
        for (Column column : columns) {
          long known = result.getLong(column.index());
          column.values().add(result.wasNull() ? Double.NaN : (double) known);
        }
      }
    }

    double[] column(String name) {
      DoubleStream.Builder column = numbers.get(name);
      return column == null ? new double[0] : column.build().toArray();
    }
  }

  /** Where numbers are put, and the column of the result that they stand in. */
  private record Column(int index, DoubleStream.Builder values) {}

  /** Takes a stay. */
  @FunctionalInterface
  interface Taker {
    /** Takes a stay of whole seconds; NaN where unknown or not over. */
    void take(boolean held, double seconds);
  }

  /** Hands over each whole stay that {@link #sample} has, unknown ones too, in the same order. */
  void each(Taker taker) {
    for (int i = 0; i < held.length; i++) {
      if (!declined[i]) {
        taker.take(held[i], seconds[i]);
      }
    }
  }

  /** Bookings of those whose request was declined, and without one; nothing else of them. */
  public Sample declined() {
    int[] rows = IntStream.range(0, held.length).filter(i -> declined[i] || !held[i]).toArray();
    return sample(rows, declined, List.of());
  }

  /** The other bookings as columns, with all that they are compared by. */
  public Sample sample() {
    int[] rows = IntStream.range(0, held.length).filter(i -> !declined[i]).toArray();
    int[] wordsOf = Arrays.stream(rows).map(i -> this.wordsOf[i]).toArray();
    List<Covariate> covariates = new ArrayList<>();
    words.forEach(
        (name, values) -> covariates.add(Category.of(name, label(name), values, wordsOf)));
    amounts.forEach(
        (name, values) -> {
          double cap = name.equals("charges") ? chargesCap : Double.POSITIVE_INFINITY;
          double[] column =
              Arrays.stream(rows).mapToDouble(i -> Math.min(values[i], cap)).toArray();
          covariates.add(Amount.of(name, label(name), column));
        });
    return sample(rows, held, covariates);
  }

  private Sample sample(int[] rows, boolean[] group, List<Covariate> covariates) {
    boolean[] with = new boolean[rows.length];
    boolean[] over = new boolean[rows.length];
    double[] days = new double[rows.length];
    double perDay = DirectTime.SECONDS_A_DAY.doubleValue();
    for (int i = 0; i < rows.length; i++) {
      with[i] = group[rows[i]];
      over[i] = !Double.isNaN(seconds[rows[i]]);
      days[i] = (over[i] ? seconds[rows[i]] : openSeconds[rows[i]]) / perDay;
    }
    long[] persons = Arrays.stream(rows).mapToLong(i -> people[i]).toArray();
    return Sample.of(with, days, over, FirstSeen.number(persons), covariates);
  }

  private static String label(String name) {
    return CATEGORIES.getOrDefault(name, AMOUNTS.getOrDefault(name, name));
  }
}
