package org.amparo.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.sample.truth.Damage;
import org.amparo.sample.truth.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What figures say of sixty counties is true of what happened in them, and nothing is left open
 * that records tell. {@code bench/run truth} asks it of 1,000.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthTest {

  private static final int PAIRS = 14;

  /** What must still be said after a damage, so that a report of nothing but "unknown" fails. */
  private static final String STILL_SAID = "still-said.tsv";

  private final Map<JudgedCase, List<Verdict>> verdicts = new LinkedHashMap<>();
  private final Map<JudgedCase, List<Verdict>> estimates = new LinkedHashMap<>();

  @BeforeAll
  void judge() {
    Stream.of(
            JudgedCase.tiny(),
            JudgedCase.complete(),
            JudgedCase.alone(),
            JudgedCase.pairs(PAIRS),
            JudgedCase.mended())
        .flatMap(cases -> cases)
        .forEach(
            one -> {
              Optional<ReportedCounty> county =
                  ReportedCounty.of(one.records().get(), MeasureCatalog.bundled());
              verdicts.put(one, county.map(FigureJudge::logical).orElse(List.of()));
              estimates.put(one, county.map(FigureJudge::estimates).orElse(List.of()));
            });
  }

  @Test
  void no_figure_says_what_is_not_so() {
    List<String> said = new ArrayList<>();
    verdicts.forEach(
        (one, all) ->
            all.stream()
                .filter(verdict -> !verdict.holds() && one.judges(verdict))
                .forEach(verdict -> said.add(one.name() + ": " + verdict)));
    assertThat(said).isEmpty();
  }

  @Test
  void holds_in_a_log_of_which_nothing_is_due_yet_are_reported_once() {
    // Of nobody a release is on record, so no request is due, though some were honored.
    JudgedCase one =
        JudgedCase.of(1_078, Shape.SMALL, List.of(Damage.EVERYTHING_BLANK, Damage.MONTHS_MISSING));
    assertThat(ReportedCounty.of(one.records().get(), MeasureCatalog.bundled())).isPresent();
  }

  @Test
  void no_figure_leaves_open_what_records_that_lack_nothing_tell() {
    List<String> open = new ArrayList<>();
    verdicts.forEach(
        (one, all) ->
            all.stream()
                .filter(verdict -> isOpenWithoutNeed(one, verdict))
                .forEach(verdict -> open.add(one.name() + ": " + verdict)));
    assertThat(open).isEmpty();
  }

  @Test
  void after_each_damage_much_is_still_said() throws IOException {
    ClaimList said = ClaimList.empty();
    verdicts.forEach(
        (one, all) -> {
          if (one.damages().size() <= 1 && !one.isTiny()) {
            String after = one.damages().isEmpty() ? "NONE" : one.damages().getFirst().name();
            // What is told as an estimate is told.
            Stream.concat(all.stream(), estimates.getOrDefault(one, List.of()).stream())
                .filter(Verdict::isSaid)
                .forEach(verdict -> said.add(after, verdict.claim()));
          }
        });
    Files.writeString(Path.of("target", "still-said.tsv"), said.toString());
    ClaimList must = ClaimList.read(STILL_SAID);
    assertThat(must.byName())
        .containsKey("NONE")
        .containsKeys(
            Stream.of(Damage.values())
                .filter(one -> one != Damage.CLERKS_MISTAKES)
                .map(Damage::name)
                .toArray(String[]::new));
    must.byName()
        .forEach(
            (after, claims) -> {
              SortedSet<String> are = said.byName().getOrDefault(after, new TreeSet<>());
              assertThat(are).as(after).containsAll(claims);
            });
  }

  /** Whether it leaves open what records that lack nothing tell. */
  private static boolean isOpenWithoutNeed(JudgedCase one, Verdict verdict) {
    return one.isComplete()
        && verdict.isNumber()
        && !verdict.isExact()
        && verdict.least().compareTo(verdict.most()) == 0
        // No answer stands in a log before the person is due.
        && !verdict.claim().startsWith("requests.response.")
        && !verdict.claim().equals(FigureJudge.RAW_OF_OTHERS);
  }
}
