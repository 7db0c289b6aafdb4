package org.amparo.desk.notice;

import java.util.List;
import org.amparo.desk.hold.Refused;
import org.amparo.policy.Duty;

/** Who receives a notice; the desk records the role and nobody's name. */
public enum Recipient {
  PERSON,
  COUNSEL,
  DESIGNEE,
  AGENCY,
  JUDGE,
  PROSECUTOR,
  CUSTODY,
  FILE,
  OTHER;

  /** Who receives what a duty asks for, where the desk has no paper for it. */
  static Recipient of(Duty.Action action) {
    return switch (action) {
      case SERVE_COPY, INFORM_PERSON, GET_CONSENT -> PERSON;
      case NOTIFY_COUNSEL -> COUNSEL;
      case TELL_JUDGE, TAKE_TO_JUDGE -> JUDGE;
      case TELL_PROSECUTOR -> PROSECUTOR;
      case TELL_AGENCY -> AGENCY;
      case RELEASE -> CUSTODY;
      case DOCUMENT, REPORT -> FILE;
    };
  }

  public static Recipient named(String name) {
    try {
      return valueOf(name);
    } catch (IllegalArgumentException _) {
      throw new Refused(Refused.Why.INCOMPLETE, "A notice goes to one of " + List.of(values()));
    }
  }
}
