package org.amparo.desk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.Content;
import org.amparo.desk.record.GeneratedRecord;
import org.amparo.desk.record.Head;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProofTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path VERIFIER =
      Path.of(System.getProperty("amparo.root", "..")).resolve("loaders/verify_desk_proof.py");

  @TempDir private Path folder;

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_stranger_checks_a_proof_with_python_alone_and_making_it_is_on_record(String url)
      throws Exception {
    ProvedDesk desk = ProvedDesk.open(url);
    try (DeskDatabase database = desk.database()) {
      Head anchor = desk.fill();
      Proof proof = desk.prove(Disclosure.USUAL, List.of(anchor), null);
      Said said = verify(proof.json());
      assertThat(said.exit()).as(said.words()).isZero();
      assertThat(said.words())
          .contains("It agrees with itself: %d events".formatted(proof.headers().size()))
          .contains("anchors: 1; time stamp: none");
      assertThat(desk.log().toldOfKind("PROVED").getLast().content().map(HeldMap::of).orElseThrow())
          .containsEntry("sha256", Sha256.of(proof.json()))
          .containsEntry("fields", List.of("CASE", "PERSON"));
      assertThat(ChainCheck.run(database, List.of(anchor)).whole()).isTrue();
    }
  }

  @Test
  void the_booking_number_words_and_the_paper_are_shown_only_where_asked_for() {
    ProvedDesk desk = ProvedDesk.open(TestDatabases.sqlite());
    try (DeskDatabase _ = desk.database()) {
      desk.fill();
      List<String> secret =
          List.of(
              ProvedDesk.BOOKING,
              ProvedDesk.WORDS,
              "Houston field office",
              "Officer 4242",
              "a".repeat(64),
              "FAX");
      String usual = desk.prove(Disclosure.USUAL, List.of(), null).json();
      assertThat(usual).doesNotContain(secret).contains("Hold until Sunday", "victim_or_witness");
      String least = desk.prove(Set.of(Disclosure.CASE), List.of(), null).json();
      assertThat(least).doesNotContain(secret).doesNotContain("victim_or_witness");
      String all = desk.prove(EnumSet.allOf(Disclosure.class), List.of(), null).json();
      assertThat(all).contains(secret);
      assertThat(verify(all).exit()).isZero();
      assertThat(verify(least).exit()).isZero();
    }
  }

  @Test
  void every_field_that_the_desk_writes_of_a_request_is_of_one_kind() {
    ProvedDesk desk = ProvedDesk.open(TestDatabases.sqlite());
    try (DeskDatabase database = desk.database()) {
      desk.fill();
      Set<String> unknown = new HashSet<>();
      database
          .jdbc()
          .query(
              "SELECT salt, json FROM event JOIN event_content USING (sequence)"
                  + " WHERE subject IS NOT NULL",
              row -> {
                new Content(row.getString(1), row.getString(2))
                    .fields().stream()
                        .map(Content.Field::path)
                        .filter(path -> !path.isEmpty() && Disclosure.of(path).isEmpty())
                        .forEach(unknown::add);
              });
      assertThat(unknown).isEmpty();
    }
  }

  @Test
  void whatever_is_changed_in_a_proof_is_found() throws Exception {
    ProvedDesk desk = ProvedDesk.open(TestDatabases.sqlite());
    try (DeskDatabase _ = desk.database()) {
      Head anchor = desk.fill();
      String good = desk.prove(Disclosure.USUAL, List.of(anchor), null).json();
      Map<String, Consumer<ObjectNode>> changes = new TreeMap<>();
      changes.put("a changed field", proof -> replaceField(proof, "HONOR", "DECLINE"));
      changes.put("a field withheld by another digest", ProofTest::withholdWrongly);
      changes.put(
          "a changed header",
          proof -> {
            ArrayNode headers = (ArrayNode) proof.path("headers");
            headers.set(2, headers.get(2).asString().replace("officer-7", "officer-8"));
          });
      changes.put("a dropped header", proof -> ((ArrayNode) proof.path("headers")).remove(2));
      changes.put(
          "the first header dropped", proof -> ((ArrayNode) proof.path("headers")).remove(0));
      changes.put(
          "the last header dropped",
          proof -> {
            ArrayNode headers = (ArrayNode) proof.path("headers");
            headers.remove(headers.size() - 1);
          });
      changes.put(
          "a changed anchor",
          proof ->
              ((ArrayNode) proof.path("anchors")).set(0, anchor.sequence() + " " + "0".repeat(64)));
      changes.put(
          "an anchor of another event",
          proof ->
              ((ArrayNode) proof.path("anchors"))
                  .set(0, (anchor.sequence() + 1) + " " + anchor.digest()));
      changes.put("a changed order of headers", proof -> swap((ArrayNode) proof.path("headers")));
      changes.put("a changed order of contents", proof -> swap((ArrayNode) proof.path("contents")));
      changes.put("a content taken out", proof -> ((ArrayNode) proof.path("contents")).remove(1));
      changes.put("another request", proof -> proof.put("request", "2026-000002"));
      changes.put(
          "other words of the law",
          proof ->
              proof
                  .path("law")
                  .forEach(
                      law ->
                          law.path("clauses")
                              .forEach(one -> ((ObjectNode) one).put("words", "may"))));
      changes.put(
          "a policy that no event names",
          proof -> ((ObjectNode) proof.path("law").get(0)).put("sha256", "0".repeat(64)));
      assertThat(verify(good).exit()).isZero();
      for (Map.Entry<String, Consumer<ObjectNode>> change : changes.entrySet()) {
        ObjectNode proof = (ObjectNode) JSON.readTree(good);
        change.getValue().accept(proof);
        assertThat((JsonNode) proof).as(change.getKey()).isNotEqualTo(JSON.readTree(good));
        Said said = verify(JSON.writeValueAsString(proof));
        assertThat(said.exit()).as(change.getKey() + ": " + said.words()).isEqualTo(1);
        assertThat(said.words())
            .as(change.getKey())
            .contains("proves nothing")
            .doesNotContain("Traceback");
      }
    }
  }

  @Test
  void the_law_that_a_decision_rested_on_has_its_digest_and_the_words_that_are_at_hand() {
    ProvedDesk desk = ProvedDesk.open(TestDatabases.sqlite());
    try (DeskDatabase _ = desk.database()) {
      desk.fill();
      Proof proof = desk.prove(Disclosure.USUAL, List.of(), null);
      assertThat(proof.law())
          .anySatisfy(
              law -> {
                assertThat(law.policy()).startsWith("us-tx-");
                assertThat(law.carried()).isTrue();
                assertThat(law.clauses())
                    .anySatisfy(one -> assertThat(Sha256.of(one.words())).isEqualTo(one.sha256()));
              });
      String served =
          proof.contents().stream().flatMap(one -> one.fields().stream()).toList().toString();
      assertThat(served)
          .contains("copy-to-person", "\"path\":\"/language\"", "\"value\":\"ES\"")
          .contains("\"path\":\"/sha256\"", "\"path\":\"/interpreter\"");
    }
  }

  @Test
  void an_event_of_an_older_desk_is_shown_whole_or_not_at_all() throws Exception {
    String url = TestDatabases.sqlite();
    try (DeskDatabase _ = DeskDatabase.open(url)) {
      GeneratedRecord.fill(url, 12);
    }
    ProvedDesk desk = ProvedDesk.open(url);
    try (DeskDatabase _ = desk.database()) {
      Proof usual =
          desk.proofs().make(ProvedDesk.AUDITOR, "2025-000001", Disclosure.USUAL, List.of(), null);
      assertThat(usual.contents().getFirst().state()).isEqualTo(Proof.State.WITHHELD);
      assertThat(usual.contents()).anyMatch(one -> one.state() == Proof.State.WHOLE);
      assertThat(usual.json()).doesNotContain("G-1");
      assertThat(verify(usual.json()).exit()).isZero();
      Proof all =
          desk.proofs()
              .make(
                  ProvedDesk.AUDITOR,
                  "2025-000001",
                  EnumSet.allOf(Disclosure.class),
                  List.of(),
                  null);
      assertThat(all.contents().getFirst().state()).isEqualTo(Proof.State.WHOLE);
      assertThat(verify(all.json()).exit()).isZero();
      ObjectNode changed = (ObjectNode) JSON.readTree(all.json());
      ArrayNode fields = (ArrayNode) changed.path("contents").get(0).path("fields");
      fields.set(0, fields.get(0).asString().replace("G-1", "G-2"));
      assertThat(verify(JSON.writeValueAsString(changed)).exit()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_unknown_or_erased_request_and_a_record_that_is_not_whole_are_not_proved(String url) {
    ProvedDesk desk = ProvedDesk.open(url);
    try (DeskDatabase database = desk.database()) {
      Head anchor = desk.fill();
      assertThatThrownBy(
              () ->
                  desk.proofs()
                      .make(ProvedDesk.AUDITOR, "2026-000009", Disclosure.USUAL, List.of(), null))
          .isInstanceOf(Refused.class)
          .hasMessage("There is no request 2026-000009");
      Head wrong = new Head(anchor.sequence(), "0".repeat(64));
      assertThatThrownBy(() -> desk.prove(Disclosure.USUAL, List.of(wrong), null))
          .isInstanceOf(AmparoException.class)
          .hasMessageContaining("AMP-603")
          .hasMessageContaining("event " + anchor.sequence());
      database.write(
          () ->
              desk.log()
                  .erase(new Actor("administrator-1", "ADMINISTRATOR"), ProvedDesk.NUMBER, "x"));
      assertThatThrownBy(() -> desk.prove(Disclosure.USUAL, List.of(), null))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Request 2026-000001 was erased on Fri Oct 30, 2026, 1:00 PM CDT")
          .hasMessageContaining("nothing of it is left to prove");
      if (database.isSqlite()) {
        database.sql().sql("DROP TRIGGER event_is_not_changed").update();
        database.sql().sql("UPDATE event SET account = 'other' WHERE sequence = 3").update();
        assertThatThrownBy(
                () ->
                    desk.proofs()
                        .make(ProvedDesk.AUDITOR, "2026-000002", Disclosure.USUAL, List.of(), null))
            .isInstanceOf(AmparoException.class)
            .hasMessageContaining("event 3 is not as it was written");
      }
      assertThat(desk.log().toldOfKind("PROVED")).isEmpty();
    }
  }

  @Test
  void the_page_holds_the_same_json_and_no_text_of_it_ends_the_script() throws IOException {
    ProvedDesk desk = ProvedDesk.open(TestDatabases.sqlite());
    try (DeskDatabase _ = desk.database()) {
      desk.fill();
      Proof proof = desk.prove(Disclosure.USUAL, List.of(), null);
      String page = proof.html();
      int from = page.indexOf("id=\"proof\">") + "id=\"proof\">".length();
      String json = page.substring(from, page.indexOf("</script>", from));
      assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(proof.json()));
      assertThat(json).doesNotContain("<");
      assertThat(page)
          .contains("8 CFR 236.6", "Withheld: the booking number")
          .doesNotContain("http-equiv=\"refresh\"");
      assertThat(page.replaceAll("(?s)<script type=\"application/json\".*?</script>", ""))
          .doesNotContain("src=", "href=", "{script");
    }
  }

  private static void swap(ArrayNode list) {
    JsonNode first = list.get(1);
    list.set(1, list.get(2));
    list.set(2, first);
  }

  private static void replaceField(ObjectNode proof, String from, String to) {
    for (JsonNode held : proof.path("contents")) {
      ArrayNode fields = (ArrayNode) held.path("fields");
      for (int i = 0; i < fields.size(); i++) {
        fields.set(i, fields.get(i).asString().replace("\"" + from + "\"", "\"" + to + "\""));
      }
    }
  }

  private static void withholdWrongly(ObjectNode proof) {
    ((ArrayNode) proof.path("contents").get(0).path("fields")).set(0, "0".repeat(64));
  }

  record Said(int exit, String words) {}

  private Said verify(String json) {
    return verify(folder, json);
  }

  static Said verify(Path folder, String json) {
    try {
      Path file = Files.writeString(folder.resolve("proof.json"), json);
      Process process =
          new ProcessBuilder("python3", VERIFIER.toString(), file.toString())
              .redirectErrorStream(true)
              .start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      return new Said(process.exitValue(), words);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
