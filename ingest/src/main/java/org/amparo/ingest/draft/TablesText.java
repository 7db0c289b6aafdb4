package org.amparo.ingest.draft;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.draft.ContractText.Findings;
import org.amparo.ingest.draft.Guesses.Guess;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.amparo.ingest.draft.Profile.Value;

/** The part of a drafted contract that says which records a file's rows give. */
record TablesText(Findings findings) {

  private static final String PLACE =
      """
      place:
        id: %s
        name: %s
        kind: %s
      """;

  private static final String HOLDS =
      """
      hold_definitions:
        # guess: by values; check
        - id: drafted
          name: Rows that a draft took for a hold
          description: The row has a word that stands for immigration.
          when: %s
      """;

  private static final String NO_HOLD =
      "# No word for an immigration hold was seen; without a hold definition the direct measure is"
          + " not possible.\n";

  private static final String NO_TABLE =
      """
      # No table fits: say `into` which table its rows go and `set` each of its columns. Until then rows are read and
      # counted, and nothing is written.
      tables: []
      """;

  private static final String CODES =
      """
      # What each word means, guessed by its spelling; check. One left open is known and means nothing of ours.
      codes:
      """;

  private static final Predicate<String> HOLD =
      Pattern.compile("(?i)\\b(imm|ice|ins|dhs)\\b|immigra|detainer").asPredicate();
  private static final Predicate<String> ENDED =
      Pattern.compile("(?i)cancel|declin|lift|refus").asPredicate();

  /**
   * The place, the codes, the holds and the tables.
   *
   * @param needsPlace whether the user must say where the records are from
   */
  static String of(Findings findings, boolean needsPlace) {
    TablesText text = new TablesText(findings);
    return text.place(needsPlace) + text.codes() + text.holds() + text.tables();
  }

  /** The facility asked, the county of a reported total, or what the user must fill in. */
  private String place(boolean needed) {
    for (Guessed table : findings.tables()) {
      List<String> facility =
          Stream.of("facility_code", "facility_name")
              .map(table.columns()::get)
              .filter(Objects::nonNull)
              .map(Guess::alias)
              .toList();
      if (table.table().table().equals("detainer") && !facility.isEmpty()) {
        String id = "'facility:' || " + either(facility);
        String name = Yaml.text(either(facility.reversed()));
        return PLACE.formatted(Yaml.quoted(id), name, Yaml.quoted("'facility'"));
      }
      Guess county = table.columns().get("place_id");
      if (county != null) {
        String name =
            findings.profiles().stream()
                .filter(one -> one.words().contains("county") && one.at() != county.profile().at())
                .map(Profile::alias)
                .reduce(county.alias(), (earlier, later) -> later);
        return PLACE.formatted(
            county.alias() + "  # guess: " + county.why() + "; check",
            name + "  # guess: by name; check",
            Yaml.quoted("'county'"));
      }
    }
    return needed
        ? "# The county's five-digit code, its name and state, and its zone, such as"
            + " 'America/New_York', each in quotes.\n"
            + PLACE.formatted("\"'fill-in'\"", "\"'unknown; fill in'\"", "\"'county'\"")
        : "";
  }

  private static String either(List<String> aliases) {
    return aliases.size() == 1
        ? aliases.getFirst()
        : "coalesce(" + String.join(", ", aliases) + ")";
  }

  private String codes() {
    StringBuilder codes = new StringBuilder();
    for (Guessed table : findings.tables()) {
      for (Guess guess : table.columns().values()) {
        if (!guess.candidate().codes().isEmpty()) {
          codes.append("  %s_%s:\n".formatted(table.table().table(), guess.candidate().to()));
          Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
          for (Value value : guess.profile().values()) {
            if (seen.add(value.text())) {
              String meaning = (" " + guess.candidate().meaning(value.text())).stripTrailing();
              codes.append(
                  "    %s:%s  # %s\n"
                      .formatted(
                          Yaml.quoted(value.text()), meaning, ContractText.count(value.count())));
            }
          }
        }
      }
    }
    return codes.isEmpty() ? "" : CODES + codes;
  }

  /** Only what is said of the row's own charge: by a booking's column every row were a hold. */
  private String holds() {
    List<Guessed> charges =
        findings.tables().stream().filter(one -> one.table().id().equals("charge")).toList();
    String conditions =
        charges.stream()
            .flatMap(charge -> charge.columns().values().stream())
            .map(Guess::profile)
            .flatMap(
                profile ->
                    profile.values().stream()
                        .map(Value::text)
                        .filter(HOLD.and(ENDED.negate()))
                        .map(text -> profile.alias() + " = '" + text.replace("'", "''") + "'"))
            .distinct()
            .collect(Collectors.joining(" OR "));
    if (charges.isEmpty()) {
      return "";
    }
    return conditions.isEmpty() ? NO_HOLD : HOLDS.formatted(Yaml.quoted(conditions));
  }

  private String tables() {
    return findings.tables().isEmpty()
        ? NO_TABLE
        : findings.tables().stream()
            .map(table -> new TableText(findings, table).text())
            .collect(Collectors.joining("", "tables:\n", ""));
  }
}
