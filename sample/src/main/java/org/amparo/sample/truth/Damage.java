package org.amparo.sample.truth;

import java.util.function.UnaryOperator;

/**
 * A way in which the records of a jail fall short of what happened, each by a small function.
 *
 * <p>After a {@link Kind#LOSS} what is left is true. After a {@link Kind#SELECTION} it is true of
 * some stays alone. After an {@link Kind#ERROR} some of it is not.
 */
public enum Damage {
  TIMES_TO_DATES(Kind.LOSS, Losses::timesToDates),
  TIMES_BLANK_AT_RANDOM(Kind.LOSS, Losses::timesBlankAtRandom),
  TIMES_BLANK_BECAUSE_LONG(Kind.LOSS, Losses::timesBlankBecauseLong),
  EVERYTHING_BLANK(Kind.LOSS, Losses::everythingBlank),
  ANSWERS_BLANK(Kind.LOSS, Losses::answersBlank),
  ANSWERS_AND_MARKS_BLANK(Kind.LOSS, Losses::answersAndMarksBlank),
  DESTINATIONS_BLANK(Kind.LOSS, Losses::destinationsBlank),
  DESTINATIONS_BLANK_AT_RANDOM(Kind.LOSS, Losses::destinationsBlankAtRandom),
  FACTS_BLANK_AT_RANDOM(Kind.LOSS, Losses::factsBlankAtRandom),
  PEOPLE_BLANK(Kind.LOSS, Losses::peopleBlank),
  MONTHS_MISSING(Kind.LOSS, Losses::monthsMissing),
  YEAR_MISSING(Kind.LOSS, Losses::yearMissing),
  NO_LOG(Kind.LOSS, Losses::noLog),
  EMPTY_LOG(Kind.LOSS, Losses::emptyLog),
  PAID_FOR_OTHER_DAYS(Kind.LOSS, Losses::paidForOtherDays),
  ROSTERS_ONLY(Kind.LOSS, Rosters::of),
  SAMPLE_OF_BOOKINGS(Kind.SELECTION, Selections::sampleOfBookings),
  HOLDS_ALONE(Kind.SELECTION, Selections::holdsAlone),
  CLERKS_MISTAKES(Kind.ERROR, Errors::clerksMistakes),
  OVERLAPPING_BOOKINGS(Kind.ERROR, Errors::overlappingBookings),
  DOUBLED_ROWS(Kind.ERROR, Errors::doubledRows),
  ANOTHER_AGENCYS_WARRANT(Kind.ERROR, Errors::anotherAgencysWarrant);

  /** What is still true after a damage. */
  public enum Kind {
    LOSS,
    SELECTION,
    ERROR
  }

  private final Kind kind;
  private final UnaryOperator<JailRecords> change;

  Damage(Kind kind, UnaryOperator<JailRecords> change) {
    this.kind = kind;
    this.change = change;
  }

  /** What is still true after it. */
  public Kind kind() {
    return kind;
  }

  /** The records after it. */
  public JailRecords of(JailRecords records) {
    return change.apply(records);
  }
}
