package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.amparo.cli.Ran;
import org.amparo.cli.base.ExitCode;
import org.amparo.evaluate.Evaluation;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.recipe.Recipe;
import org.amparo.sample.county.SampleCounty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many counts, and how many hours of one person, can be worked out from rounded editions: one
 * in a thousand at most. {@code bench/run attack} tries more counties.
 */
class AttackTest {

  private static final int COUNTIES = Integer.getInteger("amparo.attack", 200);

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();

  @TempDir private Path folder = Path.of("");

  private static Evaluation evaluation(
      Path workspace, String command, @Nullable String place, String... policies) {
    List<Policy> chosen =
        policies.length == 0
            ? PolicyChoice.of(LIBRARY, null, place)
            : Stream.of(policies).map(LIBRARY::find).toList();
    Recipe recipe = RecipeRun.recipe(command, place, chosen);
    return RecipeRun.of(workspace, recipe, LIBRARY).evaluation();
  }

  /** Published records; a test that needs them is skipped without. */
  static Path data(String name) {
    String named = System.getenv("AMPARO_DATA");
    Path records =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("amparo.root", "."), "..", "shared", "data");
    Path file = records.resolve(name);
    assumeTrue(Files.exists(file), () -> "no published records at " + file);
    return file;
  }

  private Path imported(Object... files) {
    Path workspace = folder.resolve("study.duckdb");
    Ran ran =
        Ran.amparo(
            Stream.concat(
                    Stream.concat(Stream.of("import"), Stream.of(files)),
                    Stream.of("--into", workspace))
                .toArray());
    assertThat(ran.exit()).as(ran.err()).isLessThan(ExitCode.MISUSE);
    return workspace;
  }

  private static void hardlyAnyPinned(String what, Publication publication, int least) {
    hardlyAnyPinned(what, Stream.of(publication), least);
  }

  private static void hardlyAnyPinned(String what, Stream<Publication> publications, int least) {
    Map<Long, Integer> byNumbersLeft = new TreeMap<>();
    List<String> pinned = new ArrayList<>();
    publications.forEach(
        publication ->
            publication
                .attacker()
                .widths(publication.counts(), 6)
                .forEach(
                    (cell, width) -> {
                      byNumbersLeft.merge(Math.min(9, width.longValue()) + 1, 1, Integer::sum);
                      if (width < 1) {
                        pinned.add(cell);
                      }
                    }));
    int all = byNumbersLeft.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "result\t%s, counts pinned\t%.2f\tof 1,000\t\t\t\t\t%,d counts; by the whole numbers left"
            + " for them, up to 10: %s%n",
        what, pinned.size() * 1_000.0 / all, all, byNumbersLeft);
    assertThat(all).as(what).isGreaterThan(least);
    assertThat(pinned.size() * 1_000L)
        .as("%s: %s", what, pinned.stream().limit(20).toList())
        .isLessThanOrEqualTo(all);
  }

  @Test
  void of_the_demo_two_reports_and_a_comparison_published_together_hardly_pin_a_count() {
    SampleCounty.write(
        folder,
        new SampleCounty.Settings(
            1, 2_000, 300, LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1)),
        _ -> {});
    Path workspace = imported(folder.resolve("jail"), folder.resolve("ice"));
    hardlyAnyPinned(
        "demo",
        new Publication()
            .add("place", evaluation(workspace, "report", null))
            .add("place", evaluation(workspace, "report", null, "us-honor-all", "us-ca-sb-54"))
            .add(
                "place",
                evaluation(workspace, RecipeRun.COMPARE, null, "us-ca-sb-54", "us-fl-chapter-908")),
        500);
  }

  @Test
  void of_random_counties_hardly_a_count_is_pinned() {
    hardlyAnyPinned(
        COUNTIES + " random counties",
        LongStream.rangeClosed(1, COUNTIES)
            .mapToObj(seed -> new Publication().add("county", RandomCounty.of(seed))),
        50 * COUNTIES);
  }

  @Test
  void of_random_hours_hardly_a_person_is_known_to_a_tenth_of_the_step() {
    Map<Long, Integer> byTenths = new TreeMap<>();
    for (long seed = 1; seed <= COUNTIES; seed++) {
      RandomHours county = new RandomHours(seed);
      county
          .attacker()
          .widths(county.people(), Double.MAX_VALUE)
          .values()
          .forEach(
              width -> byTenths.merge(Math.round(10 * width / RandomHours.STEP), 1, Integer::sum));
    }
    int all = byTenths.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "result\t%d random counties, hours known to a tenth of the step\t%.2f\tof 1,000\t\t\t\t"
            + "\t%,d people; by the tenths of the step left for them: %s%n",
        COUNTIES, byTenths.getOrDefault(0L, 0) * 1_000.0 / all, all, byTenths);
    assertThat(all).isEqualTo(4 * COUNTIES);
    assertThat(byTenths.getOrDefault(0L, 0) * 1_000L).isLessThanOrEqualTo(all);
  }

  @Test
  void an_attacker_pins_what_only_one_number_fits() {
    Attacker attacker =
        new Attacker(
            Map.of(
                "whole", new Attacker.Interval(35, 44),
                "a", new Attacker.Interval(11, 14),
                "b", new Attacker.Interval(11, 14),
                "c", new Attacker.Interval(11, 14),
                "d", new Attacker.Interval(11, 14)),
            List.of(new Attacker.Sum("whole", List.of("a", "b", "c", "d"))));
    assertThat(attacker.widths(List.of("whole", "a", "b", "c", "d"), 6).values())
        .hasSize(5)
        .containsOnly(0.0);
  }

  @Test
  void of_pierce_county_hardly_a_count_is_pinned() {
    Path workspace = imported(data("pierce"));
    hardlyAnyPinned(
        "Pierce", new Publication().add("place", evaluation(workspace, "report", null)), 100);
  }

  @Test
  void of_texas_and_one_of_its_counties_hardly_a_count_is_pinned() {
    Path workspace = imported(data("texas"));
    hardlyAnyPinned(
        "Texas",
        new Publication()
            .add("Starr", evaluation(workspace, "report", "Starr County, TX"))
            .add("Texas", evaluation(workspace, "report", "Texas")),
        100);
  }

  @Test
  void of_miami_dade_in_ices_files_hardly_a_count_is_pinned() {
    Path workspace =
        imported(
            data("ice-foia/EROArrests_FY2019.csv.gz"),
            data("ice-foia/derived_detainer_encounters_by_landmark_month_FY2016_17_19.csv"));
    hardlyAnyPinned(
        "Miami-Dade",
        new Publication().add("place", evaluation(workspace, "report", "Miami-Dade County, FL")),
        50);
  }
}
