package org.amparo.desk.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.amparo.model.fact.Fact;

/** What is written on the form by which the agency asks, in the order in which the form has it. */
public final class RequestForm {

  static final List<Fact> FACTS =
      List.of(
          Fact.REQUEST_KIND,
          Fact.REQUEST_FORM,
          Fact.REQUEST_RECEIVED_AT,
          Fact.REQUEST_BOX_FINAL_ORDER,
          Fact.REQUEST_BOX_PENDING_PROCEEDINGS,
          Fact.REQUEST_BOX_BIOMETRIC_RECORDS,
          Fact.REQUEST_BOX_STATEMENTS,
          Fact.REQUEST_BOX_RESUME_CUSTODY,
          Fact.REQUEST_FORM_COMPLETE,
          Fact.REQUEST_FACIALLY_NAMES_PERSON,
          Fact.REQUEST_ADMINISTRATIVE_WARRANT,
          Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM,
          Fact.REQUEST_JUDICIAL_WARRANT,
          Fact.REQUEST_SUPPORTING_DOCUMENT,
          Fact.REQUEST_SERVED_ON_PERSON);

  private static final Pattern BOOKING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");

  private RequestForm() {}

  /** What is wrong with a booking number; empty where nothing is. */
  public static String fault(String booking) {
    return BOOKING.matcher(booking).matches()
        ? ""
        : "Give the booking number: up to 40 letters, digits, dots, hyphens and slashes";
  }
}
