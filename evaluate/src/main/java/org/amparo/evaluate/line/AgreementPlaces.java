package org.amparo.evaluate.line;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;

/** Which counties ICE's lists of agreements under section 287(g) name. */
public final class AgreementPlaces {

  private AgreementPlaces() {}

  /** Makes the temporary table {@code agreement_place}, which steps read. */
  public static void prepare(Plan plan) {
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE agreement_place(state VARCHAR, county VARCHAR, place_id"
            + " VARCHAR)");
    plan.executeEach(
        "INSERT INTO agreement_place VALUES (?, ?, ?)",
        plan.rows("figure/agreement_counties").stream().flatMap(AgreementPlaces::county).toList());
  }

  private static Stream<List<Object>> county(Row row) {
    String state = row.required("state");
    String county = row.required("county");
    return Gazetteer.bundled().meant(county.strip() + ", " + state.strip()).stream()
        .filter(County.class::isInstance)
        .map(found -> List.of(state, county, ((County) found).geoid()));
  }
}
