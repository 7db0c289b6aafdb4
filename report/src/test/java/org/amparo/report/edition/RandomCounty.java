package org.amparo.report.edition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.jspecify.annotations.Nullable;

/** A county of few people, most of whose counts are small, drawn person by person. */
final class RandomCounty {

  private static final List<String> ANSWERS =
      List.of("must", "may", "must-not", "silent", "needs-review", "needs-information");
  private static final List<String> POLICIES =
      List.of("us-all", "us-one", "us-two", "us-two:other=yes");

  private record Person(
      String grade,
      String race,
      String age,
      String month,
      boolean timed,
      double hours,
      boolean citizen) {}

  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Random random;
  private final List<Person> held = new ArrayList<>();
  private final List<Person> others = new ArrayList<>();

  private RandomCounty(long seed) {
    this.random = new Random(seed);
  }

  static Evaluation of(long seed) {
    RandomCounty county = new RandomCounty(seed);
    county.draw();
    county.counts();
    county.groups();
    county.time();
    county.policies();
    return county.evaluation();
  }

  private void draw() {
    int people = 25 + random.nextInt(90);
    for (int i = 0; i < people; i++) {
      held.add(person());
    }
    for (int i = 0; i < 600; i++) {
      others.add(person());
    }
  }

  private Person person() {
    return new Person(
        pick("felony", "misdemeanor", "misdemeanor", "misdemeanor", "other", "unknown"),
        pick("white", "black", "black", "hispanic", "hispanic", "hispanic", "asian", "native"),
        pick("18-to-24", "25-to-34", "25-to-34", "25-to-34", "35-to-44", "under-18", "unknown"),
        "2024-0" + (1 + random.nextInt(6)),
        random.nextInt(10) > 0,
        Math.max(0, random.nextInt(90) - 20),
        random.nextInt(12) == 0);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private void counts() {
    count("requests.received", held.size(), Unit.REQUESTS, Status.RECEIVED, null, null);
    count("requests.received.hold", held.size(), Unit.REQUESTS, Status.RECEIVED, null, 0L);
    byWord(held.stream().map(Person::month).toList())
        .forEach(
            (month, count) ->
                count(
                    "requests.month." + month + ".received",
                    count,
                    Unit.REQUESTS,
                    Status.RECEIVED,
                    null,
                    null));
    count(
        "bookings.total",
        held.size() + others.size(),
        Unit.BOOKINGS,
        Status.CARRIED_OUT,
        null,
        null);
    count("bookings.held", held.size(), Unit.BOOKINGS, Status.CARRIED_OUT, null, null);
    count(
        "human.us-citizen-claim",
        held.stream().filter(Person::citizen).count(),
        Unit.REQUESTS,
        Status.RECEIVED,
        (long) held.size(),
        0L);
  }

  private static Map<String, Long> byWord(List<String> words) {
    Map<String, Long> counts = new TreeMap<>();
    words.forEach(word -> counts.merge(word, 1L, Long::sum));
    return counts;
  }

  private void groups() {
    group("grade", held.stream().map(Person::grade).toList(), null);
    group(
        "race",
        held.stream().map(Person::race).toList(),
        others.stream().map(Person::race).toList());
    group(
        "age", held.stream().map(Person::age).toList(), others.stream().map(Person::age).toList());
  }

  private void group(String name, List<String> words, @Nullable List<String> without) {
    Map<String, Long> counts = byWord(words);
    long unknown = counts.getOrDefault("unknown", 0L);
    counts.forEach(
        (word, count) ->
            quotient("who." + name + "." + word, count, held.size(), Unit.SHARE, unknown));
    if (without != null) {
      byWord(without)
          .forEach(
              (word, count) -> {
                long own = counts.getOrDefault(word, 0L);
                quotient(
                    "bears." + name + "." + word + ".per-thousand",
                    own,
                    own + count,
                    Unit.PER_THOUSAND,
                    0);
              });
    }
  }

  private void time() {
    long unknown = held.stream().filter(person -> !person.timed()).count();
    List<Double> hours =
        held.stream().filter(Person::timed).map(Person::hours).filter(h -> h > 0).toList();
    count(
        "time.direct.log.bookings",
        hours.size(),
        Unit.BOOKINGS,
        Status.CARRIED_OUT,
        (long) held.size(),
        unknown);
    count(
        "time.direct.log.over-48-hours",
        hours.stream().filter(h -> h > 48).count(),
        Unit.BOOKINGS,
        Status.CARRIED_OUT,
        (long) held.size(),
        unknown);
    double sum = hours.stream().mapToDouble(Double::doubleValue).sum();
    add(
        "time.direct.log.hours",
        BigDecimal.valueOf(sum),
        Unit.HOURS,
        null,
        null,
        null,
        null,
        null,
        unknown,
        Status.CARRIED_OUT);
    add(
        "cost.direct.average",
        BigDecimal.valueOf(Math.round(sum * 500)),
        Unit.CENTS,
        null,
        null,
        null,
        null,
        null,
        unknown,
        Status.CARRIED_OUT);
  }

  private void policies() {
    for (String id : POLICIES) {
      String prefix = PolicyNote.figurePrefix(id);
      Map<String, Long> answers = new TreeMap<>();
      for (int i = 0; i < held.size(); i++) {
        answers.merge(
            id.equals("us-all")
                ? "must"
                : pick("must", "may", "must-not", "must-not", "needs-review", "needs-information"),
            1L,
            Long::sum);
      }
      long all = held.size();
      ANSWERS.forEach(
          answer ->
              count(
                  prefix + answer,
                  answers.getOrDefault(answer, 0L),
                  Unit.REQUESTS,
                  Status.DECIDED,
                  all,
                  null));
      long low = answers.getOrDefault("must", 0L) + answers.getOrDefault("may", 0L);
      long open =
          answers.getOrDefault("needs-review", 0L) + answers.getOrDefault("needs-information", 0L);
      range(prefix + "honored", low, low + open, all, open);
      long declined = answers.getOrDefault("must-not", 0L);
      range(prefix + "declined", declined, declined + open, all, open);
    }
  }

  private void range(String id, long low, long high, long all, long open) {
    add(
        id,
        BigDecimal.valueOf(low),
        Unit.REQUESTS,
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        Spread.MISSING_FACTS,
        null,
        BigDecimal.valueOf(all),
        open,
        Status.DECIDED);
  }

  private void count(
      String id, long value, Unit unit, Status status, @Nullable Long of, @Nullable Long unknown) {
    add(
        id,
        BigDecimal.valueOf(value),
        unit,
        null,
        null,
        null,
        null,
        of == null ? null : BigDecimal.valueOf(of),
        unknown,
        status);
  }

  private void quotient(String id, long part, long whole, Unit unit, long unknown) {
    BigDecimal one = BigDecimal.valueOf(part);
    BigDecimal all = BigDecimal.valueOf(whole);
    BigDecimal scale = BigDecimal.valueOf(unit == Unit.SHARE ? 1 : 1000);
    add(
        id,
        one.multiply(scale).divide(all, MathContext.DECIMAL32),
        unit,
        null,
        null,
        null,
        one,
        all,
        unknown,
        Status.CARRIED_OUT);
  }

  private void add(
      String id,
      BigDecimal value,
      Unit unit,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable Spread spread,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable Long unknown,
      Status status) {
    figures.put(
        id,
        new Figure(
            id,
            id,
            value,
            unit,
            low,
            high,
            spread,
            numerator,
            denominator,
            unknown,
            "count",
            null,
            status,
            "0",
            List.of("log.csv")));
  }

  private Evaluation evaluation() {
    List<PolicyNote> notes =
        POLICIES.stream()
            .map(id -> new PolicyNote(id, id, "", "proposal", "", List.of(), true, ""))
            .toList();
    Map<String, ResultTable> tables = new LinkedHashMap<>();
    tables.put("requests-by-month", months());
    tables.put(
        "something-new", new ResultTable("something-new", "New", "New", List.of(), List.of()));
    return new Evaluation(
        "A small county",
        true,
        "2024",
        figures,
        tables,
        notes,
        List.of(),
        List.of(new SourceNote("log.csv", "A log", "", "", "0", held.size(), held.size(), 0)),
        List.of("A sentence on 3 people.", "A sentence on people."),
        Set.of(),
        Workings.UNSAID);
  }

  private ResultTable months() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    byWord(held.stream().map(Person::month).toList())
        .forEach((month, count) -> rows.add(new ArrayList<>(List.of(month, "received", count))));
    return new ResultTable(
        "requests-by-month",
        "Requests by month",
        "One row a month",
        List.of(
            new ResultTable.Column("month", "text", "Month"),
            new ResultTable.Column("status", "text", "Stage"),
            new ResultTable.Column("requests", "integer", "Requests")),
        rows);
  }
}
