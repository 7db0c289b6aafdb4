package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.ErrorCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Federal lists of several years in the headings in which they were published; rows are made up.
 */
class FederalListsTest {

  private static final String OLD =
      """
      STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA
      ALABAMA,Etowah County Sheriff's Office,Jail Enforcement Model,2020-06-09,https://example.org/a.pdf
      """;
  private static final String NEW =
      """
      STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA,ADDENDUM
      ALABAMA,Etowah County Sheriff's Office,County,Etowah County,Jail Enforcement Model,2020-06-09,link pending,
      """;
  private static final String PENDING =
      """
      STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,Agency Validation
      ALABAMA,Jackson Police Department,Municipality,Clarke County,Task Force Model,Jackson
      """;

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource({
    "ParticipatingEntities-20210113002027, OLD, 2021-01-13, link",
    "participatingAgencies-20250301234621, OLD, 2025-03-01, link",
    "participatingAgencies05182026am, NEW, 2026-05-18, link pending"
  })
  void a_list_of_agreements_of_any_year_has_its_day_and_what_is_published(
      String name, String layout, String day, String status) throws IOException {
    Imported.into(workspace(), file(name + ".csv", layout.equals("OLD") ? OLD : NEW));

    assertThat(
            Imported.rows(
                workspace(), "SELECT agency, model, signed_on, listed_on, status FROM agreement"))
        .containsExactly(
            "Etowah County Sheriff's Office|Jail Enforcement Model|2020-06-09|"
                + day
                + "|"
                + status);
  }

  @Test
  void a_list_of_pending_agencies_gives_no_agreement() throws IOException {
    ImportSummary summary =
        Imported.into(
            workspace(),
            file("participatingAgencies05182026am.csv", NEW),
            file("pendingAgencies12312025am.csv", PENDING));

    assertThat(summary.results())
        .extracting(ImportResult::contract)
        .containsExactly("ice-287g-agreements", "ice-287g-pending");
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM agreement")).isEqualTo("1");
    assertThat(
            Imported.rows(
                workspace(), "SELECT agency, county, model, listed_on FROM pending_agreement"))
        .containsExactly("Jackson Police Department|Clarke County|Task Force Model|2025-12-31");
  }

