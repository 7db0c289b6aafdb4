package org.amparo.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.sample.truth.Damage;
import org.amparo.sample.truth.Shape;
import org.amparo.sample.truth.TinyCounty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults that an audit found in figures, put back one by one by another text of the step that once
 * had them: the truth has to find each.
 */
class MutantsTest {

  /**
   * A fault.
   *
   * @param step the query whose text is changed
   * @param from what is replaced, everywhere
   * @param on the county that shows it
   */
  record Mutant(String fault, String step, String from, String to, JudgedCase on) {

    @Override
    public String toString() {
      return fault;
    }
  }

  static Stream<Mutant> mutants() {
    return Stream.of(
        new Mutant(
            "G1: days without a time have no range",
            "step/hold_edge",
            "THEN INTERVAL 1 DAY ELSE",
            "THEN INTERVAL 0 DAY ELSE",
            tiny(TinyCounty.DATESONLY)),
        new Mutant(
            "G2: the center's range goes beyond the most that the records allow",
            "figure/held",
            "coalesce(d.raw_high, 0) END AS high",
            "t.most END AS high",
            JudgedCase.of(7, Shape.MANY_OTHERS, List.of(Damage.TIMES_BLANK_AT_RANDOM))),
        new Mutant(
            "G3: money received for a year counts whole in a part of it",
            "figure/saving_repaid",
            "/ date_diff('day', paid_from, paid_until)",
            "/ date_diff('day', greatest(paid_from, from_on), least(paid_until, until_on))",
            tiny(TinyCounty.REPAID6)),
        new Mutant(
            "G4: a jail that holds everyone it may holds whom it held",
            "step/policy_mode",
            "WHEN 'may-always' THEN (a.modes & 13) | ((a.modes & 2) >> 1)",
            "WHEN 'may-always' THEN a.modes",
            JudgedCase.of(6, Shape.SMALL, List.of())),
        new Mutant(
            "G5: holds of which no record tells are held for certain",
            "step/hold_edge",
            "instant(zone, from_at + day) AS start_last",
            "instant(zone, coalesce(from_at, from_no_sooner) + day) AS start_last",
            tiny(TinyCounty.UNKNOWN)),
        new Mutant(
            "G6: time of all years in the beds of the last",
            "step/held_time",
            "greatest(0, least(s.ends, closes) - greatest(s.begins, opens))",
            "s.ends - s.begins",
            tiny(TinyCounty.HUGE)),
        new Mutant(
            "H1: the ordinary wait for release counts as a hold",
            "step/held_case",
            "w.mean_seconds AS ordinary_seconds",
            "0 * w.mean_seconds AS ordinary_seconds",
            tiny(TinyCounty.NOEFFECT)),
        new Mutant(
            "H4: what a policy leaves unsaid lets people go",
            "step/policy_mode",
            "((modes & 8) >> 2)",
            "((modes & 8) >> 1)",
            JudgedCase.of(6, Shape.SMALL, List.of())),
        new Mutant(
            "H6: where it is not recorded who took a person, nobody did",
            "figure/handed_over",
            "s.handed_to IS NULL OR ",
            "",
            JudgedCase.of(107, Shape.SMALL, List.of(Damage.DESTINATIONS_BLANK_AT_RANDOM))),
        new Mutant(
            "H7: one person counts in each of several bookings at once",
            "step/united_stay",
            "QUALIFY count(*) OVER (PARTITION BY place_id, person, number) > 1",
            "QUALIFY FALSE",
            tiny(TinyCounty.OVERLAP)),
        new Mutant(
            "H9: another county's warrant is no other custody",
            "step/hold_edge",
            "greatest(release_eligible_at, other_until)",
            "release_eligible_at",
            tiny(TinyCounty.WARRANT)));
  }

  private static JudgedCase tiny(TinyCounty county) {
    return JudgedCase.tiny()
        .filter(one -> one.name().equals("tiny-" + county))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void a_fault_put_back_is_found(Mutant mutant, @TempDir Path folder) throws IOException {
    String text = MeasureCatalog.bundled().sql(mutant.step());
    assertThat(text).contains(mutant.from());
    Path file = folder.resolve(mutant.step() + ".sql");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace(mutant.from(), mutant.to()));
    SortedSet<String> before = falseOf(mutant.on(), MeasureCatalog.bundled());
    SortedSet<String> found = falseOf(mutant.on(), MeasureCatalog.bundled().with(folder));
    found.removeAll(before);
    assertThat(found).as("what is false of %s for it", mutant.on()).isNotEmpty();
  }

  private static SortedSet<String> falseOf(JudgedCase one, MeasureCatalog measures) {
    return ReportedCounty.of(one.records().get(), measures).stream()
        .flatMap(
            county ->
                Stream.concat(
                    FigureJudge.logical(county).stream(), FigureJudge.estimates(county).stream()))
        .filter(verdict -> !verdict.holds() && one.judges(verdict))
        .map(Verdict::claim)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
