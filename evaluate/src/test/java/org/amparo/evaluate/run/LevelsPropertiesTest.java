package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.amparo.evaluate.Figure;
import org.jspecify.annotations.Nullable;

/** What holds of the table of seriousness, disposition and level whatever the records. */
class LevelsPropertiesTest {

  private static final Set<String> KNOWN_ENDS = Set.of("convicted", "withheld", "not-guilty");
  private static final Set<String> KNOWN_LEVELS = Set.of("1", "2", "3");

  /** A local charge; an unrecorded fact is null. */
  record Charge(
      @Nullable String grade,
      @Nullable String category,
      @Nullable String status,
      @Nullable String disposition) {}

  /** A booking with its charges and the request that names it, if any. */
  record Booking(
      List<Charge> charges,
      boolean held,
      boolean toIce,
      @Nullable Boolean complete,
      @Nullable String reason,
      boolean requested,
      @Nullable Integer level,
      @Nullable String criminality) {}

  @Provide
  Arbitrary<List<Booking>> bookings() {
    Arbitrary<Charge> charge =
        Combinators.combine(
                Arbitraries.of("FELONY", "MISDEMEANOR", "INFRACTION").injectNull(0.2),
                Arbitraries.of("TRAFFIC", "SIMPLE_ASSAULT", "THEFT").injectNull(0.2),
                Arbitraries.of("OPEN", "DISMISSED", "ACQUITTED", "CONVICTED").injectNull(0.2),
                Arbitraries.of("PRETRIAL DIVERSION", "other words").injectNull(0.5))
            .as(Charge::new);
    return Combinators.combine(
            charge.list().ofMaxSize(3),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true).injectNull(0.4),
            Arbitraries.of("OTHER").injectNull(0.6),
            Arbitraries.of(true, false),
            Arbitraries.of(1, 2, 3).injectNull(0.3),
            Arbitraries.of("1 Convicted", "2 Pending", "3 Other").injectNull(0.3))
        .as(Booking::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  /** Which fact of the records is taken away, from all whose place in the list is even or odd. */
  enum Fact {
    GRADE,
    CATEGORY,
    STATUS,
    COMPLETE,
    LEVEL,
    CRIMINALITY
  }

  @Property(tries = 12)
  void theCellsRowsAndColumnsOfEachSetAddUpToItsTotalWithTheUnknown(
      @ForAll("bookings") List<Booking> bookings) throws IOException {
    Map<String, Long> figures = figures(bookings);
    List<String> sets =
        figures.keySet().stream()
            .filter(id -> id.endsWith(".total"))
            .map(id -> id.substring("levels.".length(), id.length() - ".total".length()))
            .toList();
    assertThat(sets).contains("booked");
    for (String set : sets) {
      long total = Objects.requireNonNull(figures.get("levels." + set + ".total"));
      for (String part : List.of("cell", "row", "column")) {
        assertThat(sum(figures, id -> id.startsWith("levels." + set + "." + part + ".")))
            .as(set + " " + part)
            .isEqualTo(total);
      }
      long low = figures.getOrDefault("levels." + set + ".low-or-not-guilty", 0L);
      assertThat(low).isBetween(0L, total);
    }
    assertThat(figures.get("levels.booked.total")).isEqualTo(bookings.size());
  }

  @Property(tries = 20)
  void takingAFactAwayOnlyMovesCountsIntoUnknown(
      @ForAll("bookings") List<Booking> bookings, @ForAll Fact fact, @ForAll boolean even)
      throws IOException {
    List<Booking> poorer = new ArrayList<>();
    for (int i = 0; i < bookings.size(); i++) {
      Booking one = bookings.get(i);
      poorer.add(i % 2 == 0 == even ? without(one, fact) : one);
    }
    Map<String, Long> before = figures(bookings);
    Map<String, Long> after = figures(poorer);
    after.forEach(
        (id, count) -> {
          if (isKnown(id)) {
            assertThat(count).as(id).isLessThanOrEqualTo(before.getOrDefault(id, 0L));
          }
        });
    before.forEach(
        (id, total) -> {
          if (id.endsWith(".total")) {
            assertThat(after.get(id)).as(id).isEqualTo(total);
          }
        });
  }

  private static Booking without(Booking one, Fact fact) {
    List<Charge> charges =
        one.charges().stream()
            .map(
                charge ->
                    new Charge(
                        fact == Fact.GRADE ? null : charge.grade(),
                        fact == Fact.CATEGORY ? null : charge.category(),
                        fact == Fact.STATUS ? null : charge.status(),
                        // The words are how the charge ended, said again.
                        fact == Fact.STATUS ? null : charge.disposition()))
            .toList();
    return new Booking(
        charges,
        one.held(),
        one.toIce(),
        fact == Fact.COMPLETE ? null : one.complete(),
        one.reason(),
        one.requested(),
        fact == Fact.LEVEL ? null : one.level(),
        fact == Fact.CRIMINALITY ? null : one.criminality());
  }

  /**
   * Whether a count is of something known in full: a class and an end, a level, or the headline.
   */
  private static boolean isKnown(String id) {
    String[] parts = id.split("\\.", -1);
    return switch (parts[2]) {
      case "low-or-not-guilty" -> true;
      case "row" -> !parts[3].equals("unknown") && KNOWN_ENDS.contains(parts[4]);
      case "column" -> KNOWN_LEVELS.contains(parts[3]);
      case "cell" ->
          !parts[3].equals("unknown")
              && KNOWN_ENDS.contains(parts[4])
              && KNOWN_LEVELS.contains(parts[5]);
      default -> false;
    };
  }

  private static long sum(Map<String, Long> figures, Predicate<String> chosen) {
    return figures.entrySet().stream()
        .filter(one -> chosen.test(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<String, Long> figures(List<Booking> bookings) throws IOException {
    Path folder = Files.createTempDirectory("levels");
    try (TestWorkspace records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .hold("jail", "jurisdiction", 1)) {
      for (int i = 0; i < bookings.size(); i++) {
        add(records, "b" + i, bookings.get(i));
      }
      return counts(records.figures("levels"));
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void add(TestWorkspace records, String key, Booking one) {
    String until = "2026-01-03 00:00:00";
    records
        .booking(key, "1", "2026-01-01 00:00:00", until, one.held())
        .run(
            "UPDATE booking SET charges_complete = %s, release_eligible_reason = %s, released_to = %s WHERE booking_key = '%s'"
                .formatted(
                    one.complete(),
                    TestWorkspace.quoted(one.reason()),
                    one.toIce() ? "'ICE'" : "NULL",
                    key));
    for (Charge charge : one.charges()) {
      records.charge(key, charge.grade(), until);
      records.run(
          "UPDATE charge SET category = %s, status = %s, disposition = %s WHERE source_row = (SELECT max(source_row) FROM charge)"
              .formatted(
                  TestWorkspace.quoted(charge.category()),
                  TestWorkspace.quoted(charge.status()),
                  TestWorkspace.quoted(charge.disposition())));
    }
    if (one.requested()) {
      records.request(
          "r-" + key,
          "received",
          "1",
          "booking_key = '" + key + "'",
          "threat_level = " + one.level(),
          "criminality = " + TestWorkspace.quoted(one.criminality()));
    }
  }

  private static Map<String, Long> counts(Map<String, Figure> figures) {
    Map<String, Long> counts = new TreeMap<>();
    for (Figure figure : figures.values()) {
      if (figure.value() != null) {
        counts.put(figure.id(), figure.value().longValueExact());
      }
    }
    return counts;
  }
}
