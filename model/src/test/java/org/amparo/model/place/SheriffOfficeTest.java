package org.amparo.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheriffOfficeTest {

  @Test
  void an_office_is_addressed_by_its_county_with_the_year_of_its_source() {
    SheriffOffice harris = SheriffOffice.of("48201").orElseThrow();

    assertThat(harris.addressed())
        .isEqualTo(
            "Sheriff's Office of Harris County, TX, 1200 BAKER STREET, HOUSTON, TX 77002, telephone (713) 755-6044");
    assertThat(harris.caution()).contains("are those of 2008", "check them");
  }

  @Test
  void a_county_of_which_the_census_names_no_sheriff_has_no_office() {
    // The county's police did the work of the sheriff in 2008.
    assertThat(SheriffOffice.of("12086")).isEmpty();
  }

  @Test
  void every_office_lies_in_the_state_of_its_county_and_has_a_whole_address() {
    assertThat(SheriffOffice.bundled().values())
        .hasSizeGreaterThan(2_500)
        .allSatisfy(
            office -> {
              assertThat(Gazetteer.bundled().county(office.geoid()).orElseThrow().state())
                  .isEqualTo(office.state());
              assertThat(office.address()).isNotBlank();
              assertThat(office.city()).isNotBlank();
              assertThat(office.zip()).matches("\\d{5}");
              assertThat(office.telephone()).matches("|\\(\\d{3}\\) \\d{3}-\\d{4}");
              assertThat(office.year()).isEqualTo(2008);
            });
  }
}
