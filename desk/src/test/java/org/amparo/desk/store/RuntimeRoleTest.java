package org.amparo.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.SignIn;
import org.amparo.desk.command.DeskMain;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.keep.RecordCheck;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuntimeRoleTest {

  private static final String PASSWORD = "four plain words here";

  /** One for all statements: each is refused and leaves nothing behind for the next. */
  private final String guarded = runtime();

  /** A database made by its owner, as the role that runs the desk reaches it. */
  private static String runtime() {
    String owner = TestDatabases.postgres();
    try (DeskDatabase database = DeskDatabase.open(owner)) {
      database
          .jdbc()
          .execute(
              "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'desk_runtime')"
                  + " THEN CREATE ROLE desk_runtime LOGIN; END IF; END $$");
    }
    assertThat(run("desk", "--database", owner, "grant", "--to", "desk_runtime")).isZero();
    return owner.replace("user=postgres", "user=desk_runtime");
  }

  @Test
  void a_desk_does_all_its_acts_as_a_role_that_owns_nothing() {
    Actor officer = new Actor("officer-1", "OFFICER");
    try (DeskDatabase database = DeskDatabase.open(runtime())) {
      Accounts accounts = new Accounts(database, InstantSource.system());
      accounts.open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
      accounts.setUpSecondFactor(Actor.DESK, "officer-1");
      accounts.setUpSecondFactor(Actor.DESK, "officer-1");
      assertThat(accounts.signIn("officer-1", PASSWORD, null))
          .isInstanceOf(SignIn.CodeNeeded.class);
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, InstantSource.system());
      Map<String, ?> request =
          Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-10-29T21:40");
      Hold hold = book.takeIn(officer, "B-1", CaseJson.read(Map.of("request", request), "one"));
      hold =
          book.decide(
              officer, book.read(officer, hold.number()), Choice.DECLINE, Reason.OTHER, "x");
      EventLog log = new EventLog(database, InstantSource.system());
      String number = hold.number();
      assertThat(database.write(() -> log.erase(Actor.DESK, number, "by its term"))).isPositive();
      database.jdbc().update("UPDATE hold SET booking = NULL");
      assertThat(RecordCheck.run(database, List.of(log.head())).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TRIGGER event_is_not_changed ON event",
        "ALTER TABLE event DISABLE TRIGGER event_is_not_changed",
        "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
        "UPDATE event SET account = 'other'",
        "DELETE FROM event",
        "TRUNCATE event",
        "DELETE FROM event_content",
        "DELETE FROM hold",
        "DELETE FROM account",
        "ALTER TABLE hold ADD COLUMN other TEXT",
        "CREATE TABLE other (one TEXT)",
        "SET session_replication_role = replica",
        "DELETE FROM flyway_schema_history"
      })
  void it_alters_nothing_and_takes_no_guard_away(String statement) {
    try (DeskDatabase database = DeskDatabase.open(guarded)) {
      assertThatThrownBy(() -> database.jdbc().execute(statement))
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  @Test
  void an_owner_of_the_tables_is_no_role_to_run_a_desk_as() {
    String url = TestDatabases.postgres();
    assertThat(run("desk", "--database", url, "grant", "--to", "postgres")).isEqualTo(2);
    assertThat(run("desk", "--database", TestDatabases.sqlite(), "grant", "--to", "x"))
        .isEqualTo(2);
  }

  private static int run(String... arguments) {
    PrintWriter writer = new PrintWriter(new StringWriter());
    return DeskMain.run(arguments, writer, writer);
  }
}
