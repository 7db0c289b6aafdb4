package org.amparo.desk.hold;

import java.util.Set;

/** The kinds of events that tell of a request. */
final class Acts {

  static final String TAKEN_IN = "TAKEN_IN";
  static final String FACTS = "FACTS_CHANGED";
  static final String LEAVING = "LEAVING";
  static final String DECIDED = "DECIDED";
  static final String AGREED = "AGREED";
  static final String SERVED = "SERVED";
  static final String ENDED = "ENDED";
  static final String REOPENED = "REOPENED";
  static final String ALERTED = "ALERTED";
  static final String READ = "READ";

  /** What tells of a request without changing it. */
  static final Set<String> REMARKS = Set.of(ALERTED, REOPENED, READ);

  private Acts() {}
}
