package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.amparo.evaluate.Figure;
import org.amparo.model.decision.Outcome;

/** What holds of every evaluation, whatever the records. */
class LawsTest {

  private static final List<String> TABLES =
      List.of("detainer", "booking", "charge", "ledger", "place", "hold_definition");
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  private static final int TRIES = 16;
  private static final List<TestWorkspace> OPEN = new ArrayList<>();
  private static final List<Evaluated> EVALUATED = new ArrayList<>();

  @BeforeContainer
  static void open() throws IOException {
    Path folder = Files.createTempDirectory("amparo-laws");
    folder.toFile().deleteOnExit();
    OPEN.add(new TestWorkspace(folder));
    LongStream.rangeClosed(1, TRIES).forEach(seed -> EVALUATED.add(evaluate(seed)));
  }

  @AfterContainer
  static void close() {
    Path file = OPEN.getFirst().workspace().file();
    OPEN.removeFirst().close();
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An evaluation of so many records. */
  record Evaluated(int requests, int bookings, Figures figures) {

    @Override
    public String toString() {
      return requests + " requests, " + bookings + " bookings";
    }
  }

  @Provide
  Arbitrary<Evaluated> evaluated() {
    return Arbitraries.of(EVALUATED);
  }

  private static Evaluated evaluate(long seed) {
    Random random = new Random(seed);
    int requests = 1 + random.nextInt(20);
    int bookings = seed == 1 ? 0 : 1 + random.nextInt(15);
    return new Evaluated(requests, bookings, figures(random, requests, bookings));
  }

  /** Random records: every value may be missing. */
  private static Figures figures(Random random, int requests, int bookings) {
    TestWorkspace records = OPEN.getFirst();
    TABLES.forEach(table -> records.run("DELETE FROM " + table));
    records
        .place("1", "One County, TX", "America/Chicago")
        .hold("jail", "jurisdiction", 1)
        .hold("jail", "wider", 2);
    for (int i = 0; i < bookings; i++) {
      booking(records, random, "b" + i);
    }
    StringBuilder decisions = new StringBuilder();
    for (int i = 0; i < requests; i++) {
      records.request(
          "r" + i,
          random.nextInt(3) > 0 ? "received" : "issued",
          "1",
          "booking_key = '" + "b" + random.nextInt(2 * bookings + 1) + "'",
          "duplicate_likely = " + (random.nextInt(5) == 0),
          "criminality = " + (random.nextBoolean() ? "'1 Convicted Criminal'" : "NULL"));
      decisions.append(i == 0 ? "" : ", ").append(decision(random, "r" + i));
    }
    return new Figures(
        records.evaluate(
            EvaluationSettings.of(null, List.of(TestPolicy.of("p", 48))), decisions.toString()));
  }

  private static void booking(TestWorkspace records, Random random, String key) {
    Boolean held = random.nextInt(4) == 0 ? null : random.nextBoolean();
    records.booking(key, "1", time(random, 1), time(random, 8), held);
    for (int i = random.nextInt(4); i > 0; i--) {
      String[] holds =
          switch (random.nextInt(3)) {
            case 0 -> new String[] {"jurisdiction", "wider"};
            case 1 -> new String[] {"wider"};
            default -> new String[0];
          };
      records.charge(key, random.nextBoolean() ? "FELONY" : null, time(random, 5), holds);
    }
  }

  private static @org.jspecify.annotations.Nullable String time(Random random, int day) {
    return random.nextInt(6) == 0
        ? null
        : LocalDateTime.of(2026, 3, day, 0, 0)
            .plusMinutes(random.nextInt(10_000))
            .toString()
            .replace('T', ' ');
  }

  private static String decision(Random random, String request) {
    Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    int possible =
        outcome == Outcome.NEEDS_INFORMATION
            // At least two outcomes.
            ? List.of(3, 5, 6, 12, 20, 24, 31).get(random.nextInt(7))
            : outcome.bit();
    return "('" + request + "', 'p', '" + outcome + "', " + possible + ")";
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void aRangeHoldsItsValue(@ForAll("evaluated") Evaluated one) {
    Figures figures = one.figures();
    for (Figure figure : figures.evaluation().figures().values()) {
      boolean none = figure.spread() == null;
      assertThat(figure.low() == null && figure.high() == null).as(figure.id()).isEqualTo(none);
      // Only what a policy would have made may lack a lower end: its hold has no upper one.
      if (figure.low() == null && !none) {
        assertThat(figure.id()).matches("(saving|headline|year)\\..*");
      }
      // Only a whole stay, or a hold of which nothing says when it began, has no upper end, and so
      // has what holds come to.
      if (figure.high() == null && !none) {
        assertThat(figure.id())
            .matches(
                "spread\\..*|(time|cost)\\.gross\\..*|time\\.(allowed|direct)\\.wider\\..*|"
                    + endless(figures));
      }
      assertThat(figure.high() == null || !none).as(figure.id()).isTrue();
      BigDecimal value = figure.value();
      if (value != null && figure.low() != null) {
        assertThat(value).as(figure.id()).isGreaterThanOrEqualTo(figure.low());
      }
      if (value != null && figure.high() != null) {
        assertThat(value).as(figure.id()).isLessThanOrEqualTo(figure.high());
      }
    }
  }

  private static String endless(Figures figures) {
    return figures
        .evaluation()
        .figure("time.most.hours")
        .filter(most -> most.value() == null)
        .map(_ -> "(time|beds|human|saving|policy|year|headline)\\..*")
        .orElse("none");
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void theOutcomesOfAPolicyAddUpToTheRequests(@ForAll("evaluated") Evaluated one) {
    Figures figures = one.figures();
    for (String status : List.of("received", "issued")) {
      if (figures.evaluation().figure("requests." + status).isEmpty()) {
        continue;
      }
      boolean both = figures.evaluation().figure("requests.total").isEmpty();
      String prefix = "policy.p." + (both && status.equals("issued") ? "issued." : "");
      BigDecimal sum = BigDecimal.ZERO;
      for (Outcome outcome : Outcome.values()) {
        sum =
            sum.add(
                figures.value(
                    prefix + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
      }
      assertThat(sum).isEqualByComparingTo(figures.value("requests." + status));
      // Nothing is both honored and declined for certain, and what is open is in neither.
      assertThat(figures.low(prefix + "honored").add(figures.low(prefix + "declined")))
          .isLessThanOrEqualTo(sum);
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void everyBookingIsHeldOrNotAndEveryHeldOneIsInTheHistogram(@ForAll("evaluated") Evaluated one) {
    Assume.that(one.bookings() > 0);
    Figures figures = one.figures();
    assertThat(figures.value("bookings.total"))
        .isEqualByComparingTo(BigDecimal.valueOf(one.bookings()));
    // Where it is known of no booking, none of the three has a number.
    if (figures.figure("bookings.held").value() != null) {
      assertThat(
              figures.value("bookings.held.analyzed").add(figures.value("bookings.held.set-aside")))
          .isEqualByComparingTo(figures.value("bookings.held"));
    }
    figures
        .evaluation()
        .figure("time.direct.jurisdiction.bookings")
        .ifPresent(
            direct -> {
              // Of nobody held there is no table.
              long placed =
                  figures.evaluation().tables().containsKey("time-held")
                      ? figures.rows("time-held").stream().mapToLong(row -> (Long) row.get(3)).sum()
                      : 0;
              assertThat(direct.denominator()).isEqualByComparingTo(BigDecimal.valueOf(placed));
            });
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void whatIsCertainIsPartOfWhatIsPossible(@ForAll("evaluated") Evaluated one) {
    Figures figures = one.figures();
    for (String prefix : List.of("policy.p.", "policy.p.issued.")) {
      for (String measure : List.of("honored", "declined", "ceiling-hours")) {
        figures
            .evaluation()
            .figure(prefix + measure)
            .ifPresent(
                figure ->
                    assertThat(figure.low()).as(figure.id()).isLessThanOrEqualTo(figure.high()));
      }
    }
  }
}
