package org.amparo.desk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of a desk as its process writes it. */
class LogTest {

  private static final String BOOKING = "PLANTED-4711";

  @TempDir private Path folder;

  @Test
  void no_line_names_a_booking_an_account_or_a_request_not_even_one_of_a_fault() throws Exception {
    String url = TestDatabases.sqlite();
    Path log = Files.createFile(folder.resolve("log"));
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskClient.openAccounts(new Accounts(database, InstantSource.system()), 1);
    }
    String number;
    try (DeskProcess desk = DeskProcess.start(url, log)) {
      DeskClient officer = DeskClient.signIn(desk.origin(), 1);
      number = officer.takeIn(BOOKING);
      officer.get("/requests/" + number);
      officer.get("/requests/" + BOOKING);
      officer.get("/find?q=" + BOOKING);
      officer.get("/" + BOOKING + "?booking=" + BOOKING);
      officer.post("/sign-in", Map.of("name", BOOKING, "password", BOOKING));
      officer.post("/requests/" + number + "/decide", Map.of("seen", BOOKING, "choice", BOOKING));
      spoil(url, "ALTER TABLE hold RENAME TO gone");
      assertThat(officer.takeInAnswer(BOOKING + "-2").statusCode()).isEqualTo(503);
      spoil(url, "ALTER TABLE gone RENAME TO hold");
    }
    // What a request holds cannot be read any more, and says so with all of it in the message.
    spoil(
        url,
        "DROP TRIGGER content_is_only_erased",
        "UPDATE event_content SET json = '" + BOOKING + "' WHERE json LIKE '%" + BOOKING + "%'");
    try (DeskProcess desk = DeskProcess.start(url, log)) {
      DeskClient officer = DeskClient.signIn(desk.origin(), 1);
      officer.get("/requests/" + number);
      for (int i = 0; i < 100 && !Files.readString(log).contains("cannot be looked at"); i++) {
        Thread.sleep(100);
      }
    }
    String lines = Files.readString(log);
    assertThat(lines)
        .contains("a request cannot be looked at", "{number}", "\"OFFICER\"", "\"status\":503")
        .doesNotContain(BOOKING, "officer-1", number)
        .doesNotContainPattern(Pattern.compile("20\\d\\d-\\d{6}"));
    List<JsonNode> all =
        lines
            .lines()
            .filter(line -> !line.startsWith("WARNING: "))
            .map(line -> new JsonMapper().readTree(line))
            .toList();
    assertThat(all)
        .hasSizeGreaterThan(15)
        .allSatisfy(
            line -> {
              assertThat(line.path("@timestamp").asString()).endsWith("Z");
              assertThat(line.at("/service/name").asString()).isEqualTo("amparo-desk");
              assertThat(line.at("/log/level").asString()).isNotEmpty();
            });
    assertThat(all)
        .filteredOn(line -> line.at("/error").isObject())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.at("/error/stack_trace").asString()).contains("\tat org.amparo.desk");
              assertThat(line.at("/error/message").isMissingNode()).isTrue();
            });
  }

  private static void spoil(String url, String... statements) {
    try (DeskDatabase database = DeskDatabase.openAsItIs(url)) {
      for (String statement : statements) {
        database.jdbc().execute(statement);
      }
    }
  }
}
