package org.amparo.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.draft.Guesses.Guess;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.amparo.ingest.draft.Profile.Value;
import org.jspecify.annotations.Nullable;

/** Writes the contract that a draft proposes. */
final class ContractText {

  private static final int RECOGNIZED_BY = 6;
  private static final int LISTED = 30;
  private static final Pattern HOLD =
      Pattern.compile("(?i).*(\\b(imm|ice|ins|dhs)\\b|immigra|detainer).*");
  private static final Pattern ENDED = Pattern.compile("(?i).*(cancel|declin|lift|refus).*");

  private final Findings findings;
  private final StringBuilder out = new StringBuilder();

  /** Code lists by the canonical column they serve. */
  private final Map<String, List<CodeGuess>> codes = new LinkedHashMap<>();

  /**
   * What was found of a file. Wide because each part of a drafted contract has a field.
   *
   * @param file its name
   * @param id the contract's id
   * @param shape how its cells are told apart
   * @param workbook whether it is a workbook
   * @param otherSheets sheets that the draft is not about
   * @param looked which rows were looked at, in words
   * @param sampled whether that was not all of them
   * @param tokens words for no value
   * @param profiles its columns
   * @param tables what was guessed
   * @param required canonical columns that may not be blank, by table
   */
  record Findings(
      String file,
      String id,
      Shape shape,
      boolean workbook,
      List<String> otherSheets,
      String looked,
      boolean sampled,
      Profiler.Tokens tokens,
      List<Profile> profiles,
      List<Guessed> tables,
      Map<String, Set<String>> required) {}

  private ContractText(Findings findings) {
    this.findings = findings;
  }

  static String of(Findings findings) {
    ContractText text = new ContractText(findings);
    text.head();
    text.layout();
    text.columns();
    text.place();
    text.codes();
    text.holds();
    text.tables();
    return text.out.toString();
  }

  private ContractText line(String line) {
    out.append(line).append('\n');
    return this;
  }

  private void head() {
    line("# Drafted from " + Yaml.comment(findings.file()) + "; " + findings.looked() + ".");
    line(
        "# A guess says what it rests on: check each. No value of a column that may name a person"
            + " is written here.");
    line(
        "# You must fill in: title, publisher, license, citation"
            + (needsPlace() ? ", place" : "")
            + ".");
    line("# Then `amparo contract check` this file, and `amparo import FILE --contract` it.");
    line("id: " + findings.id());
    line("title: unknown; fill in");
    line("publisher: unknown; fill in");
    line("license: unknown; fill in");
    line("citation: unknown; fill in");
    List<String> recognized =
        recognizedBy().stream().map(profile -> oneLine(profile.name())).toList();
    line("recognize: " + Yaml.list(recognized));
  }

  /** Columns that were guessed first, then others, none of which stands twice. */
  private List<Profile> recognizedBy() {
    Set<Profile> chosen = new LinkedHashSet<>();
    findings.tables().stream()
        .flatMap(table -> table.columns().values().stream())
        .map(Guess::profile)
        .forEach(chosen::add);
    chosen.addAll(read());
    List<Profile> once =
        chosen.stream().filter(one -> !one.repeats()).limit(RECOGNIZED_BY).toList();
    return once.isEmpty() ? chosen.stream().limit(1).toList() : once;
  }

  private List<Profile> read() {
    return findings.profiles().stream().filter(profile -> reason(profile) == null).toList();
  }

  /** Why a column is not read, or null where it is. */
  private @Nullable String reason(Profile profile) {
    boolean people =
        findings.tables().isEmpty()
            || findings.tables().stream()
                .anyMatch(one -> TableMapping.isOfPeople(one.table().table()));
    if (!PersonalColumns.contain(profile.name(), people)) {
      return null;
    }
    return profile.type().isTime()
        ? "A day of birth; to read its year alone, list it under columns and set birth_year to"
            + " year(...)"
        : "May name a person or say where one lives; Amparo needs neither and stores neither";
  }

  private void layout() {
    List<String> lines = new ArrayList<>();
    Shape shape = findings.shape();
    if (!findings.workbook() && shape.delimiter() != ',') {
      lines.add("delimiter: " + Yaml.quoted(String.valueOf(shape.delimiter())));
    }
    if (shape.encoding().equals(Shape.WINDOWS)) {
      lines.add("encoding: windows-1252");
    }
    if (shape.headerWithin() > 1) {
      lines.add("header_within: " + shape.headerWithin());
    }
    String sheet = shape.sheet().name();
    if (sheet != null && !findings.otherSheets().isEmpty()) {
      for (String other : findings.otherSheets()) {
        lines.add("# not read by this draft: the sheet " + Yaml.comment(other));
      }
      lines.add("sheet: " + Yaml.quoted(sheet.replaceAll("([\\\\.\\[\\](){}*+?^$|])", "\\\\$1")));
    }
    if (!findings.tokens().nulls().isEmpty()) {
      lines.add("nulls: " + Yaml.list(findings.tokens().nulls()));
    }
    if (!findings.tokens().redactions().isEmpty()) {
      lines.add("redactions: " + Yaml.list(findings.tokens().redactions()));
    }
    formats(lines, "dates", ColumnType.DATE);
    formats(lines, "timestamps", ColumnType.TIMESTAMP);
    if (lines.stream().anyMatch(one -> !one.startsWith("#"))) {
      line("layout:");
      lines.forEach(one -> line("  " + one));
    }
  }

