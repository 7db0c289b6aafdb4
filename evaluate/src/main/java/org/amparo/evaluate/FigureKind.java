package org.amparo.evaluate;

/** What a figure's numbers are, which decides how an edition that rounds counts shows them. */
public enum FigureKind {
  /** A count of people, or of records that are each about a person. */
  COUNT_OF_PEOPLE,
  /** Time, money or another sum over people. */
  AMOUNT,
  /** One count of people divided by another. */
  RATE,
  /** What a method concludes of people: a mean, a quotient of sums, an interval, a test. */
  ESTIMATE,
  /** What a few people are: the longest holds, and what is left without them. */
  EXTREME,
  /** Nothing about people: months, places, clauses, published prices. */
  OTHER
}
