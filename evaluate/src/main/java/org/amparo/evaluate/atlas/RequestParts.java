package org.amparo.evaluate.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How requests are taken apart, in parts that add up to all requests of a place. */
public final class RequestParts {

  /** Conviction as the agency recorded it, by its words. */
  static final List<String> CRIMINALITY = List.of("convicted", "pending", "other", "unknown");

  static final List<String> LEVELS = List.of("1", "2", "3", "unknown");
  static final List<String> CONVICTIONS =
      List.of("person", "property", "drugs", "traffic", "immigration", "other", "unsorted", "none");

  /** What happened next, as coarse as a county's numbers bear. */
  static final List<String> NEXT = List.of("removal", "detained", "free", "unknown", "unfollowed");

  static final List<String> CEILING = List.of("open", "rest");

  /** A policy's answers; what may be honored is counted as honored, as in a report. */
  static final List<String> ANSWERS =
      List.of("honored", "declined", "silent", "undecided", "no-hold");

  /** The same where what may be honored is counted as refused. */
  static final List<String> BOUND = List.of("bound", "refusable", "silent", "undecided", "no-hold");

  private RequestParts() {}

  /**
   * The parts of one stage; those about which the records say nothing are left out.
   *
   * @param honored whether what a policy leaves to the jail is counted as honored; else as refused
   */
  public static List<Breakdown> of(
      CellTable cells, String status, List<String> policies, boolean honored) {
    List<String> there = cells.parts(status);
    List<Breakdown> parts = new ArrayList<>();
    for (Map.Entry<String, List<String>> part :
        Map.of("criminality", CRIMINALITY, "threat-level", LEVELS).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      Breakdown made = cells.breakdown(status, part.getKey(), part.getValue());
      if (saysAnything(made, "unknown")) {
        parts.add(made);
      }
    }
    if (there.contains("conviction")) {
      parts.add(cells.breakdown(status, "conviction", CONVICTIONS));
    }
    if (there.contains("next")) {
      parts.add(folded(cells.breakdown(status, "next", List.of()), NEXT, RequestParts::next));
    }
    Breakdown years = cells.breakdown(status, "year", List.of());
    if (there.contains("ceiling")) {
      parts.add(rest(cells.breakdown(status, "ceiling", List.of("open")), CEILING, years));
    }
    for (String policy : policies) {
      String part = Breakdown.POLICY + policy;
      Breakdown answers = cells.breakdown(status, part, List.of());
      List<String> words = honored ? ANSWERS : BOUND;
      Breakdown folded =
          folded(answers, words.subList(0, 4), outcome -> words.get(answer(outcome, honored)));
      parts.add(rest(folded, words, years));
    }
    return List.copyOf(parts);
  }

  private static boolean saysAnything(Breakdown part, String nothing) {
    int unknown = part.categories().indexOf(nothing);
    return part.rows().values().stream().anyMatch(row -> Arrays.stream(row).sum() > row[unknown]);
  }

  private static String next(String outcome) {
    return switch (outcome) {
      case "removal" -> "removal";
      case "custody", "transfer" -> "detained";
      case "released", "relief", "died" -> "free";
      case "unknown" -> "unknown";
      case "unfollowed" -> "unfollowed";
      default -> throw new IllegalStateException("no such outcome: " + outcome);
    };
  }

  /** The place of an outcome among the answers. */
  private static int answer(String outcome, boolean honored) {
    return switch (outcome) {
      case "must" -> 0;
      case "may" -> honored ? 0 : 1;
      case "must_not" -> 1;
      case "silent" -> 2;
      case "needs_review", "needs_information" -> 3;
      default -> throw new IllegalStateException("no such outcome: " + outcome);
    };
  }

  private static Breakdown folded(
      Breakdown part, List<String> into, java.util.function.UnaryOperator<String> fold) {
    Map<String, long[]> rows = new LinkedHashMap<>();
    part.rows()
        .forEach(
            (place, row) -> {
              long[] made = new long[into.size()];
              for (int i = 0; i < row.length; i++) {
                made[into.indexOf(fold.apply(part.categories().get(i)))] += row[i];
              }
              rows.put(place, made);
            });
    return new Breakdown(part.id(), into, rows);
  }

  /** The same with what is left of all requests as its last category. */
  private static Breakdown rest(Breakdown part, List<String> categories, Breakdown all) {
    Map<String, long[]> rows = new LinkedHashMap<>();
    all.rows()
        .keySet()
        .forEach(
            place -> {
              long[] row = Arrays.copyOf(part.row(place), categories.size());
              long left = all.total(place) - part.total(place);
              if (left < 0) {
                throw new IllegalStateException(part.id() + " of " + place + " is more than all");
              }
              row[row.length - 1] = left;
              rows.put(place, row);
            });
    return new Breakdown(part.id(), categories, rows);
  }
}