  private void formats(List<String> lines, String key, ColumnType type) {
    Set<String> formats = new LinkedHashSet<>();
    for (Profile profile : read()) {
      if (profile.type() == type) {
        formats.addAll(profile.formats());
      }
    }
    if (formats.containsAll(Set.of("%m/%d/%Y", "%d/%m/%Y"))) {
      lines.add(
          "# some columns put the month first and some the day: a contract reads all one way;"
              + " check");
    }
    if (!formats.isEmpty()) {
      lines.add(key + ": " + Yaml.list(formats));
    }
  }

  private void columns() {
    line("columns:");
    for (Profile profile : read()) {
      for (String remark : remarks(profile)) {
        line("  # " + Yaml.comment(remark));
      }
      String repeats = profile.repeats() ? ", repeats: true" : "";
      line(
          "  %s: {type: %s, as: %s%s}"
              .formatted(
                  Yaml.quoted(oneLine(profile.name())),
                  profile.type().name().toLowerCase(Locale.ROOT),
                  profile.alias(),
                  repeats));
    }
    Map<String, List<String>> unused = new LinkedHashMap<>();
    for (Profile profile : findings.profiles()) {
      String reason = reason(profile);
      if (reason != null) {
        unused.computeIfAbsent(reason, absent -> new ArrayList<>()).add(oneLine(profile.name()));
      }
    }
    if (!unused.isEmpty()) {
      line("unused:");
      unused.forEach(
          (reason, names) -> {
            line("  - columns: " + Yaml.list(names));
            line("    reason: " + reason);
          });
    }
  }

  private static String oneLine(String name) {
    return name.replaceAll("\\s+", " ").strip();
  }

  private List<String> remarks(Profile profile) {
    List<String> remarks = new ArrayList<>();
    if (profile.filled() == 0) {
      remarks.add("no row has a value here");
      return remarks;
    }
    if (profile.isKey()) {
      remarks.add("each row has a value of its own: it could be a key");
    }
    if (profile.others() > 0) {
      remarks.add(
          "%,d of %,d values are something else; they will be flagged and unknown"
              .formatted(profile.others(), profile.filled()));
    }
    if (profile.ambiguous()) {
      remarks.add("day and month could be the other way round; the month is taken to come first");
    }
    if (!profile.values().isEmpty()) {
      String values =
          profile.values().stream()
              .limit(LISTED)
              .map(value -> value.text() + " " + count(value.count()))
              .collect(Collectors.joining(" | "));
      long rest =
          profile.rare() + profile.values().stream().skip(LISTED).mapToLong(Value::count).sum();
      String rare = rest > 0 ? " | rarer ones " + count(rest) : "";
      remarks.add("values: " + values + rare);
    }
    return remarks;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private boolean needsPlace() {
    return findings.tables().stream()
        .anyMatch(one -> Set.of("booking", "charge", "bond_payment").contains(one.table().table()));
  }

  private void place() {
    PlaceText.of(findings.tables(), findings.profiles(), needsPlace()).forEach(this::line);
  }

  private void codes() {
    for (Guessed table : findings.tables()) {
      for (Guess guess : table.columns().values()) {
        if (!guess.candidate().codes().isEmpty()) {
          codes.put(
              table.table().table() + "_" + guess.candidate().to(),
              CodeGuess.of(guess.candidate(), guess.profile()));
        }
      }
    }
    if (codes.isEmpty()) {
      return;
    }
    line(
        "# What each word means, guessed by its spelling; check. One left open is known and means"
            + " nothing of ours.");
    line("codes:");
    codes.forEach(
        (name, list) -> {
          line("  " + name + ":");
          Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
          for (CodeGuess code : list) {
            if (seen.add(code.value().text())) {
              String meaning = code.meaning() == null ? "" : " " + code.meaning();
              line(
                  "    %s:%s  # %s"
                      .formatted(
                          Yaml.quoted(code.value().text()), meaning, count(code.value().count())));
            }
          }
        });
  }

  private void holds() {
    if (findings.tables().stream().noneMatch(one -> one.table().id().equals("charge"))) {
      return;
    }
    Set<String> conditions = new LinkedHashSet<>();
    // Only what is said of the row's own charge: a column of the booking would make every row a
    // hold.
    findings.tables().stream()
        .filter(one -> one.table().id().equals("charge"))
        .flatMap(one -> one.columns().values().stream())
        .forEach(guess -> conditions.addAll(holds(guess.profile())));
    if (conditions.isEmpty()) {
      line(
          "# No word for an immigration hold was seen; without a hold definition the direct measure"
              + " is not possible.");
      return;
    }
    line("hold_definitions:");
    line("  # guess: by values; check");
    line("  - id: drafted");
    line("    name: Rows that a draft took for a hold");
    line("    description: The row has a word that stands for immigration.");
    line("    when: " + Yaml.quoted(String.join(" OR ", conditions)));
  }

  private static List<String> holds(Profile profile) {
    return profile.values().stream()
        .map(Value::text)
        .filter(text -> HOLD.matcher(text).matches() && !ENDED.matcher(text).matches())
        .map(text -> profile.alias() + " = '" + text.replace("'", "''") + "'")
        .toList();
  }

  private void tables() {
    new TablesText(findings).lines().forEach(this::line);
  }
}