  private Path statistics(String year, String sheet) throws IOException {
    Path file = folder.resolve("statistics.xlsx");
    List<List<String>> rows =
        List.of(
            List.of("ICE FACILITIES DATA, " + year),
            List.of("Source: ICE Integrated Decision Support (IIDS), 09/30/2020"),
            List.of(
                "Name",
                "Address",
                "City",
                "State",
                "Zip",
                "AOR",
                "Type Detailed",
                "Male/Female",
                year + " ALOS",
                "Level A",
                "Level B",
                "Level C",
                "Level D",
                "Last Inspection Rating - Final",
                "Second to Last Inspection Date"),
            List.of(
                "A JAIL",
                "1 A ST",
                "MIAMI",
                "FL",
                "33101",
                "MIA",
                "IGSA",
                "Male",
                "44.5",
                "1.5",
                "2",
                "3",
                "4",
                "Meets Standard",
                "5/9/2019"));
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      Worksheet written = workbook.newWorksheet(sheet);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          written.value(row, column, rows.get(row).get(column));
        }
      }
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "FY19, Facilities FY19",
    "FY20, 'Facilities EOYFY20 '",
    "FY21, Facilities FY21 YTD",
    "FY23, Facilities EOFY23",
    "FY24, Facilities EOFY24",
    "FY26, Facilities FY26"
  })
  void detention_statistics_of_any_year_are_read(String year, String sheet) throws IOException {
    ImportResult result = Imported.into(workspace(), statistics(year, sheet)).results().getFirst();

    assertThat(result.notes()).noneMatch(note -> note.code().equals("column-unlisted"));
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT name, listed_on, daily_population, average_stay_days FROM facility"))
        .containsExactly("A JAIL|2020-09-30|10.500000|44.500000");
  }

  @Test
  void a_sheet_of_another_name_is_what_is_said_to_be_amiss() throws IOException {
    Path file = statistics("FY24", "Jails");

    assertThat(Problems.of(ErrorCode.COLUMN_MISSING, () -> byStatistics(file)).message())
        .contains("its columns stand in a sheet of another name than")
        .doesNotContain("missing");
  }

  private ImportSummary byStatistics(Path file) {
    return new Importer()
        .run(
            new ImportRequest(
                List.of(file),
                workspace(),
                ContractLibrary.bundled().find("ice-detention-statistics"),
                null),
            ProgressListener.NONE);
  }

  @Test
  void daily_populations_are_a_series_and_not_so_many_facilities() throws IOException {
    Imported.into(
        workspace(),
        file(
            "populations.csv",
            """
            detention_facility_code,date,n_detained,n_detained_at_midnight,detention_facility
            KRO,2025-01-01,5,4,KROME
            KRO,2025-01-02,0,0,KROME
            """));

    assertThat(Imported.value(workspace(), "SELECT count(*) FROM facility")).isEqualTo("0");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT what, facility_code, period_from, number FROM reported_count ORDER BY 1, 3"))
        .containsExactly(
            "facility-population|KRO|2025-01-01|5",
            "facility-population|KRO|2025-01-02|0",
            "facility-population-at-midnight|KRO|2025-01-01|4",
            "facility-population-at-midnight|KRO|2025-01-02|0");
  }

  @Test
  void jail_populations_are_a_series_of_counties_and_no_ledger() throws IOException {
    Imported.into(
        workspace(),
        file(
            "vera.csv",
            """
            year,county_fips,county_name,state_abbr,total_jail_pop,total_jail_from_ice
            2018,1019,Cherokee County,AL,130.5,
            2018,12086,Miami-Dade County,FL,4000,12
            2018,13301,Warren County,GA,,
            """));

    assertThat(
            Imported.rows(
                workspace(),
                "SELECT what, place_id, period_from, period_until, number FROM reported_count"
                    + " ORDER BY 1, 2"))
        .containsExactly(
            "jail-population|01019|2018-01-01|2019-01-01|131",
            "jail-population|12086|2018-01-01|2019-01-01|4000",
            "jail-population-for-ice|12086|2018-01-01|2019-01-01|12");
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM ledger")).isEqualTo("0");
  }

  @Test
  void jail_populations_of_texas_are_read_by_the_place_of_a_number_in_the_printed_line()
      throws IOException {
    Imported.into(
        workspace(),
        file(
            "raw.csv",
            """
            0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,processed_at,data_date,20,document_id,source_filename
            Starr,75,3,0,6,0,3,0,0,40,0,0,0,0,87,137,224,275,81.45,24,2022-01-02,202109,,1,raw.pdf
            Fannin 1(P),20,4,0,2,0,4,0,1,330,8,0,0,0,39,330,369,439,84.05,26,2022-01-02,202109,,1,raw.pdf
            Fannin 2(P),46,13,0,2,4,4,0,2,0,7,0,1,3,82,0,82,96,85.42,0,2022-01-02,202109,,1,raw.pdf
            LaSalle (P),0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,,0,2022-01-02,202109,,1,raw.pdf
            09/13/21,,,,,,,,,,,,,,,,,,,Page 8 of 9,2022-01-02,202109,,1,raw.pdf
            Zapata,,12,0,0,0,0,3,0,1,130,3,0,0,0,19,130,149,240,62.08,2022-01-02,202109,67,1,raw.pdf
            """));

    assertThat(
            Imported.rows(
                workspace(),
                """
                SELECT what, place_id, facility_name, period_from, period_until, number
                FROM reported_count ORDER BY 1, 3
                """))
        .containsExactly(
            "jail-population|48147|Fannin 1(P)|2021-09-01|2021-10-01|369",
            "jail-population|48147|Fannin 2(P)|2021-09-01|2021-10-01|82",
            "jail-population|48283|LaSalle (P)|2021-09-01|2021-10-01|0",
            "jail-population|48427|Starr|2021-09-01|2021-10-01|224",
            "jail-population|48505|Zapata|2021-09-01|2021-10-01|149",
            "jail-population-federal|48147|Fannin 1(P)|2021-09-01|2021-10-01|330",
            "jail-population-federal|48147|Fannin 2(P)|2021-09-01|2021-10-01|0",
            "jail-population-federal|48283|LaSalle (P)|2021-09-01|2021-10-01|0",
            "jail-population-federal|48427|Starr|2021-09-01|2021-10-01|40",
            "jail-population-federal|48505|Zapata|2021-09-01|2021-10-01|130");
  }

  @Test
  void what_a_form_says_in_words_is_read_from_columns_that_end_in_descr() throws IOException {
    Imported.into(
        workspace(),
        file(
            "i213.csv",
            """
            site_code|area_of_responsibility_name|processing_disposition_descr|citizenship_country_descr|gender_code|age|apprehension_date|apprehension_method_descr|apprehension_landmark_descr|health_status_comment_text
            TAC|Seattle Area of Responsibility|Warrant of Arrest/Notice to Appear|NICARAGUA|F|23|2025-10-29|Custodial Arrest|X COUNTY JAIL|
            """));

    assertThat(
            Imported.rows(
                workspace(),
                "SELECT kind, occurred_at, area, landmark, method, disposition, gender,"
                    + " citizenship_country FROM ice_event"))
        .containsExactly(
            "arrest|2025-10-29 00:00:00.0|Seattle Area of Responsibility|X COUNTY JAIL|Custodial"
                + " Arrest|Warrant of Arrest/Notice to Appear|Female|NICARAGUA");
  }

  @Test
  void removals_are_read_behind_a_preamble_and_without_what_is_blacked_out() throws IOException {
    Imported.into(
        workspace(),
        file(
            "removals.csv",
            """
            ERO-LESA Statistical Tracking Unit,,,,,,
            UW v. DHS - ICE Productions,,,,,,
            Departed Date,Date of Birth,Gender,Country of Citizenship,Event Number,Most Serious Conviction,Case Category
            1/3/2012,"(b)(6),(b)(7)(c )",Male,MEXICO,(b)(7)(E ),,[16] Reinstated Final Order
            """));

    assertThat(
            Imported.rows(
                workspace(),
                "SELECT kind, occurred_at, disposition, citizenship_country FROM ice_event"))
        .containsExactly("removal|2012-01-03 00:00:00.0|[16] Reinstated Final Order|MEXICO");
  }
}
