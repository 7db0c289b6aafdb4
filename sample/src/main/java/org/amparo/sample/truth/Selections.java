package org.amparo.sample.truth;

import org.amparo.sample.Draw;

/** Records of some stays alone. Of these all is true. */
final class Selections {

  private Selections() {}

  static JailRecords sampleOfBookings(JailRecords records) {
    return records.only(one -> Draw.seeded(34).of(one.booking()).chance("sampled", 0.4));
  }

  static JailRecords holdsAlone(JailRecords records) {
    return records.only(Custody::honored);
  }
}
