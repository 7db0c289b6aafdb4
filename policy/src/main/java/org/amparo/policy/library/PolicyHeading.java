package org.amparo.policy.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What a policy file says of itself as a whole: enough to tell whose word it is, whom and where it
 * binds and when, without reading its rules.
 *
 * @param id the policy's id, without choices
 * @param name in words
 * @param placeName the jurisdiction in words
 * @param rank whose word it is
 * @param binds the bodies it binds
 * @param territory Open Civic Data ids of the places where it binds
 * @param from first day in force, or null for a proposal
 * @param until first day no longer in force, or null where it still is
 */
public record PolicyHeading(
    String id,
    String name,
    String placeName,
    Policy.Rank rank,
    Set<Policy.Body> binds,
    List<String> territory,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public PolicyHeading {
    binds = Set.copyOf(binds);
    territory = List.copyOf(territory);
  }
}
