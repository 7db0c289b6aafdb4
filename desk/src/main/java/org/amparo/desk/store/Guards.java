package org.amparo.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the database still refuses to change or delete an event, as it was made to. */
public final class Guards {

  private static final String MADE = "V1_1__event_log_is_append_only.sql";

  private Guards() {}

  /** What of it is gone, changed or added, each a sentence without its full stop. */
  public static List<String> faults(JdbcTemplate rows, boolean sqlite) {
    String script =
        BundledFiles.required(Guards.class, "db/" + (sqlite ? "sqlite/" : "postgresql/") + MADE);
    Map<String, String> made = new TreeMap<>();
    Stream.of(script.split("\n\n", -1))
        .map(String::strip)
        .filter(statement -> statement.startsWith("CREATE TRIGGER"))
        .forEach(statement -> made.put(statement.split(" ", 4)[2], plain(statement)));
    Map<String, String> found = new TreeMap<>();
    String all =
        sqlite
            ? "SELECT name, sql AS made FROM sqlite_master WHERE type = 'trigger'"
            : """
              SELECT tgname AS name, tgenabled || ' ' || prosrc AS made FROM pg_trigger
              JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
              WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace
              """;
    rows.query(
        all,
        row -> {
          found.put(row.getString("name"), plain(row.getString("made")));
        });
    List<String> faults = new ArrayList<>();
    made.forEach(
        (name, statement) -> {
          String there = found.remove(name);
          if (there == null) {
            faults.add("the database's guard %s is gone".formatted(name));
          } else if (!there.equals(sqlite ? statement : plain(POSTGRESQL))) {
            faults.add("the database's guard %s was changed".formatted(name));
          }
        });
    found
        .keySet()
        .forEach(name -> faults.add("the database has a trigger %s of its own".formatted(name)));
    return faults;
  }

  /** Always on, and the body of the function that they call. */
  private static final String POSTGRESQL = "O BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END";

  private static String plain(String statement) {
    String one = statement.replaceAll("\\s+", " ").strip();
    return one.endsWith(";") ? one.substring(0, one.length() - 1) : one;
  }
}
