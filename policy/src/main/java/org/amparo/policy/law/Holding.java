package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What a court decided about the power of a jail to hold a person for a civil immigration matter.
 *
 * @param name the case as lawyers cite it
 * @param on the day of the decision
 * @param until the first day on which it no longer stands, as where it was vacated; null where it
 *     does
 * @param binds Open Civic Data ids of the places whose jails it binds; empty where it persuades
 *     alone
 * @param of the Open Civic Data id of the state of whose law it speaks, or in which the court sits;
 *     null of a court of several states
 * @param text what it holds, in a sentence
 */
public record Holding(
    String id,
    String name,
    LocalDate on,
    @Nullable LocalDate until,
    Side side,
    List<String> binds,
    @Nullable String of,
    String text,
    List<Citation> citations) {

  public Holding {
    binds = List.copyOf(binds);
    citations = List.copyOf(citations);
  }

  /** Which way a holding goes. */
  public enum Side {
    /** That a jail has the power, or may be given it. */
    FOR,
    /** That it has not, or that a hold needs what the ordinary request does not bring. */
    AGAINST,
    /** It speaks to the power without deciding it. */
    NEITHER
  }

  /** Whether it stands on a day. */
  public boolean stands(LocalDate day) {
    LocalDate end = until;
    return !day.isBefore(on) && (end == null || day.isBefore(end));
  }

  /** Whether it binds the jails of a place. */
  public boolean bindsIn(LawPlace place) {
    return binds.stream().anyMatch(place::lies);
  }

  /** How near a holding is to a place, the nearest first. */
  private enum Nearness {
    BINDS,
    SAME_STATE,
    SAME_CIRCUIT,
    ELSEWHERE
  }

  private Nearness nearness(LawPlace place, Circuits circuits) {
    String state = of;
    if (bindsIn(place)) {
      return Nearness.BINDS;
    }
    if (state == null) {
      return Nearness.ELSEWHERE;
    }
    if (place.lies(state)) {
      return Nearness.SAME_STATE;
    }
    return circuits.together(state, place.stateId()) ? Nearness.SAME_CIRCUIT : Nearness.ELSEWHERE;
  }

  /**
   * The binding ones of a place first, then those of its state and of its federal circuit, and of
   * each the newer first.
   */
  static Comparator<Holding> order(LawPlace place, Circuits circuits) {
    return Comparator.comparing((Holding one) -> one.nearness(place, circuits))
        .thenComparing(Holding::on, Comparator.reverseOrder())
        .thenComparing(Holding::id);
  }

  /** Such as {@code binds here} or {@code persuades}. */
  public String force(LawPlace place) {
    return bindsIn(place) ? "binds here" : "persuades";
  }

  /** Such as {@code against the power}. */
  public String way() {
    return side == Side.NEITHER
        ? "leaves the power open"
        : side.name().toLowerCase(Locale.ROOT) + " the power";
  }
}
