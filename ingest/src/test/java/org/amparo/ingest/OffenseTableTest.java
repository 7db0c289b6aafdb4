package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.offense.OffenseTable;
import org.amparo.ingest.offense.ProposedTable;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.BundledFiles;
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
  private final List<String> notes = new ArrayList<>();

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
        .run(new ImportRequest(List.of(charges), workspace(), read, null), ProgressListener.NONE)
        .results()
        .forEach(
            result -> result.notes().forEach(note -> notes.add(note.code() + " " + note.rows())));
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
  void a_code_that_runs_chapter_and_section_together_is_read_by_its_longest_beginning()
      throws IOException {
    charges(
        """
        statute,784.03,FL,,,SIMPLE_ASSAULT,,,,,,The statute,2026-01-02,N
        statute,812.014,FL,,,THEFT,,,,,,The statute,2026-01-02,N
        statute,812.014(2)(c),FL,FELONY,,,,,,,,The statute,2026-01-02,N
        statute,316.193,FL,,,DUI,,,,,,The statute,2026-01-02,N
        statute,316.1935(1),FL,FELONY,,TRAFFIC,,,,,,The statute,2026-01-02,N
        code,5404,FL,,,OTHER,,,,,,A list of codes,2026-01-02,N
        """,
        "B1,,7840300,,",
        "B2,,81201402C6,,",
        "B3,,31619301,,",
        "B4,,31619351,,",
        "B5,,54040009,,",
        "B6,,812.014(2)(c)6,,");
    assertThat(found("category, grade"))
        .containsExactly(
            "SIMPLE_ASSAULT|null",
            "THEFT|FELONY",
            "DUI|null",
            "TRAFFIC|FELONY",
            "OTHER|null",
            "THEFT|FELONY");
  }

  @Test
  void a_statute_is_one_however_it_is_spelled_and_what_fits_no_form_is_noted() throws IOException {
    charges(
        "statute,784.03,FL,,,SIMPLE_ASSAULT,,,,,,The statute,2026-01-02,N\n",
        "B1,,F.S. 784.03(1),,",
        "B2,,784.03 FS,,",
        "B3,,Fla. Stat. § 784.03,,",
        "B4,,784.031,,",
        "B5,,battery 784,,",
        "B6,,,,");
    assertThat(found("category"))
        .containsExactly(
            "SIMPLE_ASSAULT", "SIMPLE_ASSAULT", "SIMPLE_ASSAULT", "null", "null", "null");
    assertThat(notes).contains("statute-unread 1");
  }

  @Test
  void a_question_mark_leaves_open_what_the_statute_would_say() throws IOException {
    charges(
        """
        pattern,/ATT$,FL,?,,,,?,,,,Words,2026-01-02,N
        statute,812.13,FL,FELONY,,ROBBERY,,Y,,,,The statute,2026-01-02,N
        """,
        "B1,Robbery/att,812.13,,",
        "B2,Robbery,812.13,,");
    assertThat(found("grade, category, violent"))
        .containsExactly("null|ROBBERY|null", "FELONY|ROBBERY|true");
  }

  @Test
  void the_state_of_the_jail_is_the_court_of_a_charge_that_names_none_and_a_hold_has_no_grade()
      throws IOException {
    Files.writeString(
        folder.resolve("offenses.csv"),
        HEADER
            + """
            class,MB,TX,MISDEMEANOR,,,,,,,,Levels,2026-01-02,N
            class,MB,WA,FELONY,,,,,,,,Levels,2026-01-02,N
            text,Driving,TX,,,DUI,,,,,,Words,2026-01-02,N
            """);
    String contract =
        CONTRACT
            .replace("kind: \"'county'\"", "kind: \"'county'\", state: \"'TX'\"")
            .replace("      court: \"'FL'\"\n", "")
            .replace("grade: {code: degree, of: degree}", "offense_class: degree")
            .replace("codes:\n  degree: {F: FELONY, M: MISDEMEANOR}\n", "")
            .replace(
                "tables:\n",
                """
                hold_definitions:
                  - {id: ice, name: ICE, description: A hold., when: "charge = 'ICE'"}
                tables:
                  - into: booking
                    set: {booking_key: booking, place_id: place_id, booked_at: "DATE '2026-01-02'"}
                """);
    Path file = Files.writeString(folder.resolve("contract.yaml"), contract);
    Path charges =
        Files.writeString(
            folder.resolve("charges.csv"),
            "Booking,Charge,Statute,Code,Degree\nB1,Driving,,,MB\nB2,ICE,,,MB\n");
    new Importer()
        .run(
            new ImportRequest(List.of(charges), workspace(), ContractLibrary.read(file), null),
            ProgressListener.NONE);
    assertThat(found("grade, category, court"))
        .containsExactly("MISDEMEANOR|DUI|null", "null|null|null");
  }

  @Test
  void a_table_is_proposed_by_other_rows_and_by_words_and_can_be_imported() throws Exception {
    charges(
        "statute,1.1,,MISDEMEANOR,,,,,,,,The statute,2026-01-02,N\n",
        "B1,Battery,784.03,,M",
        "B2,\"Battery, second\",784.03,,",
        "B3,Bench warrant,,,",
        "B4,Theft,812.014,,M",
        "B5,Theft,812.014,,F");
    ProposedTable table;
    try (Workspace open = Workspace.read(workspace())) {
      table = ProposedTable.of(open.connection(), LocalDate.parse("2026-02-03"));
    }
    assertThat(table.text().lines())
        .containsExactly(
            HEADER.strip(),
            "statute,784.03,,MISDEMEANOR,,SIMPLE_ASSAULT,,,,,,\"the grade of its other rows in these"
                + " records; the kind by its words, Battery\",2026-02-03,Y",
            "statute,812.014,,,,THEFT,,,,,,\"the kind by its words, Theft\",2026-02-03,Y",
            "text,Bench warrant,,,,,,,,,,,,Y");
    assertThat(List.of(table.offenses(), table.proposed())).containsExactly(3, 2);
    Files.delete(workspace());
    charges(
        table.text().lines().skip(1).limit(2).collect(Collectors.joining("\n", "", "\n")),
        "B2,\"Battery, second\",784.03,,");
    assertThat(found("grade, category")).containsExactly("MISDEMEANOR|SIMPLE_ASSAULT");
  }

  @Test
  void theBundledTablesAreValid() throws IOException {
    Path contract =
        Files.writeString(
            folder.resolve("contract.yaml"),
            CONTRACT.replace(
                "[offenses.csv]",
                BundledFiles.read(OffenseTable.class, "offenses", ".csv").keySet().toString()));
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
