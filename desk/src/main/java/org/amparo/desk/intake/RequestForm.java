package org.amparo.desk.intake;

import com.google.re2j.Pattern;
import java.util.List;
import org.amparo.model.WordList;
import org.amparo.model.fact.Fact;

/** What is written on the form by which the agency asks, in the order in which the form has it. */
public final class RequestForm {

  /** The facts in the order in which the form has them. */
  public static final List<Fact> FACTS =
      WordList.of(
              """
              kind form received_at box_final_order box_pending_proceedings box_biometric_records
              box_statements box_resume_custody form_complete facially_names_person
              administrative_warrant administrative_warrant_form judicial_warrant
              state_criminal_warrant writ court_order_to_hold supporting_document
              served_on_person canceled
              """)
          .stream()
          .map(key -> Fact.byPath("request." + key).orElseThrow())
          .toList();

  private static final Pattern BOOKING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");

  private RequestForm() {}

  /** What is wrong with a booking number; empty where nothing is. */
  public static String fault(String booking) {
    return BOOKING.matcher(booking).matches()
        ? ""
        : "Give the booking number: up to 40 letters, digits, dots, hyphens and slashes";
  }
}
