package org.amparo.report.computed;

import java.util.List;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Measure.Made;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Shown;
import org.amparo.report.page.Audience;
import org.amparo.report.page.Edition;
import org.jspecify.annotations.Nullable;

/**
 * One query: its text, what it rests on, and every figure computed by it. Wide because the page has
 * a field for each of its parts.
 *
 * @param edition its language, and the pages in others
 * @param place the report's place
 * @param synthetic whether the records were generated
 * @param audience for whom it is written
 * @param name the query's name
 * @param words what it does, as its own comment says
 * @param sha256 its digest; empty where the figures come from several queries
 * @param sql its text, or null where none is on record
 * @param steps the steps it rests on, in the order run
 * @param policies the policies whose answers it reads
 * @param makers the classes that reckon figures from its rows
 * @param table the published table that it gives, or empty
 * @param from what its figures came from, where a row says nothing else
 * @param rows the figures
 */
public record QueryPage(
    Edition edition,
    String place,
    boolean synthetic,
    Audience audience,
    String name,
    String words,
    String sha256,
    @Nullable String sql,
    List<Step> steps,
    List<PolicyNote> policies,
    List<Made> makers,
    String table,
    String from,
    List<Row> rows) {

  /**
   * A step.
   *
   * @param name such as {@code step/request}
   * @param file its file beside this page
   * @param words what it does
   */
  public record Step(String name, String file, String words) {}

  /**
   * A figure.
   *
   * @param amount its number and range
   * @param numerator what was counted or summed, or null
   * @param denominator what it was divided by, or null
   * @param unknown records it could not place, or null
   * @param made the class that reckons it, or empty
   * @param sources the files, rates and publications it came from; empty where as most
   * @param citation how to cite it, in English
   */
  public record Row(
      Amount amount,
      @Nullable Shown numerator,
      @Nullable Shown denominator,
      @Nullable Shown unknown,
      String made,
      String sources,
      String citation) {}

  /** The name of the query's page, without the language, and with another ending of its SQL. */
  public String file() {
    return ComputedFiles.fileName(name);
  }

  /** The file of a policy's rules in words. */
  public static String file(PolicyNote policy) {
    return ComputedFiles.policyFile(policy.id());
  }
}
