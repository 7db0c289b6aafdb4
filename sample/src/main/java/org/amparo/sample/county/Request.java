package org.amparo.sample.county;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request in the jail's log, with the boxes its clerk ticked. Text is blank where not recorded.
 * Wide because it is a row of the jail's export.
 *
 * @param boxes what the form and its papers show
 * @param threatLevel 0 where not recorded
 * @param age full years on the day of the request; 0 where not recorded
 * @param action HONORED or DECLINED; blank where not recorded, superseded, or not yet due
 */
record Request(
    String number,
    Instant receivedAt,
    String form,
    String kind,
    Boxes boxes,
    int threatLevel,
    int age,
    String convictionsComplete,
    String action,
    @Nullable LocalDate liftedOn,
    String liftReason) {

  /** Y, N or blank each. Wide because the form has nine boxes. */
  record Boxes(
      String formComplete,
      String probableCauseShown,
      String supportingDocument,
      String administrativeWarrant,
      String judicialWarrant,
      String servedOnPerson,
      String finalOrder,
      String usCitizenClaim,
      String victimOrWitness) {}
}
