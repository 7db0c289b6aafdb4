package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.model.BundledFiles;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * On what authority a jail would hold a person for a civil immigration matter: a second answer
 * beside what the law requires or forbids. A request of ICE asks and gives no power to arrest;
 * whether an officer of a state has it is for the law of the state.
 *
 * @param by the law or holding that gives or denies it, in words; empty where it is unsettled
 * @param text the reason, in a sentence or two
 * @param searched where it was looked for, and when; empty where it is settled
 * @param holdings those that stand on the day: the binding ones first, then those of the state and
 *     of its federal circuit
 */
public record Authority(
    Standing standing,
    String by,
    String text,
    List<Citation> citations,
    String searched,
    List<Holding> holdings) {

  public Authority {
    citations = List.copyOf(citations);
    holdings = List.copyOf(holdings);
  }

  /** How the matter stands. */
  public enum Standing {
    GIVEN,
    DENIED,
    UNSETTLED
  }

  /**
   * What stands in {@code policies/authority.yaml} of a state for a time.
   *
   * @param from the first day; null where it has no beginning
   * @param until the first day no longer; null where it stands
   */
  record Stated(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Standing standing,
      String by,
      String text,
      List<Citation> citations) {

    Stated {
      citations = List.copyOf(citations);
    }

    boolean on(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
  }

  /** The whole file. */
  record Table(List<Holding> holdings, Circuits circuits, Map<String, List<Stated>> states) {

    private static final String FILE = "policies/authority.yaml";

    private static final class Bundled {
      private static final Table ALL =
          AuthorityReader.read(BundledFiles.required(Authority.class, FILE), FILE);
    }

    static Table bundled() {
      return Bundled.ALL;
    }
  }

  /** Every holding, in file order. */
  public static List<Holding> allHoldings() {
    return Table.bundled().holdings();
  }

  /** Those that stand on a day, the nearest to a place first. */
  static List<Holding> holdings(LawPlace place, LocalDate day) {
    return Table.bundled().holdings().stream()
        .filter(one -> one.stands(day))
        .sorted(Holding.order(place, Table.bundled().circuits()))
        .toList();
  }

  /** What is said of a MAY where nothing was found that gives the power to hold. */
  public static final String UNSETTLED_MAY =
      "No law read here forbids the hold; whether state law gives the power to make it is not"
          + " settled.";

  /**
   * The authority for what a stack answers on a hold: a law of the state or above that commands it
   * gives the power, and one that forbids it takes it.
   */
  public static Authority of(LawInForce law, Resolution resolution) {
    Authority stated = of(law.place(), law.day());
    Standing standing =
        switch (resolution.outcome()) {
          case MUST -> Standing.GIVEN;
          case MUST_NOT -> Standing.DENIED;
          default -> stated.standing();
        };
    return OrdinaryRequest.ground(law, resolution)
        .filter(one -> one.rank().compareTo(Policy.Rank.STATE) >= 0)
        .filter(_ -> standing != stated.standing())
        .map(
            one ->
                new Authority(
                    standing, one.name(), one.text(), one.citations(), "", stated.holdings()))
        .orElse(stated);
  }

  /** What the file says of a place's state on a day; unsettled where it says nothing. */
  private static Authority of(LawPlace place, LocalDate day) {
    List<Holding> holdings = holdings(place, day);
    return Table.bundled().states().getOrDefault(place.stateId(), List.of()).stream()
        .filter(one -> one.on(day))
        .findFirst()
        .map(
            one ->
                new Authority(
                    one.standing(),
                    one.by(),
                    one.text(),
                    one.citations(),
                    one.standing() == Standing.UNSETTLED ? searched(place) : "",
                    holdings))
        .orElseGet(
            () ->
                new Authority(
                    Standing.UNSETTLED, "", NOTHING_FOUND, List.of(), searched(place), holdings));
  }

  private static final String NOTHING_FOUND =
      "No law of the state was found that gives a jail the power to arrest or keep a person for a"
          + " civil immigration matter.";

  private static String searched(LawPlace place) {
    return Coverage.ofState(place).map(Coverage::looked).orElse("");
  }
}
