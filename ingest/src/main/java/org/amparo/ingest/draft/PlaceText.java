package org.amparo.ingest.draft;

import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.draft.Guesses.Guess;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.jspecify.annotations.Nullable;

/** Where the records of a drafted contract are. */
final class PlaceText {

  private PlaceText() {}

  /**
   * The lines of {@code place}: the facility asked, the county of a reported total, or what the
   * user must fill in; none where no table needs one.
   */
  static List<String> of(List<Guessed> tables, List<Profile> profiles, boolean needed) {
    for (Guessed table : tables) {
      if (table.table().table().equals("detainer")) {
        List<String> facility =
            facility(table.columns().get("facility_code"), table.columns().get("facility_name"));
        if (!facility.isEmpty()) {
          return facility;
        }
      }
      Guess place = table.columns().get("place_id");
      if (place != null) {
        return county(place, profiles);
      }
    }
    return needed
        ? lines(
            "# The county's five-digit code, its name and state, and its zone, such as"
                + " 'America/New_York', each in quotes.",
            "place:",
            "  id: \"'fill-in'\"",
            "  name: \"'unknown; fill in'\"",
            "  kind: \"'county'\"")
        : List.of();
  }

  private static List<String> facility(@Nullable Guess code, @Nullable Guess name) {
    Guess first = code == null ? name : code;
    Guess second = name == null ? code : name;
    if (first == null || second == null) {
      return List.of();
    }
    return lines(
        "place:",
        "  id: " + Yaml.quoted("'facility:' || " + either(first, second)),
        "  name: " + Yaml.text(either(second, first)),
        "  kind: \"'facility'\"");
  }

  private static String either(Guess one, Guess other) {
    String alias = one.profile().alias();
    return one.equals(other) ? alias : "coalesce(" + alias + ", " + other.profile().alias() + ")";
  }

  private static List<String> county(Guess place, List<Profile> profiles) {
    String code = place.profile().alias();
    String name =
        profiles.stream()
            .filter(one -> one.words().contains("county") && !one.alias().equals(code))
            .map(Profile::alias)
            .reduce((earlier, later) -> later)
            .orElse(code);
    return lines(
        "place:",
        "  id: " + code + "  # guess: " + place.why() + "; check",
        "  name: " + name + "  # guess: by name; check",
        "  kind: \"'county'\"");
  }

  private static List<String> lines(String... lines) {
    return new ArrayList<>(List.of(lines));
  }
}
