package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceLookupTest extends WorkspaceFixture {

  @Override
  void begin() {
    records
        .place("48201", "Harris County, TX", null)
        .place("48203", "Harrison County, TX", null)
        .place("48061", "Cameron County, TX", null)
        .place("22023", "Cameron Parish, LA", null);
  }

  private String found(String written) {
    return PlaceLookup.find(records.workspace(), written).id();
  }

  @Test
  void aPlaceIsFoundByIdByNameAndByTheWordsItsNameBeginsWith() {
    assertThat(found("48201")).isEqualTo("48201");
    assertThat(found("harris county, tx")).isEqualTo("48201");
    assertThat(found("Harris")).isEqualTo("48201");
    assertThat(found(" Harris County ")).isEqualTo("48201");
  }

  @Test
  void aPlaceIsFoundAsTheGazetteerHasIt() {
    assertThat(found("Miami Dade")).isEqualTo("12086");
    assertThat(found("ocd-division/country:us/state:tx/county:harris")).isEqualTo("48201");
    assertThat(found("TGKJLFL")).isEqualTo("facility:TGKJLFL");
    assertThat(found("Miami Area of Responsibility")).isEqualTo("MIA");
    assertThat(found("Texas")).isEqualTo("TX");
  }

  @Test
  void aStateAndAnAreaAreAllTheirPlaces() {
    records
        .place("facility:X", "X", null)
        .run("UPDATE place SET state = NULL WHERE place_id NOT LIKE '48%'")
        .run(
            "INSERT INTO facility_place (facility_code, name, area, kind, matched_by, reviewed, flags,"
                + " source_rows) VALUES ('X', 'X', 'HOU', 'other', 'test', false, [], [])")
        .ledger("48201", "2017-04-01", 1L, 1L, 1L)
        .ledger("facility:X", "2017-04-01", 1L, 1L, 10L)
        .ledger("22023", "2017-04-01", 1L, 1L, 100L);

    assertThat(cents("Texas")).isEqualByComparingTo("1");
    assertThat(cents("Houston Area of Responsibility")).isEqualByComparingTo("10");
  }

  private BigDecimal cents(String place) {
    return new Figures(records.evaluate(EvaluationSettings.of(place, List.of()), ""))
        .value("ledger.cents");
  }

  @Test
  void aNameThatCouldBeSeveralAsksWhich() {
    assertThatThrownBy(() -> found("Cameron"))
        .hasMessageContaining("AMP-503")
        .hasMessageContaining("could be any of 2 places")
        .hasMessageContaining("Cameron County, TX; Cameron Parish, LA");
  }

  @Test
  void aNameThatIsNearlyRightIsSuggested() {
    assertThatThrownBy(() -> found("Haris County"))
        .hasMessageContaining("AMP-503")
        .hasMessageContaining("did you mean 'Harris County, TX'");
  }

  @Test
  void aNameLikeNoneShowsWhatThereIs() {
    assertThatThrownBy(() -> found("Zzyzx"))
        .hasMessageContaining("AMP-503")
        .hasMessageContaining("use one of: Cameron County, TX;");
  }

  @Test
  void aWorkspaceWithoutRecordsHasNothingToReport() {
    assertThatThrownBy(() -> records.evaluate())
        .hasMessageContaining("AMP-504")
        .hasMessageContaining("amparo import");
  }

  @Test
  void aPlaceWithoutRecordsHasNothingToReport() {
    records.ledger("48201", "2017-04-01", 1L, 1L, 1L);

    assertThatThrownBy(() -> records.evaluate(EvaluationSettings.of("Harrison", List.of()), ""))
        .hasMessageContaining("AMP-504")
        .hasMessageContaining("Harrison County, TX");
  }
}
