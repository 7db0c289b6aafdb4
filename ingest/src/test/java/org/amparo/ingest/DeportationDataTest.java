package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arrests, encounters and detainers of the Deportation Data Project, in the layouts of its releases
 * of 2025, March 2026 and August 2026: as workbooks and cleaned.
 */
class DeportationDataTest {

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private ImportResult csv(String text) throws IOException {
    return Imported.into(workspace(), Files.writeString(folder.resolve("table.csv"), text))
        .results()
        .getFirst();
  }

  private Path workbook(String name, List<String> header, List<List<List<Object>>> sheets)
      throws IOException {
    return ReleasedWorkbook.write(folder.resolve(name), header, sheets);
  }

  private static final List<String> ARRESTS =
      List.of(
          "Apprehension Date",
          "Apprehension Type",
          "State",
          "County",
          "TOA Current Duty AOR",
          "Apprehension Final Program",
          "Apprehension Method",
          "Apprehension Criminality",
          "Case Status",
          "Birth Date",
          "Birth Year",
          "Citizenship Country",
          "Gender",
          "Departed Date",
          "Apprehension Site Landmark",
          "Case Threat Level",
          "Anonymized Identifier");

  private static List<Object> arrest(LocalDateTime when, String method, String person) {
    return List.of(
        when,
        "Administrative",
        "FLORIDA",
        "",
        "Miami Area of Responsibility",
        "ERO Criminal Alien Program",
        method,
        "1 Convicted Criminal",
        "ACTIVE",
        "(b)(6), (b)(7)(c)",
        1980,
        "HAITI",
        "Male",
        "",
        "TGK JAIL, MIAMI, FL",
        "2",
        person);
  }

  @Test
  void arrestsOfSeveralSheetsAreReadAndARepetitionWithinADayIsMarked() throws IOException {
    LocalDateTime noon = LocalDateTime.of(2025, 3, 1, 12, 0);
    Path file =
        workbook(
            "2025-ICLI-00019_2024-ICFO-39357_ERO Admin Arrests.xlsx",
            ARRESTS,
            List.of(
                List.of(
                    arrest(noon, "ERO Reprocessed Arrest", "p1"),
                    arrest(noon, "CAP Local Incarceration", "p1"),
                    arrest(noon.plusHours(20), "Located", "p1"),
                    arrest(noon.plusHours(60), "Located", "p1"),
                    arrest(noon, "Located", "b(6), b(7)c"),
                    arrest(noon, "Located", "b(6), b(7)c")),
                List.of(arrest(noon.plusDays(9), "Located", "p2"))));
    ImportSummary summary = Imported.into(workspace(), file);
    assertThat(summary.results()).extracting(ImportResult::read).containsExactly(6L, 1L);
    assertThat(
            Imported.rows(
                workspace(),
                """
                SELECT source_row, person_key, occurred_at, method, duplicate_likely
                FROM ice_event WHERE kind = 'arrest' ORDER BY source_id, source_row
                """))
        .containsExactly(
            "8|p1|2025-03-01 12:00:00.0|ERO Reprocessed Arrest|true",
            "9|p1|2025-03-01 12:00:00.0|CAP Local Incarceration|false",
            "10|p1|2025-03-02 08:00:00.0|Located|true",
            "11|p1|2025-03-04 00:00:00.0|Located|false",
            "12|null|2025-03-01 12:00:00.0|Located|false",
            "13|null|2025-03-01 12:00:00.0|Located|false",
            "8|p2|2025-03-10 12:00:00.0|Located|false");
    assertThat(
            Imported.value(
                workspace(),
                """
                SELECT DISTINCT release, facility_state, area, landmark, program, criminality,
                  threat_level, case_status, citizenship_country, birth_year
                FROM ice_event JOIN source_file USING (source_id)
                """))
        .isEqualTo(
            "2024-ICFO-39357|FLORIDA|Miami Area of Responsibility|TGK JAIL, MIAMI, FL"
                + "|ERO Criminal Alien Program|1 Convicted Criminal|2|ACTIVE|HAITI|1980");
  }

  @Test
  void cleanedArrestsKeepTheTimeAndTheReportedState() throws IOException {
    ImportResult result =
        csv(
            """
            apprehension_aor,apprehension_criminality,apprehension_date,event_landmark,\
            apprehension_method,apprehension_state_filled_in,apprehension_state_fill_source,\
            apprehension_state_original,apprehension_city_original,birth_year,case_category,\
            case_status,case_threat_level,citizenship_country,departed_date,departure_country,\
            final_order_date,final_order_yes_no,final_program,final_program_group,gender,\
            unique_identifier,apprehension_date_time,duplicate_episode_identifier,\
            duplicate_episode_first,duplicate_likely,duplicate_drop_row,\
            apprehension_city_common_case,apprehension_method_simple,file_original,sheet_original,\
            row_original
            Miami,3 Other Immigration Violator,2026-02-03,TGK,287(g) Program,FLORIDA,AOR,NA,NA,1990,\
            NA,ACTIVE,NA,CUBA,NA,NA,NA,NA,287g,ICE,Female,x1,2026-02-03T14:05:06Z,1,TRUE,FALSE,\
            FALSE,NA,287(g) Program,ARS.xlsx,Sheet1,8
            """);
    assertThat(result.contract()).isEqualTo("ddp-arrests");
    assertThat(result.notes()).noneMatch(note -> note.code().startsWith("column"));
    assertThat(
            Imported.value(
                workspace(),
                "SELECT occurred_at, landmark, facility_state, threat_level, duplicate_likely"
                    + " FROM ice_event"))
        .isEqualTo("2026-02-03 14:05:06.0|TGK|null|null|false");
  }

