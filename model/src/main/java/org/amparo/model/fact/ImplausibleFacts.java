package org.amparo.model.fact;

import static org.amparo.model.fact.ConvictionTimes.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds facts of a case that cannot well be meant. They stand as they are; a reader is told. */
public final class ImplausibleFacts {

  private static final List<String> DAYS = List.of("sentence_days", "maximum_days", "tolled_days");

  private final List<String> found = new ArrayList<>();

  private ImplausibleFacts() {}

  /** A sentence for each, without a full stop; empty where there is none. */
  public static List<String> of(CaseRecord record) {
    ImplausibleFacts facts = new ImplausibleFacts();
    LocalDate received = day(record.value(Fact.REQUEST_RECEIVED_ON));
    LocalDate eligible = day(record.value(Fact.CUSTODY_RELEASE_ELIGIBLE_ON));
    LocalDate released = day(record.value(Fact.CUSTODY_RELEASED_AT));
    LocalDate booked = day(record.value(Fact.CUSTODY_BOOKED_ON));
    facts.order(received, "the request was received", eligible, "the person would go home");
    facts.order(received, "the request was received", released, "the person left custody");
    facts.order(booked, "the person was booked", eligible, "the person would go home");
    facts.order(booked, "the person was booked", released, "the person left custody");
    for (Map<String, Object> conviction : record.list(ListFact.CONVICTIONS).elements()) {
      LocalDate convicted = day(conviction.get("convicted_on"));
      facts.order(
          convicted,
          "a conviction",
          day(conviction.get("sentence_released_on")),
          "the release from its sentence");
      // A person may be convicted while the request waits, but not once they are gone.
      LocalDate last = eligible == null ? received : eligible;
      facts.order(convicted, "a conviction", last, eligible == null ? "the request" : "release");
      for (String field : DAYS) {
        if (conviction.get(field) instanceof Long days && days < 0) {
          facts.found.add(field + " of a conviction is " + days);
        }
      }
    }
    return facts.found;
  }

  private void order(
      @Nullable LocalDate first, String what, @Nullable LocalDate then, String event) {
    if (first != null && then != null && first.isAfter(then)) {
      found.add("%s (%s) comes after %s (%s)".formatted(what, first, event, then));
    }
  }
}
