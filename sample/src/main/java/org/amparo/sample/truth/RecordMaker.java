package org.amparo.sample.truth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes down all of a history that a jail's export can hold on the day it is made. A booking is
 * marked as held where the jail kept the person on a request; a row of a request that the jail
 * turned down stands in the log alone.
 */
final class RecordMaker {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final History history;
  private final List<Map<String, String>> bookings = new ArrayList<>();
  private final List<Map<String, String>> detainers = new ArrayList<>();
  private final List<Map<String, String>> convictions = new ArrayList<>();

  private RecordMaker(History history) {
    this.history = history;
  }

  static JailRecords of(History history) {
    RecordMaker maker = new RecordMaker(history);
    history.custodies().forEach(maker::add);
    return new JailRecords(
        history,
        history,
        List.copyOf(maker.bookings),
        List.copyOf(maker.detainers),
        List.copyOf(maker.convictions),
        history.payments().stream().map(maker::payment).toList());
  }

  private void add(Custody custody) {
    Map<String, String> booking = booking(custody);
    int sequence = 0;
    String eligible = custody.neverDue() ? "" : time(custody.eligibleAt());
    for (Known.Charge charge : custody.known().charges()) {
      bookings.add(charge(row(booking, ++sequence, charge.text(), "COUNTY", eligible), charge));
    }
    for (Span other : custody.other()) {
      Known.Charge charge = Custody.WARRANT;
      String until = time(other.until());
      bookings.add(charge(row(booking, ++sequence, charge.text(), "WARRANT", until), charge));
    }
    if (held(custody)) {
      bookings.add(row(booking, ++sequence, "IMMIGRATION HOLD", "IMM", time(custody.departedAt())));
    }
    Asked asked = custody.asked();
    if (asked != null && known(asked)) {
      detainers.add(request(custody, asked));
      custody.known().convictions().forEach(one -> convictions.add(conviction(custody, one)));
    }
  }

  private Map<String, String> booking(Custody custody) {
    Map<String, String> row = place();
    boolean due = custody.eligibleAt().isBefore(history.exportedAt()) && !custody.neverDue();
    boolean out = custody.departedAt().isBefore(history.exportedAt());
    boolean taken = custody.destination() != Custody.Destination.NOBODY;
    row.put("place_name", history.placeName());
    row.put("timezone", history.zone().getId());
    row.put("booking_id", custody.booking());
    row.put("booked_at", time(custody.bookedAt()));
    row.put("release_eligible_at", due ? time(custody.eligibleAt()) : "");
    row.put("release_eligible_reason", due ? custody.reason().name() : "");
    row.put("released_at", time(custody.departedAt()));
    row.put("released_to", out && taken ? custody.destination().name() : "");
    row.put("gender", custody.known().gender());
    row.put("race", custody.known().race());
    row.put("birth_year", String.valueOf(custody.known().birthYear()));
    row.put("hold_flag", held(custody) ? "Y" : "N");
    row.put("charges_complete", "Y");
    row.put("person_id", custody.person());
    return row;
  }

  private static Map<String, String> row(
      Map<String, String> booking, int sequence, String text, String jurisdiction, String until) {
    Map<String, String> row = new LinkedHashMap<>(booking);
    row.put("charge_seq", String.valueOf(sequence));
    row.put("charge_text", text);
    row.put("jurisdiction_code", jurisdiction);
    row.put("charge_released_at", until);
    return row;
  }

  private static Map<String, String> charge(Map<String, String> row, Known.Charge charge) {
    row.put("grade", charge.grade());
    row.put("category", charge.category());
    row.put("charge_status", charge.status());
    row.put("capital_or_life", "N");
    row.put("detention_finding", "N");
    return row;
  }

