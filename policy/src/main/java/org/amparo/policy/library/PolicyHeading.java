package org.amparo.policy.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.amparo.model.problem.Place;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What a policy file says of itself as a whole: enough to tell whose word it is, whom and where it
 * binds and when, without reading its rules. Wide because it holds every field at the head of a
 * policy file.
 *
 * @param id the policy's id, without choices
 * @param jurisdiction its Open Civic Data id
 * @param versionOf what its dated versions are versions of
 * @param timeZone the zone of its clocks where a case states none, or null
 * @param from first day in force, or null for a proposal
 * @param until first day no longer in force, or null where it still is
 * @param goesBy which day of a case has to lie within these
 */
public record PolicyHeading(
    String id,
    String name,
    String jurisdiction,
    String placeName,
    Policy.Rank rank,
    Set<Policy.Body> binds,
    List<String> territory,
    String versionOf,
    @Nullable ZoneId timeZone,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Policy.GoesBy goesBy,
    String legalBasis,
    String summary,
    Place place) {

  public PolicyHeading {
    binds = Set.copyOf(binds);
    territory = List.copyOf(territory);
  }
}
