package org.amparo.evaluate.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.sample.truth.Coverings;
import org.amparo.sample.truth.Damage;
import org.amparo.sample.truth.JailRecords;
import org.amparo.sample.truth.Shape;
import org.amparo.sample.truth.TinyCounty;

/** A county whose report is judged, with what was done to its records. */
public record JudgedCase(String name, List<Damage> damages, Supplier<JailRecords> records) {

  private static final String TINY = "tiny-";

  static final long SEED = 20_261_201;

  /** What the rows of records count is no number of the county, where one stay has many rows. */
  private static final Set<String> OF_ROWS =
      Set.of("bookings.total", "requests.received", "requests.received.hold", "requests.total");

  /** The tiny counties. */
  public static Stream<JudgedCase> tiny() {
    return Stream.of(TinyCounty.values())
        .map(
            one ->
                new JudgedCase(
                    TINY + one,
                    one == TinyCounty.OVERLAP ? List.of(Damage.OVERLAPPING_BOOKINGS) : List.of(),
                    one::records));
  }

  /** A county of each shape whose records lack nothing. */
  public static Stream<JudgedCase> complete() {
    List<JudgedCase> all = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      all.add(of(all.size(), shape, List.of()));
    }
    return all.stream();
  }

  /** Each damage alone, on a county that has something of everything. */
  public static Stream<JudgedCase> alone() {
    List<JudgedCase> all = new ArrayList<>();
    for (Damage damage : Damage.values()) {
      all.add(of(100 + all.size(), Shape.SMALL, List.of(damage)));
    }
    return all.stream();
  }

  /** So many counties on which damages are put by pairs. */
  public static Stream<JudgedCase> pairs(int counties) {
    return Coverings.pairs(counties).stream().map(JudgedCase::of);
  }

  /** Counties of which a figure once said what is not so, or was said to. */
  public static Stream<JudgedCase> mended() {
    return Stream.of(
        // Of one marked with a hold who is still there no policy was asked.
        of(1_158, Shape.ONE_FOR_YEARS, List.of(Damage.YEAR_MISSING, Damage.ROSTERS_ONLY)),
        // Who left on the day of release-eligible may have been held for a part of that day.
        of(1_114, Shape.SMALL, List.of(Damage.TIMES_TO_DATES, Damage.ANSWERS_BLANK)),
        // A release and a booking on one day, which dates alone do not show to touch.
        of(
            1_206,
            Shape.MANY_OTHERS,
            List.of(Damage.TIMES_TO_DATES, Damage.ANOTHER_AGENCYS_WARRANT)),
        of(1_224, Shape.MANY_OTHERS, List.of(Damage.TIMES_TO_DATES, Damage.ROSTERS_ONLY)),
        // A claim of citizenship that no record has.
        of(1_132, Shape.SMALL, List.of(Damage.NO_LOG, Damage.PAID_FOR_OTHER_DAYS)),
        // Somebody whom the log says was held is still there, with no time of release-eligible.
        of(
            1_025,
            Shape.USUAL,
            List.of(Damage.TIMES_BLANK_AT_RANDOM, Damage.TIMES_BLANK_BECAUSE_LONG)),
        // Of some on the rosters the mark is blank, so they may have had a hold.
        of(
            1_023,
            Shape.ONE_FOR_YEARS,
            List.of(Damage.ANSWERS_AND_MARKS_BLANK, Damage.ROSTERS_ONLY)),
        // Who left to nobody knows whom, and may have gone to a prison: neither due nor held for
        // certain.
        of(
            1_143,
            Shape.MANY_OTHERS,
            List.of(Damage.DESTINATIONS_BLANK, Damage.ANOTHER_AGENCYS_WARRANT)),
        of(
            1_175,
            Shape.EVERYBODY_HELD,
            List.of(Damage.DESTINATIONS_BLANK_AT_RANDOM, Damage.FACTS_BLANK_AT_RANDOM)),
        of(
            1_188,
            Shape.MANY_OTHERS,
            List.of(Damage.ANSWERS_AND_MARKS_BLANK, Damage.DESTINATIONS_BLANK_AT_RANDOM)),
        // Nobody was held, and nothing on record rules it out.
        of(
            1_056,
            Shape.NOBODY_HELD,
            List.of(Damage.EVERYTHING_BLANK, Damage.ANOTHER_AGENCYS_WARRANT)));
  }

  static JudgedCase of(int number, Shape shape, List<Damage> damages) {
    return of(new Coverings.Cover(number, shape, damages));
  }

  static JudgedCase of(Coverings.Cover cover) {
    return new JudgedCase(cover.toString(), cover.damages(), () -> cover.records(SEED));
  }

  /** Whether a figure of these records speaks of the county, so that it can be true of it. */
  public boolean judges(Verdict verdict) {
    return !damages.contains(Damage.CLERKS_MISTAKES)
        // Without a key of the person no record tells them, and the page says that they may count
        // twice.
        && !damages.containsAll(List.of(Damage.PEOPLE_BLANK, Damage.OVERLAPPING_BOOKINGS))
        && !(damages.contains(Damage.OVERLAPPING_BOOKINGS) && OF_ROWS.contains(verdict.figure()));
  }

  boolean isTiny() {
    return name.startsWith(TINY);
  }

  /** Whether its records lack nothing that their layout can hold. */
  boolean isComplete() {
    return damages.isEmpty() && !isTiny();
  }

  @Override
  public String toString() {
    return name;
  }
}
