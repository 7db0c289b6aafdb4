package org.amparo.evaluate.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * An agreement under section 287(g) on ICE's list.
 *
 * @param place the county that the list names, by its GEOID, or the letters of the state where it
 *     names none that is known; an agency of a state names the county of its seat
 * @param model what it lets officers do, in ICE's words
 * @param signed when, or null where the list does not say
 * @param pending whether its text is not published yet
 */
public record Agreement(
    String place,
    String agency,
    String model,
    @Nullable LocalDate signed,
    boolean pending,
    @Nullable LocalDate listed) {

  /** Those of a workspace, by state and agency. */
  public static List<Agreement> of(Plan plan) {
    return plan.rows("atlas/agreements").stream().flatMap(row -> of(row).stream()).toList();
  }

  private static Optional<Agreement> of(Row row) {
    String county = row.text("county");
    return Optional.ofNullable(CellTable.letters(row.required("state")))
        .map(
            state ->
                new Agreement(
                    Optional.ofNullable(county)
                        .flatMap(name -> Gazetteer.bundled().meant(name + ", " + state))
                        .filter(County.class::isInstance)
                        .map(found -> ((County) found).geoid())
                        .orElse(state),
                    row.required("agency"),
                    row.text("model") == null ? "" : row.required("model"),
                    day(row.text("signed_on")),
                    "link pending".equalsIgnoreCase(row.text("status")),
                    day(row.text("listed_on"))));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
