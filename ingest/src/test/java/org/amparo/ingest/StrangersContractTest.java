package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.ingest.contract.AllowedSql;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract that somebody sent may try: it is refused, and the victim's file stays. */
class StrangersContractTest {

  private static final String SECRET = "the victim's secret";

  /** {@code FILE} is the victim's file, {@code NEW} one that must not come to be. */
  private static final String ATTACKS =
      """
      (SELECT content FROM read_text('FILE'))
      (SELECT content FROM read_text('FILE') LIMIT 1)
      (SELECT decode(content) FROM read_blob('FILE'))
      (SELECT column0 FROM read_csv('FILE'))
      (SELECT * FROM 'FILE')
      (SELECT a FROM read_parquet('FILE'))
      (SELECT count(*) FROM read_json('FILE'))
      (SELECT count(*) FROM glob('/etc/*'))
      (SELECT count(*) FROM sniff_csv('FILE'))
      (SELECT content FROM query('FROM read_text(''FILE'')'))
      (SELECT content FROM query_table('FILE'))
      (FROM read_text('FILE') SELECT content)
      (WITH x AS (FROM read_text('FILE')) SELECT content FROM x)
      (VALUES (1))
      (TABLE source_file)
      (SELECT name FROM source_file)
      (SELECT value FROM duckdb_settings() LIMIT 1)
      (SELECT sql FROM duckdb_tables() LIMIT 1)
      (PIVOT booking ON race)
      EXISTS (SELECT 1 FROM read_text('FILE'))
      race IN (SELECT content FROM read_text('FILE'))
      race = ANY (SELECT content FROM read_text('FILE'))
      race || (SELECT content FROM read_text('FILE'))
      CASE WHEN true THEN (SELECT content FROM read_text('FILE')) END
      count(*) OVER (ORDER BY (SELECT content FROM read_text('FILE')))
      count(*) FILTER (WHERE EXISTS (FROM read_text('FILE'))) OVER ()
      ARRAY(SELECT content FROM read_text('FILE'))
      false) FROM typed; COPY (SELECT 1) TO 'NEW'; SELECT (false
      false) FROM typed; COPY (SELECT 1) TO 'FILE'; SELECT (false
      1; COPY (SELECT 1) TO 'NEW'
      1; ATTACH 'NEW' AS stolen
      1; INSTALL httpfs
      1; LOAD httpfs
      1; LOAD 'FILE'
      1; SET enable_external_access = true
      1; SET lock_configuration = false
      1; RESET lock_configuration
      1; PRAGMA enable_profiling
      1; EXPORT DATABASE 'NEW'
      1; IMPORT DATABASE 'FILE'
      1; CREATE MACRO lower(a) AS 'x'
      1; CREATE TABLE stolen AS FROM read_text('FILE')
      1; DROP TABLE source_file
      1; DELETE FROM source_file
      1; CALL pragma_version()
      1; SELECT 2
      race) FROM read_text('FILE') WHERE (true
      race) FROM typed UNION ALL (SELECT content FROM read_text('FILE')
      race) UNION (SELECT 'x'
      race) WHERE (true
      race) LIMIT (1
      race) OR (true
      race), (booking
      race, booking
      race AS booking
      race -- and the rest
      race /* open
      DISTINCT race
      *
      COLUMNS(*)
      COLUMNS('.*')
      typed.*
      typed
      UNNEST([1, 2])
      unnest(generate_series(1, 100000000))
      getenv('HOME')
      getvariable('source_id')
      getvariable('today' || 'x')
      current_setting('home_directory')
      current_user
      session_user
      current_database()
      read_text('FILE')
      query('SELECT 1')
      system.main.getenv('HOME')
      main.lower(race)
      nextval('s')
      setseed(0.5)
      random()
      sleep_ms(1000)
      error(race)
      repeat('x', 1000000000)
      list_transform(range(100000000), lambda x: range(x))
      range(100000000000)
      lpad(race, 2000000000, 'x')
      rpad(race, 2000000000, 'x')
      replace(replace(race, 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa')
      regexp_replace(race, '', race, 'g')
      string_agg(race, race)
      list(race)
      count(DISTINCT race) OVER ()
      string_agg(race, ',') OVER ()
      json_execute_serialized_sql('{}')
      json_serialize_sql('SELECT 1')
      from_json(race, '"VARCHAR"')
      CAST(race AS mood)
      CAST(race AS JSON)
      CAST(race AS VARCHAR[])
      race::STRUCT(a INTEGER)
      race::BLOB
      race::BIT
      race COLLATE nocase
      ?
      $1
      $name
      {'a': race}
      [race]
      MAP {'a': race}
      lambda x: x
      code_nothing(race)
      TRY(CAST(race AS INTEGER))
      """;

