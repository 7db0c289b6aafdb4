package org.amparo.evaluate.atlas;

import java.time.LocalDate;
import java.util.List;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of a county's agency under section 287(g), on ICE's last list.
 *
 * @param place the county of the agency, by its GEOID
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

  /** Those on the last list of a workspace, by county and agency. */
  public static List<Agreement> of(Plan plan) {
    return plan.rows("atlas/agreements").stream().map(Agreement::of).toList();
  }

  private static Agreement of(Row row) {
    String model = row.text("model");
    return new Agreement(
        row.required("place_id"),
        row.required("agency"),
        model == null ? "" : model,
        day(row.text("signed_on")),
        row.holds("pending"),
        day(row.text("listed_on")));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
