package org.amparo.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.junit.jupiter.api.Test;

/**
 * What figures say of sixty counties is true of what happened in them, but for what is known to be
 * false until it is mended. {@code bench/run truth} asks it of 1,000.
 */
class TruthTest {

  private static final int MADE = 44;

  @Test
  void no_figure_says_what_is_not_so_but_those_listed_and_all_listed_do() throws IOException {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    StringBuilder said = new StringBuilder();
    Stream.concat(JudgedCase.tiny(), JudgedCase.made(MADE))
        .forEach(
            one ->
              ReportedCounty.of(one.records().get(), MeasureCatalog.bundled()).stream()
                  .flatMap(county -> FigureJudge.logical(county).stream())
                  .filter(verdict -> !verdict.holds() && one.judges(verdict))
                  .forEach(
                      verdict -> {
                        KnownFalse.add(found, one.name(), verdict.claim());
                        said.append(one.name()).append(": ").append(verdict).append('\n');
                      }));
    Files.writeString(Path.of("target", "found-false.tsv"), KnownFalse.text(found));
    assertThat(KnownFalse.text(found)).as("%s", said).isEqualTo(KnownFalse.text(KnownFalse.read()));
  }
}
