package org.amparo.desk.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordExportTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final Actor SUPERVISOR = new Actor("supervisor-2", "SUPERVISOR");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-10-30T18:00:00Z"));

  /** The module `cli` imports it and decides the same. */
  private static final Path SAMPLE =
      Path.of(System.getProperty("amparo.root"), "desk/src/test/resources/export/amparo-desk.csv");

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  /** Made up: 36 requests in Florida that differ in what their papers say and how they went. */
  @ParameterizedTest
  @MethodSource("databases")
  void the_export_is_the_sample_that_the_command_line_imports_and_holds_no_words_of_an_officer(
      String url) throws IOException {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Miami-Dade County, FL", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, CLOCK);
      for (int i = 0; i < 36; i++) {
        request(book, i);
      }
      String csv =
          new String(
              RecordExport.csv(law, new EventLog(database, CLOCK), LocalDate.parse("2026-10-30"))
                  .bytes(),
              UTF_8);
      assertThat(csv.lines()).hasSize(37);
      assertThat(csv).doesNotContain("words of an officer", "Miami field office", "officer-7");
      if ("write".equals(System.getenv("AMPARO_SAMPLES"))) {
        Files.createDirectories(SAMPLE.getParent());
        Files.writeString(SAMPLE, csv);
      }
      assertThat(csv)
          .as("if this is meant, write it anew with AMPARO_SAMPLES=write")
          .isEqualTo(Files.readString(SAMPLE));
    }
  }

  private static void request(HoldBook book, int i) {
    LocalDateTime received = LocalDateTime.parse("2026-08-01T09:00").plusHours(i * 31L);
    Map<String, Object> request = new HashMap<>();
    request.put("kind", i % 9 == 8 ? "NOTIFY" : "HOLD");
    request.put("form", i % 9 == 8 ? "I247G" : i % 5 == 4 ? "OTHER" : "I247A");
    request.put("received_at", received.toString());
    request.put("issuing_office", "Miami field office");
    if (i % 4 != 3) {
      request.put("form_complete", i % 4 == 0);
      request.put("probable_cause_shown", true);
      request.put("supporting_document", i % 4 == 1);
      request.put("administrative_warrant", i % 3 != 1);
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("request", request);
    facts.put("custody", Map.of("booked_on", received.toLocalDate().minusDays(1).toString()));
    Map<String, Object> person =
        new HashMap<>(Map.of("victim_or_witness", i % 6 == 5, "age", 20 + i));
    if (i % 2 == 0) {
      person.put("us_citizen_claim", i % 8 == 6);
    }
    facts.put("person", person);
    if (i % 7 == 0) {
      facts.put("convictions", java.util.List.of());
      facts.put("convictions_complete", true);
    }
    // Two requests about one person in six.
    Hold hold =
        book.takeIn(
            i % 6 == 1 ? SUPERVISOR : OFFICER,
            "B-" + (i % 6 == 1 ? i - 1 : i),
            CaseJson.read(facts, String.valueOf(i)));
    if (i % 6 == 0) {
      return;
    }
    hold = decided(book, hold, i % 3 == 0 ? Choice.DECLINE : Choice.HONOR);
    if (i % 6 == 1) {
      return;
    }
    LocalDateTime home = received.plusHours(40);
    hold =
        decided(
            book,
            book.leave(OFFICER, hold, home, true, ""),
            i % 3 == 0 ? Choice.DECLINE : Choice.HONOR);
    if (i % 12 != 11) {
      End how =
          i % 3 == 0
              ? End.RELEASED
              : i % 12 == 2 ? End.WITHDRAWN : i % 12 == 8 ? End.TO_ANOTHER_AGENCY : End.HANDED_OVER;
      book.end(OFFICER, hold, how, home.plusHours(i % 3 == 0 ? 1 : 10 + i), true);
    }
  }

  private static Hold decided(HoldBook book, Hold hold, Choice choice) {
    Hold then = book.decide(OFFICER, hold, choice, Reason.OTHER, "words of an officer");
    return then.decisions().getLast().waits()
        ? book.agree(SUPERVISOR, then, then.decisions().getLast(), true, "words of an officer")
        : then;
  }
}
