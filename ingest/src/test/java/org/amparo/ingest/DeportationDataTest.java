package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of the Deportation Data Project in the layouts of its releases of 2025, March 2026 and
 * August 2026: as workbooks and cleaned.
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

  /** A workbook of one table, whose header stands on the seventh row of each sheet. */
  private Path workbook(String name, List<String> header, List<List<List<Object>>> sheets)
      throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      int number = 0;
      for (List<List<Object>> rows : sheets) {
        Worksheet sheet = workbook.newWorksheet("Sheet " + ++number);
        sheet.value(0, 0, "ERO-LESA Statistical Tracking Unit");
        sheet.value(2, 0, "Law Enforcement Sensitive");
        for (int column = 0; column < header.size(); column++) {
          sheet.value(6, column, header.get(column));
          for (int row = 0; row < rows.size(); row++) {
            write(sheet, 7 + row, column, rows.get(row).get(column));
          }
        }
      }
    }
    return file;
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case LocalDateTime time -> sheet.value(row, column, time);
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, value.toString());
    }
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
    assertThat(result.notes()).allMatch(note -> note.code().equals("records"));
    assertThat(
            Imported.value(
                workspace(),
                "SELECT occurred_at, landmark, facility_state, threat_level, duplicate_likely"
                    + " FROM ice_event"))
        .isEqualTo("2026-02-03 14:05:06.0|TGK|null|null|false");
  }

  @Test
  void encountersKeepTheirDispositionAndALaterRowOfTheSameTimeIsMarked() throws IOException {
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
    assertThat(result.notes()).allMatch(note -> note.code().equals("records"));
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT kind, disposition, landmark, threat_level, duplicate_likely FROM ice_event"
                    + " ORDER BY source_row"))
        .containsExactly(
            "encounter|Detainer|X COUNTY JAIL|null|false", "encounter|Other|X COUNTY JAIL|3|true");
  }

  @Test
  void aStintIsOfItsStayWhetherTheFileNamesTheStayOrOnlyWhenItBegan() throws IOException {
    ImportResult cleaned =
        csv(
            """
            stay_book_in_date_time,book_in_date_time,detention_facility,book_out_date_time,\
            stay_book_out_date_time,detention_release_reason,stay_release_reason,gender,\
            citizenship_country,felon,case_status,case_threat_level,departure_country,\
            detention_facility_code,birth_year,book_in_criminality,final_program,\
            most_serious_conviction_code,book_in_aor,unique_identifier,stay_ID,stint_ID,\
            likely_duplicate_bond,likely_duplicate_sameday,keep_row,city,state,county
            2025-01-01 10:00:00,2025-01-01 10:00:00,HOLD ROOM,2025-01-02 09:00:00,NA,Transferred,NA,\
            Male,MEXICO,NA,ACTIVE,1,NA,MIAHOLD,1985,1 Convicted Criminal,CAP,NA,Miami,s1,KEY1,x,\
            FALSE,FALSE,TRUE,MIAMI,FL,MIAMI-DADE
            2025-01-01 10:00:00,2025-01-02 12:00:00,KROME,NA,NA,NA,NA,Male,MEXICO,NA,ACTIVE,1,NA,\
            KRO,1985,1 Convicted Criminal,CAP,NA,Miami,s1,KEY1,x,FALSE,TRUE,FALSE,MIAMI,FL,MIAMI-DADE
            2025-01-01 10:00:00,2025-01-02 15:00:00,KROME,NA,NA,NA,NA,Male,MEXICO,NA,ACTIVE,1,NA,\
            KRO,1985,1 Convicted Criminal,CAP,NA,Miami,s1,KEY1,x,FALSE,FALSE,TRUE,MIAMI,FL,MIAMI-DADE
            """);
    assertThat(cleaned.contract()).isEqualTo("ddp-detention-stints");
    assertThat(cleaned.notes()).allMatch(note -> note.code().equals("records"));
    assertThat(
            Imported.rows(
                workspace(),
                """
                SELECT kind, stay_key, facility_code, facility_state, occurred_at, until, outcome,
                  duplicate_likely
                FROM ice_event ORDER BY source_row
                """))
        .containsExactly(
            "stint|KEY1|MIAHOLD|FL|2025-01-01 10:00:00.0|2025-01-02 09:00:00.0|Transferred|false",
            "stint|KEY1|KRO|FL|2025-01-02 12:00:00.0|null|null|true",
            "stint|KEY1|KRO|FL|2025-01-02 15:00:00.0|null|null|false");

    LocalDateTime began = LocalDateTime.of(2025, 1, 1, 10, 0);
    Path raw =
        workbook(
            "DET_FY26.xlsx",
            List.of(
                "Detention Book In Date Time",
                "Detention Book Out Date Time",
                "Detention Facility",
                "Detention Facility Code",
                "Detention Release Reason",
                "Stay Book In Date Time",
                "Stay Release Reason",
                "Gender",
                "Alien File Number",
                "Anonymized Unique Identifier"),
            List.of(
                List.of(
                    List.of(began, "", "KROME", "KRO", "", began, "", "Male", "(b)(6)", "s9"))));
    Imported.into(workspace(), raw);
    assertThat(
            Imported.value(
                workspace(), "SELECT stay_key, until FROM ice_event WHERE person_key = 's9'"))
        .isEqualTo("s9_2025-01-01 10:00:00|null");
  }

  @Test
  void aStayIsOneEventFromItsFirstFacility() throws IOException {
    ImportResult result =
        csv(
            """
            stay_ID,n_stints,detention_facility_codes_all,stay_book_in_date_time,\
            stay_book_out_date_time,stay_release_reason,gender,birth_year,citizenship_country,\
            case_status,case_threat_level,departure_country,book_in_criminality,final_program,\
            unique_identifier,n_stays,detention_facility_first,detention_facility_code_first,\
            book_in_date_time_first,book_out_date_time_first,detention_facility_longest,\
            detention_facility_code_longest,detention_facility_last,detention_facility_code_last,\
            city_first,state_first,county_first
            KEY1,2,MIAHOLD; KRO,2025-01-01 10:00:00,2025-02-01 08:00:00,Removed,Male,1985,MEXICO,\
            8-Excluded/Deported/Removed,1,MEXICO,1 Convicted Criminal,CAP,s1,1,HOLD ROOM,MIAHOLD,\
            2025-01-01 10:00:00,2025-01-02 09:00:00,KROME,KRO,KROME,KRO,MIAMI,FL,MIAMI-DADE
            """);
    assertThat(result.contract()).isEqualTo("ddp-detention-stays");
    assertThat(result.notes()).allMatch(note -> note.code().equals("records"));
    assertThat(
            Imported.value(
                workspace(),
                "SELECT kind, stay_key, facility_code, occurred_at, until, outcome, departed_to"
                    + " FROM ice_event"))
        .isEqualTo("stay|KEY1|MIAHOLD|2025-01-01 10:00:00.0|2025-02-01 08:00:00.0|Removed|MEXICO");
  }

  @Test
  void aRemovalIsADepartureAndThoseOfOneDayAreMarkedButTheFirst() throws IOException {
    List<String> header =
        List.of(
            "Departed Date",
            "Port of Departure",
            "Departure Country",
            "Docket AOR",
            "Apprehension State",
            "MSC NCIC Charge",
            "Case Threat Level",
            "Case Criminality",
            "Final Charge Code",
            "Prior Deport Yes No",
            "Latest Person Apprehension Date",
            "Unique Identifier");
    LocalDateTime day = LocalDateTime.of(2025, 6, 7, 0, 0);
    List<Object> removal =
        List.of(
            day,
            "MIAMI",
            "HAITI",
            "Miami",
            "FLORIDA",
            "",
            "3",
            "1 Convicted Criminal",
            "I7A1",
            "NO",
            "2025-05-01",
            "r1");
    Imported.into(
        workspace(), workbook("removals.xlsx", header, List.of(List.of(removal, removal))));
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT contract, kind, occurred_at, departed_to, area, criminality, threat_level,"
                    + " duplicate_likely FROM ice_event JOIN source_file USING (source_id)"
                    + " ORDER BY source_row"))
        .containsExactly(
            "ddp-removals|removal|2025-06-07 00:00:00.0|HAITI|Miami|1 Convicted Criminal|3|false",
            "ddp-removals|removal|2025-06-07 00:00:00.0|HAITI|Miami|1 Convicted Criminal|3|true");
    assertThat(
            Imported.rows(
                workspace(), "SELECT message FROM import_note WHERE code = 'column-unlisted'"))
        .isEmpty();
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
