package org.amparo.report.atlas;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.policy.law.LawPlace;
import org.amparo.report.answer.Lead;
import org.amparo.report.answer.Section;
import org.jspecify.annotations.Nullable;

/**
 * A page of an atlas, in the blocks of a report's answer. Wide because the page has a field for
 * each of its parts.
 *
 * @param language its language, and the page in others
 * @param title of the window
 * @param root how links to the atlas's first page begin: empty there, {@code ../} elsewhere
 * @param trail pages above this one, the outermost first
 * @param period what the records cover
 * @param synthetic whether the records were generated
 * @param edition which edition it is and what that means, in sentences
 * @param lead the first screen
 * @param map a map with its switches, or null
 * @param counties the list to sort and search, or null
 * @param sections in order
 * @param tables every number of the place, folded
 * @param files downloads
 */
public record AtlasPage(
    org.amparo.report.page.Edition language,
    String title,
    String root,
    List<Link> trail,
    String period,
    boolean synthetic,
    List<String> edition,
    Lead lead,
    @Nullable CountyMap map,
    @Nullable CountyList counties,
    List<Section> sections,
    List<Section> tables,
    List<Link> files) {

  /** The page about the atlas, as a link from this one. */
  public String about() {
    return root + language.file("about");
  }

  /** A link. */
  public record Link(String text, String href) {}

  /**
   * The list of counties.
   *
   * @param measures what can be chosen; the first stands as the page opens
   * @param rows the counties, the most of the first measure first
   */
  public record CountyList(List<MapMeasure> measures, List<AtlasPlace> rows) {

    /** What a search looks through: name, state and GEOID in lower case without marks. */
    public String search(AtlasPlace county) {
      String state = county.state() == null ? "" : Objects.toString(county.state());
      return AtlasPages.plain(county.name() + " " + LawPlace.stateName(state) + " " + county.id());
    }

    /** The numbers of every measure and year, for the script. */
    public String values(AtlasPlace county) {
      return measures.stream()
          .map(measure -> measure.values(county.id()))
          .collect(Collectors.joining(";"));
    }

    /** The county's page, from the page of the list. */
    public String href(AtlasPlace county, String root) {
      MapMeasure first = measures.getFirst();
      return root + AtlasPages.html(first.messages(), "county/" + AtlasPages.file(county.id()));
    }
  }
}
