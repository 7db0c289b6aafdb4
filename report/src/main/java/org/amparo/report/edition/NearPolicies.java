package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.disclosure.SmallCells;
import org.amparo.report.number.Part;

/** Policies of one stage that differ from another by few: their numbers are left out. */
final class NearPolicies {

  /** What a policy holds and lets go, at least and at most. */
  private static final List<String> ANSWERED =
      List.of("honored.low", "honored.high", "declined.low", "declined.high");

  private static final List<String> TIMED = List.of("untimed", "timed");

  private static final Set<String> WORDS =
      Stream.concat(
              PolicyNumbers.ANSWERS.stream(),
              Stream.of("honored", "declined", "coverage", PolicyNumbers.CEILING))
          .collect(Collectors.toUnmodifiableSet());

  private final Inventory inventory;
  private final Overlap overlap;
  private final Map<String, String> rows;

  /**
   * The policies of a stage.
   *
   * @param rows the policies by what their figures begin with, in the order in which they stay
   */
  NearPolicies(Inventory inventory, Overlap overlap, Map<String, String> rows) {
    this.inventory = inventory;
    this.overlap = overlap;
    this.rows = rows;
  }

  /** Later rows give way to earlier ones: a reading of a policy to the policy as it stands. */
  void giveWay() {
    List<String> open = new ArrayList<>();
    List<String> timed = new ArrayList<>();
    for (String row : rows.keySet()) {
      if (near(open, row, ANSWERED)) {
        bar(row, _ -> true);
        continue;
      }
      open.add(row);
      // Those of a policy whose time is known may be all whose time is, and few less.
      Optional<String> everyone = MoneyNumbers.leading(inventory).map(BookingNumbers::timed);
      if (near(timed, row, TIMED) || everyone.filter(all -> near(all, row + "timed")).isPresent()) {
        bar(row, PolicyNumbers::sum);
      } else {
        timed.add(row);
      }
    }
  }

  private boolean near(List<String> open, String row, List<String> words) {
    return open.stream()
        .anyMatch(
            other ->
                words.stream()
                    .filter(word -> near(other + word, row + word))
                    .anyMatch(word -> nearlyWithin(other, row, word)));
  }

  private boolean nearlyWithin(String one, String other, String word) {
    return overlap.nearlyWithin(
        Objects.requireNonNull(rows.get(one)),
        Objects.requireNonNull(rows.get(other)),
        word,
        inventory.rule());
  }

  private boolean near(String one, String other) {
    if (!inventory.has(one) || !inventory.has(other)) {
      return false;
    }
    long first = inventory.value(one);
    long second = inventory.value(other);
    SmallCells rule = inventory.rule();
    // What is hidden anyhow can be subtracted from nothing, and none at all leaves the whole.
    boolean shown = first > 0 && second > 0 && !rule.small(first) && !rule.small(second);
    return shown && rule.small(Math.abs(first - second));
  }

  /** Leaves out the numbers of a row, those apart that say that there is none. */
  private void bar(String row, Predicate<String> which) {
    for (Figure figure : inventory.under(row)) {
      String word = figure.id().substring(row.length());
      if (which.test(word) && (PolicyNumbers.sum(word) || WORDS.contains(word))) {
        for (Part part : Part.values()) {
          BigDecimal number = part.of(figure);
          boolean none = number != null && number.signum() == 0;
          if (number != null && !(none && PolicyNumbers.ANSWERS.contains(word))) {
            inventory.bar(figure, part);
          }
        }
      }
    }
  }
}
