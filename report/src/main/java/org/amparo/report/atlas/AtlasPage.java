package org.amparo.report.atlas;

import java.util.List;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.report.language.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A page of an atlas. Wide because the page has a field for each of its parts.
 *
 * @param language its language, and the page in others
 * @param title its heading
 * @param kicker the line above it
 * @param root how links to the atlas's first page begin: empty there, {@code ../} elsewhere
 * @param trail pages above this one, the outermost first
 * @param period what the records cover
 * @param synthetic whether the records were generated
 * @param edition which edition it is and what that means, in sentences
 * @param rounded whether numbers are rounded
 * @param map a map, or null
 * @param list counties to search, or null
 * @param states a table of states, or null
 * @param sections what is said of the place
 * @param without names of what the records have nothing of there
 * @param elsewhere what counts for no county, or null
 * @param limits what the records cannot say there
 * @param files downloads
 * @param report how to write the full report of the place, or null
 * @param policies the policies compared, on the page about the atlas alone
 * @param sources the files imported, on that page alone
 */
public record AtlasPage(
    org.amparo.report.page.Edition language,
    String title,
    String kicker,
    String root,
    List<Link> trail,
    String period,
    boolean synthetic,
    List<String> edition,
    boolean rounded,
    @Nullable CountyMap map,
    @Nullable CountyList list,
    Section.@Nullable Table states,
    List<Section> sections,
    List<String> without,
    Section.@Nullable Table elsewhere,
    List<String> limits,
    List<Link> files,
    @Nullable String report,
    List<PolicyNote> policies,
    List<SourceNote> sources) {

  /** The page about the atlas, as a link from this one. */
  public String about() {
    return root + Wording.language().file("about");
  }

  /** A link. */
  public record Link(String text, String href) {}

  /**
   * The list of counties.
   *
   * @param heads names of its columns behind the county
   * @param rows the counties, in order
   */
  public record CountyList(List<String> heads, List<Item> rows) {}

  /**
   * A county in the list.
   *
   * @param name in words
   * @param href its page
   * @param search what a search looks through, lower case without marks
   * @param cells a number for each column
   */
  public record Item(String name, String href, String search, List<Value> cells) {}
}
