package org.amparo.evaluate.estimate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;

/**
 * The published sample of Pierce County, read from its files column by column as the study's code
 * has them.
 */
final class PierceSample {

  private static final List<String> AMOUNTS = List.of("max_seriousness", "charge_topcount");
  private static final List<String> CATEGORIES =
      List.of("max_charge_type", "gender_desc", "race_desc");

  private final Map<String, List<Double>> amounts = new LinkedHashMap<>();
  private final Map<String, List<String>> categories = new LinkedHashMap<>();
  private final List<Boolean> held = new ArrayList<>();
  private final List<Double> days = new ArrayList<>();

  private PierceSample() {
    AMOUNTS.forEach(name -> amounts.put(name, new ArrayList<>()));
    CATEGORIES.forEach(name -> categories.put(name, new ArrayList<>()));
  }

  /** All bookings with a hold and the sampled ones without; empty where the files are absent. */
  static Optional<Sample> read() {
    String named = System.getenv("AMPARO_DATA");
    Path data =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("amparo.root"), "..", "shared", "data");
    if (!Files.isDirectory(data.resolve("pierce"))) {
      return Optional.empty();
    }
    PierceSample sample = new PierceSample();
    sample.add(data.resolve("pierce/bookings-with-hold.csv"), "1");
    sample.add(data.resolve("pierce/bookings-sample.csv"), "0");
    return Optional.of(sample.sample());
  }

  /**
   * The first row of each booking with this mark of a hold; those of type "other" are set aside.
   */
  private void add(Path file, String hold) {
    try {
      List<List<String>> rows = Files.readAllLines(file).stream().map(PierceSample::cells).toList();
      List<String> names = rows.getFirst();
      Map<String, Map<String, String>> bookings = new LinkedHashMap<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          values.put(names.get(i), row.get(i));
        }
        bookings.putIfAbsent(value(values, "booking_id"), values);
      }
      bookings.values().stream()
          .filter(row -> value(row, "imm_hold").equals(hold))
          .filter(row -> !value(row, "max_charge_type").equals("other"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(Map<String, String> row, String name) {
    return java.util.Objects.requireNonNull(row.get(name), name);
  }

  private void add(Map<String, String> row) {
    held.add(value(row, "imm_hold").equals("1"));
    days.add(Double.parseDouble(value(row, "time_detained")));
    amounts.forEach((name, values) -> values.add(Double.parseDouble(value(row, name))));
    categories.forEach((name, values) -> values.add(value(row, name)));
  }

  /** The cells of a line; a comma between quotes is part of its cell. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private Sample sample() {
    int size = held.size();
    boolean[] with = new boolean[size];
    boolean[] over = new boolean[size];
    int[] booking = new int[size];
    for (int i = 0; i < size; i++) {
      with[i] = held.get(i);
      over[i] = true;
      booking[i] = i;
    }
    List<Covariate> covariates = new ArrayList<>();
    amounts.forEach((name, values) -> covariates.add(Amount.of(name, name, array(values))));
    categories.forEach((name, values) -> covariates.add(Category.of(name, name, values)));
    return Sample.of(with, array(days), over, booking, covariates);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