  @Test
  void encounters_keep_their_disposition_and_one_of_two_rows_of_the_same_time_is_marked()
      throws IOException {
    ImportResult result =
        csv(
            """
            event_date,event_type,event_landmark,encounter_threat_level,responsible_aor,\
            responsible_site,lead_event_type,lead_source,final_program,encounter_criminality,\
            processing_disposition,case_status,case_category,departed_date,departure_country,\
            final_order_yes_no,final_order_date,birth_year,citizenship_country,gender,\
            unique_identifier,duplicate_likely,file_original,sheet_original,row_original
            2025-05-06,CAP,X COUNTY JAIL,NA,Denver,ERO,NA,NA,CAP,2 Pending Criminal Charges,Detainer,\
            NA,NA,NA,NA,NA,NA,1991,PERU,Male,e1,TRUE,f,s,8
            2025-05-06,CAP,X COUNTY JAIL,3,Denver,ERO,NA,NA,CAP,2 Pending Criminal Charges,Other,NA,\
            NA,NA,NA,NA,NA,1991,PERU,Male,e1,TRUE,f,s,9
            """);
    assertThat(result.contract()).isEqualTo("ddp-encounters");
    assertThat(result.notes()).noneMatch(note -> note.code().startsWith("column"));
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT kind, disposition, landmark, threat_level, duplicate_likely FROM ice_event"
                    + " ORDER BY source_row"))
        .containsExactly(
            "encounter|Detainer|X COUNTY JAIL|null|true", "encounter|Other|X COUNTY JAIL|3|false");
  }

  @Test
  void detainersOfAugust2026AndOf2025AreReadUnderTheirOwnNames() throws IOException {
    Path august =
        workbook(
            "DPR_FY26.xlsx",
            List.of(
                "Apprehension Date",
                "Detainer Lift Reason",
                "Detainer Prepared Threat Level",
                "Detainer Prepared Date",
                "Detainer Prepared Criminality",
                "Detainer Type",
                "Detention Facility",
                "Detention Facility Code",
                "AOR",
                "State",
                "TOD Final Program",
                "MSC Charge Code",
                "Sentence Years",
                "Alien File Number",
                "Anonymized Unique Identifier"),
            List.of(
                List.of(
                    List.of(
                        "06/14/0002 03:10 PM",
                        "Booked into Detention",
                        "1",
                        LocalDateTime.of(2026, 7, 1, 0, 0),
                        "1 Convicted Criminal",
                        "I247A - Immigration Detainer",
                        "CLARK COUNTY JAIL",
                        "CLARKWA",
                        "Seattle",
                        "WASHINGTON",
                        "CAP",
                        "3530",
                        2,
                        "(b)(6)",
                        "d1"))));
    Path first =
        Files.writeString(
            folder.resolve("detainers-2025.csv"),
            """
            detainer_prepare_date,facility_state,detainer_prepared_criminality,detention_facility,\
            detention_facility_code,detainer_prep_threat_level,\
            most_serious_conviction_msc_charge,final_order_yes_no_33,final_order_yes_no_56,\
            unique_identifier,file,sheet,row
            2024-11-12,OREGON,2 Pending Criminal Charges,LANE COUNTY JAIL,LANEOR,3,Assault,YES,NO,d2,\
            f.xlsx,Detainers,8
            """);
    ImportSummary summary = Imported.into(workspace(), august, first);
    assertThat(summary.results())
        .extracting(ImportResult::contract)
        .containsExactly("ddp-detainers", "ddp-detainers");
    assertThat(
            Imported.rows(
                workspace(),
                """
                SELECT d.person_key, d.prepared_on, d.facility_code, d.facility_state, d.threat_level,
                  d.form, d.final_order, c.ncic, c.text, c.sentence_days
                FROM detainer d LEFT JOIN conviction c USING (detainer_id) ORDER BY d.source_id
                """))
        .containsExactly(
            "d1|2026-07-01|CLARKWA|WASHINGTON|1|I247A|null|3530|null|730",
            "d2|2024-11-12|LANEOR|OREGON|3|null|true|null|Assault|null");
    assertThat(
            Imported.rows(
                workspace(), "SELECT message FROM import_note WHERE code = 'column-unlisted'"))
        .isEmpty();
  }
}
