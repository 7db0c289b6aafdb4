package org.amparo.desk.notice;

import java.util.List;
import org.amparo.desk.hold.Refused;

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

  public static Recipient named(String name) {
    try {
      return valueOf(name);
    } catch (IllegalArgumentException _) {
      throw new Refused(Refused.Why.INCOMPLETE, "a notice goes to one of " + List.of(values()));
    }
  }
}
