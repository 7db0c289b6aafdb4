package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.util.List;
import org.amparo.policy.library.PolicyHeading;
import org.amparo.policy.library.PolicyLibrary;

/**
 * What says when the law changed: all policies carried, and further days of the user's own.
 *
 * @param library read only once a change is looked for: policies that bind a jail at a place say
 *     when its law changed, those of other places with which of them it may be compared
 */
public record ChangeLaw(PolicyLibrary library, List<LocalDate> asked) {

  public ChangeLaw {
    asked = List.copyOf(asked);
  }

  /** The bundled policies alone. */
  public static ChangeLaw bundled() {
    return new ChangeLaw(PolicyLibrary.bundled(), List.of());
  }

  List<PolicyHeading> policies() {
    return library.headings();
  }
}
