package org.amparo.evaluate.atlas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.jspecify.annotations.Nullable;

/** How many live in each county by the Census Bureau's estimates for July 1 of each year. */
public final class Residents {

  private static final String FILE = "populations/residents.csv";

  private final List<Integer> years;
  private final Map<String, long[]> counts = new HashMap<>();

  private Residents(List<String> lines) {
    this.years = cells(lines.getFirst()).map(Integer::valueOf).toList();
    for (String line : lines.subList(1, lines.size())) {
      counts.put(
          line.substring(0, line.indexOf(',')), cells(line).mapToLong(Long::parseLong).toArray());
    }
  }

  private static Stream<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).skip(1);
  }

  private static final class Bundled {
    static final Residents ALL =
        new Residents(BundledFiles.required(Residents.class, FILE).lines().toList());
  }

  /** Those that travel with the program. */
  public static Residents bundled() {
    return Bundled.ALL;
  }

  /** The year whose residents a year's number is divided by: the nearest that is carried. */
  public int year(int year) {
    return Math.clamp(year, years.getFirst(), years.getLast());
  }

  /** The residents of a county in a year that is carried, or null where it is not among them. */
  public @Nullable Long of(String county, int year) {
    long[] row = counts.get(county);
    return row == null ? null : Long.valueOf(row[years.indexOf(year)]);
  }
}
