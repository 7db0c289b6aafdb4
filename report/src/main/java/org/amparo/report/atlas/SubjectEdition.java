package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Residents;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.language.Messages;
import org.jspecify.annotations.Nullable;

/** What an edition shows of one subject. */
public final class SubjectEdition {

  /** In place of a number that is fewer than 11, but not none. */
  static final long FEW = -1;

  /** In place of a number that so few people are not divided into. */
  static final long WITHHELD = -2;

  /** In place of a number that the records do not tell: it is not none. */
  static final long ABSENT = -3;

  /** In place of a year: all of them. */
  static final String ALL = "";

  /** How many residents a rate is of. */
  static final long RESIDENTS = 100_000;

  private static final BigDecimal PER = BigDecimal.valueOf(12 * RESIDENTS);
  private static final MathContext READ = new MathContext(3, RoundingMode.HALF_UP);
  private static final String YEAR = "year";

  private final Subject subject;
  private final PlaceTree tree;
  private final boolean several;
  private final boolean rounded;
  private final boolean namesCounties;
  private final Map<String, NodeRows> rows = new LinkedHashMap<>();
  private final NodeRows months;
  private final List<AtlasPlace> countyless;
  private final List<String> years;
  private final Map<String, Set<String>> recorded = new HashMap<>();

  SubjectEdition(Subject subject, PlaceTree tree, boolean several, boolean rounded) {
    this.subject = subject;
    this.tree = tree;
    this.several = several;
    this.rounded = rounded;
    this.namesCounties =
        subject.years().rows().keySet().stream()
            .anyMatch(id -> tree.leaf(id).filter(AtlasPlace::county).isPresent());
    Stream.concat(Stream.of(subject.years()), subject.breakdowns().stream())
        .forEach(part -> rows.put(part.id(), new NodeRows(tree, part)));
    this.countyless = tree.leaves().stream().filter(place -> !place.county()).toList();
    this.months = new NodeRows(tree, subject.months());
    List<Integer> known =
        categories(YEAR).stream()
            .filter(year -> !year.equals("unknown"))
            .map(Integer::valueOf)
            .toList();
    this.years =
        known.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(known.getFirst(), known.getLast())
                .mapToObj(String::valueOf)
                .toList();
  }

