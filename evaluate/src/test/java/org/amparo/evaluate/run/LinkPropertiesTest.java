package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.amparo.evaluate.Figure;
import org.jspecify.annotations.Nullable;

/** What holds of links and stays whatever the records. */
class LinkPropertiesTest {

  /** A row of a release: a request where {@code kind} is so, else an event. */
  record Happening(
      int source,
      String person,
      String kind,
      int day,
      @Nullable Integer days,
      @Nullable String stay) {

    LocalDate date() {
      return LocalDate.of(2025, 1, 1).plusDays(day);
    }
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Combinators.combine(
            Arbitraries.of(1, 2),
            Arbitraries.of("p", "q", "r"),
            Arbitraries.of("request", "request", "arrest", "stint", "stint", "removal"),
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 6).injectNull(0.2),
            Arbitraries.of("a", "b").injectNull(0.7))
        .as(Happening::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(24);
  }

  @Property(tries = 15)
  void eachRequestIsCountedOnceNoSpanIsNegativeAndEveryStintIsInOnePlace(
      @ForAll("happenings") List<Happening> happenings) throws IOException {
    Map<String, BigDecimal> figures = figures(happenings);
    long requests = happenings.stream().filter(one -> one.kind().equals("request")).count();
    long stints = happenings.stream().filter(one -> one.kind().equals("stint")).count();

    if (figures.containsKey("link.detainers")) {
      assertThat(figures.get("link.detainers")).isEqualByComparingTo(BigDecimal.valueOf(requests));
      BigDecimal outcomes =
          figures.entrySet().stream()
              .filter(one -> one.getKey().matches("next\\.[a-z]+"))
              .map(Map.Entry::getValue)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(outcomes).isLessThanOrEqualTo(BigDecimal.valueOf(requests));
    }
    figures.forEach(
        (id, value) -> {
          if (id.endsWith("-days")) {
            assertThat(value).as(id).isGreaterThanOrEqualTo(BigDecimal.ZERO);
          }
        });
    if (stints > 0) {
      BigDecimal parts =
          figures.entrySet().stream()
              .filter(one -> one.getKey().startsWith("custody.stints."))
              .map(Map.Entry::getValue)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(figures.get("custody.stints")).isEqualByComparingTo(BigDecimal.valueOf(stints));
      assertThat(parts).isEqualByComparingTo(BigDecimal.valueOf(stints));
    }
  }

  @Property(tries = 8)
  void theOrderOfRowsDoesNotMatter(
      @ForAll("happenings") List<Happening> happenings, @ForAll long seed) throws IOException {
    List<Happening> shuffled = new ArrayList<>(happenings);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(figures(shuffled)).isEqualTo(figures(happenings));
  }

  @Property(tries = 8)
  void anotherReleaseNeverChangesWhoWasReached(@ForAll("happenings") List<Happening> happenings)
      throws IOException {
    List<Happening> first = happenings.stream().filter(one -> one.source() == 1).toList();
    List<Happening> withForeignEvents = new ArrayList<>(first);
    happenings.stream()
        .filter(one -> one.source() == 2 && !one.kind().equals("request"))
        .forEach(withForeignEvents::add);
    assertThat(reached(figures(withForeignEvents))).isEqualTo(reached(figures(first)));
  }

  private static Map<String, BigDecimal> reached(Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> reached = new TreeMap<>(figures);
    reached.keySet().removeIf(id -> !id.startsWith("link.") && !id.startsWith("next."));
    return reached;
  }

  private static Map<String, BigDecimal> figures(List<Happening> happenings) throws IOException {
    Path folder = Files.createTempDirectory("links");
    try (TestWorkspace records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .source(2, "other.csv", "other")
            .release(1, "R-1")
            .release(2, "R-2")
            // So that there is always something to report.
            .request("received", "received", "1")) {
      int number = 0;
      for (Happening one : happenings) {
        if (one.kind().equals("request")) {
          String id = "i" + number++;
          records.request(
              id,
              "issued",
              "1",
              "source_id = " + one.source(),
              "person_key = '" + one.person() + "'",
              "prepared_on = DATE '" + one.date() + "'");
        } else {
          Integer days = one.days();
          records.event(
              one.source(),
              one.person(),
              one.kind(),
              one.date() + " 00:00:00",
              "until = "
                  + (days == null
                      ? "NULL"
                      : "TIMESTAMP '" + one.date().plusDays(days) + " 12:00:00'"),
              "stay_key = " + TestWorkspace.quoted(one.stay()));
        }
      }
      return values(records.figures("links", "next", "custody"));
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static Map<String, BigDecimal> values(Map<String, Figure> figures) {
    Map<String, BigDecimal> values = new TreeMap<>();
    for (Figure figure : figures.values()) {
      BigDecimal value = figure.value();
      if (value != null) {
        values.put(figure.id(), value);
      }
    }
    return values;
  }
}
