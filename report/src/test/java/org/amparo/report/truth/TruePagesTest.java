package org.amparo.report.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.truth.JudgedCase;
import org.amparo.evaluate.truth.ReportedCounty;
import org.amparo.evaluate.truth.Verdict;
import org.junit.jupiter.api.Test;

/** What a county's page asserts is true of what happened there. */
class TruePagesTest {

  @Test
  void no_page_asserts_what_is_not_so() {
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
          said.add(one.name() + ": " + verdict.claim() + ": " + verdict);
        }
      }
    }
    assertThat(judged).isGreaterThan(100);
    assertThat(said).isEmpty();
  }
}
