package org.amparo.desk.notice;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.desk.hold.Refused;

/** Who receives a notice; the desk records the role and nobody's name. */
public enum Recipient {
  PERSON("the person"),
  COUNSEL("the person's counsel"),
  DESIGNEE("someone whom the person named"),
  AGENCY("the agency that asks"),
  JUDGE("a judge"),
  PROSECUTOR("the prosecutor"),
  CUSTODY("the staff who have custody"),
  FILE("the case file"),
  OTHER("someone else");

  private final String words;

  Recipient(String words) {
    this.words = words;
  }

  /** The one of a name. */
  public static Recipient named(String name) {
    return Stream.of(values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Why.INCOMPLETE, "a notice goes to one of " + List.of(values())));
  }

  /** The role as the list shows it. */
  public String words() {
    return words;
  }
}
