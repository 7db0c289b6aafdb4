package org.amparo.report.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.chart.CountyShapes;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.junit.jupiter.api.Test;

/** A file that names no county says nothing of any: not even that it has none. */
class UnplacedSubjectTest {

  private static final Edition EDITION =
      Edition.of(
          new Atlas(
              null,
              false,
              "2019",
              List.of(
                  new AtlasPlace("FL1", "One County", "FL", true),
                  new AtlasPlace("FL2", "Two County", "FL", true),
                  new AtlasPlace("elsewhere", "", null, false)),
              List.of(
                  subject("arrest", Map.of("FL1", new long[] {20}, "elsewhere", new long[] {5})),
                  subject("removal", Map.of("elsewhere", new long[] {900}))),
              List.of(),
              List.of(),
              Map.of(),
              Map.of(),
              List.of(),
              Set.of()),
          Precision.EXACT);

  private static Subject subject(String kind, Map<String, long[]> years) {
    return new Subject(
        "pipeline.r." + kind,
        kind,
        "R",
        Status.CARRIED_OUT,
        new Breakdown("year", List.of("2019"), years),
        new Breakdown("month", List.of("2019-02"), years),
        Map.of(Subject.EVERYWHERE, Set.of("2019-02")),
        List.of(),
        Unit.EVENTS,
        "digest",
        List.of(kind + ".csv"));
  }

  @Test
  void no_map_and_no_list_can_be_switched_to_it() {
    AtlasPage page = new AtlasPages(Language.ENGLISH, EDITION, List.of(Language.ENGLISH)).index();
    assertThat(Objects.requireNonNull(page.map()).measures())
        .extracting(MapMeasure::id)
        .containsExactly("pipeline.r.arrest");
    assertThat(page.map().measures().getFirst().note())
        .startsWith("5 of 25 ICE arrests are placed in no county (20.0%)");
    assertThat(Objects.requireNonNull(page.counties()).rows())
        .extracting(AtlasPlace::id)
        .containsExactly("FL1", "FL2");
  }

  @Test
  void a_county_has_none_of_what_names_counties_and_of_the_other_it_is_not_recorded() {
    SubjectEdition arrests = EDITION.subjects().get(0);
    SubjectEdition removals = EDITION.subjects().get(1);
    assertThat(arrests.at("FL2", SubjectEdition.ALL)).isZero();
    assertThat(arrests.at("FL2", "2018")).isEqualTo(SubjectEdition.ABSENT);
    assertThat(removals.at("FL1", SubjectEdition.ALL)).isEqualTo(SubjectEdition.ABSENT);
    assertThat(removals.at(PlaceTree.COUNTRY, SubjectEdition.ALL)).isEqualTo(900);
    assertThat(arrests.unplaced(PlaceTree.COUNTRY, "2019")).isEqualTo(5);
  }

  @Test
  void a_county_of_which_nothing_is_known_is_hatched_and_no_shade_of_numbers() {
    List<BigDecimal> breaks = List.of(new BigDecimal("5"), new BigDecimal("9"));
    assertThat(Shades.of(SubjectEdition.ABSENT, null, breaks)).isEqualTo("absent");
    assertThat(Shades.of(0, BigDecimal.ZERO, breaks)).isEqualTo("none");
    assertThat(Shades.of(9, new BigDecimal("9"), breaks)).isEqualTo("class-3");
    assertThat(Shades.legend(Messages.english(), breaks, false).values())
        .containsExactly("Not recorded", "None", "under 5", "5 to 9", "9 and more", "");
  }

  @Test
  void neighbors_share_a_border_and_not_a_corner() {
    CountyShapes shapes = CountyShapes.bundled();
    assertThat(shapes.neighbors("12086")).containsExactly("12011", "12021", "12087");
    // San Juan County, UT meets Montezuma County, CO; only a corner meets San Juan County, NM.
    assertThat(shapes.neighbors("49037")).contains("08083").doesNotContain("35045");
  }
}
