package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;

/** Small atlases with numbers that often need hiding. */
final class RandomAtlas {

  private RandomAtlas() {}

  /** The atlas of a seed: up to three states and nine counties, two breakdowns. */
  static Atlas of(long seed) {
    Random random = new Random(seed);
    List<AtlasPlace> places = new ArrayList<>();
    int states = 1 + random.nextInt(3);
    for (int state = 0; state < states; state++) {
      String letters = List.of("FL", "TX", "WA").get(state);
      for (int county = 0; county < 1 + random.nextInt(3); county++) {
        places.add(new AtlasPlace(letters + county, "County " + county, letters, true));
      }
      if (random.nextInt(3) == 0) {
        places.add(new AtlasPlace("elsewhere:" + letters, "", letters, false));
      }
    }
    if (random.nextInt(4) == 0) {
      places.add(new AtlasPlace("elsewhere", "", null, false));
    }
    Map<String, long[]> years = new HashMap<>();
    Map<String, long[]> levels = new HashMap<>();
    for (AtlasPlace place : places) {
      long[] level = new long[3];
      for (int i = 0; i < level.length; i++) {
        level[i] =
            switch (random.nextInt(4)) {
              case 0 -> 0;
              case 1 -> random.nextInt(8);
              case 2 -> random.nextInt(40);
              default -> random.nextInt(300);
            };
      }
      long all = level[0] + level[1] + level[2];
      long first = all == 0 ? 0 : random.nextLong(all + 1);
      years.put(place.id(), new long[] {first, all - first});
      levels.put(place.id(), level);
    }
    Subject subject =
        new Subject(
            "requests.issued",
            "request",
            "",
            Status.ISSUED,
            new Breakdown("year", List.of("2023", "2024"), years),
            Optional.empty(),
            List.of(new Breakdown("threat-level", List.of("1", "2", "unknown"), levels)),
            List.of(),
            "digest",
            List.of("file.csv"));
    return new Atlas(
        null, false, "2023 to 2024", places, List.of(subject), List.of(), Map.of(), 120, List.of());
  }
}
