package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocaleTest {

  private static final String BOOKINGS = "300";
  private static final String REQUESTS = "40";

  @TempDir private Path folder = Path.of("");

  @Test
  void a_report_has_the_same_figures_on_a_computer_that_speaks_thai_or_arabic()
      throws IOException, InterruptedException {
    Path here = folder.resolve("here");
    Ran ran = Ran.amparo("demo", "--out", here, "--bookings", BOOKINGS, "--detainers", REQUESTS);
    assertThat(ran.exit()).as(ran.err()).isZero();
    String american = figures(here);
    assertThat(american).contains("\"cost.gross.average\"");
    assertThat(figures("th", "TH")).isEqualTo(american);
    assertThat(figures("ar", "SA")).isEqualTo(american);
  }

  /** The figures of a small demo, made by a process of that language. */
  private String figures(String language, String country) throws IOException, InterruptedException {
    Path out = folder.resolve(language);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo",
                "--out",
                out.toString(),
                "--bookings",
                BOOKINGS,
                "--detainers",
                REQUESTS)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return figures(out);
  }

  private static String figures(Path out) throws IOException {
    return Files.readString(out.resolve("report").resolve("figures.json"));
  }
}
