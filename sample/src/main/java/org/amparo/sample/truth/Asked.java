package org.amparo.sample.truth;

import java.time.Instant;

/**
 * What ICE asked of the jail, and what the jail did.
 *
 * @param endIfHonored when the hold ended, or would have, had the jail done as asked
 * @param answeredAt when a request was declined or taken back; when a hold ended
 * @param level ICE's level of the person, 1 to 3
 * @param age in full years
 * @param boxes what the form and its papers show
 */
public record Asked(
    String number,
    Instant receivedAt,
    Answer answer,
    Instant endIfHonored,
    Instant answeredAt,
    int level,
    int age,
    Boxes boxes) {

  /** What became of the request. */
  public enum Answer {
    HONORED,
    DECLINED,
    WITHDRAWN
  }

  /**
   * The boxes of the form, the papers with it, and what is said of the person. Wide because the
   * form has a box for each.
   */
  public record Boxes(
      boolean formComplete,
      boolean probableCause,
      boolean supportingDocument,
      boolean administrativeWarrant,
      boolean judicialWarrant,
      boolean served,
      boolean finalOrder,
      boolean citizenClaim,
      boolean victimOrWitness) {}
}
