package org.amparo.policy;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.amparo.model.fact.CaseRecord;

/** The moment by which a duty has to be done. */
public final class DutyMoment {

  private DutyMoment() {}

  /**
   * The end of the hours that a duty leaves, which count as they pass.
   *
   * @return in the zone of the jail; empty for a duty that states no hours, for hours from a
   *     decision, of which a case does not tell, and where the start or the zone is unknown
   */
  public static Optional<ZonedDateTime> of(Policy policy, Duty duty, CaseRecord record) {
    if (!(duty.due() instanceof Due.Within(int hours, Due.Moment moment))) {
      return Optional.empty();
    }
    Optional<ZonedDateTime> start =
        switch (moment) {
          case RELEASE_ELIGIBLE ->
              ReleaseMoment.start(policy, Clock.Start.RELEASE_ELIGIBLE, record);
          case RECEIPT -> ReleaseMoment.start(policy, Clock.Start.RECEIPT, record);
          case DECISION -> Optional.empty();
        };
    return start.map(from -> from.plusHours(hours));
  }
}
