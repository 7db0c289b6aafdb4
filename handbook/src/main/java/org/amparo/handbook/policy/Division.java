package org.amparo.handbook.policy;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.policy.law.LawPlace;

/**
 * A place by its Open Civic Data id.
 *
 * @param id such as {@code ocd-division/country:us/state:il/county:cook}
 */
record Division(String id) implements Comparable<Division> {

  private static final String COUNTRY = "ocd-division/country:us";
  private static final Pattern STATE =
      Pattern.compile(COUNTRY + "/(?:state|district|territory):([a-z]{2})(/.*)?");

  /** The whole first, then by state, a state before what lies in it. */
  private static final Comparator<Division> ORDER =
      Comparator.comparing((Division place) -> place.state().orElse(""))
          .thenComparing(place -> place.isWithinState())
          .thenComparing(Division::id);

  /** Whether it is the United States. */
  boolean isCountry() {
    return id.equals(COUNTRY);
  }

  /** The name of the state that it is or lies in, or empty. */
  Optional<String> state() {
    Matcher matcher = STATE.matcher(id);
    return matcher.matches()
        ? Optional.of(LawPlace.stateName(matcher.group(1).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether it is a part of a state. */
  boolean isWithinState() {
    Matcher matcher = STATE.matcher(id);
    return matcher.matches() && matcher.group(2) != null;
  }

  /** Whether it is the other place or lies in it. */
  boolean liesIn(String other) {
    return id.equals(other) || id.startsWith(other + "/");
  }

  @Override
  public int compareTo(Division other) {
    return ORDER.compare(this, other);
  }
}
