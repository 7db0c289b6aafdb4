package org.amparo.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.desk.command.DeskMain;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.Differences;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTest {

  private static final DeskLaw LAW =
      DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);

  @TempDir private Path folder;

  private Instant now = Instant.parse("2026-11-03T17:00:00Z");

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_alert_that_finds_no_mail_server_goes_out_once_when_it_is_back(String url)
      throws Exception {
    int port = freePort();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, () -> now);
      Postman postman = postman(database, log, port);
      alert(database, log, 60);
      postman.look();
      postman.look();
      assertThat(log.ofKind("MAIL_FAILED")).hasSize(1);
      assertThat(postman.waiting()).isEqualTo(1);
      now = now.plus(Duration.ofMinutes(1));
      postman.look();
      now = now.plus(Duration.ofSeconds(90));
      postman.look();
      assertThat(log.ofKind("MAIL_FAILED")).hasSize(2);

      GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
      server.start();
      try {
        now = now.plus(Duration.ofMinutes(1));
        postman.look();
        postman(database, log, port).look();
        MimeMessage[] messages = server.getReceivedMessages();
        assertThat(messages).hasSize(2);
        assertThat(messages[0].getSubject()).contains("2026-000001", "due soon");
        assertThat(messages[0].getContent().toString())
            .contains("Tue Nov 3, 2026, 1:00 PM EST")
            .doesNotContain("B-1");
      } finally {
        server.stop();
      }
      assertThat(log.ofKind("MAIL_SENT")).hasSize(1);
      assertThat(postman.waiting()).isZero();
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_of_which_a_message_went_out_or_failed_can_still_be_acted_on(String url)
      throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, () -> now);
      HoldBook book = new HoldBook(database, LAW, () -> now);
      Actor officer = new Actor("officer-1", "OFFICER");
      Map<String, ?> request =
          Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-11-03T10:00");
      Hold hold =
          book.takeIn(
              officer, "B-1", CaseJson.read(Map.of("request", request, "person", Map.of()), "one"));
      alert(database, log, 60);
      postman(database, log, freePort()).look();
      assertThat(log.ofKind("MAIL_FAILED")).hasSize(1);
      hold = book.leave(officer, book.read(officer, hold.number()), time("11:30"), false, "");
      now = now.plus(Duration.ofMinutes(5));
      postman(database, log, server.getSmtp().getPort()).look();
      assertThat(log.ofKind("MAIL_SENT")).hasSize(1);
      // What the page shows, and what a program read before.
      assertThat(book.seen(hold.number(), hold.last())).isEqualTo(hold);
      Hold read = book.read(officer, hold.number());
      assertThat(book.decide(officer, read, Choice.DECLINE, Reason.OTHER, "no warrant").choice())
          .contains(Choice.DECLINE);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_ring_and_a_decision_that_waits_for_a_supervisor_are_mailed_with_who_is_on_call()
      throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      EventLog log = new EventLog(database, () -> now);
      County county =
          County.parse(
              "on_call: {supervisors: [{who: supervisor-2, number: 305-555-0142}]}", "county.yaml");
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", county);
      Map<String, ?> rang = Map.of("for", "supervisor-2", "ring", 1);
      Map<String, ?> waits = Map.of("for", "supervisor-2", "decision", 7);
      database.write(() -> log.append(Actor.DESK, "RANG", "2026-000001", rang));
      database.write(() -> log.append(Actor.DESK, Hold.AGREEMENT_AWAITED, "2026-000002", waits));
      new Postman(
              database,
              log,
              () -> now,
              law,
              environment("smtp://127.0.0.1:" + server.getSmtp().getPort(), "shift@jail.example"),
              JavaMailSenderImpl::send)
          .look();
      MimeMessage[] messages = server.getReceivedMessages();
      assertThat(messages).hasSize(2);
      assertThat(messages[0].getSubject()).contains("2026-000001 is OVERDUE");
      assertThat(messages[0].getContent().toString()).contains("supervisor-2, 305-555-0142.");
      assertThat(messages[1].getSubject()).contains("2026-000002 waits for a supervisor");
      assertThat(messages[1].getContent().toString()).contains("supervisor-2, 305-555-0142.");
    } finally {
      server.stop();
    }
  }

  private static LocalDateTime time(String time) {
    return LocalDateTime.parse("2026-11-03T" + time);
  }

  @Test
  void after_a_day_of_trying_a_message_is_given_up_and_the_record_says_so() throws Exception {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      EventLog log = new EventLog(database, () -> now);
      Postman postman = postman(database, log, freePort());
      alert(database, log, 0);
      for (int hour = 0; hour < 30; hour++) {
        postman.look();
        now = now.plus(Duration.ofMinutes(61));
      }
      assertThat(postman.waiting()).isZero();
      assertThat(log.toldOfKind("MAIL_FAILED").getLast().content().map(HeldMap::of).orElseThrow())
          .containsEntry("gave_up", true)
          .containsEntry("try", 25L);
    }
  }

  @Test
  void once_a_day_an_anchor_goes_to_a_file_and_by_mail_and_the_record_is_checked_against_it()
      throws Exception {
    String url = TestDatabases.sqlite();
    Path file = folder.resolve("anchors.txt");
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, () -> now);
      Anchors anchors = anchors(database, log, file, "smtp:");
      anchors.look();
      assertThat(file).doesNotExist();
      alert(database, log, 60);
      for (int i = 0; i < 3; i++) {
        anchors.look();
        anchors.look();
        postman(database, log, server.getSmtp().getPort()).look();
        now = now.plus(Duration.ofDays(1));
      }
      assertThat(Files.readAllLines(file)).hasSize(3).first().asString().startsWith("1 ");
      // Two receivers, one alert and three anchors.
      assertThat(server.getReceivedMessages()).hasSize(8);
      assertThat(server.getReceivedMessages()[7].getContent().toString())
          .contains(Files.readAllLines(file).getLast());
    } finally {
      server.stop();
    }
    String[] verify = {"audit", "verify", "--database", url, "--anchors", file.toString()};
    assertThat(run(verify)).isZero();
    Files.writeString(file, "2 " + "a".repeat(64) + "\n");
    assertThat(run(verify)).isEqualTo(1);
  }

  @Test
  void an_anchor_that_cannot_be_written_is_an_event_and_tried_again_later() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      EventLog log = new EventLog(database, () -> now);
      alert(database, log, 60);
      Path file = folder.resolve("gone/anchors.txt");
      Anchors anchors = anchors(database, log, file, "");
      assertThatThrownBy(anchors::look).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(anchors::look).isInstanceOf(UncheckedIOException.class);
      assertThat(anchors.words()).isEqualTo("never");
      assertThat(log.ofKind("ANCHOR_FAILED")).hasSize(1);
      assertThat(folder.resolve("gone").toFile().mkdir()).isTrue();
      now = now.plus(Duration.ofHours(1));
      anchors.look();
      assertThat(file).exists();
    }
  }

  @Test
  void e_mail_that_is_half_set_up_is_refused_and_across_a_network_it_is_encrypted() {
    assertThatThrownBy(() -> MailSettings.of(environment("smtp://mail.example.org", "")))
        .hasMessageContaining("not set up");
    assertThatThrownBy(() -> MailSettings.of(environment("http://mail.example.org", "a@b.example")))
        .hasMessageContaining("not set up");
    MailSettings settings =
        MailSettings.of(environment("smtp://desk@mail.example.org", "a@b.example")).orElseThrow();
    assertThat(settings.server().getJavaMailProperties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    assertThat(settings.server().getPort()).isEqualTo(587);
  }

  private Anchors anchors(DeskDatabase database, EventLog log, Path file, String mail) {
    return new Anchors(
        database,
        log,
        () -> now,
        file.toString(),
        mail,
        AnchorFile.REAL,
        differences(database, log));
  }

  private Differences differences(DeskDatabase database, EventLog log) {
    return new Differences(database, log);
  }

  @Test
  void every_hundred_events_and_every_hour_are_anchored_and_a_missing_anchor_is_told()
      throws Exception {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      EventLog log = new EventLog(database, () -> now);
      Path file = folder.resolve("anchors.txt");
      Anchors anchors = anchors(database, log, file, "");
      for (int i = 0; i < 250; i++) {
        alert(database, log, i);
        anchors.look();
      }
      assertThat(Files.readAllLines(file)).hasSize(3);
      now = now.plus(Duration.ofMinutes(59));
      anchors.look();
      assertThat(Files.readAllLines(file)).hasSize(3);
      now = now.plus(Duration.ofMinutes(1));
      anchors.look();
      assertThat(Files.readAllLines(file)).hasSize(4);
      assertThat(anchors.missing()).isFalse();
      now = now.plus(Duration.ofMinutes(75));
      assertThat(anchors.missing()).isTrue();
    }
  }

  @Test
  void a_record_that_was_rolled_back_or_written_anew_is_noticed_when_the_desk_starts()
      throws Exception {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      EventLog log = new EventLog(database, () -> now);
      Path file = folder.resolve("anchors.txt");
      for (int i = 0; i < 5; i++) {
        alert(database, log, i);
      }
      log.head().appendTo(file);
      Differences none = new Differences(database, log);
      new Anchors(database, log, () -> now, file.toString(), "", AnchorFile.REAL, none).look();
      assertThat(none.words()).isEmpty();
      Files.writeString(file, "710 " + "a".repeat(64) + "\n2 " + "b".repeat(64) + "\n");
      Differences found = new Differences(database, log);
      new Anchors(database, log, () -> now, file.toString(), "", AnchorFile.REAL, found).look();
      assertThat(found.words())
          .containsExactly(
              "an anchor knows of event 710, and the record ended at 6 at the start",
              "an anchor has another digest for event 2");
      assertThat(log.ofKind(Differences.FOUND)).hasSize(1);
    }
  }

  @Test
  void where_an_anchor_goes_nowhere_nothing_says_that_there_is_one() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      EventLog log = new EventLog(database, () -> now);
      alert(database, log, 60);
      // As older desks recorded it.
      database.write(
          () -> log.append(Actor.DESK, "ANCHORED", null, Map.of("line", "x", "file", false)));
      Anchors anchors = anchors(database, log, Path.of(""), "");
      anchors.look();
      assertThat(log.ofKind("ANCHORED")).hasSize(1);
      assertThat(anchors.words()).isEqualTo(Anchors.NOWHERE);
    }
  }

  private void alert(DeskDatabase database, EventLog log, int minutes) {
    Map<String, ?> alert = Map.of("deadline", "2026-11-03T18:00:00Z", "minutes_before", minutes);
    database.write(() -> log.append(Actor.DESK, "ALERTED", "2026-000001", alert));
  }

  private Postman postman(DeskDatabase database, EventLog log, int port) {
    return new Postman(
        database,
        log,
        () -> now,
        LAW,
        environment("smtp://127.0.0.1:" + port, "shift@jail.example, counsel@county.example"),
        JavaMailSenderImpl::send);
  }

  private static StandardEnvironment environment(String url, String to) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "AMPARO_DESK_SMTP_URL",
                    url,
                    "AMPARO_DESK_MAIL_FROM",
                    "desk@jail.example",
                    "AMPARO_DESK_MAIL_TO",
                    to)));
    return environment;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int run(String... arguments) {
    PrintWriter writer = new PrintWriter(new StringWriter());
    return DeskMain.run(arguments, writer, writer);
  }
}
