package org.amparo.sample.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.amparo.sample.Draw;
import org.amparo.sample.Weighted;
import org.jspecify.annotations.Nullable;

/** Writes down the local charges of a stay, with the gaps the jail's records have. */
final class ChargeMaker {

  private static final Weighted<String> JURISDICTIONS =
      Weighted.of("COUNTY", 0.75).and("CITY", 0.13).and("STATE", 0.09).and("WARRANT", 0.03).build();

  private static final Weighted<String> DROPPED =
      Weighted.of("NO INFORMATION FILED", 0.5)
          .and("NOLLE PROSEQUI", 0.3)
          .and("DISMISSED BY COURT", 0.2)
          .build();

  private static final Weighted<String> BOND =
      Weighted.of("SURETY BOND", 0.7).and("CASH BOND", 0.3).build();

  /** Findings that bar release are rare, are made on felonies only, and often go unrecorded. */
  private static final Weighted<String> DETENTION_FINDING =
      Weighted.of("Y", 0.05).and("N", 0.55).and("", 0.40).build();

  /** Of the lesser charges of a convicted person, half are dropped in the plea. */
  private static final double DROPPED_IN_PLEA = 0.5;

  private static final double REDUCED_IN_PLEA = 0.15;
  private static final double DROPPED_BEFORE_BOND = 0.2;
  private static final double SENTENCED_ELSEWHERE = 0.6;

  private final Instant exportedAt;
  private final double sentencedElsewhere;

  /**
   * @param byLot where requests come by lot everybody is let go, so nobody is sentenced to a
   *     prison: whoever is leaves no ordinary way, and no hold can be drawn from such a wait
   */
  ChargeMaker(Instant exportedAt, boolean byLot) {
    this.exportedAt = exportedAt;
    this.sentencedElsewhere = byLot ? 0 : SENTENCED_ELSEWHERE;
  }

  /**
   * @param bonded the person posted bond rather than leaving on recognizance
   * @param timesRecorded false where the jail recorded no charge's release
   */
  List<Charge> of(Draw booking, Stay stay, boolean bonded, boolean timesRecorded) {
    int count = stay.offenses().size();
    int last = booking.between("last-charge", 0, count);
    List<Charge> charges = new ArrayList<>(count + 1);
    for (int i = 0; i < count; i++) {
      Draw draw = booking.part("charge", i);
      Instant released = i == last ? stay.lastRelease() : released(draw, stay);
      Ending ending = ending(draw, stay.reason(), i == 0, bonded);
      if (!released.isBefore(exportedAt)) {
        ending = new Ending("OPEN", "");
      }
      charges.add(charge(draw, i + 1, stay.offenses().get(i), ending, timesRecorded, released));
    }
    return charges;
  }

  private Charge charge(
      Draw draw,
      int sequence,
      SampleOffense offense,
      Ending ending,
      boolean timesRecorded,
      Instant released) {
    boolean statusLost = draw.chance("status-unrecorded", Assumptions.CHARGE_STATUS_UNRECORDED);
    boolean felony = offense.grade().equals("FELONY");
    return new Charge(
        sequence,
        offense.text(),
        offense,
        draw.chance("grade-unrecorded", Assumptions.GRADE_UNRECORDED) ? "" : offense.grade(),
        draw.chance("category-unrecorded", Assumptions.CATEGORY_UNRECORDED)
            ? ""
            : offense.category(),
        statusLost ? "" : ending.status(),
        ending.disposition(),
        felony ? DETENTION_FINDING.pick(draw, "detention-finding") : "N",
        JURISDICTIONS.pick(draw, "jurisdiction"),
        timesRecorded ? known(released) : null);
  }

  private @Nullable Instant known(Instant time) {
    return time.isBefore(exportedAt) ? time : null;
  }

  private static Instant released(Draw draw, Stay stay) {
    return draw.chance("ends-together", Assumptions.CHARGES_ENDING_TOGETHER)
        ? stay.lastRelease()
        : stay.at(0.3 + 0.7 * draw.share("ends-at"));
  }

  /** Where a charge stands when the person is released from it, and the clerk's words for it. */
  private record Ending(String status, String disposition) {}

  private Ending ending(Draw draw, ReleaseReason reason, boolean first, boolean bonded) {
    return switch (reason) {
      case DISMISSED -> dropped(draw);
      case ACQUITTED -> first ? new Ending("ACQUITTED", "NOT GUILTY") : dropped(draw);
      case SERVED -> served(draw, first);
      case DIVERSION -> new Ending("OPEN", "PRETRIAL DIVERSION");
      case BOND_OR_RECOGNIZANCE -> {
        if (!first && draw.chance("dropped", DROPPED_BEFORE_BOND)) {
          yield dropped(draw);
        }
        yield new Ending("OPEN", bonded ? BOND.pick(draw, "bond") : "OWN RECOGNIZANCE");
      }
      case OTHER ->
          draw.chance("sentenced", sentencedElsewhere)
              ? new Ending("CONVICTED", "SENTENCED TO STATE PRISON")
              : new Ending("OPEN", "RELEASED TO OTHER AGENCY");
    };
  }

  private static Ending served(Draw draw, boolean first) {
    if (!first && draw.chance("dropped", DROPPED_IN_PLEA)) {
      return dropped(draw);
    }
    return new Ending(
        draw.chance("reduced", REDUCED_IN_PLEA) ? "REDUCED" : "CONVICTED", "SENTENCE SERVED");
  }

  private static Ending dropped(Draw draw) {
    return new Ending("DISMISSED", DROPPED.pick(draw, "dropped-how"));
  }
}
