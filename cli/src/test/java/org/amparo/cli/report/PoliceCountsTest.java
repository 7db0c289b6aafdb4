package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.amparo.cli.Ran;
import org.amparo.cli.base.ExitCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports to the police by month, from a file to the answer page. */
class PoliceCountsTest {

  private static final List<String> COUNTIES =
      List.of(
          "12086", "12001", "12005", "12009", "12011", "12015", "12017", "12019", "12021", "12023",
          "12031", "12033", "12035", "12053", "12057", "12061", "12069", "12071", "12073", "12081",
          "12083", "12095");

  @TempDir private Path folder;

  /** Months from 2016 on; in Miami-Dade so many more after the directive of January 2017. */
  private Document page(int step) throws IOException {
    StringBuilder rows = new StringBuilder("place_id,place,state,kind,district,month,number\n");
    Random random = new Random(7);
    for (String county : COUNTIES) {
      for (int month = 0; month < 30; month++) {
        rows.append(
            "%s,\"%s\",FL,crime-reports,,%s,%d%n"
                .formatted(
                    county,
                    county.equals("12086") ? "Miami-Dade County, FL" : "County " + county,
                    YearMonth.of(2016, 1).plusMonths(month),
                    120
                        + Math.round(4 * random.nextGaussian())
                        + (month > 12 && county.equals("12086") ? step : 0)));
      }
    }
    Path file = folder.resolve("police" + step + ".csv");
    Path workspace = folder.resolve("police" + step + ".duckdb");
    Path report = folder.resolve("report" + step);
    Files.writeString(file, rows.toString());
    assertThat(Ran.amparo("import", file, "--into", workspace).exit()).isEqualTo(ExitCode.FINE);
    Ran ran = Ran.amparo("report", workspace, "--place", "Miami-Dade County, FL", "--out", report);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    return Jsoup.parse(Files.readString(report.resolve("index.html")));
  }

  @Test
  void reports_to_the_police_stand_beside_the_directive_and_what_studies_found_elsewhere()
      throws IOException {
    Document changed = page(-50);
    assertThat(changed.select("#police h2").text()).startsWith("Reports to the police changed");
    assertThat(changed.select("#police").text())
        .contains("January 26, 2017: Miami-Dade County, mayor's directive of 2017")
        .contains("Fell more than elsewhere; why, a count cannot tell.")
        .contains("Study, not of these records")
        .contains("little evidence", "rose by 4 percent");
    assertThat(page(0).select("#police").text())
        .startsWith("These counts cannot tell")
        .contains("Cannot tell");
  }
}
