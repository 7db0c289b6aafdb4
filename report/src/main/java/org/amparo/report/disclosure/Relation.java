package org.amparo.report.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What anyone knows of cells together: a weighted sum lies between two bounds. A total is the sum
 * of its parts; a printed rate leaves its two cells no more room than its last digit.
 *
 * @param id its name, for messages
 * @param terms the cells with their whole factors; no cell twice
 * @param low the least the sum can be, {@link Long#MIN_VALUE} where there is no bound
 * @param high the most the sum can be, {@link Long#MAX_VALUE} where there is no bound
 */
public record Relation(String id, List<Term> terms, long low, long high) {

  /**
   * A cell in a sum.
   *
   * @param cell its id
   * @param factor how often it is added; not 0
   */
  public record Term(String cell, long factor) {

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException where it is 0
     */
    public Term {
      if (factor == 0) {
        throw new IllegalArgumentException(cell + " has factor 0");
      }
    }
  }

  /**
   * Checks the terms.
   *
   * @throws IllegalArgumentException where a cell stands in it twice or the bounds are crossed
   */
  public Relation {
    terms = List.copyOf(terms);
    if (terms.stream().map(Term::cell).distinct().count() != terms.size()) {
      throw new IllegalArgumentException("a cell stands twice in relation " + id);
    }
    if (low > high) {
      throw new IllegalArgumentException("no sum satisfies relation " + id);
    }
  }

  /** The total is the sum of all these parts and nothing else. */
  public static Relation total(String total, List<String> parts) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(total, -1));
    parts.forEach(part -> terms.add(new Term(part, 1)));
    return new Relation("total of " + total, terms, 0, 0);
  }

  /** The difference is the first less the second. */
  public static Relation difference(String difference, String first, String second) {
    return new Relation(
        difference + " = " + first + " - " + second,
        List.of(new Term(difference, -1), new Term(first, 1), new Term(second, -1)),
        0,
        0);
  }

  /** Whether it fixes the sum, as a total does. */
  boolean exact() {
    return low == high;
  }
}
