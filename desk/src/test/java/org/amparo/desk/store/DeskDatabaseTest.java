package org.amparo.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.BrokenConnections.Where;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeskDatabaseTest {

  private static final String PASSWORD = "four plain words here";

  private static final Reach SHORT =
      new Reach(Duration.ofMillis(600), Duration.ofMillis(300), UnaryOperator.identity());

  static List<String> databases() {
    return TestDatabases.both().toList();
  }

  private static Connection lock(String url) throws SQLException {
    Connection other = DriverManager.getConnection(url);
    boolean sqlite = url.startsWith("jdbc:sqlite");
    if (!sqlite) {
      other.setAutoCommit(false);
    }
    other
        .createStatement()
        .execute(
            sqlite ? "BEGIN IMMEDIATE" : "SELECT * FROM event_head WHERE only_row = 1 FOR UPDATE");
    return other;
  }

  private static String append(DeskDatabase database, EventLog log, String kind) {
    return database.write(() -> log.append(Actor.DESK, kind, null, Map.of()).kind());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_act_that_waited_in_vain_is_absent_and_the_next_ones_are_whole_or_absent(String url)
      throws Exception {
    try (DeskDatabase database = DeskDatabase.open(url, SHORT)) {
      EventLog log = new EventLog(database, InstantSource.system());
      Accounts accounts = new Accounts(database, InstantSource.system());
      accounts.open(Actor.DESK, "officer-2", Role.OFFICER, PASSWORD);
      try (Connection _ = lock(url)) {
        for (int i = 0; i < 10; i++) {
          assertThatExceptionOfType(NotWritten.class)
              .isThrownBy(() -> append(database, log, "WAITED"))
              .matches(NotWritten::absent);
        }
      }
      assertThat(append(database, log, "AFTER")).isEqualTo("AFTER");
      for (int i = 0; i < 10; i++) {
        // An act that is refused after it wrote an event leaves none.
        assertThatExceptionOfType(AmparoException.class)
            .isThrownBy(() -> accounts.open(Actor.DESK, "officer-2", Role.SUPERVISOR, PASSWORD));
        assertThatExceptionOfType(AmparoException.class)
            .isThrownBy(() -> accounts.close(Actor.DESK, "nobody-here"));
      }
      assertThat(log.before(Long.MAX_VALUE, 100, "", ""))
          .extracting(told -> told.event().kind())
          .containsExactly("AFTER", "ACCOUNT_OPENED");
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void a_connection_that_fails_at_begin_commit_or_rollback_is_not_used_again(Where where) {
    BrokenConnections broken = new BrokenConnections();
    Reach reach = new Reach(SHORT.turn(), SHORT.lock(), broken::of);
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite(), reach)) {
      EventLog log = new EventLog(database, InstantSource.system());
      Accounts accounts = new Accounts(database, InstantSource.system());
      accounts.open(Actor.DESK, "officer-2", Role.OFFICER, PASSWORD);
      broken.fail(where);
      if (where == Where.ROLLBACK) {
        assertThatExceptionOfType(AmparoException.class)
            .isThrownBy(() -> accounts.close(Actor.DESK, "nobody-here"));
      } else if (where == Where.AFTER_COMMIT) {
        assertThat(append(database, log, "KEPT")).isEqualTo("KEPT");
      } else {
        assertThatExceptionOfType(NotWritten.class)
            .isThrownBy(() -> append(database, log, "NOT"))
            .matches(NotWritten::absent);
      }
      assertThat(broken.failed()).isEqualTo(1);
      assertThatExceptionOfType(AmparoException.class)
          .isThrownBy(() -> accounts.close(Actor.DESK, "nobody-here"));
      append(database, log, "AFTER");
      assertThat(log.before(Long.MAX_VALUE, 100, "", ""))
          .extracting(told -> told.event().kind())
          .containsExactlyElementsOf(
              where == Where.AFTER_COMMIT
                  ? List.of("AFTER", "KEPT", "ACCOUNT_OPENED")
                  : List.of("AFTER", "ACCOUNT_OPENED"));
    }
  }

  @Test
  void the_files_of_a_desk_are_for_its_own_account_alone() throws Exception {
    String url = TestDatabases.sqlite();
    Path file = Path.of(url.substring("jdbc:sqlite:".length()));
    // As older desks left it.
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (DeskDatabase database = DeskDatabase.open(url)) {
      append(database, new EventLog(database, InstantSource.system()), "ACT");
      try (Stream<Path> files = Files.list(file.getParent())) {
        assertThat(files)
            .hasSizeGreaterThan(1)
            .allSatisfy(
                each ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void those_who_wait_for_a_lock_are_told_while_it_is_still_there() throws Exception {
    String url = TestDatabases.sqlite();
    try (DeskDatabase database = DeskDatabase.open(url, SHORT);
        ExecutorService threads = Executors.newFixedThreadPool(20)) {
      EventLog log = new EventLog(database, InstantSource.system());
      List<Future<String>> all = new ArrayList<>();
      try (Connection _ = lock(url)) {
        for (int i = 0; i < 20; i++) {
          all.add(threads.submit(() -> told(database, log)));
        }
        for (Future<String> each : all) {
          assertThat(each.get()).isEqualTo("absent");
        }
      }
      assertThat(log.head().sequence()).isZero();
    }
  }

  @Test
  void a_crowd_on_a_slow_machine_is_served_whole() throws Exception {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite());
        ExecutorService threads = Executors.newFixedThreadPool(20)) {
      EventLog log = new EventLog(database, InstantSource.system());
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(
            threads.submit(
                () ->
                    database.write(
                        () -> {
                          log.append(Actor.DESK, "SLOW", null, Map.of());
                          LockSupport.parkNanos(250_000_000);
                          return "whole";
                        })));
      }
      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo("whole");
      }
      assertThat(log.head().sequence()).isEqualTo(20);
    }
  }

  private static String told(DeskDatabase database, EventLog log) {
    try {
      append(database, log, "ACT");
      return "whole";
    } catch (NotWritten act) {
      return act.absent() ? "absent" : "unknown";
    }
  }
}
