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

  /** The rows of {@code step/agreement_place}. */
  public static Stream<List<String>> rows(Plan plan) {
    return plan.rows("figure/agreement_counties").stream().flatMap(AgreementPlaces::county);
  }

  private static Stream<List<String>> county(Row row) {
    String state = row.required("state");
    String county = row.required("county");
    return Gazetteer.bundled().meant(county.strip() + ", " + state.strip()).stream()
        .filter(County.class::isInstance)
        .map(found -> List.of(state, county, ((County) found).geoid()));
  }
}
