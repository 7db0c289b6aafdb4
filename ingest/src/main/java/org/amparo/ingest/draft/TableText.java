package org.amparo.ingest.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.draft.ContractText.Findings;
import org.amparo.ingest.draft.Guesses.Guess;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.amparo.ingest.draft.Synonyms.Setting;
import org.amparo.ingest.draft.Synonyms.Table;

/** A table of a drafted contract. */
record TableText(Findings findings, Guessed guessed) {

  private static final String TABLE =
      """
        # guess: by name; each row is %s; check
        - into: %s
      %s%s    set:
      %s\
      """;

  String text() {
    Table table = guessed.table();
    String keys =
        table.distinct().stream()
            .map(guessed.columns()::get)
            .filter(guess -> guess != null && !guess.profile().isKey())
            .map(Guess::alias)
            .collect(Collectors.collectingAndThen(Collectors.toList(), Yaml::list));
    String where = where();
    return TABLE.formatted(
        table.about(),
        table.table(),
        where.isEmpty() ? "" : "    where: " + Yaml.quoted(where) + "\n",
        keys.equals("[]") ? "" : "    distinct_on: " + keys + "\n",
        set().stream().map(line -> "      " + line + "\n").collect(Collectors.joining()));
  }

  private List<String> set() {
    Table table = guessed.table();
    List<String> lines = new ArrayList<>();
    table
        .set()
        .forEach((column, setting) -> lines.add(column + ": " + Yaml.text(resolved(setting))));
    if (table.id().equals("conviction") && findings.tables().size() > 1) {
      lines.add("detainer_id: row_id");
    }
    guessed
        .columns()
        .forEach(
            (column, guess) -> {
              if (!table.set().containsKey(column)) {
                lines.add(
                    "%s: %s  # guess: %s; check".formatted(column, value(guess), guess.why()));
              }
            });
    boolean placed =
        Stream.of("facility_code", "facility_name").anyMatch(guessed.columns()::containsKey);
    if (table.table().equals("detainer") && placed) {
      lines.add("place_id: place_id");
    }
    return lines;
  }

  private String value(Guess guess) {
    return guess.candidate().codes().isEmpty()
        ? Yaml.text(guess.candidate().sql().replace("{}", guess.alias()))
        : "{code: %s_%s, of: %s}"
            .formatted(guessed.table().table(), guess.candidate().to(), guess.alias());
  }

  /** Rows without a value that the table must have give no record; they are kept all the same. */
  private String where() {
    if (guessed.table().id().equals("conviction")) {
      return conditions(guessed.columns().values().stream(), " OR ");
    }
    Set<String> required = findings.required().getOrDefault(guessed.table().table(), Set.of());
    Stream<Guess> blank =
        required.stream()
            .sorted()
            .flatMap(
                column -> {
                  Setting setting = guessed.table().set().get(column);
                  String alias = setting == null ? "" : resolved(setting);
                  return guessed.columns().entrySet().stream()
                      .filter(
                          one ->
                              setting == null
                                  ? one.getKey().equals(column)
                                  : one.getValue().alias().equals(alias))
                      .map(Map.Entry::getValue)
                      .limit(1);
                })
            .filter(
                guess ->
                    guess.profile().blank() + guess.profile().others() > 0 || findings.sampled());
    return conditions(blank, " AND ");
  }

  private static String conditions(Stream<Guess> guesses, String between) {
    return guesses
        .map(guess -> guess.alias() + " IS NOT NULL")
        .distinct()
        .collect(Collectors.joining(between));
  }

  /** A setting with the guessed columns in place; its other value where one of them is missing. */
  private String resolved(Setting setting) {
    String sql = filled(setting.from());
    boolean whole = setting.when().isEmpty() || guessed.columns().containsKey(setting.when());
    return whole && !sql.contains("{") ? sql : filled(setting.otherwise());
  }

  private String filled(String sql) {
    String filled = sql;
    for (Guess guess : guessed.columns().values()) {
      filled = filled.replace("{" + guess.candidate().to() + "}", guess.alias());
    }
    return filled;
  }
}
