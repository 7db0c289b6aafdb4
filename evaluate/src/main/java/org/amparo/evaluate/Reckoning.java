package org.amparo.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What a class does with the rows that a query gives, where a figure is no plain result of one.
 *
 * @param type the class, by its whole name
 * @param words what it does, a sentence
 * @param section the heading in {@code docs/methods.md} under which its formulas stand
 */
public record Reckoning(String type, String words, String section) {

  private static final String MEASURES = "org.amparo.evaluate.measure.";

  private static final List<Reckoning> ALL =
      List.of(
          measure(
              "CeilingTime",
              "Counts the requests whose time no record gives, and gives each the whole clock.",
              "Measures of time"),
          measure(
              "ClaimFigures",
              "Takes what was published from the claim\u2019s file, computes it again by the"
                  + " claim\u2019s own formula, and divides it by the figure of these records.",
              "Claims"),
          measure("CostFigures", "Multiplies a time by a rate, and rounds to a cent once.", "Cost"),
          measure(
              "CostSpreads",
              "Resamples people a thousand times, and draws the rate as often.",
              "Spreads"),
          measure(
              "DirectTime",
              "Adds up the seconds that the query gives of each stay, and takes their median.",
              "Measures of time"),
          measure(
              "GroupRates",
              "Divides those held by those booked, group by group, with an interval.",
              "Human cost"),
          measure(
              "LikePeople",
              "Compares stays with those of like people: matching, regression of log days,"
                  + " survival.",
              "Against like people"),
          measure(
              "LineFigures",
              "Adds up awards, or multiplies requests and people by what the user or a source"
                  + " states.",
              "Lines apart"),
          measure(
              "PolicyFigures",
              "Adds up answers and times under each policy, and multiplies times by rates.",
              "Policies"),
          measure(
              "PolicySpreads",
              "Bounds what facts and choices leave open, resamples people a thousand times and"
                  + " draws rates, the same for every policy, and takes differences stay by stay.",
              "Spreads"),
          measure(
              "RateFigures",
              "Takes the rate of the place and year, put in the money of another year where asked.",
              "Cost"),
          measure(
              "StayComparison",
              "Takes the difference of mean stays, with an interval by resampling people.",
              "Measures of time"),
          new Reckoning(
              "org.amparo.evaluate.change.Changes",
              "Fits each monthly series around the day, and tries the same at other dates and"
                  + " places.",
              "When the law changed"),
          new Reckoning(
              "org.amparo.report.page.PublishedFigures",
              "Counts the rows of each file, and divides one measure\u2019s cost by"
                  + " another\u2019s.",
              "Cost"));

  /** What the class of this name does, or empty where nothing is said of it. */
  public static Optional<Reckoning> of(String type) {
    return ALL.stream().filter(one -> one.type().equals(type)).findFirst();
  }

  /** Every class that reckons figures. */
  public static List<Reckoning> all() {
    return ALL;
  }

  private static Reckoning measure(String name, String words, String section) {
    return new Reckoning(MEASURES + name, words, section);
  }
}
