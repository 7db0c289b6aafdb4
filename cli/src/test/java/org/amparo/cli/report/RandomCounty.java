package org.amparo.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.Protection;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.amparo.report.DeclaredFigures;
import org.jspecify.annotations.Nullable;

/** A county of random people: counted by month, by group, by two groups at once and by policy. */
final class RandomCounty {

  private static final String FILE = "jail.csv";
  private static final int MONTHS = 24;
  private static final int GROUPS = 4;

  private final Random random;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, ResultTable> tables = new LinkedHashMap<>();

  private RandomCounty(long seed) {
    random = new Random(seed);
  }

  static Evaluation of(long seed) {
    RandomCounty county = new RandomCounty(seed);
    county.count();
    return new Evaluation(
        "Random County",
        true,
        "2023 to 2024",
        county.figures,
        county.tables,
        List.of(),
        List.of(),
        List.of(new SourceNote(FILE, "A jail", "none", "none", "0", 0, 0, 0)),
        List.of(),
        Set.of(),
        Workings.UNSAID,
        Protection.NONE);
  }

  private void count() {
    int people = 5 + random.nextInt(random.nextBoolean() ? 60 : 1_500);
    int[] month = new int[MONTHS];
    int[][] cross = new int[GROUPS][GROUPS];
    int[] place = new int[12];
    for (int person = 0; person < people; person++) {
      month[skewed(MONTHS)]++;
      cross[skewed(GROUPS)][skewed(GROUPS)]++;
      place[skewed(place.length)]++;
    }
    figure("requests.received", Unit.REQUESTS, people, null, null);
    List<List<@Nullable Object>> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      figure("requests.month.%02d.received".formatted(i), Unit.REQUESTS, month[i], null, null);
      months.add(List.of("m" + i, "received", (long) month[i]));
    }
    table("requests-by-month", List.of("month", "status"), List.of("requests"), months);
    for (int i = 0; i < place.length; i++) {
      figure("who.citizenship." + i, Unit.SHARE, null, place[i], people);
    }
    cross(cross, people);
    policies(people);
  }

  /** Small numbers are more likely than large ones. */
  private int skewed(int kinds) {
    return (int) (kinds * Math.pow(random.nextDouble(), 2.5));
  }

  private void cross(int[][] cross, int people) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i <= GROUPS; i++) {
      for (int j = 0; j <= GROUPS; j++) {
        long count = 0;
        for (int k = 0; k < GROUPS; k++) {
          for (int l = 0; l < GROUPS; l++) {
            count += (i == GROUPS || i == k) && (j == GROUPS || j == l) ? cross[k][l] : 0;
          }
        }
        rows.add(Arrays.asList("received", "s" + i, "l" + j, count, (long) people, 0L));
      }
    }
    table(
        "seriousness-by-level",
        List.of("denominator", "local_seriousness", "ice_level"),
        List.of("count", "of", "unknown"),
        rows);
  }

  private void policies(int people) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    double[] turning = {0.02, 0.1, 0.4, 0.5};
    for (int policy = 0; policy < 8; policy++) {
      long[] answers = new long[7];
      for (int person = 0; person < people; person++) {
        double draw = random.nextDouble() / turning[policy % turning.length];
        answers[draw < 1 ? 1 + (int) (draw * 5.99) : 0]++;
      }
      long open = answers[4] + answers[5];
      long must = answers[0] + answers[1];
      long asked = people - answers[6];
      List<@Nullable Object> row = new ArrayList<>(List.of("p" + policy, (long) people));
      Arrays.stream(answers).forEach(row::add);
      row.addAll(List.of(must, must + open, asked - must - open, asked - must));
      rows.add(row);
    }
    table(
        "policies-compared",
        List.of("policy_id"),
        List.of(
            "requests",
            "must",
            "may",
            "must_not",
            "silent",
            "needs_review",
            "needs_information",
            "not_asked",
            "honored_low",
            "honored_high",
            "declined_low",
            "declined_high"),
        rows);
  }

  private void table(
      String name, List<String> words, List<String> counts, List<List<@Nullable Object>> rows) {
    List<Column> columns = new ArrayList<>();
    words.forEach(word -> columns.add(new Column(word, "text", word)));
    counts.forEach(count -> columns.add(new Column(count, "integer", count)));
    tables.put(name, new ResultTable(name, name, name, columns, rows));
  }

  private void figure(
      String id, Unit unit, @Nullable Integer value, @Nullable Integer part, @Nullable Integer of) {
    BigDecimal numerator = part == null ? null : BigDecimal.valueOf(part);
    BigDecimal denominator = of == null ? null : BigDecimal.valueOf(of);
    figures.put(
        id,
        new Figure(
            id,
            DeclaredFigures.of(id, id, unit).figure(),
            Figure.Ties.NONE,
            Label.of(id),
            new Figure.Subject(unit, Status.RECEIVED, "count", null, Map.of()),
            new FigureValue.Known(
                numerator == null || denominator == null
                    ? BigDecimal.valueOf(value == null ? 0 : value)
                    : numerator.divide(denominator, MathContext.DECIMAL64)),
            new Figure.Counted(numerator, denominator, null),
            new Figure.Origin("0", List.of(FILE))));
  }
}
