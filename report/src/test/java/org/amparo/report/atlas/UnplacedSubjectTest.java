package org.amparo.report.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.language.Language;
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
              Map.of(),
              120,
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
        Optional.empty(),
        List.of(),
        List.of(),
        "digest",
        List.of(kind + ".csv"));
  }

  @Test
  void it_has_no_column_in_the_list_of_counties() {
    assertThat(
            Objects.requireNonNull(
                    new AtlasPages(EDITION, List.of(Language.ENGLISH)).index().list())
                .heads())
        .hasSize(1);
  }

  @Test
  void a_countys_page_says_that_the_records_do_not_say_and_never_that_there_is_none() {
    AtlasPage page =
        new AtlasPages(EDITION, List.of(Language.ENGLISH))
            .county(EDITION.tree().leaf("FL2").orElseThrow());
    assertThat(page.without()).hasSize(1).noneMatch(name -> name.startsWith("Removals"));
    assertThat(page.limits())
        .anyMatch(limit -> limit.startsWith("The records do not say how many were here: Removals"));
  }

  @Test
  void the_whole_keeps_its_number() {
    assertThat(EDITION.tells(EDITION.subjects().get(1), PlaceTree.COUNTRY)).isTrue();
    assertThat(EDITION.tells(EDITION.subjects().get(1), "FL1")).isFalse();
    assertThat(EDITION.tells(EDITION.subjects().get(0), "FL2")).isTrue();
  }
}
