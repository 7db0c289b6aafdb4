package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.model.place.Gazetteer;
import org.amparo.sample.ice.Facility;
import org.amparo.sample.ice.IceText;

/**
 * The report of one county out of a workspace of the whole country: generated requests to the real
 * jails of ICE's lists, imported once, then reported by the launcher, by turns with the report of
 * Sample County. Run it from the project's root.
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
      MeasuredProcess.run(
          List.of("./amparo", "import", text.toString(), "--into", country.toString()));
    }
    Path demo = folder.resolve("demo");
    MeasuredProcess.run(List.of("./amparo", "demo", "--out", demo.toString()));
    List<MeasuredProcess> sample = new ArrayList<>();
    List<MeasuredProcess> one = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      MeasuredProcess ofSample = report(demo.resolve("sample-county.duckdb"), folder);
      MeasuredProcess ofOne = report(country, folder, "--place", COUNTY);
      if (round > 0) {
        sample.add(ofSample);
        one.add(ofOne);
      }
    }
    print("./amparo report, Sample County", sample);
    print("./amparo report, " + COUNTY + " of " + rows + " requests", one);
  }

  private static MeasuredProcess report(Path workspace, Path folder, String... more)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("./amparo", "report", workspace.toString()));
    command.addAll(List.of("--out", folder.resolve("report").toString()));
    command.addAll(Arrays.asList(more));
    return MeasuredProcess.run(command);
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

  private static void print(String name, List<MeasuredProcess> runs) {
    double[] seconds = runs.stream().mapToDouble(MeasuredProcess::seconds).sorted().toArray();
    double[] processors = runs.stream().mapToDouble(MeasuredProcess::cpuSeconds).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-60s %6.2f s (%.2f to %.2f), processors %6.2f s%n",
        name,
        seconds[seconds.length / 2],
        seconds[0],
        seconds[seconds.length - 1],
        processors[processors.length / 2]);
  }
}
