package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.amparo.policy.library.PolicyHeading;
import org.amparo.policy.library.PolicyLibrary;

/**
 * What says when the law changed: all policies carried, and further days of the user's own.
 *
 * @param library read only once a change is looked for: policies that bind a jail at a place say
 *     when its law changed, those of other places with which of them it may be compared
 */
public record ChangeLaw(PolicyLibrary library, List<LocalDate> asked, LocalDate today) {

  /** The bundled policies alone. */
  public static ChangeLaw bundled() {
    return of(PolicyLibrary.bundled());
  }

  /** These policies alone, today. */
  public static ChangeLaw of(PolicyLibrary library) {
    return new ChangeLaw(library, List.of(), LocalDate.now(ZoneOffset.UTC));
  }

  List<PolicyHeading> policies() {
    return library.headings();
  }
}
