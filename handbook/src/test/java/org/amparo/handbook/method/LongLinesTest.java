package org.amparo.handbook.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.handbook.policy.GeneratedFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries and templates are read on paper and beside their results: no line of them is long. */
class LongLinesTest {

  private static final int MOST = 140;

  @ParameterizedTest
  @CsvSource({".sql, 200", ".jte, 70"})
  void no_line_of_a_query_or_a_template_is_longer_than_140_columns(String ending, int least)
      throws IOException {
    Path root = GeneratedFolder.folder(".").normalize();
    List<String> longLines = new ArrayList<>();
    int files = 0;
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file :
          all.filter(each -> each.toString().endsWith(ending))
              .filter(each -> each.toString().contains("/src/main/"))
              .toList()) {
        files++;
        List<String> lines = Files.readAllLines(file);
        for (int line = 0; line < lines.size(); line++) {
          if (lines.get(line).length() > MOST) {
            longLines.add(root.relativize(file) + ":" + (line + 1));
          }
        }
      }
    }
    assertThat(files).isGreaterThan(least);
    assertThat(longLines).isEmpty();
  }
}
