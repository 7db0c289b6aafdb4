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
 * Detention stints and stays and removals of the Deportation Data Project, in the layouts of its
 * releases.
 */
class DeportationCustodyTest {

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
    assertThat(cleaned.notes()).noneMatch(note -> note.code().startsWith("column"));
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
    assertThat(result.notes()).noneMatch(note -> note.code().startsWith("column"));
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
}
