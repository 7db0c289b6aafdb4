package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Unit;

/**
 * A published study or account with its figures. Wide because it holds every field of a claim file.
 *
 * @param id stable, such as {@code miami-dade-2018}
 * @param places ids of the places it is about: a county's GEOID, {@code state:TX}, {@code
 *     country:US}
 * @param explanation why its figures differ from one another or from ours
 * @param notVerified what could not be read or checked, a sentence each
 * @param ladder costs of one time on one base, where the publication has several
 * @param context whether it is told beside counts of the police of any place, as of other records
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
    boolean context,
    Optional<Study> study) {

  /**
   * A number that was published.
   *
   * @param id unique within the claim, rows included
   * @param value exactly as published; money in cents
   * @param as the words printed, such as {@code about 20}; empty where the number alone was
   */
  public record Input(
      String id, String label, Unit unit, BigDecimal value, String as, Reference source) {}

  /**
   * Costs on one base, the time each covers in words, which differ by what each counts: ids, the
   * smallest first, and the row that says how many requests they are of, empty where none does.
   */
  public record Ladder(String base, Optional<String> counts, List<String> rows) {}

  /**
   * How a study drew its population, so that it can be drawn again from the same records.
   *
   * @param setAsideTypes bookings whose gravest charge is of one of these types are set aside
   * @param comparison the published means to compare with, where the records have no fair ones
   */
  public record Study(
      List<String> contracts,
      List<String> setAsideTypes,
      String setAsideWhy,
      Optional<Comparison> comparison) {}

  /** A published comparison group, and why it is used in place of the records. */
  public record Comparison(
      BigDecimal meanDays, BigDecimal medianDays, long bookings, String source, String why) {

    /** The row of {@code step/published_stay}. */
    public List<Object> row() {
      return List.of(meanDays.toPlainString(), medianDays.toPlainString(), bookings, source);
    }
  }

  /** Two figures in one unit that should be one and are not, and what is known of why. */
  public record Conflict(ClaimRow first, ClaimRow second, String why) {

    /** The second as stated, less the first as stated. */
    public BigDecimal difference() {
      return second.stated().subtract(first.stated());
    }
  }

  /** The row with this id; IllegalArgumentException where there is none. */
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

  /** The part about exactly these places: no state is held against a county, nor the reverse. */
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
            context,
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
