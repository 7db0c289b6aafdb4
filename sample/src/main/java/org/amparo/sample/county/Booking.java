package org.amparo.sample.county;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stay as the jail's export tells it on the day it was made. Text is blank and a time null where
 * nothing is recorded, or has not happened yet. Wide because it is a row of the jail's export with
 * the rows that belong to it.
 *
 * @param releaseReason why release became due; blank with {@code eligibleAt} null
 * @param bondSetCents 0 where no bond is recorded
 * @param charges the local charges, then the detainer's row where there is a request
 * @param requests requests received, in order; empty for most
 */
record Booking(
    String id,
    Person person,
    Instant bookedAt,
    @Nullable Instant eligibleAt,
    String releaseReason,
    @Nullable Instant releasedAt,
    String releasedTo,
    long bondSetCents,
    @Nullable Instant bondPostedAt,
    String chargesComplete,
    List<Charge> charges,
    List<Request> requests,
    List<PriorConviction> convictions) {

  Booking {
    charges = List.copyOf(charges);
    requests = List.copyOf(requests);
    convictions = List.copyOf(convictions);
  }

  boolean requested() {
    return !requests.isEmpty();
  }
}