  @TempDir Path folder = Path.of("");
  private Path victim = Path.of("");
  private Path fresh = Path.of("");

  @BeforeEach
  void aVictim() throws IOException {
    victim = Files.writeString(folder.resolve("victim.txt"), SECRET);
    fresh = folder.resolve("written.txt");
  }

  private static Stream<String> attacks() {
    return Stream.concat(
        ATTACKS.lines(),
        Stream.of(
            "NOT ".repeat(900) + "held",
            "1" + " + 1".repeat(900),
            "'" + "x".repeat(5000) + "'",
            "CASE WHEN held THEN ".repeat(90) + "1" + " END".repeat(90) + " + abs(1)".repeat(150)));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void an_expression_that_is_not_allowed_is_refused_before_it_runs(String attack) {
    String sql = attack.replace("FILE", victim.toString()).replace("NEW", fresh.toString());
    Problem problem =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> refused(contract("      race: race", "      race: " + yaml(sql))));
    assertThat(problem.place()).isNotNull().extracting(place -> place.line()).isEqualTo(28);
    assertThat(problem.remedy()).contains("docs/contracts.md");
  }

  /** Each place where a contract holds SQL, with how it reads there. */
  private static Stream<List<String>> places() {
    String in = "%s";
    return Stream.of(
        List.of("id: \"'test'\"", "id: " + in),
        List.of("name: \"'Test County'\"", "name: " + in),
        List.of("kind: \"'county'\"", "kind: " + in),
        List.of("kind: \"'county'\"", "kind: \"'county'\", state: " + in),
        List.of("kind: \"'county'\"", "kind: \"'county'\", timezone: " + in),
        List.of("      booked_at: booked", "      booked_at: " + in),
        List.of("      race: race", "      race: {code: c, of: " + in + "}\ncodes: {c: {a: b}}"),
        List.of("    set:", "    where: " + in + "\n    set:"),
        List.of("    set:", "    distinct_on: [booking, " + in + "]\n    set:"),
        List.of("    set:", "    flags: {odd: " + in + "}\n    set:"),
        List.of(
            "tables:",
            "hold_definitions: [{id: h, name: n, description: d, when: " + in + "}]\ntables:"),
        List.of("tables:", "checks: [{id: c, sentence: s, fails: " + in + "}]\ntables:"),
        List.of("tables:", "checks: [{id: c, sentence: s, fails: held, of: " + in + "}]\ntables:"),
        List.of(
            "tables:",
            "checks: [{id: c, sentence: s, fails: hold_reported, on: booking, of: "
                + in
                + "}]\ntables:"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void wherever_a_contract_holds_an_expression_it_is_checked(List<String> place) {
    String attack = yaml("(SELECT content FROM read_text('" + victim + "'))");
    refused(contract(place.get(0), place.get(1).formatted(attack)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tables: [{into: \"booking (race) SELECT content FROM read_text('FILE') --\", set: {race: race}}]",
        "tables: [{into: booking, set: {\"race) SELECT content FROM read_text('FILE') --\": race}}]",
        "checks: [{id: c, sentence: s, fails: held, on: \"read_text('FILE')\"}]\ntables: []",
        "checks: [{id: c, sentence: s, fails: held, on: \"(SELECT 1); COPY (SELECT 1) TO 'NEW'\"}]\ntables: []",
        "checks: [{id: c, sentence: s, fails: \"true\", show: [\"race\\\", (SELECT 1) AS \\\"x\"]}]\ntables: []",
        "codes: {\"c(code) AS (SELECT 1); COPY (SELECT 1) TO 'NEW'; --\": {a: b}}\ntables: []",
        "hold_definitions: [{id: \"h'; COPY (SELECT 1) TO 'NEW'\", name: n, description: d, when: held}]\ntables: []",
        "offenses: [\"../../../../../etc/passwd\"]\ntables: [{into: charge, set: {booking_key: booking}}]",
        "tables: &a [*a, *a]"
      })
  void names_that_become_part_of_a_statement_are_names(String tables) {
    String text = TestContracts.BOOKINGS.substring(0, TestContracts.BOOKINGS.indexOf("tables:"));
    String hostile =
        text + tables.replace("FILE", victim.toString()).replace("NEW", fresh.toString()) + "\n";
    Path workspace = folder.resolve("study.duckdb");
    AmparoException refusal =
        Assertions.assertThrows(
            AmparoException.class, () -> Imported.by(hostile, workspace, bookings()));
    assertThat(refusal.problems().getFirst().code()).isNotEqualTo(ErrorCode.UNEXPECTED);
    untouched(workspace);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!!java.net.URL", "!<tag:yaml.org,2002:java.lang.ProcessBuilder>", "!anything"})
  void a_tag_of_yaml_is_refused(String tag) {
    String hostile = contract("      race: race", "      race: " + tag + " race");
    AmparoException refusal =
        Assertions.assertThrows(
            AmparoException.class,
            () -> Imported.by(hostile, folder.resolve("study.duckdb"), bookings()));
    assertThat(refusal.problems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.YAML_INVALID);
    untouched(folder.resolve("study.duckdb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(.*a){99}", "(a|aa)+$", "(a*)*b"})
  void a_pattern_takes_time_for_its_text_alone(String pattern) throws IOException {
    String contract = contract("recognize:", "release: " + yaml(pattern) + "\nrecognize:");
    Path file = Files.copy(bookings(), folder.resolve("a".repeat(200) + "!.csv"));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> Imported.by(contract, folder.resolve("study.duckdb"), file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"((a{1000}){1000}){1000}", "(a){20000}", "(a)\\1", "(?=a)b", "(a"})
  void a_pattern_that_would_fill_memory_or_look_around_is_refused(String pattern) {
    refused(contract("recognize:", "release: " + yaml(pattern) + "\nrecognize:"));
  }

  @Test
  void bundled_contracts_are_held_to_the_list_too() {
    for (Path file : bundled()) {
      assertThat(ContractLibrary.read(file)).as(file.toString()).isNotEmpty();
    }
  }

  @Test
  void the_list_is_published() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "contracts.md"));
    for (Set<String> names : List.of(AllowedSql.FUNCTIONS, AllowedSql.WINDOWS, AllowedSql.TYPES)) {
      assertThat(page.replaceAll("\\s+", " "))
          .contains("`" + String.join("`, `", new TreeSet<>(names)) + "`");
    }
  }

  private static List<Path> bundled() {
    try (Stream<Path> files = Files.list(Path.of("..", "contracts"))) {
      return files.filter(file -> !file.endsWith("catalog.yaml")).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String contract(String from, String to) {
    assertThat(TestContracts.BOOKINGS).contains(from);
    return TestContracts.BOOKINGS.replace(from, to);
  }

  /** A text as YAML's own quotes hold it. */
  private static String yaml(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private Path bookings() {
    try {
      return Files.writeString(
          folder.resolve("b.csv"), "Booking,Booked,Note\nA,2024-01-01 00:00:00,red\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Refused by an import and by a check alike; the import reads and writes nothing. */
  private Problem refused(String contract) {
    Path workspace = folder.resolve("study.duckdb");
    List<Runnable> commands =
        List.of(
            () -> ContractValidation.run(ContractLibrary.parse(contract, "test.yaml")),
            () -> Imported.by(contract, workspace, bookings()));
    List<Problem> problems = List.of();
    for (Runnable command : commands) {
      AmparoException refusal = Assertions.assertThrows(AmparoException.class, command::run);
      problems = refusal.problems();
      assertThat(problems)
          .extracting(Problem::code)
          .isSubsetOf(ErrorCode.EXPRESSION_NOT_ALLOWED, ErrorCode.CONTRACT_INVALID);
      assertThat(String.valueOf(refusal.getMessage())).doesNotContain(SECRET);
    }
    untouched(workspace);
    return problems.getFirst();
  }

  private void untouched(Path workspace) {
    assertThat(victim).hasContent(SECRET);
    assertThat(fresh).doesNotExist();
    assertThat(workspace).doesNotExist();
  }

  @Test
  void a_contract_of_the_allowed_sql_is_taken() {
    Contract contract =
        ContractLibrary.parse(
            TestContracts.BOOKINGS.replace("      race: race", "      race: lower(trim(race))"),
            "test.yaml");
    assertThat(contract.expressions()).hasSize(10);
  }
}
