package org.amparo.report.computed;

import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.Workings;
import org.amparo.report.page.Audience;
import org.amparo.report.page.Edition;
import org.amparo.report.recipe.Recipe;

/**
 * The page of workings: what everything rests on, every query, and what stands behind each chart,
 * table and section of the report.
 *
 * @param edition its language, and the pages in others
 * @param place the report's place
 * @param synthetic whether the records were generated
 * @param audience for whom it is written
 * @param workings versions, seed, policies and records
 * @param recipe what the user asked for
 * @param queries every query that figures rest on
 * @param exhibits the charts, tables and sections of the report
 */
public record ComputedPage(
    Edition edition,
    String place,
    boolean synthetic,
    Audience audience,
    Workings workings,
    Recipe recipe,
    List<QueryPage> queries,
    List<Shown> exhibits) {

  /**
   * A chart, table or section.
   *
   * @param exhibit which
   * @param citation how to cite it, in English
   * @param queries the queries behind it, by name
   * @param figures its figures' labels, in English, by where they stand
   */
  public record Shown(
      Exhibit exhibit, String citation, List<QueryPage> queries, Map<String, Label> figures) {}

  /** The file of a policy's rules in words. */
  public static String file(Workings.PolicyVersion policy) {
    return ComputedFiles.policyFile(policy.id());
  }
}
