package org.amparo.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteCodesTest {

  @Test
  void however_long_a_statute_is_it_is_read_through() {
    String cited = "PL 125.25" + "(a)".repeat(20_000);
    assertThat(StatuteCodes.bundled().written("NY", cited)).contains(cited);
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({
    "CA, 459 PC, PC 459",
    "CA, 459PC, PC 459",
    "CA, 11377(a) Health & Safety Code, HS 11377(a)",
    "CA, 459,",
    "CA, PC 273ab(a), PC 273ab(a)",
    "CA, 273ab PC, PC 273ab",
    "CA, 459 BPC, BP 459",
    "CA, 211 Cal Pen Code, PC 211",
    "FL, 784.03(1)(a), FS 784.03(1)(a)",
    "FL, 812.014(2)(c)6., FS 812.014(2)(c)6.",
    "FL, 78403,",
    "WA, 9A.36.041, RCW 9A.36.041",
    "WA, PMC 9.36.041,",
    "WA, 9a.36.041(1)(a), RCW 9A.36.041(1)(a)",
    "GA, O.C.G.A. § 16-5-23.1, OCGA 16-5-23.1",
    "TX, 19.02 Penal Code, PC 19.02",
    "TX, 19.02,",
    "US, 18 USC 922(g), 18 USC 922(g)",
    "US, 922(g),",
    "IL, 720 ILCS 5/9-1, 720 ILCS 5/9-1"
  })
  void a_code_may_stand_before_or_behind_and_the_only_one_be_left_out(
      String court, String statute, @Nullable String written) {
    assertThat(StatuteCodes.bundled().written(court, statute).orElse(null)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({
    "CA, 'Cal. Pen. Code, § 211', PC 211",
    "CA, 'Cal. Penal Code § 245(a)(1)', PC 245(a)(1)",
    "CA, 'Cal. Health & Saf. Code, § 11351.5', HS 11351.5",
    "CA, PC 664/211, PC 664/211",
    "CA, 664/211 PC, PC 664/211",
    "CA, PC 211/664, PC 664/211",
    "CA, PC 664/PC 187(a), PC 664/187(a)",
    "CA, Attempted PC 211, PC 664/211",
    "CA, conspiracy to commit PC 211, PC 182/211",
    "CA, PC 182/211, PC 182/211",
    "CA, PC 31/211, PC 211",
    "CA, 'PC 211, 212.5(a)', PC 211; PC 212.5(a)",
    "CA, PC 211; PC 245(a)(4), PC 211; PC 245(a)(4)",
    "CA, 'PC 459, HS 11350', PC 459; HS 11350",
    "CA, PC 459/211, PC 459; PC 211",
    "CA, PC 18, PC 18",
    "NY, PL 110-160.10, PL 110/160.10",
    "NY, PL 110/160.10, PL 110/160.10",
    "NY, PL 110.00-120.05, PL 110/120.05",
    "NY, 110-160.10, PL 110/160.10",
    "NY, 110/160.10, PL 110/160.10",
    "NY, 110-125.25, PL 110/125.25",
    "NY, PL 110-120.05(2), PL 110/120.05(2)",
    "NY, PL 105.10/125.25, PL 105/125.25",
    "NY, PL 20.00/160.15, PL 160.15",
    "NY, 120.05, PL 120.05",
    "NY, 120.05(2), PL 120.05(2)",
    "NY, PL 125.25-1, PL 125.25(1)",
    "NY, PL 120.04-a(4), PL 120.04-a(4)",
    "NY, PL 265.01-b, PL 265.01-b",
    "NY, VTL 1192(2), VTL 1192(2)",
    "NY, VTL 1192-2, VTL 1192(2)",
    "NY, PL 110,",
    "NY, PL 999,",
    "NY, 1192,",
    "NY, PL 110-999,",
    "NY, PL 120.05 160.10,",
    "FL, F.S. 812.13(2)(a), FS 812.13(2)(a)",
    "FL, 'Fla. Stat. § 812.13', FS 812.13",
    "FL, 777.04/812.13, FS 777.04/812.13",
    "FL, 777.04(1)/812.13, FS 777.04/812.13",
    "TX, PC 15.01/19.02, PC 15.01/19.02",
    "WA, RCW 9A.28.020/9A.56.200, RCW 9A.28.020/9A.56.200",
    "WA, 'RCW 9A.36.021, 9A.56.200', RCW 9A.36.021; RCW 9A.56.200",
    "US, 18 USC 2/18 USC 922(g),",
  })
  void statutes_as_courts_write_them_are_one_text(
      String court, String statute, @Nullable String written) {
    assertThat(StatuteCodes.bundled().written(court, statute).orElse(null)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({
    "WA, RCW 9A.36.021(1)(a), RCW 9A.36.021(1)(a)",
    "WA, RCW 9A.36.999,",
    "WA, 9a.36.999(1),",
    "WA, RCW 9A.28.020/9A.36.999,",
    "WA, 'RCW 9A.36.021, 9A.36.999',",
    "WA, RCW 9A.44.070, RCW 9A.44.070",
    "WA, RCW 46.61.9999, RCW 46.61.9999",
    "CT, 53a-134, CGS 53a-134",
    "CT, 53a-75, CGS 53a-75",
    "CT, 53a-230,",
    "CT, 53a-999,",
    "LA, R.S. 14:30.1, RS 14:30.1",
    "LA, RS 14:30(A), RS 14:30(A)",
    "LA, RS 14:649,",
    "LA, RS 40:96999, RS 40:96999",
    "NC, G.S. 14-27.21(a), GS 14-27.21(a)",
    "NC, 14-27.2A, GS 14-27.2A",
    "NC, 14-14.2,",
    "NC, 14-999,",
    "NC, 20-9999, GS 20-9999",
    "FL, FS 843.9999, FS 843.9999",
    "CA, PC 34999, PC 34999",
    "CA, PC 12345678,",
  })
  void a_section_that_a_code_does_not_have_is_unknown_where_all_of_its_sections_are_carried(
      String court, String statute, @Nullable String written) {
    assertThat(StatuteCodes.bundled().written(court, statute).orElse(null)).isEqualTo(written);
  }

  @Test
  void every_section_that_an_offense_table_names_is_one_that_its_code_has() {
    assertThat(
            BundledFiles.read(StatuteCodes.class, "offenses/tables", ".csv").values().stream()
                .flatMap(String::lines)
                .map(line -> line.split(",", 4))
                .filter(cells -> cells[0].equals("statute") && !cells[2].isEmpty())
                .map(cells -> List.of(cells[2], cells[1])))
        .hasSizeGreaterThan(1000)
        .allSatisfy(
            named ->
                assertThat(StatuteCodes.bundled().written(named.getFirst(), named.getLast()))
                    .isPresent());
  }

  @Test
  void the_offense_behind_an_attempt_is_known_and_is_not_the_attempt() {
    StatuteCodes codes = StatuteCodes.bundled();

    assertThat(codes.target("NY", "PL 110/160.10(2)")).isEqualTo("PL 160.10(2)");
    assertThat(codes.target("NY", "PL 160.10")).isEqualTo("PL 160.10");
    assertThat(codes.target("IL", "720 ILCS 5/9-1")).isEqualTo("720 ILCS 5/9-1");
    assertThat(codes.compounds("NY", "PL 160.10", Set.of("ATTEMPT", "CONSPIRACY")))
        .containsExactlyInAnyOrder("PL 110/160.10", "PL 105/160.10");
    assertThat(codes.compounds("US", "18 USC 922", Set.of("CONSPIRACY")))
        .containsExactly("18 USC 371/922");
    assertThat(Offense.oneSection("PL 110/160.10(2)")).hasValue("PL 110/160.10");
    assertThat(Offense.oneSection("PC 211; PC 212.5(a)")).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} of a {2} {3} is a {4}")
  @CsvSource({
    "CA, PC 664/211, FELONY, '', FELONY",
    "CA, PC 664/242, MISDEMEANOR, '', MISDEMEANOR",
    "CA, PC 182/211, FELONY, '', FELONY",
    "CA, PC 182/242, MISDEMEANOR, '',",
    "CA, PC 653f/211, FELONY, '',",
    "CA, PC 211, FELONY, '',",
    "NY, PL 110/160.10, FELONY, C, FELONY",
    "NY, PL 110/140.20, FELONY, E, MISDEMEANOR",
    "NY, PL 110/160.10, FELONY, '',",
    "WA, RCW 9A.28.040/9A.56.200, FELONY, A, FELONY",
    "FL, FS 777.04/812.13, FELONY, F2,",
    "IL, 720 ILCS 5/9-1, FELONY, '',",
  })
  void an_attempt_has_the_grade_that_its_court_gives_it_and_none_where_the_rule_was_not_read(
      String court, String statute, String grade, String ofClass, @Nullable String own) {
    assertThat(StatuteCodes.bundled().grade(court, statute, grade, ofClass).orElse(null))
        .isEqualTo(own);
  }

  @ParameterizedTest(name = "{1} of {0} is in no code")
  @CsvSource({
    "NY, PL 999.99",
    "NY, 320.05",
    "NY, PL 110/999.99",
    "CA, PC 99999",
    "CA, VC 50000",
    "FL, 2812.13",
    "LA, RS 14",
    "LA, 99:30",
  })
  void a_section_that_no_code_has_is_unknown(String court, String statute) {
    assertThat(StatuteCodes.bundled().written(court, statute)).isEmpty();
  }
}
