package org.amparo.sample.truth;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stay in jail as it truly was. Wide because it says all that happened in the stay; nothing of
 * it is blank, whatever the records say.
 *
 * @param booking the booking's number in the jail's records
 * @param eligibleAt when nothing local kept the person any longer
 * @param ordinaryDeparture when the person would have left if nobody had asked to hold them
 * @param departedAt when the person left, on whatever day
 * @param other custody besides the local one that bars release: another county's warrant
 * @param asked what ICE asked; null where it asked nothing
 */
public record Custody(
    String person,
    String booking,
    Instant bookedAt,
    Instant eligibleAt,
    Reason reason,
    Instant ordinaryDeparture,
    Instant departedAt,
    Destination destination,
    List<Span> other,
    @Nullable Asked asked,
    Known known) {

  /** Why release became due, in the words of a jail's export. */
  public enum Reason {
    DISMISSED,
    ACQUITTED,
    BOND_OR_RECOGNIZANCE,
    DIVERSION,
    OTHER
  }

  /** Who took the person over. */
  public enum Destination {
    NOBODY,
    ICE,
    OTHER_AGENCY
  }

  /** What a warrant of another county says of the charge behind it. */
  static final Known.Charge WARRANT =
      new Known.Charge("WARRANT OF OTHER COUNTY", "MISDEMEANOR", "OTHER", "OPEN");

  /** Copies the list. */
  public Custody {
    other = List.copyOf(other);
  }

  /** The charges on which the person was in jail, other counties' among them. */
  List<Known.Charge> charges() {
    return Stream.concat(known.charges().stream(), other.stream().map(_ -> WARRANT)).toList();
  }

  /** Whether another agency took over a person who never became free to go. */
  public boolean neverDue() {
    return destination == Destination.OTHER_AGENCY;
  }

  /** Whether the jail kept the person on ICE's request, whatever came of it by now. */
  public boolean honored() {
    return asked != null && asked.answer() == Asked.Answer.HONORED && !neverDue();
  }

  /** The time in jail past release-eligible, without other custody, if it had ended then. */
  public List<Span> past(Instant end) {
    return neverDue() ? List.of() : new Span(eligibleAt, end).without(other);
  }
}
