package org.amparo.report.atlas;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.policy.law.LawPlace;
import org.amparo.report.answer.Lead;
import org.amparo.report.answer.Section;
import org.jspecify.annotations.Nullable;

/** A page of an atlas. Wide because the page has a field for each of its parts. */
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

  /** The list of counties in alphabetical order. */
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
