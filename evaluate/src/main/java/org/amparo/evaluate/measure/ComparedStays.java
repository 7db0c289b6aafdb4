package org.amparo.evaluate.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.estimate.Covariate;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/** The bookings to compare, read from the records in one query. */
public final class ComparedStays {

  static final String QUERY = "figure/compared_stays";

  private static final Map<String, String> CATEGORIES = new LinkedHashMap<>();
  private static final Map<String, String> AMOUNTS = new LinkedHashMap<>();

  static {
    CATEGORIES.put("grade", "grade of the gravest charge");
    CATEGORIES.put("category", "kind of the gravest charge");
    CATEGORIES.put("offence_type", "type of the gravest charge");
    CATEGORIES.put("sex", "sex");
    CATEGORIES.put("race", "race");
    AMOUNTS.put("seriousness", "rank of the gravest charge");
    AMOUNTS.put("charges", "number of charges");
    AMOUNTS.put("age", "age in the year of booking");
  }

  private final List<Boolean> held = new ArrayList<>();
  private final List<@Nullable Long> seconds = new ArrayList<>();
  private final List<@Nullable Long> openSeconds = new ArrayList<>();
  private final List<String> people = new ArrayList<>();
  private final Map<String, List<@Nullable String>> words = new LinkedHashMap<>();
  private final Map<String, List<Double>> numbers = new LinkedHashMap<>();

  private final int chargesCap;

  private ComparedStays(int chargesCap) {
    this.chargesCap = chargesCap;
    CATEGORIES.keySet().forEach(name -> words.put(name, new ArrayList<>()));
    AMOUNTS.keySet().forEach(name -> numbers.put(name, new ArrayList<>()));
  }

  /** Reads them; expects {@code study_rule}. */
  public static ComparedStays read(Plan plan, Specification specification) {
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE offence_type(category VARCHAR, offence_type VARCHAR)");
    plan.executeEach(
        "INSERT INTO offence_type VALUES (?, ?)",
        specification.offenceTypes().entrySet().stream()
            .map(type -> List.<Object>of(type.getKey(), type.getValue()))
            .toList());
    ComparedStays stays = new ComparedStays(specification.chargesCap());
    plan.read(QUERY, stays::read);
    return stays;
  }

  /**
   * Without a {@code Row} of each, and each column looked up once: there may be a booking for every
   * inhabitant.
   */
  private void read(ResultSet result) throws SQLException {
    int heldAt = result.findColumn("held");
    int secondsAt = result.findColumn("seconds");
    int openAt = result.findColumn("open_seconds");
    int personAt = result.findColumn("person");
    List<Column<@Nullable String>> ofWords = columns(result, words);
    List<Column<Double>> ofNumbers = columns(result, numbers);
    while (result.next()) {
      held.add(result.getBoolean(heldAt));
      seconds.add(whole(result, secondsAt));
      openSeconds.add(whole(result, openAt));
      people.add(result.getString(personAt));
      for (Column<@Nullable String> word : ofWords) {
        word.values().add(result.getString(word.index()));
      }
      for (Column<Double> number : ofNumbers) {
        long known = result.getLong(number.index());
        number.values().add(result.wasNull() ? Double.NaN : (double) known);
      }
    }
  }

  /** Where values are put, and the number of the column that they stand in. */
  private record Column<T extends @Nullable Object>(int index, List<T> values) {}

  private static <T extends @Nullable Object> List<Column<T>> columns(
      ResultSet result, Map<String, List<T>> byName) throws SQLException {
    List<Column<T>> columns = new ArrayList<>();
    for (Map.Entry<String, List<T>> column : byName.entrySet()) {
      columns.add(new Column<>(result.findColumn(column.getKey()), column.getValue()));
    }
    return columns;
  }

  private static @Nullable Long whole(ResultSet result, int column) throws SQLException {
    long number = result.getLong(column);
    return result.wasNull() ? null : number;
  }

  /** Takes a stay. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes one.
     *
     * @param person whose it is
     * @param held whether with a hold
     * @param seconds how long; null where unknown or not over
     */
    void take(String person, boolean held, @Nullable Long seconds);
  }

  /** Hands over each whole stay, unknown ones among them, always in the same order. */
  void each(Taker taker) {
    for (int i = 0; i < held.size(); i++) {
      taker.take(people.get(i), held.get(i), seconds.get(i));
    }
  }

  /** The bookings as columns, with all that they are compared by. */
  public Sample sample() {
    int size = held.size();
    boolean[] with = new boolean[size];
    boolean[] over = new boolean[size];
    double[] days = new double[size];
    int[] who = new int[size];
    Map<String, Integer> numbered = new HashMap<>();
    double perDay = DirectTime.SECONDS_A_DAY.doubleValue();
    for (int i = 0; i < size; i++) {
      Long whole = seconds.get(i);
      Long open = openSeconds.get(i);
      with[i] = held.get(i);
      over[i] = whole != null;
      days[i] = whole != null ? whole / perDay : open != null ? open / perDay : Double.NaN;
      who[i] = numbered.computeIfAbsent(people.get(i), _ -> numbered.size());
    }
    List<Covariate> covariates = new ArrayList<>();
    words.forEach((name, values) -> covariates.add(Category.of(name, label(name), values)));
    numbers.forEach(
        (name, values) -> {
          double cap = name.equals("charges") ? chargesCap : Double.POSITIVE_INFINITY;
          double[] column = values.stream().mapToDouble(value -> Math.min(value, cap)).toArray();
          covariates.add(Amount.of(name, label(name), column));
        });
    return Sample.of(with, days, over, who, covariates);
  }

  private static String label(String name) {
    return CATEGORIES.getOrDefault(name, AMOUNTS.getOrDefault(name, name));
  }
}
