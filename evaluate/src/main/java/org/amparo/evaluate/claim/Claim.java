package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A published study or account, with each of its figures.
 *
 * @param id stable, such as {@code miami-dade-2018}
 * @param title what it is about, in words
 * @param places ids of the places it is about, {@code state:TX} for a whole state
 * @param source who published it, where and when
 * @param explanation why its figures differ from one another or from ours
 * @param inputs what its figures are made of
 * @param rows its figures, in file order
 * @param factor the two rows whose quotient is worth naming
 * @param study how its population was drawn and compared, where that can be repeated
 */
public record Claim(
    String id,
    String title,
    List<String> places,
    Reference source,
    String explanation,
    List<Input> inputs,
    List<Row> rows,
    Optional<Factor> factor,
    Optional<Study> study) {

  public Claim {
    places = List.copyOf(places);
    inputs = List.copyOf(inputs);
    rows = List.copyOf(rows);
  }

  /**
   * Where something was published.
   *
   * @param text in words
   * @param url where it can be read; may be empty
   */
  public record Reference(String text, String url) {}

  /**
   * A number that was published.
   *
   * @param id unique within the claim, rows included
   * @param label what it is
   * @param unit what it counts
   * @param value exactly as published; money in cents
   * @param source who says so
   */
  public record Input(String id, String label, Unit unit, BigDecimal value, Reference source) {}

  /**
   * A figure of the claim.
   *
   * @param id unique within the claim
   * @param label what it is
   * @param party whose figure it is
   * @param covers the time it covers, in words; empty where that goes without saying
   * @param cell the cell of the cost table it used
   * @param unit what it counts
   * @param published as published, money in cents; null where nobody published it
   * @param publishedAs as it was printed; null where nobody published it
   * @param recomputed from the inputs, exactly; null where the inputs were not published
   * @param working the recomputation written out; null where there is none
   * @param beside id of the figure of a workspace to set beside it; null where there is none
   * @param note what to know of it; may be empty
   */
  public record Row(
      String id,
      String label,
      String party,
      String covers,
      Cell cell,
      Unit unit,
      @Nullable BigDecimal published,
      @Nullable String publishedAs,
      @Nullable BigDecimal recomputed,
      @Nullable String working,
      @Nullable String beside,
      String note) {

    /** The figure as published, or as recomputed where it was not published. */
    public BigDecimal stated() {
      return published != null ? published : Objects.requireNonNull(recomputed);
    }

    /** The figure as recomputed, or as published where its inputs were not. */
    public BigDecimal exact() {
      return recomputed != null ? recomputed : Objects.requireNonNull(published);
    }
  }

  /**
   * A cell of the cost table.
   *
   * @param measure how time was measured; null where the row is not a time or cost
   * @param rate what a day was taken to cost; null where the row is not a cost
   */
  public record Cell(@Nullable TimeMeasure measure, @Nullable RateKind rate) {

    /** The cell in words, such as {@code gross × average}; empty where there is neither. */
    public String words() {
      if (measure == null) {
        return rate == null ? "" : rate.word();
      }
      return rate == null ? measure.word() : measure.word() + " × " + rate.word();
    }
  }

  /** The two rows, by id, whose quotient is the claim's point. */
  public record Factor(String largest, String smallest) {}

  /**
   * How a study drew its population, so that it can be drawn again from the same records.
   *
   * @param contracts contracts of the sources it applies to
   * @param setAsideTypes bookings whose gravest charge is of one of these types are set aside
   * @param setAsideWhy the reason, a sentence
   * @param comparison the published means to compare with, where the records have no fair ones
   */
  public record Study(
      List<String> contracts,
      List<String> setAsideTypes,
      String setAsideWhy,
      Optional<Comparison> comparison) {
    public Study {
      contracts = List.copyOf(contracts);
      setAsideTypes = List.copyOf(setAsideTypes);
    }
  }

  /**
   * A published comparison group.
   *
   * @param meanDays mean stay in days
   * @param medianDays median stay in days
   * @param bookings how many bookings it is over
   * @param source who says so
   * @param why why it is used in place of the records, in sentences
   */
  public record Comparison(
      BigDecimal meanDays, BigDecimal medianDays, long bookings, String source, String why) {}

  /**
   * A row beside what a workspace gives.
   *
   * @param row the claim's figure
   * @param ours the workspace's, or empty where it has none
   * @param ratio the claim's figure divided by the workspace's, or empty
   */
  public record Compared(Row row, Optional<Figure> ours, Optional<BigDecimal> ratio) {}

  /**
   * The row with this id.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Row row(String rowId) {
    return rows.stream()
        .filter(row -> row.id().equals(rowId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no row " + rowId));
  }

  /** The largest of the named rows divided by the smallest, both as recomputed. */
  public Optional<BigDecimal> factorValue() {
    return factor.map(
        two ->
            row(two.largest()).exact().divide(row(two.smallest()).exact(), MathContext.DECIMAL64));
  }

  /** Each row beside the figure of an evaluation that it names, in file order. */
  public List<Compared> compare(Evaluation evaluation) {
    return rows.stream()
        .map(
            row -> {
              Optional<Figure> ours = Optional.ofNullable(row.beside()).flatMap(evaluation::figure);
              return new Compared(row, ours, ours.flatMap(figure -> ratio(row, figure)));
            })
        .toList();
  }

  private static Optional<BigDecimal> ratio(Row row, Figure ours) {
    BigDecimal value = ours.value();
    return value == null || value.signum() == 0
        ? Optional.empty()
        : Optional.of(row.stated().divide(value, MathContext.DECIMAL64));
  }

  /**
   * Whether records of these places are what the claim is about: all of them lie in it, and a claim
   * about a state is only held against the whole state.
   *
   * @param placeIds places with records
   * @param states their states
   * @param wholeState whether the records were not narrowed to one place
   */
  public boolean concerns(List<String> placeIds, List<String> states, boolean wholeState) {
    boolean byPlace = !placeIds.isEmpty() && places.containsAll(placeIds);
    boolean byState =
        wholeState
            && !states.isEmpty()
            && states.stream()
                .allMatch(state -> places.contains("state:" + state.toUpperCase(Locale.ROOT)));
    return byPlace || byState;
  }
}
