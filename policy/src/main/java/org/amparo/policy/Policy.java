package org.amparo.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its parameters chosen, ready to decide. Wide because it holds every part of a
 * policy file.
 *
 * @param id stable; with {@code :parameter=choice} behind it where a choice is not the default
 * @param jurisdiction Open Civic Data division id
 * @param territory Open Civic Data ids of the places where it binds; the jurisdiction unless a
 *     court's district is wider or narrower
 * @param versionOf what its dated versions are versions of; its own id where it has one only
 * @param timeZone the zone of its clocks where a case states none, or null
 * @param from first day in force, or null for a proposal
 * @param until first day no longer in force, or null where it still is
 * @param goesBy which day of a case has to lie within these
 * @param rulings by question; a question that is absent is one the instrument does not speak to
 * @param digest SHA-256 of the file's text, of the safeguards, of the offense lists it names and of
 *     the calendars it counts by, in hexadecimal
 */
public record Policy(
    String id,
    String name,
    String jurisdiction,
    String placeName,
    Rank rank,
    Set<Body> binds,
    List<String> territory,
    String versionOf,
    @Nullable ZoneId timeZone,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    GoesBy goesBy,
    String legalBasis,
    String summary,
    List<Citation> citations,
    List<Parameter> parameters,
    List<Duty> duties,
    List<Consequence> consequences,
    Map<Question, Ruling> rulings,
    String digest) {

  public Policy {
    citations = List.copyOf(citations);
    parameters = List.copyOf(parameters);
    duties = List.copyOf(duties);
    consequences = List.copyOf(consequences);
    binds = Set.copyOf(binds);
    territory = List.copyOf(territory);
    rulings = Map.copyOf(rulings);
  }

  /** Whether it is one of Amparo's own, proposed to no place and measured against. */
  public boolean isYardstick() {
    return rank == Rank.PROPOSAL && jurisdiction.equals("ocd-division/country:us");
  }

  /** Whether it is what several agencies of a state do, each in its own place, kept in one file. */
  public boolean isOfSeveralAgencies() {
    return rank == Rank.SHERIFF
        && territory.size() > 1
        && territory.stream().allMatch(place -> place.startsWith(jurisdiction + "/"));
  }

  /** By which day of a case a provision applies to it. */
  public enum GoesBy {
    /** The day the jail received the request. */
    RECEIPT(Fact.REQUEST_RECEIVED_ON),
    /** The day the person would go home. */
    RELEASE(Fact.CUSTODY_RELEASE_ELIGIBLE_ON),
    /** The day the person was taken into custody. */
    CONFINEMENT(Fact.CUSTODY_BOOKED_ON);

    private final Fact day;

    GoesBy(Fact day) {
      this.day = day;
    }

    /** The fact that gives the day. */
    public Fact fact() {
      return day;
    }
  }

  /** Who has to follow a policy. */
  public enum Body {
    /** The jail of a county or city, and whoever runs it. */
    JAIL,
    POLICE,
    /** The state's prisons. */
    CORRECTIONS,
    PROBATION,
    PROSECUTOR,
    /** Judicial and state marshals. */
    MARSHAL,
    /** The federal agency that makes requests; what binds it does not bind a jail. */
    ICE
  }

  /** Whose word a policy is; the higher wins where two speak to one question. */
  public enum Rank {
    /** Not in force. */
    PROPOSAL,
    /** Advice, such as an attorney general's opinion, which binds nobody. */
    ADVICE,
    /** The head of an agency: a sheriff, a mayor, a chief of police. */
    SHERIFF,
    /** The legislature of a county or city. */
    COUNTY,
    /** A state's legislature, or its attorney general's directive. */
    STATE,
    /** Federal statute or regulation. */
    FEDERAL,
    /** A court's holding. */
    COURT
  }

  /** Whether it tells the agency what to ask, and no jail what to do. */
  public boolean bindsAgencyAlone() {
    return binds.equals(Set.of(Body.ICE));
  }

  /**
   * Something the policy's text leaves open, with the ways to fill it.
   *
   * @param choices choice to its name in words, in file order
   */
  public record Parameter(
      String name, String description, String chosen, Map<String, String> choices) {}

  /** Whether it is in force on a day; a proposal never is. */
  public boolean inForce(LocalDate day) {
    return begun(day) && (until == null || day.isBefore(until));
  }

  /** Whether it had come into force by a day; a proposal never does. */
  public boolean begun(LocalDate day) {
    return from != null && !day.isBefore(from);
  }

  /** Whether it is in force on the day by which it goes; empty for a proposal or an unknown day. */
  public Optional<Boolean> inForce(CaseRecord record) {
    return from != null && record.value(goesBy.fact()) instanceof LocalDate day
        ? Optional.of(inForce(day))
        : Optional.empty();
  }

  /** Whether every citation was read in full. */
  public boolean verified() {
    return citations.stream().allMatch(Citation::verified);
  }
}
