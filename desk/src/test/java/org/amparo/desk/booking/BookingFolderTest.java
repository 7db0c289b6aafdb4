package org.amparo.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.keep.Erasure;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder into which the jail's own system puts files of bookings. */
class BookingFolderTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-02T14:10:00Z"));
  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");

  private final DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite());
  private final EventLog log = new EventLog(database, CLOCK);
  private final HoldBook book =
      new HoldBook(
          database,
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES),
          CLOCK);

  @TempDir private Path folder;
  private BookingFolder watched;

  @BeforeEach
  void watch() {
    Bookings bookings = new Bookings(database, log, book, CLOCK, "");
    watched = new BookingFolder(bookings, log, folder.toString());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_file_that_is_whole_is_taken_in_and_moved_to_done() throws IOException {
    Hold hold = takenIn("B-1");
    put(
        "a.csv",
        "booking,booked_at,release_at\r\nB-1,2026-11-01T10:00,2026-11-02T09:00\r\nB-2,,\r\n");
    watched.look();
    assertThat(there()).as("until it no longer changes it is left alone").containsExactly("a.csv");
    watched.look();
    assertThat(there()).containsExactly("done/a.csv");
    assertThat(book.look(hold.number()).left().orElseThrow().toString())
        .isEqualTo("2026-11-02T09:00");
    assertThat(log.ofKind(Bookings.TAKEN_IN)).hasSize(1);
    assertThat(
            log.told(log.ofKind(Bookings.TAKEN_IN).getFirst().sequence())
                .content()
                .map(HeldMap::of)
                .orElseThrow())
        .isEqualTo(Map.of("rows", 2L, "changed", 1L, "left", 1L));
    assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
  }

  @Test
  void a_file_of_which_a_row_cannot_be_taken_in_is_refused_whole_with_the_reason_beside_it()
      throws IOException {
    Hold hold = takenIn("B-1");
    String good = "B-1,2026-11-01T10:00,2026-11-02T09:00\n";
    Map<String, String> files =
        new TreeMap<>(
            Map.of(
                "ahead", "booking,booked_at,release_at\n" + good + "B-2,,2026-11-03T09:00\n",
                "ambiguous", "booking,booked_at,release_at\n" + good + "B-2,,2026-11-01T01:30\n",
                "binary", "booking\n\u0000\u0001\"",
                "columns", "booking,booked_at,release_at,last_name\nB-1,,,Perez\n",
                "empty", "",
                "header", "booking,booked_at,release_at\n",
                "short", "booking,booked_at,release_at\n" + good + "B-2\n",
                "twice", "booking,booked_at,release_at\n" + good + good,
                "unnamed", "number,booked_at\nB-1,\n",
                "words", "booking\nPEREZ-JUAN\n"));
    files.forEach((name, text) -> put(name + ".csv", text));
    Files.write(
        folder.resolve("latin.csv"), "booking\nB-ñ\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(
        folder.resolve("large.csv"),
        "booking\n"
            + IntStream.range(0, 25_000).mapToObj(i -> "L-" + i + "\n").reduce("", String::concat));
    look();
    Map<String, String> reasons = new TreeMap<>();
    for (String file : there()) {
      assertThat(file).startsWith("refused/");
      if (file.endsWith(".reason.txt")) {
        reasons.put(file.substring(8, file.indexOf('.')), Files.readString(folder.resolve(file)));
      }
    }
    assertThat(reasons.keySet())
        .containsAll(files.keySet())
        .contains("latin", "large")
        .hasSize(files.size() + 2);
    assertThat(reasons)
        .allSatisfy(
            (name, why) ->
                assertThat(why)
                    .as(name)
                    .contains(name.equals("ambiguous") ? "AMP-611" : "AMP-612"));
    assertThat(reasons.get("ahead")).contains("row 3", "ahead of the clock");
    assertThat(reasons.get("columns")).contains("no others").doesNotContain("Perez");
    assertThat(reasons.get("latin")).contains("UTF-8");
    assertThat(database.jdbc().queryForList("SELECT * FROM booking")).isEmpty();
    assertThat(book.look(hold.number()).leaving()).isFalse();
    assertThat(log.ofKind("BOOKINGS_REFUSED")).hasSize(reasons.size());
  }

  @Test
  void a_release_that_only_a_supervisor_may_record_refuses_the_file_and_says_whom_to_ask() {
    Hold hold = takenIn("B-1");
    book.leave(OFFICER, hold, book.now().toLocalDateTime().minusHours(1), false, "");
    put("a.csv", "booking,release_at\nB-1,2026-11-02T09:05\nB-2,2026-11-02T09:05\n");
    look();
    assertThat(there()).containsExactly("refused/a.csv", "refused/a.csv.reason.txt");
    assertThat(database.jdbc().queryForList("SELECT * FROM booking")).isEmpty();
  }

  @Test
  void a_file_of_a_name_that_was_there_before_and_one_left_by_a_killed_desk_are_taken_in_too()
      throws IOException {
    put("a.csv", "booking\nB-1\n");
    look();
    put("a.csv", "booking,booked_at\nB-1,2026-11-01T10:00\n");
    Files.writeString(
        Files.createDirectories(folder.resolve("taking")).resolve("b.csv"),
        "\uFEFFbooking,booked_at\nB-3,2026-11-01T10:00-04:00\n");
    look();
    assertThat(there()).containsExactly("done/a.2.csv", "done/a.csv", "done/b.csv");
    assertThat(database.jdbc().queryForList("SELECT number FROM booking ORDER BY 1", String.class))
        .containsExactly("B-1", "B-3");
  }

  @Test
  void links_hidden_files_and_other_kinds_are_left_alone() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("secret.txt"), "booking\nB-1\n");
    Files.createSymbolicLink(folder.resolve("link.csv"), elsewhere);
    put(".hidden.csv", "booking\nB-1\n");
    put("part.csv.part", "booking\nB-1\n");
    look();
    assertThat(there()).containsExactly(".hidden.csv", "link.csv", "part.csv.part", "secret.txt");
  }

  @Test
  void an_erasure_takes_what_was_told_of_the_booking() {
    Hold hold = takenIn("B-1");
    put("a.csv", "booking,booked_at\nB-1,2026-11-01T10:00\nB-2,2026-11-01T10:00\n");
    look();
    book.end(OFFICER, hold, org.amparo.desk.hold.End.WITHDRAWN, book.now().toLocalDateTime(), true);
    Erasure.erase(
        database,
        log,
        new Actor("admin-1", "ADMINISTRATOR"),
        hold.number(),
        "court 26-101",
        "ordered");
    assertThat(database.jdbc().queryForList("SELECT number FROM booking", String.class))
        .containsExactly("B-2");
  }

  private void look() {
    watched.look();
    watched.look();
  }

  private void put(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> there() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Hold takenIn(String booking) {
    Map<String, ?> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-11-02T08:00");
    return book.takeIn(OFFICER, booking, CaseJson.read(Map.of("request", request), "new"));
  }
}
