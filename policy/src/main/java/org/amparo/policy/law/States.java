package org.amparo.policy.law;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The states, the District of Columbia and Puerto Rico, by their two letters. */
final class States {

  private static final Map<String, String> NAMES = new TreeMap<>();

  static {
    String all =
        "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;"
            + "DE Delaware;DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;"
            + "IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;"
            + "MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;"
            + "MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;"
            + "NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;"
            + "PA Pennsylvania;PR Puerto Rico;RI Rhode Island;SC South Carolina;SD South Dakota;"
            + "TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;VI Virgin Islands;"
            + "WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming";
    for (String state : all.split(";", -1)) {
      NAMES.put(state.substring(0, 2), state.substring(3));
    }
  }

  private States() {}

  /** The two letters of a state given by them or by its name, or empty. */
  static Optional<String> letters(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (NAMES.containsKey(upper)) {
      return Optional.of(upper);
    }
    return NAMES.entrySet().stream()
        .filter(state -> state.getValue().equalsIgnoreCase(text.strip()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The name of a state by its letters. */
  static String name(String letters) {
    return NAMES.getOrDefault(letters, letters);
  }

  /** The Open Civic Data id of a state by its letters. */
  static String id(String letters) {
    String kind =
        switch (letters) {
          case "DC" -> "district";
          case "PR", "VI" -> "territory";
          default -> "state";
        };
    return "ocd-division/country:us/" + kind + ":" + letters.toLowerCase(Locale.ROOT);
  }
}
