package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no query may say, because of how the database would answer it. */
class QueryTextTest {

  private static final Path SQL =
      Path.of(System.getProperty("amparo.root"), "evaluate/src/main/resources");

  /**
   * The database looks through the whole window for each of its rows: with 600,000 requests, for
   * hours.
   */
  private static final Pattern FILTERED_WINDOW =
      Pattern.compile("FILTER\\s*\\([^()]*(\\([^()]*\\)[^()]*)*\\)\\s*OVER\\b");

  @Test
  void noQueryFiltersWhatItCountsOverAWindow() throws IOException {
    List<Path> queries;
    try (Stream<Path> files = Files.walk(SQL)) {
      queries = files.filter(file -> file.toString().endsWith(".sql")).toList();
    }
    assertThat(queries).hasSizeGreaterThan(50);
    for (Path query : queries) {
      assertThat(Files.readString(query))
          .as(query.toString())
          .doesNotContainPattern(FILTERED_WINDOW);
    }
  }

  @Test
  void theFilterIsFoundWhereItStands() {
    assertThat("count(*) FILTER (lower(status) = 'issued') OVER () > 0")
        .containsPattern(FILTERED_WINDOW);
    assertThat("count(*) FILTER (status = 'issued'), sum(n) OVER ()")
        .doesNotContainPattern(FILTERED_WINDOW);
  }
}
