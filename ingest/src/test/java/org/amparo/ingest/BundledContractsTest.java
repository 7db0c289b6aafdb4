package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledContractsTest {

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  /** All in one import, which opens its workspace once. */
  @Test
  void aHeaderOfAllItsColumnsIsRecognizedAndEveryExpressionIsSound() throws IOException {
    Map<Path, String> ids = new LinkedHashMap<>();
    for (Contract contract : ContractLibrary.bundled().contracts()) {
      String header =
          Stream.concat(
                  contract.columns().values().stream().map(Column::source),
                  contract.unused().keySet().stream())
              .map(name -> '"' + name + '"')
              .collect(Collectors.joining(String.valueOf(contract.layout().delimiter())));
      Path file = folder.resolve(contract.id() + ".csv");
      ids.put(Files.writeString(file, header + "\n"), contract.id());
    }
    ImportSummary summary = Imported.into(workspace(), ids.keySet().toArray(Path[]::new));
    assertThat(summary.results())
        .extracting(ImportResult::contract)
        .containsExactlyInAnyOrderElementsOf(ids.values());
    assertThat(summary.results())
        .allSatisfy(
            result -> {
              assertThat(ids).containsEntry(result.file(), result.contract());
              assertThat(result.read()).isZero();
              assertThat(result.notes())
                  .allMatch(
                      note ->
                          List.of("records", "rows-none").contains(note.code())
                              && note.rows() == 0);
            });
  }

  @Test
  void aJailsOwnExportInAmparosLayoutFillsTheTables() throws IOException {
    Path jail = Files.createDirectory(folder.resolve("jail"));
    Files.writeString(
        jail.resolve("bookings.csv"),
        """
        place_id,place_name,timezone,booking_id,booked_at,release_eligible_at,\
        release_eligible_reason,released_at,released_to,gender,race,birth_year,hold_flag,\
        bond_set_cents,bond_posted_at,charges_complete,charge_seq,charge_text,statute,ncic,grade,\
        category,charge_status,charge_disposition,capital_or_life,detention_finding,\
        jurisdiction_code,charge_released_at
        sample,Sample County,America/New_York,B1,2024-01-01 08:00:00,2024-01-03 08:00:00,DISMISSED,\
        2024-01-04 09:30:00,ICE,FEMALE,WHITE,1990,Y,50000,,Y,1,THEFT,812.014,2399,MISDEMEANOR,THEFT,\
        DISMISSED,NOLLE PROSEQUI,N,,COUNTY,2024-01-03 08:00:00
        sample,Sample County,America/New_York,B1,2024-01-01 08:00:00,2024-01-03 08:00:00,DISMISSED,\
        2024-01-04 09:30:00,ICE,FEMALE,WHITE,1990,Y,50000,,Y,2,IMMIGRATION DETAINER,,,,,,,,,IMM,\
        2024-01-04 09:30:00
        sample,Sample County,America/New_York,B2,2024-01-05 08:00:00,,,,,MALE,BLACK,,N,,,,,,,,,,,,,,,
        """);
    Files.writeString(
        jail.resolve("detainers.csv"),
        """
        place_id,detainer_no,booking_id,received_at,form,request_kind,form_complete,\
        probable_cause_shown,supporting_document,administrative_warrant,judicial_warrant,\
        served_on_person,ice_threat_level,final_order,us_citizen_claim,victim_or_witness,\
        age_at_request,convictions_complete,action,lifted_on,lift_reason
        sample,D1,B1,2024-01-01 10:00:00,I247A,HOLD,Y,Y,,Y,N,,3,N,,Y,33,Y,HONORED,,
        """);
    Files.writeString(
        jail.resolve("convictions.csv"),
        """
        place_id,booking_id,statute,ncic,text,grade,category,convicted_on,sentence_days,\
        sentence_released_on,in_custody_for_it
        sample,B1,316.193,5404,DUI,MISDEMEANOR,,2015-03-04,10,2015-03-14,N
        sample,B1,,1313,BATTERY,MISDEMEANOR,DOMESTIC_VIOLENCE,2016-03-04,10,2016-03-14,N
        sample,B1,,1399,ASSAULT,MISDEMEANOR,,2017-03-04,10,2017-03-14,N
        """);
    Files.writeString(
        jail.resolve("jurisdiction.csv"),
        """
        place_id,fact,value,valid_from,valid_until,citation
        sample,jurisdiction.reimbursement,NONE,2022-01-01,,"Letter, 2022"
        """);
    ImportSummary summary = Imported.into(workspace(), jail);
    assertThat(summary.results())
        .extracting(ImportResult::contract)
        .containsExactly(
            "amparo-jail-bookings",
            "amparo-jail-convictions",
            "amparo-jail-detainers",
            "amparo-jurisdiction-facts");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, release_eligible_reason, hold_reported, bond_set_cents,"
                    + " charges_complete, elapsed_hours(timezone, booked_at, released_at)"
                    + " FROM booking_current JOIN place USING (place_id) ORDER BY booking_key"))
        .containsExactly(
            "sample/B1|DISMISSED|true|50000|true|73.5", "sample/B2|null|false|null|null|null");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, grade, status, hold_by FROM charge ORDER BY source_row"))
        .containsExactly(
            "sample/B1|MISDEMEANOR|DISMISSED|[]", "sample/B1|null|null|[jurisdiction]");
    assertThat(
            Imported.value(
                workspace(),
                "SELECT status, booking_key, request_kind, form, probable_cause_shown,"
                    + " supporting_document, judicial_warrant, victim_or_witness, threat_level,"
                    + " age, convictions_complete, action, duplicate_likely FROM detainer"))
        .isEqualTo("received|sample/B1|HOLD|I247A|true|null|false|true|3|33|true|HONORED|false");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, ncic, category, grade, sentence_days FROM conviction"
                    + " ORDER BY source_row"))
        .as("a category on record stays; a code without a kind gives none")
        .containsExactly(
            "sample/B1|5404|DUI|MISDEMEANOR|10",
            "sample/B1|1313|DOMESTIC_VIOLENCE|MISDEMEANOR|10",
            "sample/B1|1399|null|MISDEMEANOR|10");
    assertThat(
            Imported.value(
                workspace(), "SELECT fact, value, valid_from, valid_until FROM jurisdiction_fact"))
        .isEqualTo("jurisdiction.reimbursement|NONE|2022-01-01|null");
    assertThat(Imported.rows(workspace(), "SELECT place_id, name, timezone FROM place"))
        .containsExactly("sample|Sample County|America/New_York");
  }

  @Test
  void theCleanedReleaseGivesTheSameRecordsAsTheWorkbook() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("detainers.csv"),
            """
            detainer_prepare_date,facility_state,detainer_prepared_criminality,detention_facility,\
            detention_facility_code,detainer_prep_threat_level,msc_charge_code,msc_sentence_years,\
            msc_conviction_date,detainer_type,unique_identifier,duplicate_likely
            2025-03-01,WASHINGTON,1 Convicted Criminal,CLARK COUNTY JAIL,CLARKWA,1,1399,1,\
            2010-04-05,I247D,abc,FALSE
            2025-03-01,WASHINGTON,1 Convicted Criminal,CLARK COUNTY JAIL,CLARKWA,1,13AB,NA,\
            2010-04-05,NA,abc,TRUE
            2025-03-02,WASHINGTON,2 Pending Criminal Charges,NA,CLARKWA,"(b)(6), (b)(7)(c)",NA,NA,\
            NA,NA,NA,FALSE
            """);
    Imported.into(workspace(), file);
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT person_key, criminality, threat_level, form, request_kind, duplicate_likely"
                    + " FROM detainer ORDER BY source_row"))
        .containsExactly(
            "abc|1 Convicted Criminal|1|I247D|HOLD|false",
            "abc|1 Convicted Criminal|1|null|null|true",
            "null|2 Pending Criminal Charges|null|null|null|false");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT detainer_id, ncic, category, sentence_days FROM conviction ORDER BY 1"))
        .containsExactly("1:2|1399|null|365", "1:3|13AB|DOMESTIC_VIOLENCE|null");
  }
}
