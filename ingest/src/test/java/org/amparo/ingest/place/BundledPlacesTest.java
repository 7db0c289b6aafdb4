package org.amparo.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.Landmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the bundled tables to what the rules give. With {@code -Damparo.regenerate=true} they are
 * first written again, twice for landmarks after a change of facilities; rows set by hand stay.
 */
class BundledPlacesTest {

  private static final int WORTH_A_LOOK = 50;

  private static final String FACILITIES =
      """
      COPY (SELECT facility_code AS code, name, city, state, geoid, county_listed, area, kind, operator,
        CASE own WHEN true THEN 'yes' WHEN false THEN 'no' END AS own, matched_by,
        CASE WHEN reviewed THEN 'yes' ELSE 'no' END AS reviewed, valid_from, valid_until,
        array_to_string(flags, ';') AS flags
      FROM facility_place ORDER BY code) TO '%s' (HEADER)
      """;

  private static final String LANDMARKS =
      """
      COPY (
        SELECT landmark, area, geoid, facility_code, kind,
          CASE own WHEN true THEN 'yes' WHEN false THEN 'no' END AS own, matched_by,
          CASE WHEN reviewed THEN 'yes' ELSE 'no' END AS reviewed, number
        FROM landmark_place
        JOIN (SELECT landmark, area, sum(number) AS number FROM landmark_record GROUP BY ALL) USING (landmark, area)
        WHERE matched_by NOT LIKE 'hand%%' AND (geoid IS NOT NULL OR number >= %d)
        UNION ALL
        SELECT * FROM hand
        ORDER BY 1, 2) TO '%s' (HEADER)
      """;

  private static List<Landmark> byHand() {
    return Gazetteer.landmarks().stream()
        .filter(row -> row.matchedBy().startsWith("hand") || row.reviewed())
        .toList();
  }

  @Test
  void theTablesAreWhatTheRulesGiveForThePublishedLists(@TempDir Path folder) throws Exception {
    try (PublishedPlaces places = PublishedPlaces.load(folder)) {
      places.placeBy(byHand());
      Path root = Path.of(System.getProperty("amparo.root", "..")).resolve("places");
      Path facilities = folder.resolve("facilities.csv");
      places.run(FACILITIES.formatted(facilities));
      Path landmarks = folder.resolve("landmarks.csv");
      places.run(
          "CREATE TEMP TABLE hand AS SELECT * FROM read_csv('%s', header = true, all_varchar = true) WHERE matched_by LIKE 'hand%%'"
              .formatted(root.resolve("landmarks.csv")));
      places.run(LANDMARKS.formatted(WORTH_A_LOOK, landmarks));
      for (Path made : List.of(facilities, landmarks)) {
        Path bundled = root.resolve(made.getFileName());
        if (Boolean.getBoolean("amparo.regenerate")) {
          Files.writeString(bundled, Files.readString(made));
        }
        assertThat(Files.readString(bundled))
            .as("%s; write it again: build-support/regenerate-places", bundled)
            .isEqualTo(Files.readString(made));
      }
    }
  }

  @Test
  void everyLandmarkThatIsNotSetByHandIsWhatTheRulesGive() {
    LandmarkMatcher rules = new LandmarkMatcher(Gazetteer.bundled(), byHand());
    List<Landmark> others = new ArrayList<>(Gazetteer.landmarks());
    others.removeAll(byHand());

    assertThat(others.stream().filter(row -> !rules.match(row.text(), row.area()).equals(row)))
        .as("rows that are not what the rules give: a corrected row says 'hand' in matched_by")
        .isEmpty();
  }
}
