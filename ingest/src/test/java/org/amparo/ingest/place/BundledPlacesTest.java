package org.amparo.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.Landmark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the bundled tables to what the rules give. With {@code -Damparo.regenerate=true} they are
 * first written again, twice for landmarks after a change of facilities; rows set by hand stay.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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

  private Path folder = Path.of("");
  private @Nullable PublishedPlaces published;

  @BeforeAll
  void in(@TempDir Path temporary) {
    folder = temporary;
  }

  /** Imported once; a test without the published files is skipped. */
  private PublishedPlaces published() {
    if (published == null) {
      published = PublishedPlaces.load(folder);
    }
    return published;
  }

  @AfterAll
  void close() {
    if (published != null) {
      published.close();
    }
  }

  @Test
  void theTablesAreWhatTheRulesGiveForThePublishedLists() throws Exception {
    PublishedPlaces places = published();
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

  /** The county's own jails in ICE's published files. */
  @Test
  void theRequestsAtMiamiDadesOwnJailsAreThoseOfTheFourLandmarks() throws Exception {
    PublishedPlaces places = published();
    places.placeBy(Gazetteer.landmarks());
    assertThat(
            places.rows(
                """
                SELECT landmark, CAST(sum(number) AS BIGINT) FROM landmark_county
                WHERE geoid = '12086' AND own AND reviewed AND what = 'detainer-encounters'
                GROUP BY landmark ORDER BY 2 DESC
                """))
        .containsExactly(
            "MIAMI DADE COUNTY JAIL TURNER GUILFORD KNIGHT (TGK)|407",
            "MIAMI DADE COUNTY JAIL METRO WEST|26",
            "MIAMI DADE COUNTY PRE TRIAL DETENTION CENTER|19",
            "MIAMI DADE COUNTY JAIL TRAINING AND TREATMENT CENTER|1");
    assertThat(
            places.rows(
                "SELECT count(*) FROM landmark_county WHERE geoid = '12086' AND own AND NOT reviewed"))
        .containsExactly("0");
    assertThat(
            places.rows(
                """
                SELECT facility_code FROM facility_county WHERE geoid = '12086' AND own ORDER BY 1
                """))
        .containsExactly("DADECFL", "METROFL", "TGKJLFL", "WDMIAFL");
    List<String> before = places.rows("SELECT * FROM facility_place ORDER BY ALL");
    places.placeBy(Gazetteer.landmarks());
    assertThat(places.rows("SELECT * FROM facility_place ORDER BY ALL")).isEqualTo(before);
    assertThat(
            places.rows(
                """
                SELECT what, round(share, 3) FROM (
                  SELECT what, sum(share_of_number) AS share FROM landmark_unmatched GROUP BY what)
                ORDER BY what
                """))
        .containsExactly("arrest|0.601", "detainer-encounters|0.696", "encounter|0.765");
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
