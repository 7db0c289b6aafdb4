package org.amparo.sample.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.sample.Draw;
import org.amparo.sample.Weighted;
import org.jspecify.annotations.Nullable;

/**
 * A conviction on file for a booking, before the request arrived.
 *
 * @param convictedOn null where the file has no day
 * @param sentenceDays -1 where the file has no sentence
 * @param releasedOn the end of confinement; null where unknown, or none was served yet
 */
record PriorConviction(
    SampleOffense offense,
    String grade,
    String category,
    @Nullable LocalDate convictedOn,
    int sentenceDays,
    @Nullable LocalDate releasedOn,
    String inCustodyForIt) {

  /** Of those convicted at all, most have one. */
  private static final Weighted<Integer> HOW_MANY =
      Weighted.of(1, 0.55).and(2, 0.30).and(3, 0.15).build();

  /** Records of other courts arrive without a grade or a kind more often than the jail's own. */
  private static final double GRADE_UNRECORDED = 0.06;

  private static final double CATEGORY_UNRECORDED = 0.10;
  private static final double DAY_UNRECORDED = 0.05;
  private static final double SENTENCE_UNRECORDED = 0.15;

  /** Convictions reach back decades, half of them four years or less. */
  private static final double MEDIAN_AGE_DAYS = 4 * 365;

  private static final int OLDEST_DAYS = 25 * 365;

  /** Of a felony sentence about this share is served in custody. */
  private static final double SERVED_SHARE = 0.8;

  /** The convictions on file when a request came; empty for half of the people. */
  static List<PriorConviction> of(Draw booking, LocalDate requestedOn) {
    List<PriorConviction> convictions = new ArrayList<>();
    if (!booking.chance("never-convicted", Assumptions.NEVER_CONVICTED)) {
      int count = HOW_MANY.pick(booking, "convictions");
      for (int i = 0; i < count; i++) {
        convictions.add(one(booking.part("conviction", i), requestedOn));
      }
    }
    return convictions;
  }

  private static PriorConviction one(Draw draw, LocalDate requestedOn) {
    SampleOffense offense = SampleOffense.ALL.pick(draw, SampleOffense.DRAW);
    int daysAgo = 1 + (int) Math.min(OLDEST_DAYS, draw.logNormal("days-ago", MEDIAN_AGE_DAYS, 1.1));
    LocalDate convictedOn = requestedOn.minusDays(daysAgo);
    int sentence = sentence(draw, offense);
    LocalDate releasedOn = convictedOn.plusDays((long) (sentence * SERVED_SHARE));
    boolean dayKnown = !draw.chance("day-unrecorded", DAY_UNRECORDED);
    boolean sentenceKnown = !draw.chance("sentence-unrecorded", SENTENCE_UNRECORDED);
    boolean served = sentence > 0 && releasedOn.isBefore(requestedOn);
    return new PriorConviction(
        offense,
        draw.chance("grade-unrecorded", GRADE_UNRECORDED) ? "" : offense.grade(),
        draw.chance("category-unrecorded", CATEGORY_UNRECORDED) ? "" : offense.category(),
        dayKnown ? convictedOn : null,
        sentenceKnown ? sentence : -1,
        dayKnown && sentenceKnown && served ? releasedOn : null,
        Assumptions.IN_CUSTODY_FOR_IT.pick(draw, "in-custody-for-it"));
  }

  private static int sentence(Draw draw, SampleOffense offense) {
    return switch (offense.grade()) {
      case "FELONY" -> (int) Math.min(9_125, draw.logNormal("sentence", 400, 1.1));
      case "MISDEMEANOR" -> (int) Math.min(364, draw.logNormal("sentence", 20, 1.3));
      default -> 0;
    };
  }
}
