package org.amparo.report.section.people;

import static org.amparo.report.figure.Sentence.bare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.language.Slot;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * What people were charged with and how it ended, by what ICE calls them, for each set that a share
 * can be of.
 *
 * @param told the finding: of a set where charges are known, and of one further along; empty where
 *     the records support none
 * @param panels one for each set, of which one is shown at a time
 * @param basis what the figures rest on
 */
public record Levels(List<Sentence> told, List<Panel> panels, Basis basis) {

  private static final String PREFIX = "levels.";
  private static final int SHADES = 5;

  /** Sets to speak of first, and to set beside them, in order of preference. */
  private static final List<String> FIRST = List.of("held", "received", "booked");

  private static final List<String> SECOND =
      List.of("removed", "removed-after-request", "transferred", "custody");

  private static final List<String> LEVELS =
      List.of("1", "2", "3", "convicted", "not-convicted", "no-request", "unknown");

  /**
   * One set. Wide because the panel has a field for each of its parts.
   *
   * @param id its word in the figures
   * @param tab what the switch calls it
   * @param members its members in words, in the plural
   * @param total how many
   * @param low how many were charged with nothing above low-level or were not found guilty
   * @param columns the levels there are
   * @param rows the charges and how they ended
   * @param needs what is missing, and which record would say it
   * @param chosen whether it is shown first
   */
  public record Panel(
      String id,
      String tab,
      String members,
      Amount total,
      Amount low,
      List<Column> columns,
      List<Row> rows,
      List<Need> needs,
      boolean chosen) {

    Panel shownFirst() {
      return new Panel(id, tab, members, total, low, columns, rows, needs, true);
    }
  }

  /** A level, with how many of the set have it. */
  public record Column(String label, Amount total) {}

  /**
   * A class of charge and an end.
   *
   * @param seriousness the class
   * @param disposition the end
   * @param total how many of the set
   * @param cells how many by level, in the order of the columns
   */
  public record Row(String seriousness, String disposition, Amount total, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param level the heading of its column
   * @param count how many, or null where none
   * @param shade from 0, none, to 5, the most in the table
   */
  public record Cell(String level, @Nullable Amount count, int shade) {}

  /**
   * A fact that is missing.
   *
   * @param fact in words
   * @param missing for how many of the set
   * @param all whether for all of them
   * @param record which record would say it
   */
  public record Need(String fact, Amount missing, boolean all, String record) {}

  public static @Nullable Levels of(Figures figures) {
    List<Panel> panels =
        figures
            .under(PREFIX)
            .filter(figure -> figure.id().endsWith(".total"))
            .map(figure -> panel(figures, figure))
            .toList();
    if (panels.isEmpty()) {
      return null;
    }
    Panel first =
        preferred(panels, FIRST, panel -> panel.low().recorded()).orElse(panels.getFirst());
    List<Panel> shown =
        panels.stream()
            .map(panel -> panel.id().equals(first.id()) ? panel.shownFirst() : panel)
            .toList();
    List<Figure> used = figures.under(PREFIX).toList();
    return new Levels(told(panels), shown, Basis.of(used));
  }

  private static List<Sentence> told(List<Panel> panels) {
    Panel first = preferred(panels, FIRST, panel -> panel.low().recorded()).orElse(null);
    if (first == null) {
      return List.of();
    }
    List<Sentence> told = new ArrayList<>();
    told.add(low("story.low", first, bare("n", first.low())));
    preferred(panels, SECOND, panel -> panel.low().recorded())
        .map(second -> low("story.low-second", second, bare("n", second.low())))
        .or(
            () ->
                preferred(panels, SECOND, _ -> true).map(second -> low("story.low-unsaid", second)))
        .ifPresent(told::add);
    return told;
  }

  private static Sentence low(String key, Panel panel, Slot... more) {
    return Sentence.of(
        key,
        Stream.concat(
                Stream.of(bare("total", panel.total()), Slot.with("members", panel.members())),
                Stream.of(more))
            .toArray(Slot[]::new));
  }

  private static java.util.Optional<Panel> preferred(
      List<Panel> panels, List<String> order, Predicate<Panel> fit) {
    return panels.stream()
        .filter(panel -> order.contains(panel.id()))
        .filter(fit)
        .min(Comparator.comparingInt(panel -> order.indexOf(panel.id())));
  }

  private static Panel panel(Figures figures, Figure total) {
    String set = total.id().substring(PREFIX.length(), total.id().length() - ".total".length());
    String prefix = PREFIX + set + ".";
    List<String> levels =
        LEVELS.stream().filter(level -> figures.has(prefix + "column." + level)).toList();
    BigDecimal most =
        figures
            .under(prefix + "cell.")
            .flatMap(figure -> Stream.ofNullable(figure.value()))
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ONE);
    return new Panel(
        set,
        LevelWords.tab(set),
        LevelWords.members(set),
        Amount.of(total, Style.EXACT),
        figures
            .find(prefix + "low-or-not-guilty")
            .map(f -> Amount.of(f, Style.EXACT))
            .orElseThrow(),
        levels.stream()
            .map(level -> new Column(word(level), required(figures, prefix + "column." + level)))
            .toList(),
        figures.under(prefix + "row.").map(row -> row(figures, row, levels, most)).toList(),
        needs(figures, prefix, total),
        false);
  }

  private static Row row(Figures figures, Figure row, List<String> levels, BigDecimal most) {
    String cell = row.id().replace(".row.", ".cell.");
    String[] parts = row.id().split("\\.", -1);
    List<Cell> cells = new ArrayList<>();
    for (String level : levels) {
      String id = cell + "." + level;
      cells.add(new Cell(word(level), figures.exact(id), shade(figures.value(id), most)));
    }
    return new Row(
        LevelWords.seriousness(parts[3]),
        LevelWords.disposition(parts[4]),
        required(figures, row.id()),
        cells);
  }

  /** By the square root, so that small counts are told from none where one is large. */
  private static int shade(@Nullable BigDecimal count, BigDecimal most) {
    return count == null
        ? 0
        : (int) Math.ceil(SHADES * Math.sqrt(count.doubleValue() / most.doubleValue()));
  }

  private static List<Need> needs(Figures figures, String prefix, Figure total) {
    String set = prefix.substring(PREFIX.length(), prefix.length() - 1);
    return Stream.of("seriousness", "disposition", "level")
        .flatMap(fact -> need(figures, prefix + "no-" + fact, set, fact, total))
        .toList();
  }

  private static Stream<Need> need(
      Figures figures, String id, String set, String fact, Figure total) {
    BigDecimal missing = figures.value(id);
    Amount amount = figures.exact(id);
    if (amount == null || (missing == null ? !amount.withheld() : missing.signum() == 0)) {
      return Stream.of();
    }
    boolean all = missing != null && total.value() != null && missing.compareTo(total.value()) == 0;
    return Stream.of(new Need(LevelWords.fact(fact), amount, all, LevelWords.needed(set, fact)));
  }

  private static String word(String level) {
    return Wording.say("levels.level." + level);
  }

  private static Amount required(Figures figures, String id) {
    return Objects.requireNonNull(figures.exact(id), id);
  }
}
