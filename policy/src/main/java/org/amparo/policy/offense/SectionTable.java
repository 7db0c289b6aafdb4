package org.amparo.policy.offense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.StatuteCodes;

/**
 * What the offense tables that ship with Amparo say of sections, by court and statute: kind, grade,
 * and whether the law of the court calls them violent or serious. Imports read the same tables.
 */
final class SectionTable {

  private static final String FOLDER = "offenses";
  private static final int COLUMNS = 14;
  private static final String OPEN = "?";

  /** The columns that a table gives, with the field of a case that each fills. */
  private static final List<String> FIELDS =
      List.of("grade", "offense_class", "category", "kind", "violent", "serious");

  private static final int FIRST = 3;

  static final SectionTable NONE = new SectionTable(Map.of());

  /** Court, a line feed and the statute, to field and word. */
  private final Map<String, Map<String, String>> rows;

  private SectionTable(Map<String, Map<String, String>> rows) {
    this.rows = rows;
  }

  private static final class Bundled {
    private static final SectionTable ALL =
        of(new TreeMap<>(BundledFiles.read(SectionTable.class, FOLDER, ".csv")));
  }

  static SectionTable bundled() {
    return Bundled.ALL;
  }

  /** Reads the rows that name a statute of a court; imports check the files themselves. */
  static SectionTable of(Map<String, String> files) {
    Map<String, Map<String, String>> rows = new HashMap<>();
    files.forEach(
        (name, text) -> {
          if (name.contains("/tables/")) {
            text.lines()
                .map(line -> line.split(",", COLUMNS))
                .filter(cells -> cells.length == COLUMNS && cells[0].equals("statute"))
                .filter(cells -> !cells[2].isEmpty())
                .forEach(cells -> add(rows, cells));
          }
        });
    return new SectionTable(rows);
  }

  private static void add(Map<String, Map<String, String>> rows, String[] cells) {
    String statute = StatuteCodes.bundled().written(cells[2], cells[1]).orElse(cells[1]);
    Map<String, String> row = rows.computeIfAbsent(key(cells[2], statute), _ -> new HashMap<>());
    for (int i = 0; i < FIELDS.size(); i++) {
      String word = cells[FIRST + i];
      if (!word.isEmpty()) {
        row.putIfAbsent(FIELDS.get(i), word);
      }
    }
  }

  private static String key(String court, String statute) {
    return court + "\n" + statute;
  }

  /** The nearest word on a field: of the statute, then of ever wider parts of its section. */
  Optional<String> word(String court, String statute, String field) {
    for (String part = statute; ; part = part.substring(0, part.lastIndexOf('('))) {
      String word = rows.getOrDefault(key(court, part), Map.of()).get(field);
      if (word != null) {
        return Optional.of(word).filter(known -> !known.equals(OPEN));
      }
      if (part.lastIndexOf('(') < 0) {
        return Optional.empty();
      }
    }
  }
}
