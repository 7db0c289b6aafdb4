package org.amparo.sample.county;

import java.util.List;

/**
 * The columns of a jail's own export in Amparo's layout, in the order in which they are written.
 */
public final class JailColumns {

  /** Of bookings.csv, a row a charge. */
  public static final List<String> BOOKINGS =
      List.of(
          "place_id",
          "place_name",
          "timezone",
          "booking_id",
          "booked_at",
          "release_eligible_at",
          "release_eligible_reason",
          "released_at",
          "released_to",
          "gender",
          "race",
          "birth_year",
          "hold_flag",
          "bond_set_cents",
          "bond_posted_at",
          "charges_complete",
          "charge_seq",
          "charge_text",
          "statute",
          "ncic",
          "grade",
          "category",
          "charge_status",
          "charge_disposition",
          "capital_or_life",
          "detention_finding",
          "jurisdiction_code",
          "charge_released_at");

  /** Of detainers.csv, a row a request. */
  public static final List<String> DETAINERS =
      List.of(
          "place_id",
          "detainer_no",
          "booking_id",
          "received_at",
          "form",
          "request_kind",
          "form_complete",
          "probable_cause_shown",
          "supporting_document",
          "administrative_warrant",
          "judicial_warrant",
          "served_on_person",
          "ice_threat_level",
          "final_order",
          "us_citizen_claim",
          "victim_or_witness",
          "age_at_request",
          "convictions_complete",
          "action",
          "lifted_on",
          "lift_reason");

  /** Of convictions.csv. */
  public static final List<String> CONVICTIONS =
      List.of(
          "place_id",
          "booking_id",
          "statute",
          "ncic",
          "text",
          "grade",
          "category",
          "convicted_on",
          "sentence_days",
          "sentence_released_on",
          "in_custody_for_it");

  /** Of jurisdiction.csv. */
  public static final List<String> JURISDICTION =
      List.of("place_id", "fact", "value", "valid_from", "valid_until", "citation");

  /**
   * A column of bookings.csv that may be left out: who was booked, under a key made for the export.
   */
  public static final String PERSON = "person_id";

  private JailColumns() {}
}
