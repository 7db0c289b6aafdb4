package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.amparo.report.browser.Chromium;
import org.amparo.report.browser.Golden;
import org.amparo.report.browser.OpenPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story and the pictures of the demo's report beside those that were kept, at two widths. With
 * {@code AMPARO_GOLDENS=write} they are made anew. Another browser or other letters draw other
 * pictures: the test is then skipped and says what they were made with.
 */
class GoldenPicturesTest {

  private static final Path KEPT = Path.of("src/test/resources/org/amparo/cli/goldens");
  private static final String MADE_WITH = "made-with.properties";
  private static final int[] WIDTHS = {1200, 390};

  /** Numbers may change; what is drawn where may not. */
  private static final double TOLERANCE = 0.02;

  private static final long BYTES = 400_000;

  private static final Map<String, String> PICTURES = pictures();

  private static Map<String, String> pictures() {
    Map<String, String> pictures = new LinkedHashMap<>();
    pictures.put("lead", ".lead");
    for (String chart : List.of("hundred", "who-grade", "time-held", "cost")) {
      pictures.put(chart, "figure.chart:has(#chart-" + chart + "-wide)");
    }
    return pictures;
  }

  @Test
  void the_first_screen_and_each_picture_look_as_they_did(@TempDir Path folder) throws IOException {
    Path demo = folder.resolve("demo");
    Ran ran = Ran.amparo("demo", "--out", demo, "--bookings", "6000", "--detainers", "300");
    assertThat(ran.exit()).as(ran.err()).isZero();
    Path page = demo.resolve("report/index.html");
    boolean write = "write".equals(System.getenv("AMPARO_GOLDENS"));
    try (Chromium chromium = Chromium.start()) {
      Properties here = madeWith(chromium, page);
      if (write) {
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(MADE_WITH), text(here));
      } else {
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(KEPT.resolve(MADE_WITH))));
        assumeTrue(
            kept.equals(here),
            () -> "the pictures were made with %s; here is %s".formatted(kept, here));
      }
      List<String> findings = new ArrayList<>();
      for (int width : WIDTHS) {
        try (OpenPage open = chromium.open(page, width)) {
          for (Map.Entry<String, String> picture : PICTURES.entrySet()) {
            Path file = KEPT.resolve(picture.getKey() + "-" + width + ".png");
            BufferedImage seen = Golden.of(open.picture(picture.getValue()));
            if (write) {
              Files.write(file, Golden.png(seen));
            } else {
              compare(file, seen, findings);
            }
          }
        }
      }
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void the_pictures_kept_stay_small() throws IOException {
    long bytes = 0;
    try (var files = Files.list(KEPT)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isBetween(1L, BYTES);
  }

  /** What is seen instead is left beside the build's other results. */
  private static void compare(Path file, BufferedImage seen, List<String> findings)
      throws IOException {
    BufferedImage kept = Golden.read(Files.readAllBytes(file));
    double difference = Golden.difference(kept, seen);
    if (difference > TOLERANCE) {
      Path instead = Files.createDirectories(Path.of("target/goldens")).resolve(file.getFileName());
      Files.write(instead, Golden.png(seen));
      findings.add(
          "%s differs in %.1f %% of its area, or in size (%d x %d kept, %d x %d seen); see %s"
              .formatted(
                  file.getFileName(),
                  100 * difference,
                  kept.getWidth(),
                  kept.getHeight(),
                  seen.getWidth(),
                  seen.getHeight(),
                  instead.toAbsolutePath()));
    }
  }

  private static Properties madeWith(Chromium chromium, Path page) {
    Properties here = new Properties();
    String version = chromium.version();
    here.setProperty("chromium", version.substring(0, version.indexOf('.')));
    try (OpenPage open = chromium.open(page, WIDTHS[0])) {
      here.setProperty("letters", open.letters());
    }
    return here;
  }

  private static String text(Properties here) {
    return """
        # What the pictures beside this were made with: the browser's first number, and how wide some words are, plain
        # and bold. With others they are not compared.
        chromium=%s
        letters=%s
        """
        .formatted(here.getProperty("chromium"), here.getProperty("letters"));
  }
}