  private Map<String, String> request(Custody custody, Asked asked) {
    Map<String, String> row = place();
    Asked.Boxes boxes = asked.boxes();
    row.put("detainer_no", asked.number());
    row.put("booking_id", custody.booking());
    row.put("received_at", time(asked.receivedAt()));
    row.put("form", "I247A");
    row.put("request_kind", "HOLD");
    row.put("form_complete", box(boxes.formComplete()));
    row.put("probable_cause_shown", box(boxes.probableCause()));
    row.put("supporting_document", box(boxes.supportingDocument()));
    row.put("administrative_warrant", box(boxes.administrativeWarrant()));
    row.put("judicial_warrant", box(boxes.judicialWarrant()));
    row.put("served_on_person", box(boxes.served()));
    row.put("ice_threat_level", String.valueOf(asked.level()));
    row.put("final_order", box(boxes.finalOrder()));
    row.put("us_citizen_claim", box(boxes.citizenClaim()));
    row.put("victim_or_witness", box(boxes.victimOrWitness()));
    row.put("age_at_request", String.valueOf(asked.age()));
    row.put("convictions_complete", "Y");
    answer(row, custody, asked);
    return row;
  }

  private void answer(Map<String, String> row, Custody custody, Asked asked) {
    boolean over = custody.departedAt().isBefore(history.exportedAt());
    boolean due = !custody.neverDue() && custody.eligibleAt().isBefore(history.exportedAt());
    switch (asked.answer()) {
      case HONORED -> {
        row.put("action", due || over ? "HONORED" : "");
        row.put("lifted_on", over ? day(custody.departedAt()) : "");
        row.put(
            "lift_reason",
            !over
                ? ""
                : switch (custody.destination()) {
                  case ICE -> "PICKED UP BY ICE";
                  case NOBODY -> "NOT PICKED UP IN TIME";
                  case OTHER_AGENCY -> "TRANSFERRED";
                });
      }
      case DECLINED -> {
        boolean told = known(asked.answeredAt());
        row.put("action", told ? "DECLINED" : "");
        row.put("lifted_on", told ? day(asked.answeredAt()) : "");
        row.put("lift_reason", told ? "DECLINED BY COUNTY" : "");
      }
      case WITHDRAWN -> {
        boolean told = known(asked.answeredAt());
        row.put("lifted_on", told ? day(asked.answeredAt()) : "");
        row.put("lift_reason", told ? "WITHDRAWN BY ICE" : "");
      }
    }
  }

  private Map<String, String> conviction(Custody custody, Known.Conviction one) {
    Map<String, String> row = place();
    row.put("booking_id", custody.booking());
    row.put("text", one.text());
    row.put("grade", one.grade());
    row.put("category", one.category());
    row.put("convicted_on", one.on().toString());
    row.put("sentence_days", String.valueOf(one.sentenceDays()));
    row.put("sentence_released_on", one.on().plusDays(one.sentenceDays()).toString());
    row.put("in_custody_for_it", "N");
    return row;
  }

  private Map<String, String> payment(Payment payment) {
    Map<String, String> row = place();
    row.put("fact", "repayment.received");
    row.put("value", BigDecimal.valueOf(payment.cents(), 2).toPlainString());
    row.put("valid_from", payment.from().toString());
    row.put("valid_until", payment.until().toString());
    row.put("citation", "Receipts (invented)");
    return row;
  }

  private Map<String, String> place() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("place_id", history.placeId());
    return row;
  }

  private boolean known(Asked asked) {
    return known(asked.receivedAt());
  }

  private boolean held(Custody custody) {
    Asked asked = custody.asked();
    return asked != null && custody.honored() && known(custody.eligibleAt());
  }

  private boolean known(Instant moment) {
    return moment.isBefore(history.exportedAt());
  }

  /** A moment on the jail's clock; blank where it had not come when the export was made. */
  private String time(Instant moment) {
    return known(moment) ? CLOCK.format(LocalDateTime.ofInstant(moment, history.zone())) : "";
  }

  private String day(Instant moment) {
    return history.day(moment).toString();
  }

  private static String box(boolean ticked) {
    return ticked ? "Y" : "N";
  }
}
