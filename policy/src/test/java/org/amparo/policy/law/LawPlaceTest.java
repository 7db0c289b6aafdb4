package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "Miami-Dade, Florida | ocd-division/country:us/state:fl/county:miami-dade",
        "12086 | ocd-division/country:us/state:fl/county:miami-dade",
        "New Orleans, LA | ocd-division/country:us/state:la/parish:orleans",
        "Baltimore City, MD | ocd-division/country:us/state:md/place:baltimore",
        "Boston, MA | ocd-division/country:us/state:ma/place:boston",
        "Texas | ocd-division/country:us/state:tx",
        "TX | ocd-division/country:us/state:tx",
        "District of Columbia | ocd-division/country:us/district:dc",
      })
  void a_place_is_known_by_its_name(String name, String id) {
    assertThat(LawPlace.of(name).id()).isEqualTo(id);
    assertThat(LawPlace.known(name)).contains(LawPlace.of(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Miami Area of Responsibility | is an office of ICE and has no law of its own",
        "Miami-Dad County, FL | did you mean 'Miami-Dade County, FL'",
        "Richmond, VA | could be any of 2 counties",
        "Capitol Planning Region, CT | has no Open Civic Data id",
      })
  void a_place_without_law_of_its_own_says_what_to_name(String name, String said) {
    assertThatThrownBy(() -> LawPlace.of(name))
        .hasMessageContaining("AMP-311")
        .hasMessageContaining(said);
    assertThat(LawPlace.known(name)).isEmpty();
  }

  @Test
  void a_city_with_the_bounds_of_a_county_has_the_law_of_both() {
    LawPlace place = LawPlace.of("San Francisco, CA");

    assertThat(place.lies("ocd-division/country:us/state:ca/county:san_francisco")).isTrue();
    assertThat(place.lies("ocd-division/country:us/state:ca/place:san_francisco")).isTrue();
    assertThat(place.listed()).isTrue();
    assertThat(LawPlace.of("Boston, MA").listed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Toronto, ON", ", FL", "x"})
  void what_names_no_place_in_a_state_is_refused(String name) {
    assertThatThrownBy(() -> LawPlace.of(name))
        .hasMessageContaining("AMP-311")
        .hasMessageContaining("is not the name of a place in a state");
  }

  @Test
  void a_place_lies_in_its_state_and_country_but_not_in_a_neighbor_of_like_name() {
    LawPlace place = LawPlace.of("Kings County, NY");

    assertThat(place.lies("ocd-division/country:us")).isTrue();
    assertThat(place.lies("ocd-division/country:us/state:ny")).isTrue();
    assertThat(place.lies("ocd-division/country:us/state:ny/county:kings")).isTrue();
    assertThat(place.lies("ocd-division/country:us/state:ny/county:king")).isFalse();
    assertThat(place.lies("ocd-division/country:us/state:n")).isFalse();
  }
}
