package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.disclosure.Cell;
import org.amparo.report.disclosure.Relation;
import org.amparo.report.disclosure.SmallCells;
import org.amparo.report.disclosure.Tabulation;
import org.amparo.report.number.Part;

/**
 * What the catalog says of the numbers of one report: the counts of people they are, what ties
 * those together, and on which counts each number rests. A number that nothing is said of is not
 * published.
 */
final class Inventory {

  /** What the totals of a whole place cost to hide: other numbers go first. */
  static final long DEAR = 1_000_000_000_000L;

  private static final List<Part> IN_UNIT = List.of(Part.VALUE, Part.LOW, Part.HIGH);

  private final Map<String, Figure> figures;
  private final SmallCells rule;
  private final Tabulation.Builder cells = Tabulation.builder();
  private final Map<String, Long> values = new LinkedHashMap<>();
  private final Map<NumberId, Set<String>> rests = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Set<NumberId> barred = new LinkedHashSet<>();

  Inventory(Map<String, Figure> figures, SmallCells rule) {
    this.figures = figures;
    this.rule = rule;
  }

  SmallCells rule() {
    return rule;
  }

  Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  List<Figure> under(String prefix) {
    return figures.values().stream().filter(figure -> figure.id().startsWith(prefix)).toList();
  }

  /**
   * Says that a part of a figure is a count of people.
   *
   * @param cell whom it counts; numbers with one name are one count
   * @return the cell's name: another than asked where that one has another value, so that nothing
   *     is taken as known that is not so; null where the figure has no such number
   */
  Optional<String> count(Figure figure, Part part, String cell) {
    return count(figure, part, cell, 0);
  }

  /** The same, with what hiding it costs besides its own size. */
  Optional<String> count(Figure figure, Part part, String cell, long dearer) {
    NumberId number = new NumberId(figure.id(), part);
    BigDecimal value = part.of(figure);
    if (value == null) {
      return Optional.empty();
    }
    Optional<String> named =
        whole(value).map(count -> cell(cell, count, number.toString(), dearer));
    named.ifPresentOrElse(name -> rest(number, Set.of(name)), () -> barred.add(number));
    return named;
  }

  /** Says that a cell of a table is a count of people. */
  String count(NumberId number, long value, String cell) {
    String name = cell(cell, value, number.toString(), 0);
    rest(number, Set.of(name));
    return name;
  }

  private String cell(String cell, long value, String otherwise, long dearer) {
    Long known = values.get(cell);
    String name = known == null || known == value ? cell : cell + " as " + otherwise;
    cells.add(Cell.count(name, value, Math.addExact(Math.addExact(value, 1), dearer)));
    values.put(name, value);
    return name;
  }

