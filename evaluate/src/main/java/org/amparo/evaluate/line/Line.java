package org.amparo.evaluate.line;

import java.util.List;
import java.util.Locale;
import org.amparo.evaluate.rate.Evidence;

/**
 * A published amount that stands beside the cost. Wide because it holds every field of a file of
 * other costs.
 *
 * @param id stable
 * @param kind what it is
 * @param low cents for each person, or in all for a reimbursement; the least
 * @param high the most; equal to {@code low} where it is one amount
 * @param places ids of the places it is of
 * @param placeName those places in words
 * @param year the year it was paid or published
 * @param source who says so, in words
 * @param url where it can be read
 * @param evidence how well it is known
 * @param note what to know before using it; may be empty
 */
public record Line(
    String id,
    Kind kind,
    long low,
    long high,
    List<String> places,
    String placeName,
    int year,
    String source,
    String url,
    Evidence evidence,
    String note) {

  /** What an amount is. */
  public enum Kind {
    /** What was paid to each person held unlawfully. */
    LITIGATION,
    /** What the federal government was billed or paid back, in all. */
    REIMBURSEMENT;

    /** The word in figure ids, such as {@code litigation}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Line {
    places = List.copyOf(places);
    if (low > high) {
      throw new IllegalArgumentException(id + ": low and high are out of order");
    }
  }
}
