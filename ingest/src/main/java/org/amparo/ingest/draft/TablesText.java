package org.amparo.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.draft.ContractText.Findings;
import org.amparo.ingest.draft.Guesses.Guess;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.amparo.ingest.draft.Synonyms.Setting;
import org.amparo.ingest.draft.Synonyms.Table;

/** The tables of a drafted contract. */
final class TablesText {

  private final Findings findings;
  private final List<String> lines = new ArrayList<>();

  TablesText(Findings findings) {
    this.findings = findings;
  }

  private void line(String line) {
    lines.add(line);
  }

  List<String> lines() {
    if (findings.tables().isEmpty()) {
      line(
          "# No table fits: say `into` which table its rows go and `set` each of its columns. Until then rows are read and");
      line("# counted, and nothing is written.");
      line("tables: []");
      return lines;
    }
    line("tables:");
    for (Guessed guessed : findings.tables()) {
      Table table = guessed.table();
      line("  # guess: by name; each row is " + table.about() + "; check");
      line("  - into: " + table.table());
      where(guessed);
      distinct(guessed);
      line("    set:");
      table.set().forEach((column, setting) -> set(guessed, column, setting));
      if (table.id().equals("conviction") && findings.tables().size() > 1) {
        line("      detainer_id: row_id");
      }
      if (table.id().equals("charge")) {
        // A charge belongs to the booking of its row.
        guessed.columns().forEach((column, guess) -> value(table, column, guess));
      } else {
        guessed
            .columns()
            .forEach(
                (column, guess) -> {
                  if (!table.set().containsKey(column)) {
                    value(table, column, guess);
                  }
                });
        if (table.table().equals("detainer")
            && (guessed.columns().containsKey("facility_code")
                || guessed.columns().containsKey("facility_name"))) {
          line("      place_id: place_id");
        }
      }
    }
    return lines;
  }

  /** Rows without a value that the table must have give no record; they are kept all the same. */
  private void where(Guessed guessed) {
    Set<String> conditions = new LinkedHashSet<>();
    for (String column : findings.required().getOrDefault(guessed.table().table(), Set.of())) {
      Setting setting = guessed.table().set().get(column);
      String sql = setting == null ? null : resolved(guessed, setting);
      Guess guess =
          sql == null
              ? guessed.columns().get(column)
              : guessed.columns().values().stream()
                  .filter(one -> one.profile().alias().equals(sql))
                  .findFirst()
                  .orElse(null);
      if (guess != null) {
        Profile profile = guess.profile();
        if (profile.blank() + profile.others() > 0 || findings.sampled()) {
          conditions.add(profile.alias() + " IS NOT NULL");
        }
      }
    }
    if (guessed.table().id().equals("conviction")) {
      conditions.clear();
      conditions.add(
          guessed.columns().values().stream()
              .map(guess -> guess.profile().alias() + " IS NOT NULL")
              .collect(Collectors.joining(" OR ")));
    }
    if (!conditions.isEmpty()) {
      line("    where: " + Yaml.quoted(String.join(" AND ", conditions)));
    }
  }

  private void distinct(Guessed guessed) {
    List<String> keys = new ArrayList<>();
    for (String column : guessed.table().distinct()) {
      Guess guess = guessed.columns().get(column);
      if (guess != null && !guess.profile().isKey()) {
        keys.add(guess.profile().alias());
      }
    }
    if (!keys.isEmpty()) {
      line("    distinct_on: " + Yaml.list(keys));
    }
  }

  private void set(Guessed guessed, String column, Setting setting) {
    line("      " + column + ": " + Yaml.text(resolved(guessed, setting)));
  }

  /** A setting with the guessed columns in place; its other value where one of them is missing. */
  private static String resolved(Guessed guessed, Setting setting) {
    String sql = setting.from();
    boolean whole = setting.when() == null || guessed.columns().containsKey(setting.when());
    for (Guess guess : guessed.columns().values()) {
      sql = sql.replace("{" + guess.candidate().to() + "}", guess.profile().alias());
    }
    if (whole && !sql.contains("{")) {
      return sql;
    }
    String other = setting.otherwise() == null ? "NULL" : setting.otherwise();
    for (Guess guess : guessed.columns().values()) {
      other = other.replace("{" + guess.candidate().to() + "}", guess.profile().alias());
    }
    return other;
  }

  private void value(Table table, String column, Guess guess) {
    String alias = guess.profile().alias();
    String mark = "  # guess: " + guess.why() + "; check";
    if (!guess.candidate().codes().isEmpty()) {
      line(
          "      %s: {code: %s, of: %s}%s"
              .formatted(column, table.table() + "_" + column, alias, mark));
      return;
    }
    String sql = guess.candidate().sql();
    line(
        "      "
            + column
            + ": "
            + Yaml.text(sql == null ? alias : sql.replace("{}", alias))
            + mark);
  }
}
