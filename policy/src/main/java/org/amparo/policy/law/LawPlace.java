package org.amparo.policy.law;

import java.util.Locale;
import java.util.Optional;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Policy;

/**
 * A place whose law is asked for.
 *
 * @param id Open Civic Data division id
 * @param name in words
 */
public record LawPlace(String id, String name) {

  private static final String COUNTY = " county";
  private static final String PARISH = " parish";
  private static final String CITY = " city";

  /**
   * The place of a name such as {@code Miami-Dade County, FL}, {@code New Orleans, LA}, {@code
   * Florida} or an Open Civic Data id. Whether there is such a county or city is not checked.
   *
   * @throws AmparoException (AMP-311) where it is no such name, or its state is none
   */
  public static LawPlace of(String text) {
    if (text.startsWith("ocd-division/country:us")) {
      return new LawPlace(text, text);
    }
    Optional<String> state = States.letters(text);
    if (state.isPresent()) {
      return new LawPlace(States.id(state.get()), States.name(state.get()));
    }
    int comma = text.lastIndexOf(',');
    Optional<String> within =
        comma < 0 ? Optional.empty() : States.letters(text.substring(comma + 1));
    if (within.isEmpty() || comma == 0) {
      throw new AmparoException(
          ErrorCode.PLACE_NAME_UNKNOWN,
          "'" + text + "' is not the name of a place in a state",
          null,
          "write a county as 'Miami-Dade County, FL', a city as 'New York City, NY', a state by"
              + " its name or letters");
    }
    String local = text.substring(0, comma).strip();
    return new LawPlace(
        States.id(within.get()) + "/" + division(local), local + ", " + within.get());
  }

  /**
   * The name of a state by its two letters; the letters themselves where there is no such state.
   */
  public static String stateName(String letters) {
    return States.name(letters);
  }

  private static String division(String local) {
    String lower = local.toLowerCase(Locale.ROOT);
    if (lower.endsWith(COUNTY)) {
      return "county:" + slug(lower.substring(0, lower.length() - COUNTY.length()));
    }
    if (lower.endsWith(PARISH)) {
      return "parish:" + slug(lower.substring(0, lower.length() - PARISH.length()));
    }
    boolean city = lower.endsWith(CITY) && lower.equals("new york city");
    return "place:" + slug(city ? lower.substring(0, lower.length() - CITY.length()) : lower);
  }

  private static String slug(String name) {
    return name.strip().replace(".", "").replace("'", "~").replace(' ', '_');
  }

  /** Whether a policy that binds in a territory binds here. */
  boolean lies(String territory) {
    return id.equals(territory) || id.startsWith(territory + "/");
  }

  /** Whether a policy binds a jail here, on whatever day. */
  public boolean isBoundBy(Policy policy) {
    return policy.binds().contains(Policy.Body.JAIL)
        && policy.territory().stream().anyMatch(this::lies);
  }
}
