package org.amparo.model.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Miami-Dade County, FL",
        "Miami-Dade, Florida",
        "miami dade county, florida",
        "Miami Dade",
        "MIAMI-DADE",
        "Dade County, FL",
        "12086",
        "ocd-division/country:us/state:fl/county:miami-dade",
      })
  void aCountyIsFoundHoweverItIsWritten(String text) {
    assertThat(GAZETTEER.find(text).name()).isEqualTo("Miami-Dade County, FL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saint Johns County, FL | St. Johns County, FL",
        "De Kalb, IL | DeKalb County, IL",
        "Prince Georges County, MD | Prince George's County, MD",
        "Dona Ana County, NM | Doña Ana County, NM",
        "Orleans Parish, LA | Orleans Parish, LA",
        "New Orleans, LA | Orleans Parish, LA",
        "Brooklyn, NY | Kings County, NY",
        "San Francisco, CA | San Francisco County, CA",
        "City and County of Honolulu, HI | Honolulu County, HI",
        "Denver | Denver County, CO",
        "Philadelphia, PA | Philadelphia County, PA",
        "Athens-Clarke County, GA | Clarke County, GA",
        "athens clarke, georgia | Clarke County, GA",
        "Nashville-Davidson, TN | Davidson County, TN",
        "Nashville | Davidson County, TN",
        "Augusta, GA | Richmond County, GA",
        "Augusta-Richmond County, GA | Richmond County, GA",
        "Augusta County, VA | Augusta County, VA",
        "Macon-Bibb County, GA | Bibb County, GA",
        "Columbus-Muscogee, GA | Muscogee County, GA",
        "Louisville/Jefferson County, KY | Jefferson County, KY",
        "Lexington-Fayette, KY | Fayette County, KY",
        "Indianapolis, IN | Marion County, IN",
        "Jacksonville, FL | Duval County, FL",
        "Butte-Silver Bow, MT | Silver Bow County, MT",
        "St. Louis City, MO | St. Louis City, MO",
        "St. Louis County, MO | St. Louis County, MO",
        "Baltimore City, MD | Baltimore City, MD",
        "Baltimore County, MD | Baltimore County, MD",
        "Carson City, NV | Carson City, NV",
        "Anchorage, AK | Anchorage Municipality, AK",
        "Chugach Census Area, AK | Chugach Census Area, AK",
        "Hartford, CT | Hartford County, CT",
        "Capitol Planning Region, CT | Capitol Planning Region, CT",
        "Bayamon, PR | Bayamón Municipio, PR",
        "Florida | Florida",
        "fl | Florida",
        "12 | Florida",
        "Washington | Washington",
        "MIA | Miami Area of Responsibility",
        "miami area of responsibility | Miami Area of Responsibility",
        "Boston, MA | Boston, MA",
        "ocd-division/country:us/state:ma/place:boston | ocd-division/country:us/state:ma/place:boston",
      })
  void aPlaceIsFoundByItsName(String text, String name) {
    assertThat(GAZETTEER.find(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Haris County, TX | did you mean 'Harris County, TX'",
        "Haris | 'Harris County, TX'",
        "Miami-Dad County, FL | did you mean 'Miami-Dade County, FL'",
        "Flordia | did you mean 'Florida'",
        "Miami Area of Responsibilty | did you mean 'Miami Area of Responsibility'",
        "ocd-division/country:us/state:fl/county:dade | AMP-311",
        "99999 | AMP-311",
        "Toronto, ON | is not the name of a place in a state",
        ", FL | is not the name of a place in a state",
        "St. Louis, MO | could be any of 2 counties",
        "Augusta | name one of them: Augusta County, VA; Richmond County, GA",
        "Athens | name one of them: Athens County, OH; Clarke County, GA",
        "Augusta County, GA | AMP-311",
        "Cameron County | Cameron County, PA; Cameron County, TX",
        "Richmond, VA | Richmond County, VA; Richmond City, VA",
      })
  void aNameThatIsNearlyRightOrOfSeveralPlacesSaysWhichMayBeMeant(String text, String said) {
    assertThatThrownBy(() -> GAZETTEER.find(text))
        .hasMessageContaining("AMP-311")
        .hasMessageContaining(said);
  }

  @Test
  void aNameWithoutTheWordCountyMayBeACityOfWhichThereIsNoList() {
    assertThat(GAZETTEER.find("Haris, TX")).isInstanceOf(Division.class);
    assertThat(GAZETTEER.known("Haris, TX")).isEmpty();
    assertThat(GAZETTEER.suggestions("Haris, TX")).contains("Harris County, TX");
  }

  @Test
  void everyCountyIsFoundByItsOwnNameItsGeoidAndItsId() {
    for (County county : GAZETTEER.counties()) {
      assertThat(GAZETTEER.find(county.geoid())).isEqualTo(county);
      assertThat(GAZETTEER.known(county.name()))
          .as(county.name())
          .satisfiesAnyOf(
              found -> assertThat(found).contains(county),
              // The District of Columbia is a state before it is a county.
              found -> assertThat(county.geoid()).isEqualTo("11001"));
      if (county.ocdId() != null
          && !county.geoid().equals("11001")
          && !county.state().equals("GU")) {
        assertThat(GAZETTEER.division(county.ocdId())).contains(county);
      }
    }
  }

  @Test
  void geoidsAndIdsAreUniqueAndBeginAsTheirStateDoes() {
    Set<String> ids = new HashSet<>();
    for (County county : GAZETTEER.counties()) {
      State state = GAZETTEER.state(county.state()).orElseThrow();
      assertThat(county.geoid()).hasSize(5).startsWith(state.fips());
      if (county.ocdId() != null) {
        assertThat(ids.add(county.ocdId())).as(county.ocdId()).isTrue();
        assertThat(county.ocdId()).startsWith(state.ocdId());
      }
      assertThat(county.area() == null || GAZETTEER.area(county.area()).isPresent())
          .as(Objects.toString(county.area()))
          .isTrue();
    }
  }

  @Test
  void allCountiesOfTheFiftyStatesAreThere() {
    Set<String> territories = Set.of("AS", "GU", "MP", "PR", "VI");
    long count =
        GAZETTEER.counties().stream()
            .filter(county -> !territories.contains(county.state()))
            .filter(county -> county.until() == null && !county.legalName().endsWith(" Region"))
            .count();

    // 3,143 with Connecticut's eight counties: 3,142 of 2010 and 2018, one more since 2019.
    assertThat(count).isEqualTo(3143);
  }

  @Test
  void anIndependentCityIsItsOwnGovernment() {
    assertThat(GAZETTEER.county("51760").orElseThrow().isCity()).isTrue();
    assertThat(GAZETTEER.county("22071").orElseThrow().isCity()).isTrue();
    assertThat(GAZETTEER.county("12086").orElseThrow().isCity()).isFalse();
  }
}
