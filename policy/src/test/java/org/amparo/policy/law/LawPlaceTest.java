package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawPlaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Miami-Dade County, FL | ocd-division/country:us/state:fl/county:miami-dade",
        "miami-dade county, florida | ocd-division/country:us/state:fl/county:miami-dade",
        "Santa Clara County, CA | ocd-division/country:us/state:ca/county:santa_clara",
        "St. Johns County, FL | ocd-division/country:us/state:fl/county:st_johns",
        "Prince George's County, MD | ocd-division/country:us/state:md/county:prince_george~s",
        "Orleans Parish, LA | ocd-division/country:us/state:la/parish:orleans",
        "New York City, NY | ocd-division/country:us/state:ny/place:new_york",
        "Boston, MA | ocd-division/country:us/state:ma/place:boston",
        "Texas | ocd-division/country:us/state:tx",
        "TX | ocd-division/country:us/state:tx",
        "District of Columbia | ocd-division/country:us/district:dc",
      })
  void a_place_is_known_by_its_name(String name, String id) {
    assertThat(LawPlace.of(name).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Miami-Dade County", "Toronto, ON", ", FL", "x"})
  void what_names_no_place_in_a_state_is_refused(String name) {
    assertThatThrownBy(() -> LawPlace.of(name))
        .hasMessageContaining("AMP-311")
        .hasMessageContaining("is not the name of a place in a state");
  }

  @Test
  void a_place_lies_in_its_state_and_country_but_not_in_a_neighbour_of_like_name() {
    LawPlace place = LawPlace.of("Kings County, NY");

    assertThat(place.lies("ocd-division/country:us")).isTrue();
    assertThat(place.lies("ocd-division/country:us/state:ny")).isTrue();
    assertThat(place.lies("ocd-division/country:us/state:ny/county:kings")).isTrue();
    assertThat(place.lies("ocd-division/country:us/state:ny/county:king")).isFalse();
    assertThat(place.lies("ocd-division/country:us/state:n")).isFalse();
  }
}