  private static Optional<Long> whole(BigDecimal value) {
    try {
      return value.signum() < 0 ? Optional.empty() : Optional.of(value.longValueExact());
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }

  /** A count that no page prints, but that follows from what it does print. */
  String remainder(String cell, long value) {
    Long known = values.get(cell);
    String name = known == null || known == value ? cell : cell + " as " + value;
    if (values.putIfAbsent(name, value) == null) {
      cells.add(Cell.remainder(name, value));
    }
    return name;
  }

  /** A count that no page prints, and that only ties others together. */
  String tie(String cell, long value) {
    if (values.putIfAbsent(cell, value) == null) {
      cells.add(Cell.tie(cell, value));
    }
    return cell;
  }

  /**
   * A count that no page prints, but that a sum over the same people would betray: the sum has to
   * rest on it.
   *
   * @param counts whether it counts people; else it is a difference of such counts
   */
  void behind(String cell, long value, boolean counts) {
    if (values.putIfAbsent(cell, value) == null) {
      cells.add(counts ? Cell.count(cell, value) : Cell.difference(cell, value));
    }
  }

  /** Says that a number is the sum of these, each so many times. */
  void sum(String whole, Map<String, Long> parts) {
    List<Relation.Term> terms = new ArrayList<>();
    terms.add(new Relation.Term(whole, -1));
    parts.forEach((part, factor) -> terms.add(new Relation.Term(part, factor)));
    if (parts.size() == 1 && parts.containsKey(whole)) {
      return;
    }
    cells.add(new Relation("sum of " + whole, terms, 0, 0));
  }

  /** Says that these parts of a figure can be shown where all these counts are. */
  void rests(Figure figure, List<Part> parts, Stream<String> on) {
    Set<String> named = new LinkedHashSet<>(on.toList());
    parts.stream()
        .filter(part -> part.of(figure) != null)
        .forEach(part -> rest(new NumberId(figure.id(), part), named));
  }

  /** Says that a cell of a table can be shown where all these counts are. */
  void rests(NumberId number, Stream<String> on) {
    rest(number, new LinkedHashSet<>(on.toList()));
  }

  /** Says that nothing in a figure counts people. */
  void free(Figure figure) {
    rests(figure, Arrays.asList(Part.values()), Stream.of());
  }

  /** Says that the ends of a range and what lies between are shown together or not at all. */
  void whole(Figure figure, Stream<String> on) {
    rests(figure, IN_UNIT, on);
  }

  /**
   * Says that a number can be shown where another can, from which it follows. What that one rests
   * on has to be said before; where nothing is, this one is not published.
   */
  void follows(NumberId number, NumberId lead) {
    Set<String> on = rests.get(lead);
    if (on == null || barred.contains(lead)) {
      barred.add(number);
    } else {
      rest(number, on);
    }
  }

  private void rest(NumberId number, Set<String> on) {
    rests.computeIfAbsent(number, _ -> new LinkedHashSet<>()).addAll(on);
  }

  /** Says that a number is not published, whatever else is said of it. */
  void bar(Figure figure, Part part) {
    barred.add(new NumberId(figure.id(), part));
  }

  /** Whether a number was said not to be published. */
  boolean bars(Figure figure, Part part) {
    return barred.contains(new NumberId(figure.id(), part));
  }

  /** Says that a cell of a table is not published. */
  void bar(NumberId number) {
    barred.add(number);
  }

  long value(String cell) {
    return Objects.requireNonNull(values.get(cell), cell);
  }

  boolean has(String cell) {
    return values.containsKey(cell);
  }

  /**
   * Says that the parts lie in the whole and share nothing. What they leave of it is a count too,
   * since anyone can subtract.
   */
  void split(String whole, List<String> parts) {
    List<String> known = parts.stream().distinct().filter(part -> !part.equals(whole)).toList();
    if (!has(whole) || known.isEmpty() || known.size() < parts.size()) {
      return;
    }
    long left = value(whole) - known.stream().mapToLong(this::value).sum();
    if (left < 0) {
      return;
    }
    List<String> all = new ArrayList<>(known);
    if (left > 0) {
      all.add(remainder("rest of " + whole + " without " + String.join(", ", known), left));
    }
    cells.add(Relation.total(whole, all));
  }

  /**
   * Says that months lie in the whole with other parts and share nothing. Years that an atlas shows
   * of the same records are totals of their own.
   *
   * @param months the cells by month, whose first four letters are the year
   * @param others what has no month
   */
  void months(String whole, Map<String, String> months, List<String> others) {
    Map<String, List<String>> years = new TreeMap<>();
    months.forEach(
        (month, cell) ->
            years.computeIfAbsent(month.substring(0, 4), _ -> new ArrayList<>()).add(cell));
    List<String> parts = new ArrayList<>(others);
    years.forEach(
        (year, cells) -> {
          String own = whole + " of " + year;
          if (!has(own) && (years.size() == 1 || cells.size() == 1)) {
            parts.addAll(cells);
          } else {
            long sum = cells.stream().mapToLong(this::value).sum();
            String total = cell(own, sum, whole + " added up", DEAR / 8);
            split(total, cells);
            parts.add(total);
          }
        });
    split(whole, parts);
  }

  /** Says that whoever is in the part is in the whole. */
  void within(String whole, String part) {
    split(whole, List.of(part));
  }

  /** Says that one of two counts may be part of the other, where few would be left over. */
  void near(String one, String other) {
    if (!one.equals(other) && has(one) && has(other)) {
      long difference = value(one) - value(other);
      if (rule.small(Math.abs(difference))) {
        within(difference > 0 ? one : other, difference > 0 ? other : one);
      }
    }
  }

  /** Says that whoever is in one count is in another, where both are there. */
  void inside(String whole, String part) {
    if (!whole.equals(part) && has(whole) && has(part) && value(part) <= value(whole)) {
      within(whole, part);
    }
  }

  /** Gives counts a further name, which may be that of several. */
  void call(String name, String cell) {
    names.computeIfAbsent(name, _ -> new ArrayList<>()).add(cell);
  }

  /** The counts of that further name. */
  List<String> called(String name) {
    return names.getOrDefault(name, List.of());
  }

  /** Counts whose name begins so. */
  List<String> cellsUnder(String prefix) {
    return values.keySet().stream().filter(cell -> cell.startsWith(prefix)).toList();
  }

  Tabulation tabulation() {
    return cells.build();
  }

  /** Whether anything is said of the number. */
  boolean says(NumberId number) {
    return rests.containsKey(number) || barred.contains(number);
  }

  /** Whether the number may be shown where these cells are hidden. */
  boolean shows(NumberId number, Predicate<String> hidden) {
    Set<String> on = rests.get(number);
    return on != null && !barred.contains(number) && on.stream().noneMatch(hidden);
  }

  /** Parts in the unit of the figure. */
  static List<Part> inUnit() {
    return IN_UNIT;
  }
}
