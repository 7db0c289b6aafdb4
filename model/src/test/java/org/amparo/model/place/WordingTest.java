package org.amparo.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

  /** The rules as patterns, one behind the other. */
  private static String byPatterns(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’.`]", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replaceAll("\\bsaint\\b", "st")
        .replaceAll("\\bsainte\\b", "ste");
  }

  @Test
  void everyNameHasTheKeyThatTheRulesGiveIt() {
    Gazetteer places = Gazetteer.bundled();
    List<String> names =
        Stream.of(
                places.counties().stream().map(County::legalName),
                places.counties().stream().flatMap(county -> county.otherNames().stream()),
                places.facilities().stream().map(Facility::listedName),
                places.areas().stream().map(Area::name),
                places.states().stream().map(State::name),
                Stream.of(
                    "", "--", "  St.  Mary’s ", "Saint-Louis", "SAINTE GENEVIÈVE", "Saintsbury"),
                Stream.of("O`Brien (2nd)", "a.'b", "'. a", "Doña Ana; İzmir", "ﬁnal ½ 東京"))
            .flatMap(named -> named)
            .toList();

    assertThat(names).hasSizeGreaterThan(3000);
    names.forEach(name -> assertThat(Wording.key(name)).as(name).isEqualTo(byPatterns(name)));
    assertThat(Wording.key(" St. Mary’s-by-Doña Ana ")).isEqualTo("st marys by dona ana");
  }
}
