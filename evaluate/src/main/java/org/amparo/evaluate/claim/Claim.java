package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Unit;

/**
 * A published study or account, with each of its figures. Wide because it holds every field of a
 * claim file.
 *
 * @param id stable, such as {@code miami-dade-2018}
 * @param title what it is about, in words
 * @param places ids of the places it is about: a county's GEOID, {@code state:TX}, {@code
 *     country:US}
 * @param source who published it, where and when
 * @param explanation why its figures differ from one another or from ours
 * @param notVerified what could not be read or checked, a sentence each
 * @param inputs what its figures are made of
 * @param rows its figures, in file order
 * @param ladder costs of one time on one base, where the publication has several
 * @param conflicts figures that should be one and are not
 * @param study how its population was drawn and compared, where that can be repeated
 */
public record Claim(
    String id,
    String title,
    List<String> places,
    Reference source,
    String explanation,
    List<String> notVerified,
    List<Input> inputs,
    List<ClaimRow> rows,
    Optional<Ladder> ladder,
    List<Conflict> conflicts,
    Optional<Study> study) {

  public Claim {
    places = List.copyOf(places);
    notVerified = List.copyOf(notVerified);
    inputs = List.copyOf(inputs);
    rows = List.copyOf(rows);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * A number that was published.
   *
   * @param id unique within the claim, rows included
   * @param label what it is
   * @param unit what it counts
   * @param value exactly as published; money in cents
   * @param as the words printed, such as {@code about 20}; empty where the number alone was
   * @param source who says so
   */
  public record Input(
      String id, String label, Unit unit, BigDecimal value, String as, Reference source) {}

  /**
   * Costs on one base, which differ by what each counts.
   *
   * @param base the time that each of them covers, in words
   * @param counts the row that says how many requests they are of; empty where none does
   * @param rows ids, the smallest first
   */
  public record Ladder(String base, Optional<String> counts, List<String> rows) {
    public Ladder {
      rows = List.copyOf(rows);
    }
  }

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
   * Two figures that should be one and are not.
   *
   * @param first a row
   * @param second another, in the same unit
   * @param why what is known of the difference, a sentence
   */
  public record Conflict(ClaimRow first, ClaimRow second, String why) {

    /** The second as stated, less the first as stated. */
    public BigDecimal difference() {
      return second.stated().subtract(first.stated());
    }
  }

  /**
   * The row with this id.
   *
   * @throws IllegalArgumentException where there is none
   */
  public ClaimRow row(String rowId) {
    return rows.stream()
        .filter(row -> row.id().equals(rowId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no row " + rowId));
  }

  /** The largest of the ladder's rows divided by the smallest, both as recomputed. */
  public Optional<BigDecimal> factor() {
    return ladder.map(
        costs ->
            row(costs.rows().getLast())
                .exact()
                .divide(row(costs.rows().getFirst()).exact(), MathContext.DECIMAL64));
  }

  /**
   * The part of the claim that is about exactly these places; empty where none of it is. A figure
   * of a state is never held against a county, nor one of a county against its state.
   */
  public Optional<Claim> about(Territory territory) {
    List<ClaimRow> kept = rows.stream().filter(row -> territory.is(row.places())).toList();
    if (kept.isEmpty() && !(rows.isEmpty() && territory.is(places))) {
      return Optional.empty();
    }
    return Optional.of(
        new Claim(
            id,
            title,
            places,
            source,
            explanation,
            notVerified,
            inputs,
            kept,
            ladder.filter(costs -> costs.rows().stream().map(this::row).allMatch(kept::contains)),
            conflicts.stream()
                .filter(two -> kept.containsAll(List.of(two.first(), two.second())))
                .toList(),
            study));
  }

  /** Id of the figure that gives the difference of two rows in conflict. */
  public String conflictFigure(Conflict two) {
    return "claim." + id + "." + two.second().id() + ".less." + two.first().id();
  }

  /** The places it is about, in words. */
  public String placeWords() {
    return Territory.names(places);
  }

  /** How the least known of its figures is known; its source's where it has none. */
  public Evidence evidence() {
    return rows.stream().map(ClaimRow::evidence).reduce(Evidence::or).orElse(source.evidence());
  }
}
