package org.amparo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"ABCD-", "Ab ", "A 1", "12 Ab ", "born", "Mr. ", "1/1/", "a-number "})
  void however_long_a_text_is_it_is_read_through(String part) {
    FreeText.in(part.repeat(30_000));
  }

  @Test
  void a_text_that_nobody_needs_to_write_is_refused_wherever_it_stands() {
    String longest = "a".repeat(FreeText.LONGEST);
    FreeText.requireShort(Map.of("words", List.of(longest)));
    assertThatThrownBy(() -> FreeText.requireShort(Map.of("words", List.of(longest + "a"))))
        .hasMessageContaining("AMP-602")
        .hasMessageContaining("2,000 at most");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see A012345678 in the file | an A-number",
        "A 012 345 678 | an A-number",
        "A#12345678 called twice | an A-number",
        "alien number 012-345-678 | an A-number",
        "born 3/14/1987 | a birth date",
        "DOB 1987 03 14 | a birth date",
        "papers of 1987-03-14 | a date long past",
        "PEREZ-LOPEZ-JUAN-19810304 | a date long past",
        "PEREZ-LOPEZ-JUAN | a name in capitals",
        "since March 14, 1987 | a date long past",
        "lives at 1200 NW 7th Street | an address",
        "moved to 15 Ocean View Dr | an address",
        "P.O. Box 44 | an address",
        "apt 4B | an address",
        "spoke with Juan Perez today | a full name",
        "Released Juan de la Cruz | a full name",
        "PEREZ, JUAN on the list | a full name",
        "Maria J. Lopez signed | a full name",
        "Mr. Garcia agrees | a name",
        "Judge Alvarez ordered it | a name",
        "a person named Juan | a name"
      })
  void what_may_tell_who_a_person_is_is_found(String text, String what) {
    assertThat(FreeText.in(text)).extracting(FreeText.Found::what).contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the court's order of this morning",
        "Order of the Superior Court, case 26-CF-001234",
        "County Attorney read Section 908.105 on Tuesday",
        "Franklin County Court, 2nd floor",
        "Palm Beach County Sheriff called",
        "ICE ERO withdrew Form I-247A by phone",
        "Officer on duty called ICE at 14:10",
        "8 USC 1226 and 8 CFR 287.7(d)",
        "PL 120.05(2), HSC 11378, 19-2-81.6",
        "until 11/03/2026 14:00, held 48 hours",
        "B-24017",
        "20241103-0012",
        "19991399-77",
        "JAIL-MIA-0012",
        "COUNTY-JAIL-20260110",
        "2026-000123",
        "Federal Magistrate signed the Warrant",
        "3 Superior Court orders",
        "United States District Court",
        "a release of 20 people"
      })
  void laws_offices_days_and_booking_numbers_are_not(String text) {
    assertThat(FreeText.in(text)).isEmpty();
  }
}
