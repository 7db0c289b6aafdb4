package org.amparo.ingest.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.draft.Guesses.Guess;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.amparo.ingest.draft.Profile.Value;
import org.amparo.ingest.read.RecordSheet;

/** Writes the contract that a draft proposes. */
final class ContractText {

  private static final String CONTRACT =
      """
      # Drafted from %s; %s rows were looked at.
      # A guess says what it rests on: check each. No value of a column that may name a person is written here.
      # You must fill in: title, publisher, license, citation%s.
      # Then `amparo contract check` this file, and `amparo import FILE --contract` it.
      id: %s
      title: unknown; fill in
      publisher: unknown; fill in
      license: unknown; fill in
      citation: unknown; fill in
      recognize: %s
      %scolumns:
      %s%s%s\
      """;

  private static final int RECOGNIZED_BY = 6;
  private static final int LISTED = 30;
  private final Findings findings;
  private final Map<String, List<String>> unused = new LinkedHashMap<>();
  private final List<Profile> read = new ArrayList<>();

  /**
   * What was found of a file.
   *
   * @param sheets its sheets
   * @param shape how the cells of one of them, which the draft is about, are told apart
   * @param rows how many rows that has
   * @param tokens words for no value
   * @param profiles its columns
   * @param tables what was guessed
   * @param required the columns of each of these tables that may not be blank
   */
  record Findings(
      Path file,
      List<RecordSheet> sheets,
      Shape shape,
      long rows,
      Profiler.Tokens tokens,
      List<Profile> profiles,
      List<Guessed> tables,
      Map<String, Set<String>> required) {

    /** Whether rows were left out. */
    boolean sampled() {
      return rows > ContractDraft.MOST;
    }
  }

  private ContractText(Findings findings) {
    this.findings = findings;
    List<Guessed> tables = findings.tables();
    boolean people =
        tables.isEmpty()
            || tables.stream().anyMatch(one -> TableMapping.isOfPeople(one.table().table()));
    for (Profile profile : findings.profiles()) {
      if (!PersonalColumns.contain(profile.name(), people)) {
        read.add(profile);
        continue;
      }
      String reason =
          profile.type().isTime()
              ? "A day of birth; to read its year alone, list it under columns and set birth_year"
                  + " to year(...)"
              : "May name a person or say where one lives; Amparo needs neither and stores neither";
      unused.computeIfAbsent(reason, absent -> new ArrayList<>()).add(profile.name());
    }
  }

  static String of(Findings findings) {
    ContractText text = new ContractText(findings);
    boolean needsPlace =
        findings.tables().stream()
            .anyMatch(
                one -> Set.of("booking", "charge", "bond_payment").contains(one.table().table()));
    String file = String.valueOf(findings.file().getFileName());
    return CONTRACT.formatted(
        Yaml.comment(file),
        (findings.sampled() ? count(ContractDraft.MOST) + " of " : "all ") + count(findings.rows()),
        needsPlace ? ", place" : "",
        id(file),
        Yaml.list(text.recognizedBy()),
        text.layout(),
        text.columns(),
        text.unused(),
        TablesText.of(findings, needsPlace));
  }

  private static String id(String file) {
    String name = file.replaceAll("\\.[A-Za-z.]*$", "").toLowerCase(Locale.ROOT);
    String id = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "draft" : id;
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  private Stream<Guess> guesses() {
    return findings.tables().stream().flatMap(table -> table.columns().values().stream());
  }

  /** Columns that were guessed first, then others, none of which stands twice. */
  private List<String> recognizedBy() {
    List<Profile> chosen =
        Stream.concat(guesses().map(Guess::profile), read.stream()).distinct().toList();
    List<Profile> once = chosen.stream().filter(one -> !one.column().repeats()).toList();
    return (once.isEmpty() ? chosen.stream().limit(1) : once.stream().limit(RECOGNIZED_BY))
        .map(Profile::name)
        .toList();
  }

  private String layout() {
    List<String> lines = new ArrayList<>();
    Shape shape = findings.shape();
    if (shape.delimiter() != ',') {
      lines.add("delimiter: " + Yaml.quoted(String.valueOf(shape.delimiter())));
    }
    if (shape.encoding().equals(Shape.WINDOWS)) {
      lines.add("encoding: windows-1252");
    }
    if (shape.headerWithin() > 1) {
      lines.add("header_within: " + shape.headerWithin());
    }
    String sheet = shape.sheet().name();
    if (sheet != null && findings.sheets().size() > 1) {
      findings.sheets().stream()
          .map(other -> String.valueOf(other.name()))
          .filter(other -> !other.equals(sheet))
          .forEach(
              other -> lines.add("# not read by this draft: the sheet " + Yaml.comment(other)));
      lines.add("sheet: " + Yaml.quoted(sheet.replaceAll("([\\\\.\\[\\](){}*+?^$|])", "\\\\$1")));
    }
    list(lines, "nulls", findings.tokens().nulls());
    list(lines, "redactions", findings.tokens().redactions());
    list(lines, "dates", formats(ColumnType.DATE));
    list(lines, "timestamps", formats(ColumnType.TIMESTAMP));
    return lines.isEmpty() ? "" : "layout:\n" + lines(lines.stream().map(line -> "  " + line));
  }

  private static void list(List<String> lines, String key, Collection<String> texts) {
    if (texts.containsAll(Set.of(Profiler.AMERICAN, Profiler.EUROPEAN))) {
      lines.add(
          "# some columns put the month first and some the day: a contract reads all one way;"
              + " check");
    }
    if (!texts.isEmpty()) {
      lines.add(key + ": " + Yaml.list(texts));
    }
  }

  private Set<String> formats(ColumnType type) {
    return read.stream()
        .filter(profile -> profile.type() == type)
        .flatMap(profile -> profile.kind().formats().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String columns() {
    return read.stream()
        .map(
            profile ->
                lines(remarks(profile).stream().map(remark -> "  # " + Yaml.comment(remark)))
                    + "  %s: {type: %s, as: %s%s}\n"
                        .formatted(
                            Yaml.quoted(profile.name()),
                            profile.type().name().toLowerCase(Locale.ROOT),
                            profile.alias(),
                            profile.column().repeats() ? ", repeats: true" : ""))
        .collect(Collectors.joining());
  }

  private String unused() {
    return unused.isEmpty()
        ? ""
        : unused.entrySet().stream()
            .map(
                reason ->
                    "  - columns: %s\n    reason: %s\n"
                        .formatted(Yaml.list(reason.getValue()), reason.getKey()))
            .collect(Collectors.joining("", "unused:\n", ""));
  }

  private static List<String> remarks(Profile profile) {
    List<String> remarks = new ArrayList<>();
    if (profile.filled() == 0) {
      remarks.add("no row has a value here");
    }
    if (profile.isKey()) {
      remarks.add("each row has a value of its own: it could be a key");
    }
    if (profile.others() > 0) {
      remarks.add(
          "%s of %s values are something else; they will be flagged and unknown"
              .formatted(count(profile.others()), count(profile.filled())));
    }
    if (profile.kind().ambiguous()) {
      remarks.add("day and month could be the other way round; the month is taken to come first");
    }
    if (!profile.values().isEmpty()) {
      List<Value> listed = profile.values().stream().limit(LISTED).toList();
      long rest = profile.filled() - listed.stream().mapToLong(Value::count).sum();
      remarks.add(
          "values: "
              + listed.stream()
                  .map(value -> value.text() + " " + count(value.count()))
                  .collect(Collectors.joining(" | "))
              + (rest > 0 ? " | rarer ones " + count(rest) : ""));
    }
    return remarks;
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
