package org.amparo.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.sample.truth.Damage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What figures say of sixty counties is true of what happened in them, but for what is known to be
 * false until it is mended. {@code bench/run truth} asks it of 1,000.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthTest {

  private static final int PAIRS = 14;

  /**
   * What figures say falsely of a county until they are mended. It may only shrink: a claim that is
   * false and not listed fails, and so does one that is listed and no longer false. What a figure
   * leaves open of records that lack nothing is listed with it, as {@code open}.
   */
  private static final String KNOWN_FALSE = "known-false.tsv";

  /** What must still be said after a damage, so that a report of nothing but "unknown" fails. */
  private static final String STILL_SAID = "still-said.tsv";

  private final Map<JudgedCase, List<Verdict>> verdicts = new LinkedHashMap<>();

  @BeforeAll
  void judge() {
    Stream.of(JudgedCase.tiny(), JudgedCase.complete(), JudgedCase.alone(), JudgedCase.pairs(PAIRS))
        .flatMap(cases -> cases)
        .forEach(
            one ->
                verdicts.put(
                    one,
                    ReportedCounty.of(one.records().get(), MeasureCatalog.bundled())
                        .map(FigureJudge::logical)
                        .orElse(List.of())));
  }

  @Test
  void no_figure_says_what_is_not_so_or_leaves_open_what_is_on_record_but_those_listed()
      throws IOException {
    ClaimList found = ClaimList.empty();
    List<String> said = new ArrayList<>();
    verdicts.forEach(
        (one, all) ->
            all.forEach(
                verdict -> {
                  boolean open = isOpenWithoutNeed(one, verdict);
                  if (open || (!verdict.holds() && one.judges(verdict))) {
                    found.add(one.name(), (open ? "open: " : "") + verdict.claim());
                    said.add(one.name() + ": " + verdict);
                  }
                }));
    Files.writeString(Path.of("target", "found-false.tsv"), found.toString());
    Files.write(Path.of("target", "found-false.txt"), said);
    assertThat(found.toString())
        .as("%s", String.join("\n", said))
        .isEqualTo(ClaimList.read(KNOWN_FALSE).toString());
  }

  @Test
  void after_each_damage_much_is_still_said() throws IOException {
    ClaimList said = ClaimList.empty();
    verdicts.forEach(
        (one, all) -> {
          if (one.damages().size() <= 1 && !one.isTiny()) {
            String after = one.damages().isEmpty() ? "NONE" : one.damages().getFirst().name();
            all.stream()
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
