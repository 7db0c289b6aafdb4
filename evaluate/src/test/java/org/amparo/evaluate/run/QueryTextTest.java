package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final String STEP = "org/amparo/evaluate/step/%s.sql";
  private static final String READS = "-- reads: ";
  private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_]+)\\b");
  private static final Pattern NAMED =
      Pattern.compile("\\b([a-z_]+)\\s*(?:\\([^()]*\\))?\\s+AS\\s+(?:MATERIALIZED\\s+)?\\(");

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

  /** Its first line is what it is run after, and what its digest covers. */
  @Test
  void a_query_says_which_steps_it_reads() throws IOException {
    Map<String, String> queries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SQL)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".sql")).toList()) {
        queries.put(SQL.relativize(file).toString(), Files.readString(file));
      }
    }
    queries.forEach(
        (name, text) -> {
          String sql = text.replaceAll("--.*", "");
          Set<String> read = found(READ, sql);
          read.removeIf(table -> !queries.containsKey(STEP.formatted(table)));
          read.removeAll(found(NAMED, sql));
          Set<String> said =
              text.lines()
                  .filter(line -> line.startsWith(READS))
                  .flatMap(line -> Stream.of(line.substring(READS.length()).split(",")))
                  .map(String::strip)
                  .collect(Collectors.toSet());
          assertThat(said).as(name).containsAll(read);
        });
  }

  private static Set<String> found(Pattern pattern, String sql) {
    return pattern.matcher(sql).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  @Test
  void theFilterIsFoundWhereItStands() {
    assertThat("count(*) FILTER (lower(status) = 'issued') OVER () > 0")
        .containsPattern(FILTERED_WINDOW);
    assertThat("count(*) FILTER (status = 'issued'), sum(n) OVER ()")
        .doesNotContainPattern(FILTERED_WINDOW);
  }
}
