package org.amparo.desk.store;

import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The role of PostgreSQL that a desk runs as: it appends events, empties their content and keeps
 * its other tables, and can alter none. Another role owns them, and makes and upgrades them.
 */
public final class RuntimeRole {

  private static final List<String> GRANTS =
      List.of(
          "SELECT, INSERT ON event",
          "SELECT, INSERT ON event_content",
          "UPDATE (salt, json) ON event_content",
          "SELECT, UPDATE ON event_head",
          "SELECT, INSERT, UPDATE ON hold, account, mail, webhook",
          "SELECT, INSERT, UPDATE, DELETE ON booking",
          "SELECT, INSERT, DELETE ON recovery_code, program_token, program_answer",
          "SELECT ON flyway_schema_history");

  private RuntimeRole() {}

  /**
   * Lets a role run the desk; for the owner of the database to do, once and after each upgrade.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-602 for another kind of database, a role
   *     that is not written in small letters, and one that owns or may do more
   */
  public static void grant(DeskDatabase database, String role) {
    if (database.isSqlite() || !role.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "no role of PostgreSQL that a desk could run as: " + role,
          "make a role that may sign in, such as desk_runtime, and name it");
    }
    if (Boolean.TRUE.equals(mayAlter(database, role))) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the role " + role + " owns the tables of the desk, or may do all that their owner may",
          "let another role own them, and name one that is no member of it");
    }
    String schema =
        database.jdbc().queryForObject("SELECT quote_ident(current_schema())", String.class);
    database.write(
        () -> {
          for (String one :
              List.of(
                  // Until PostgreSQL 15 anyone might.
                  "REVOKE CREATE ON SCHEMA " + schema + " FROM PUBLIC",
                  "GRANT USAGE ON SCHEMA " + schema + " TO " + role,
                  "REVOKE ALL ON ALL TABLES IN SCHEMA " + schema + " FROM " + role)) {
            database.jdbc().execute(one);
          }
          GRANTS.forEach(grant -> database.jdbc().execute("GRANT " + grant + " TO " + role));
          return role;
        });
  }

  private static @Nullable Boolean mayAlter(DeskDatabase database, String role) {
    return database
        .jdbc()
        .queryForObject(
            """
            SELECT bool_or(pg_has_role(r.oid, relowner, 'MEMBER')) FROM pg_class, pg_roles r
            WHERE relname = 'event' AND relnamespace = current_schema()::regnamespace AND r.rolname = ?
            """,
            Boolean.class,
            role);
  }
}
