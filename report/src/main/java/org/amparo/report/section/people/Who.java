package org.amparo.report.section.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * Whom the requests concern.
 *
 * @param title the heading: without jail records nobody is known to have been held
 * @param dimensions each way of looking at it
 * @param bears of every thousand booked in a group, how many are held; or null
 */
public record Who(String title, List<Dimension> dimensions, @Nullable HeldByGroup bears) {

  public static final List<String> DIMENSIONS =
      List.of(
          "criminality",
          "grade",
          "category",
          "threat-level",
          "gender",
          "race",
          "age",
          "age-requested",
          "citizenship");

  /** Order of known codes; the rest follow by size, what was not recorded comes last. */
  private static final List<String> ORDER =
      List.of(
          "convicted",
          "pending",
          "1",
          "2",
          "3",
          "none",
          "felony",
          "misdemeanor",
          "infraction",
          "under-18",
          "18-to-24",
          "25-to-34",
          "35-to-44",
          "45-to-54",
          "55-and-over");

  /** Bars shown at most, what was not recorded aside; the table has all. */
  private static final int MOST = 10;

  private static final List<String> LAST = List.of("other", "unknown");

  /**
   * One way of looking at it.
   *
   * @param title in words
   * @param note what a reader has to know
   * @param chart a bar for each group
   * @param most the chart's finding; null where a group is hidden or two are as large
   * @param rows the same as numbers
   * @param basis what the figures rest on
   */
  public record Dimension(
      String title, String note, Chart chart, @Nullable Most most, List<Row> rows, Basis basis) {}

  /**
   * The largest group of those that the records know, or what they do not know where that is all.
   *
   * @param label in words
   * @param count how many
   * @param of of how many, what was not recorded among them; or null
   */
  public record Most(String label, Shown count, @Nullable Shown of) {}

  /**
   * A group.
   *
   * @param label in words
   * @param count how many, or null
   * @param of of how many, or null
   * @param share which part, or null where only counts are known
   */
  public record Row(
      String label, @Nullable Shown count, @Nullable Shown of, @Nullable Amount share) {}

  public static @Nullable Who of(Figures figures) {
    List<Dimension> dimensions =
        DIMENSIONS.stream()
            .map(key -> dimension(figures, key))
            .flatMap(Stream::ofNullable)
            .toList();
    String title =
        Wording.say(figures.has("bookings.held") ? "section.who-held" : "section.who-concerned");
    return dimensions.isEmpty() ? null : new Who(title, dimensions, HeldByGroup.of(figures));
  }

  private static @Nullable Dimension dimension(Figures figures, String key) {
    String title = Wording.say("who." + key);
    String note = Wording.say("who." + key + ".note");
    String prefix = "who." + key + ".";
    List<Figure> members =
        figures
            .under(prefix)
            .filter(figure -> figure.value() != null || figure.withheld())
            .sorted(order(prefix.length()))
            .toList();
    if (members.stream().allMatch(figure -> figure.value() == null)) {
      return null;
    }
    List<Bar> bars = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Figure figure : members) {
      String code = figure.id().substring(prefix.length());
      String label = Words.code(key, code);
      // A bar without a length would read as none.
      boolean drawn = figure.value() != null;
      if (drawn && (bars.size() < MOST || code.equals("unknown"))) {
        bars.add(bar(figure, label, code));
      }
      rows.add(row(figure, label));
    }
    long hidden = members.stream().filter(figure -> figure.value() == null).count();
    if (members.size() - hidden > bars.size()) {
      note += " " + Wording.say("who.ten");
    }
    if (hidden > 0) {
      note += " " + Wording.say("chart.hidden");
    }
    return new Dimension(
        title,
        note,
        NamedBars.of("chart-who-" + key, title, bars),
        hidden > 0 ? null : most(members, key),
        rows,
        Basis.of(members));
  }

  private static @Nullable Most most(List<Figure> members, String key) {
    String prefix = "who." + key + ".";
    List<Figure> known =
        members.stream()
            .filter(figure -> !figure.id().equals(prefix + "unknown"))
            .sorted(Comparator.comparing(Who::size).reversed())
            .toList();
    if (known.isEmpty()) {
      return largest(members.getFirst(), key);
    }
    if (size(known.getFirst()).signum() == 0
        || (known.size() > 1 && size(known.get(0)).compareTo(size(known.get(1))) == 0)) {
      return null;
    }
    return largest(known.getFirst(), key);
  }

  private static @Nullable Most largest(Figure largest, String key) {
    Part part = largest.unit() == Unit.SHARE ? Part.NUMERATOR : Part.VALUE;
    return Shown.of(largest, part, Style.EXACT)
        .map(
            count ->
                new Most(
                    Words.code(key, largest.id().substring("who.".length() + key.length() + 1)),
                    count,
                    Shown.of(largest, Part.DENOMINATOR, Style.EXACT).orElse(null)))
        .orElse(null);
  }

  private static Comparator<Figure> order(int prefix) {
    Comparator<Figure> byRank =
        Comparator.comparingInt(figure -> rank(figure.id().substring(prefix)));
    return byRank.thenComparing(Who::size, Comparator.reverseOrder()).thenComparing(Figure::id);
  }

  private static int rank(String code) {
    if (LAST.contains(code)) {
      return 1_000 + LAST.indexOf(code);
    }
    int known = ORDER.indexOf(code);
    return known >= 0 ? known : ORDER.size();
  }

  private static BigDecimal size(Figure figure) {
    return Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO);
  }

  private static Bar bar(Figure figure, String label, String code) {
    String text =
        Shown.of(figure, Part.VALUE, Style.EXACT)
            .map(Shown::text)
            .orElse(Wording.say("number.not-recorded"));
    if (figure.unit() == Unit.SHARE) {
      String share = text;
      text =
          Shown.of(figure, Part.NUMERATOR, Style.EXACT)
              .map(count -> count.text() + " (" + share + ")")
              .orElse(share);
    }
    Palette color = code.equals("unknown") ? Palette.UNKNOWN : Palette.MIDDLE;
    return new Bar(label, Math.max(0, size(figure).doubleValue()), text, color);
  }

  private static Row row(Figure figure, String label) {
    boolean share = figure.unit() == Unit.SHARE;
    return new Row(
        label,
        Shown.of(figure, share ? Part.NUMERATOR : Part.VALUE, Style.EXACT).orElse(null),
        Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null),
        share || figure.withheld() ? Amount.of(figure, Style.EXACT) : null);
  }
}
