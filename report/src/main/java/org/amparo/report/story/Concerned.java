package org.amparo.report.story;

import org.amparo.evaluate.Status;
import org.amparo.report.figure.Figures;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Whom the requests concern, for the finding. Each part is null where the records do not say.
 *
 * @param unconvicted requests for people with no conviction on record
 * @param requests of how many
 * @param unsaid for how many of them the records do not say; null where for none
 * @param asReported whether the agency's word is all there is for it
 * @param misdemeanors bookings with a hold whose gravest local charge was a misdemeanor
 * @param felonies those whose gravest local charge was a felony
 * @param bookings of how many
 */
public record Concerned(
    @Nullable Amount unconvicted,
    @Nullable Shown requests,
    @Nullable Shown unsaid,
    boolean asReported,
    @Nullable Shown misdemeanors,
    @Nullable Shown felonies,
    @Nullable Shown bookings) {

  private static final String UNCONVICTED = "human.never-convicted";
  private static final String MISDEMEANOR = "who.grade.misdemeanor";

  static @Nullable Concerned of(Figures figures) {
    Concerned who =
        new Concerned(
            figures.brief(UNCONVICTED),
            figures.part(UNCONVICTED, Part.DENOMINATOR),
            figures.some(UNCONVICTED, Part.UNKNOWN),
            asReported(figures),
            figures.part(MISDEMEANOR, Part.NUMERATOR),
            figures.part("who.grade.felony", Part.NUMERATOR),
            figures.part(MISDEMEANOR, Part.DENOMINATOR));
    boolean history = who.unconvicted() != null && who.requests() != null;
    boolean charge = who.misdemeanors() != null && who.bookings() != null;
    return history || charge ? who : null;
  }

  /** Whether the agency's word is all there is on who has a conviction. */
  static boolean asReported(Figures figures) {
    return figures.find(UNCONVICTED).filter(figure -> figure.status() == Status.ISSUED).isPresent();
  }
}
