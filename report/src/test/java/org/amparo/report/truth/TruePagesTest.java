package org.amparo.report.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.truth.ClaimList;
import org.amparo.evaluate.truth.JudgedCase;
import org.amparo.evaluate.truth.ReportedCounty;
import org.amparo.evaluate.truth.Verdict;
import org.junit.jupiter.api.Test;

/**
 * What a county's page asserts is true of what happened there, but for what is listed until mended.
 */
class TruePagesTest {

  private static final String KNOWN_FALSE = "/org/amparo/report/truth/known-false.tsv";

  @Test
  void no_page_asserts_what_is_not_so_but_what_is_listed_and_all_listed_is_not()
      throws IOException {
    ClaimList found = ClaimList.empty();
    List<String> said = new ArrayList<>();
    int judged = 0;
    for (JudgedCase one :
        Stream.concat(
                JudgedCase.tiny(),
                JudgedCase.complete().filter(one -> one.name().contains("SMALL")))
            .toList()) {
      Optional<ReportedCounty> county =
          ReportedCounty.of(one.records().get(), MeasureCatalog.bundled());
      for (Verdict verdict : county.map(AssertionJudge::logical).orElse(List.of())) {
        judged++;
        if (!verdict.holds() && one.judges(verdict)) {
          found.add(one.name(), verdict.claim());
          said.add(one.name() + ": " + verdict.claim() + ": " + verdict);
        }
      }
    }
    Files.writeString(Path.of("target", "found-false.tsv"), found.toString());
    Files.write(Path.of("target", "found-false.txt"), said);
    assertThat(judged).isGreaterThan(100);
    assertThat(found.toString())
        .as("%s", String.join("\n", said))
        .isEqualTo(ClaimList.read(KNOWN_FALSE).toString());
  }
}
