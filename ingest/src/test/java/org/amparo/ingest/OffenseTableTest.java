package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffenseTableTest {

  private static final String HEADER =
      "named_by,key,court,grade,offense_class,category,kind,violent,serious,ncic,ice_level,source,as_of,"
          + "needs_expert\n";

  private static final String CONTRACT =
      """
      id: test-charges
      title: Charges for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [Booking, Charge, Statute]
      columns:
        Booking: {type: text, required: true}
        Charge: text
        Statute: text
        Code: text
        Degree: text
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      codes:
        degree: {F: FELONY, M: MISDEMEANOR}
      offenses: [offenses.csv]
      tables:
        - into: charge
          set:
            booking_key: booking
            text: charge
            statute: statute
            court: "'FL'"
            ncic: code
            grade: {code: degree, of: degree}
      """;

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private void charges(String table, String... rows) throws IOException {
    Files.writeString(folder.resolve("offenses.csv"), HEADER + table);
    Path contract = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    Path charges =
        Files.writeString(
            folder.resolve("charges.csv"),
            "Booking,Charge,Statute,Code,Degree\n" + String.join("\n", rows) + "\n");
    List<Contract> read = ContractLibrary.read(contract);
    new Importer()
        .run(new ImportRequest(List.of(charges), workspace(), read, null), ProgressListener.NONE);
  }

  private List<String> found(String columns) {
    return Imported.rows(workspace(), "SELECT " + columns + " FROM charge ORDER BY source_row");
  }

  private Problem refused(String table) {
    return Problems.of(
        ErrorCode.OFFENSE_TABLE_INVALID, () -> charges(table, "B1,Battery,784.03,,M"));
  }

  @Test
  void aStatuteSaysWhatTheOffenseIs() throws IOException {
    charges(
        "statute,810.02,FL,FELONY,,BURGLARY,,,,,,The statute,2026-01-02,N\n",
        "B1,Burg of a dwelling,810.02(3)(b),,");
    assertThat(found("grade, category, flags"))
        .containsExactly("FELONY|BURGLARY|[from-table:grade, from-table:category]");
  }

  @Test
  void whatTheSourceReportedStays() throws IOException {
    charges(
        "statute,784.03,FL,FELONY,,SIMPLE_ASSAULT,,,,,,The statute,2026-01-02,N\n",
        "B1,Battery,784.03,,M");
    assertThat(found("grade, category, flags"))
        .containsExactly("MISDEMEANOR|SIMPLE_ASSAULT|[from-table:category]");
  }

  @Test
  void aStatuteOfAnotherCourtIsNotAsked() throws IOException {
    charges(
        "statute,784.03,GA,FELONY,,SIMPLE_ASSAULT,,,,,,The statute,2026-01-02,N\n",
        "B1,Battery,784.03,,");
    assertThat(found("grade, category")).containsExactly("null|null");
  }

  @Test
  void theNearestKeyDecidesEachFieldAndOthersFillWhatItLeavesOpen() throws IOException {
    charges(
        """
        ncic-heading,13,,,,AGGRAVATED_ASSAULT,violent,,,,,Headings,2026-01-02,N
        pattern,^BATT,,,,SIMPLE_ASSAULT,,,,,,Words,2026-01-02,N
        text,battery on  an officer,,,,OBSTRUCTION,,,,,,Words,2026-01-02,N
        statute,784.07,,FELONY,,,,,,,,The statute,2026-01-02,N
        statute,784.07(2)(b),,,F3,,,,,,,The statute,2026-01-02,N
        """,
        "B1,Battery on an  officer,784.07(2)(b),1399,",
        "B2,Battery,,1399,");
    assertThat(found("grade, offense_class, category, kind"))
        .containsExactly("FELONY|F3|OBSTRUCTION|violent", "null|null|SIMPLE_ASSAULT|violent");
  }

  @Test
  void anAnswerThatNeedsAnExpertSaysSo() throws IOException {
    charges("ncic,0901,,,,,,,,,1,The Code,2026-01-02,Y\n", "B1,Murder,782.04,0901,F");
    assertThat(found("ice_level, flags"))
        .containsExactly("1|[from-table:ice_level, from-table:needs-expert]");
  }

  @Test
  void whatStaysOpenIsListedByHowOftenItOccurs() throws IOException {
    charges(
        "statute,784.03,,MISDEMEANOR,,SIMPLE_ASSAULT,,,,,,The statute,2026-01-02,N\n",
        "B1,Battery,784.03,,M",
        "B2,Theft,812.014,,M",
        "B3,Theft,812.014,,X",
        "B4,Trespass,,,M");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT field, key_kind, value, rows FROM unmapped_value ORDER BY ALL"))
        .containsExactly(
            "charge.category|statute|812.014|2",
            "charge.category|text|Trespass|1",
            "charge.grade|code|X|1",
            "charge.grade|statute|812.014|1");
  }

  @Test
  void theBundledTablesAreValid() throws IOException {
    Path contract =
        Files.writeString(
            folder.resolve("contract.yaml"),
            CONTRACT.replace(
                "[offenses.csv]",
                "[offenses/tables/ncic-marks.csv, offenses/tables/ice-levels.csv]"));
    Path charges =
        Files.writeString(
            folder.resolve("charges.csv"),
            "Booking,Charge,Statute,Code,Degree\nB1,Murder,782.04,0901,F\nB2,Sale,893.13,3530,F\n");
    new Importer()
        .run(
            new ImportRequest(List.of(charges), workspace(), ContractLibrary.read(contract), null),
            ProgressListener.NONE);
    assertThat(found("kind, ice_level")).containsExactly("violent|1", "drug|1");
  }

  @Test
  void aTableThatIsNotThereIsNamedWithTheContractsLine() throws IOException {
    Path contract =
        Files.writeString(
            folder.resolve("contract.yaml"), CONTRACT.replace("offenses.csv", "nowhere.csv"));
    Path charges =
        Files.writeString(
            folder.resolve("charges.csv"), "Booking,Charge,Statute,Code,Degree\nB1,x,y,,\n");
    Problem problem =
        Problems.of(
            ErrorCode.OFFENSE_TABLE_INVALID,
            () ->
                new Importer()
                    .run(
                        new ImportRequest(
                            List.of(charges), workspace(), ContractLibrary.read(contract), null),
                        ProgressListener.NONE));
    assertThat(String.valueOf(problem.place())).contains("contract.yaml:16");
  }

  @Test
  void aTableWithoutItsColumnsIsRefused() throws IOException {
    Files.writeString(folder.resolve("other.csv"), "statute,grade\n784.03,FELONY\n");
    Path contract =
        Files.writeString(
            folder.resolve("contract.yaml"), CONTRACT.replace("offenses.csv", "other.csv"));
    Path charges =
        Files.writeString(
            folder.resolve("charges.csv"), "Booking,Charge,Statute,Code,Degree\nB1,x,y,,\n");
    assertThat(
            Problems.of(
                    ErrorCode.OFFENSE_TABLE_INVALID,
                    () ->
                        new Importer()
                            .run(
                                new ImportRequest(
                                    List.of(charges),
                                    workspace(),
                                    ContractLibrary.read(contract),
                                    null),
                                ProgressListener.NONE))
                .message())
        .contains("columns are missing: named_by");
  }

  @Test
  void aWordOutsideTheVocabularyIsNamedWithItsLine() {
    Problem problem =
        refused(
            """
            statute,784.03,,MISDEMEANOR,,,,,,,,The statute,2026-01-02,N
            statute,784.05,,GROSS,,,,,,,,The statute,2026-01-02,N
            """);
    assertThat(String.valueOf(problem.place())).contains("offenses.csv:3");
    assertThat(problem.message()).contains("784.05");
  }

  @Test
  void aRowWithoutSourceDayOrContentIsRefused() {
    assertThat(refused("statute,784.03,,FELONY,,,,,,,,,2026-01-02,N\n").message())
        .contains("no source");
    assertThat(refused("statute,784.03,,FELONY,,,,,,,,The statute,spring,N\n").message())
        .contains("day");
    assertThat(refused("statute,784.03,,,,,,,,,,The statute,2026-01-02,N\n").message())
        .contains("says nothing");
    assertThat(refused("pattern,BATT(,,FELONY,,,,,,,,Words,2026-01-02,N\n").message())
        .contains("pattern");
  }
}