  private NodeRows rows(String id) {
    NodeRows found = rows.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no breakdown " + id);
    }
    return found;
  }

  /** What is counted. */
  public Subject subject() {
    return subject;
  }

  /** What is counted, in English as the files have it. */
  public String name() {
    return words(Messages.english());
  }

  /** What is counted, in words; with its release only where there are several. */
  String words(Messages messages) {
    return AtlasWords.name(messages, subject, several);
  }

  /** Whether its counts are rounded, and days and money withheld. */
  boolean rounded() {
    return rounded;
  }

  /** Whether its records name any county; else a county's none would be a number nobody counted. */
  boolean namesCounties() {
    return namesCounties;
  }

  /** The years from first to last, also one between them of which there is no record. */
  List<String> years() {
    return years;
  }

  /** The months of which its records tell how many there are in a place. */
  Set<String> recorded(String node) {
    return recorded.computeIfAbsent(
        node,
        _ -> {
          Set<String> all = new TreeSet<>(subject.recordedAt(node));
          subject
              .recorded()
              .forEach(
                  (place, told) -> {
                    if (tree.below(place, node)) {
                      all.addAll(told);
                    }
                  });
          return all;
        });
  }

  /** How many months of a year, or of {@link #ALL} years, the records tell of a place. */
  long months(String node, String year) {
    return recorded(node).stream()
        .filter(month -> !month.equals("unknown") && month.startsWith(year))
        .count();
  }

  /** How many there are in a year, or in {@link #ALL} of them. */
  long at(String node, String year) {
    if (tree.isLeaf(node) && !namesCounties && total(node) == 0) {
      return ABSENT;
    }
    if (year.isEmpty()) {
      return total(node) == 0 && recorded(node).isEmpty() ? ABSENT : total(node);
    }
    if (months(node, year) == 0) {
      return ABSENT;
    }
    int index = categories(YEAR).indexOf(year);
    return index < 0 ? 0 : row(YEAR, node).map(row -> row[index]).orElse(WITHHELD);
  }

  /** The number of all years with all its digits. */
  public String text(Messages messages, String node) {
    return NumberText.of(messages, at(node, ALL), unit());
  }

  /** The year whose residents a number is divided by; for all years together, that of the last. */
  int residentsOf(String year) {
    return Residents.bundled()
        .year(year.isEmpty() ? Integer.parseInt(years.getLast()) : Integer.parseInt(year));
  }

  /** So many a year for every 100,000 residents, by the months on record; null where unknown. */
  @Nullable BigDecimal rate(String county, String year) {
    long count = at(county, year);
    Long residents = years.isEmpty() ? null : Residents.bundled().of(county, residentsOf(year));
    long months = months(county, year);
    return count < 0 || residents == null || months == 0
        ? null
        : BigDecimal.valueOf(count)
            .multiply(PER)
            .divide(BigDecimal.valueOf(residents * months), MathContext.DECIMAL64)
            .round(READ);
  }

  /** How many of a whole are in no county. */
  long unplaced(String whole, String year) {
    int index = categories(YEAR).indexOf(year);
    NodeRows numbers = rows(YEAR);
    return published(
        countyless.stream()
            .filter(place -> tree.below(place.id(), whole))
            .mapToLong(
                place ->
                    year.isEmpty()
                        ? numbers.total(place.id())
                        : index < 0 ? 0 : numbers.row(place.id())[index])
            .sum());
  }

  /** How many of what is placed in no county may be of a place: of its state, or of none. */
  long elsewhere(String node) {
    String state =
        tree.leaf(node).map(place -> PlaceTree.state(String.valueOf(place.state()))).orElse(node);
    NodeRows numbers = rows(YEAR);
    return published(
        countyless.stream()
            .filter(place -> !tree.below(place.id(), node))
            .filter(place -> place.state() == null || PlaceTree.state(place.state()).equals(state))
            .filter(place -> !place.id().equals(node))
            .mapToLong(place -> numbers.total(place.id()))
            .sum());
  }

  /** How many months between the first and the last on record are not recorded of a place. */
  long gaps(String node) {
    List<YearMonth> told =
        recorded(node).stream()
            .filter(month -> !month.equals("unknown"))
            .map(YearMonth::parse)
            .sorted()
            .toList();
    return told.isEmpty()
        ? 0
        : ChronoUnit.MONTHS.between(told.getFirst(), told.getLast()) + 1 - told.size();
  }

  /** Years first, then the others, in order. */
  public List<String> breakdowns() {
    return List.copyOf(rows.keySet());
  }

  /** The categories of a breakdown. */
  public List<String> categories(String breakdown) {
    return rows(breakdown).categories();
  }

  /** A node's total, or {@link #FEW}. */
  public long total(String node) {
    return published(rows(YEAR).total(node));
  }

  /** A node's row of a breakdown, or empty where so few people are not broken down. */
  public Optional<long[]> row(String breakdown, String node) {
    return published(rows(breakdown), node);
  }

  /** The months, in order. */
  public List<String> months() {
    return months.categories();
  }

  /** A node's numbers by month; empty where an edition does not show them. */
  public Optional<long[]> monthsOf(String node) {
    return rounded && !node.equals(tree.top()) ? Optional.empty() : published(months, node);
  }

  private Optional<long[]> published(NodeRows numbers, String node) {
    return rounded && Rounding.tooSmall(BigDecimal.valueOf(rows(YEAR).total(node)))
        ? Optional.empty()
        : Optional.of(Arrays.stream(numbers.row(node)).map(this::published).toArray());
  }

  private long published(long count) {
    if (!rounded) {
      return count;
    }
    return unit() == Unit.CENTS || unit() == Unit.DAYS
        ? WITHHELD
        : Rounding.count(count).orElse(FEW);
  }

  Unit unit() {
    return subject.unit();
  }

  /** A node's number of a category. */
  long number(String breakdown, String category, String node) {
    if (breakdown.equals(YEAR) && years.contains(category)) {
      return at(node, category);
    }
    int index = categories(breakdown).indexOf(category);
    return row(breakdown, node).map(row -> row[index]).orElse(WITHHELD);
  }

  boolean isPolicy(String breakdown) {
    return breakdown.startsWith(Breakdown.POLICY);
  }
}
