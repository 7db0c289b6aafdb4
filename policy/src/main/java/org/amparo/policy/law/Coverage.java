package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for in a state or county, so that a gap of the library is not taken for freedom.
 *
 * @param division its Open Civic Data id
 * @param searches empty where none was made for it by itself
 * @param found what a search found that the library does not carry; empty where nothing
 * @param before why the time before the first law that is carried is taken to have had none; empty
 *     where that is not known
 * @param noneBefore the day before which no rule of the place on detainers was found by those who
 *     looked; null where nobody looked back. It is no certificate, and no MAY follows from it
 * @param unsearched times between that day and the first law that is carried, of which nobody can
 *     say that there was none
 */
public record Coverage(
    String division,
    String name,
    List<Search> searches,
    String found,
    String before,
    @Nullable LocalDate noneBefore,
    List<Unsearched> unsearched,
    List<Bill> bills) {

  private static final String FILE = "policies/coverage.yaml";

  public Coverage {
    searches = List.copyOf(searches);
    unsearched = List.copyOf(unsearched);
    bills = List.copyOf(bills);
  }

  /** That no rule of the state on detainers was found for a day; empty where that is not known. */
  public Optional<String> noneFound(LocalDate day) {
    LocalDate none = noneBefore;
    return none == null || !day.isBefore(none)
        ? Optional.empty()
        : Optional.of(
            "No rule of the state on detainers before %s was found; looked in %s."
                .formatted(none, looked()));
  }

  /** That none was found up to some day, for a day after it; empty where nobody looked so far. */
  public Optional<String> noneFoundUpTo(LocalDate day) {
    LocalDate none = noneBefore;
    return none == null || day.isBefore(none)
        ? Optional.empty()
        : Optional.of(
            "No rule of the state on detainers before %1$s was found; looked in %2$s. Nobody can say so of the time from %1$s on."
                .formatted(none, looked()));
  }

  /** That a day lies in a time that nobody searched, with why; empty where it lies in none. */
  public Optional<String> notSearched(LocalDate day) {
    return unsearched.stream().filter(one -> one.holds(day)).map(Unsearched::words).findFirst();
  }

  /**
   * A time of which nobody can say that no rule of the state on detainers stood.
   *
   * @param until the first day after it
   */
  public record Unsearched(LocalDate from, LocalDate until, String why) {

    private boolean holds(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }

    /** Such as {@code Not searched for this time, from 2025-01-01 until 2026-01-01: ...}. */
    public String words() {
      return "Not searched for this time, from %s until %s: %s".formatted(from, until, why);
    }
  }

  /** When and where somebody looked, in words, and how in a sentence or two. */
  public record Search(String on, String where, String how) {}

  /** A bill that is not known to be law. */
  public record Bill(String name, Fate became, String note) {

    /** Such as {@code HB 659 of 2026 (failed: died on 2 April 2026)}. */
    public String words() {
      String fate =
          became == Fate.UNKNOWN ? "not found to be law" : became.name().toLowerCase(Locale.ROOT);
      return name + " (" + fate + (note.isEmpty() ? "" : ": " + note) + ")";
    }
  }

  /** What became of a bill. */
  public enum Fate {
    FAILED,
    VETOED,
    PENDING,
    /** It was not found to be law. */
    UNKNOWN
  }

  private static final class Bundled {
    private static final Map<String, Coverage> ALL =
        CoverageReader.read(BundledFiles.required(Coverage.class, FILE), FILE);
  }

  /** Those of {@code policies/coverage.yaml} by division, the states first. */
  public static Map<String, Coverage> bundled() {
    return Bundled.ALL;
  }

  /** What was looked for in a place itself; empty where the file does not have it. */
  public static Optional<Coverage> of(LawPlace place) {
    return Optional.ofNullable(bundled().get(place.id()));
  }

  /** What was looked for in the state that a place is, or lies in. */
  public static Optional<Coverage> ofState(LawPlace place) {
    return Optional.ofNullable(bundled().get(place.stateId()));
  }

  /** What was looked for in a place's state, and in the place itself. */
  public static Stream<Coverage> about(LawPlace place) {
    return Stream.of(ofState(place), of(place)).flatMap(Optional::stream).distinct();
  }

  /** The policies that bind in this very place as a whole, on whatever day; proposals do not. */
  public List<Policy> carried(List<Policy> policies) {
    return policies.stream()
        .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL)
        .filter(policy -> policy.territory().contains(division))
        .toList();
  }

  /** Where somebody looked, and when; empty where nobody did by itself. */
  public String looked() {
    return searches.stream()
        .map(search -> search.where() + " (" + search.on() + ")")
        .collect(Collectors.joining("; "));
  }

  /** What was looked for, when and where, what was found, and bills, in a few sentences. */
  public String words() {
    String looked = looked();
    String named = bills.stream().map(Bill::words).collect(Collectors.joining("; "));
    return Stream.of(
            looked.isEmpty()
                ? "Nobody has looked for law of this place by itself."
                : "Looked in " + looked + ".",
            found,
            before,
            noneBefore == null
                ? ""
                : (division.contains("/county:")
                        ? "No dated policy of the county on detainers before "
                        : "No rule of the state on detainers before ")
                    + noneBefore
                    + " was found.",
            unsearched.stream().map(Unsearched::words).collect(Collectors.joining(" ")),
            named.isEmpty() ? "" : "Bills: " + named + ".")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
