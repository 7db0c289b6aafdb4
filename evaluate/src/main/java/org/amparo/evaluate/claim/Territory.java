package org.amparo.evaluate.claim;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.NamedPlace;

/** The places with records, their states, and whether records are of whole states or all places. */
public record Territory(Set<String> places, Set<String> states, boolean whole) {

  private static final String STATE = "state:";

  /** Records of as many states, the District of Columbia among them, are the country's. */
  private static final int STATES = 51;

  private static final int MOST_NAMED = 5;

  /** The id that stands for the whole country. */
  static final String COUNTRY = "country:US";

  /** Whether the records are of exactly these places. */
  boolean is(Collection<String> claimed) {
    Set<String> wanted = Set.copyOf(claimed);
    return !wanted.isEmpty() && (wanted.equals(places) || wanted.equals(wholes()));
  }

  /** The states, or the country, that the records are of as a whole; one county is no state. */
  private Set<String> wholes() {
    if (!whole || (places.size() < 2 && !states.equals(places))) {
      return Set.of();
    }
    if (states.size() >= STATES) {
      return Set.of(COUNTRY);
    }
    return states.stream()
        .map(state -> STATE + state.toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Places in words. */
  static String names(Collection<String> ids) {
    List<String> names = ids.stream().map(Territory::name).sorted().toList();
    return names.size() > MOST_NAMED
        ? names.size() + " places"
        : names.size() < 2
            ? String.join("", names)
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private static String name(String id) {
    if (id.equals(COUNTRY)) {
      return "the United States";
    }
    if (id.startsWith(STATE)) {
      String letters = id.substring(STATE.length());
      return "all of " + Gazetteer.bundled().state(letters).map(NamedPlace::name).orElse(letters);
    }
    return Gazetteer.bundled().county(id).map(NamedPlace::name).orElse(id);
  }

  /** Whether an id names a place: a county's GEOID, a state, the country. */
  static boolean knows(String id) {
    return id.equals(COUNTRY)
        || (id.startsWith(STATE)
            ? Gazetteer.bundled().state(id.substring(STATE.length())).isPresent()
            : Gazetteer.bundled().county(id).isPresent());
  }
}
