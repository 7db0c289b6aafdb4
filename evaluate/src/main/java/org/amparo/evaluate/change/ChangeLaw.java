package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.util.List;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;

/**
 * What says when the law changed.
 *
 * @param policies all that are carried, of whatever place: those that bind a jail at a place say
 *     when its law changed, and those of other places with which of them it may be compared
 * @param asked further days, of the user's own
 */
public record ChangeLaw(List<Policy> policies, List<LocalDate> asked) {

  public ChangeLaw {
    policies = List.copyOf(policies);
    asked = List.copyOf(asked);
  }

  /** The bundled policies alone. */
  public static ChangeLaw bundled() {
    return new ChangeLaw(PolicyLibrary.bundled().policies(), List.of());
  }
}
