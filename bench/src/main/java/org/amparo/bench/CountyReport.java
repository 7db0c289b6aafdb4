package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.amparo.model.place.Gazetteer;
import org.amparo.sample.ice.Facility;
import org.amparo.sample.ice.IceText;

/**
 * The report of one county out of a workspace of the whole country: generated requests to the real
 * jails of ICE's lists, imported once, then reported by the launcher. Run it from the project's
 * root.
 */
public final class CountyReport {

  private static final long SEED = 20261124;
  private static final int ROUNDS = 5;
  private static final int DEFAULT_ROWS = 600_000;

  /** With more requests than any other: every jail of the list gets as many. */
  private static final String COUNTY = "Miami-Dade County, FL";

  private CountyReport() {}

  /** Prints medians of five. The argument is the number of requests. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length == 0 ? DEFAULT_ROWS : Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of("bench/target/country-" + rows));
    Path country = folder.resolve("country.duckdb");
    if (!Files.exists(country)) {
      Path text = folder.resolve("detainers.csv");
      new IceText(SEED, rows, LocalDate.of(2022, 10, 1), LocalDate.of(2026, 3, 10), jails())
          .write(text);
      Cost.run("./amparo", "import", text.toString(), "--into", country.toString());
    }
    measure("./amparo report, %s of %,d requests".formatted(COUNTY, rows), country, folder);
  }

  private static void measure(String what, Path country, Path folder) throws Exception {
    String out = folder.resolve("report").toString();
    Turns.of(
            what,
            () ->
                Cost.run("./amparo", "report", country.toString(), "--place", COUNTY, "--out", out))
        .run(ROUNDS);
  }

  private static List<Facility> jails() {
    return Gazetteer.bundled().facilities().stream()
        .filter(site -> Boolean.TRUE.equals(site.own()) && site.state() != null)
        .map(
            site ->
                new Facility(
                    site.listedName(),
                    site.code(),
                    String.valueOf(site.city()),
                    String.valueOf(site.state()),
                    "Area of Responsibility"))
        .toList();
  }
}
