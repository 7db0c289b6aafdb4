package org.amparo.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amparo.model.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county's own jails in ICE's published files. */
class MiamiDadeTest {

  @Test
  void theRequestsAtItsOwnJailsAreThoseOfTheFourLandmarks(@TempDir Path folder) throws Exception {
    try (PublishedPlaces places = PublishedPlaces.load(folder)) {
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
  }
}
