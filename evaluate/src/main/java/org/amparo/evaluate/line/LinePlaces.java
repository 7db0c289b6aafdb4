package org.amparo.evaluate.line;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;

/** Counties as agencies name them. */
public final class LinePlaces {

  private LinePlaces() {}

  /** The rows of {@code step/line_place}; what is no county has none. */
  public static Stream<List<String>> rows(Set<String> placeIds) {
    return placeIds.stream()
        .flatMap(id -> Gazetteer.bundled().county(id).stream())
        .map(
            county ->
                List.of(
                    county.geoid(),
                    county.shortName().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip(),
                    county.state(),
                    Gazetteer.bundled()
                        .state(county.state())
                        .map(State::name)
                        .orElse(county.state())
                        .toUpperCase(Locale.ROOT)));
  }
}
