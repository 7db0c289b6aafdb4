package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.amparo.handbook.record.CanonicalColumns;
import org.amparo.handbook.record.CanonicalColumns.Canonical;
import org.amparo.ingest.DataDictionary;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Contract.Frame;
import org.amparo.model.BundledFiles;
import org.amparo.model.WordList;
import org.amparo.model.decision.Question;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema of a contract file, of one kind of file or of several. */
final class ContractSchema {

  private static final String KEYS = "org/amparo/handbook/schema/contract-keys.yaml";

  private ContractSchema() {}

  static Map<String, Object> of() {
    Map<String, List<Canonical>> tables = CanonicalColumns.all();
    Map<String, Object> keys = keys(tables.keySet());
    Map<String, Object> own = part(keys, "own");
    Map<String, Object> lent = part(keys, "lent");
    Map<String, Object> contract =
        object(
            "How one kind of file becomes records",
            WordList.of("id title publisher license citation recognize columns tables"),
            both(own, lent));
    Map<String, Object> one =
        object(
            "One kind of file of the bundle; what it does not say it takes from the bundle",
            List.of("id", "recognize", "columns", "tables"),
            both(own, lent));
    Map<String, Object> files = Shapes.some("Each kind of file", one);
    Map<String, Object> bundle =
        object(
            "Several kinds of files of one publisher",
            List.of("id", "files"),
            both(map("id", Objects.requireNonNull(own.get("id")), "files", files), lent));
    Map<String, Object> defined = part(keys, "defs");
    part(defined, "table").put("allOf", sets(tables));
    Map<String, Object> file =
        Shapes.file("contract.yaml", map("oneOf", List.of(contract, bundle)));
    file.put("$defs", defined);
    return file;
  }

  /** The keys as the file has them, with the words that are kept elsewhere in their place. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> keys(Collection<String> tables) {
    String text =
        BundledFiles.required(ContractSchema.class, KEYS)
            .replace("[TABLES]", tables.toString())
            .replace("[TYPES]", List.of(ColumnType.values()).toString().toLowerCase(Locale.ROOT))
            .replace("[FRAMES]", List.of(Frame.values()).toString())
            .replace("[QUESTIONS]", List.of(Question.values()).toString());
    return (Map<String, Object>)
        Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> whole, String key) {
    return (Map<String, Object>) Objects.requireNonNull(whole.get(key));
  }

  private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
    Map<String, Object> both = new LinkedHashMap<>(one);
    both.putAll(other);
    return both;
  }

  /** What each table may set, and what it has to. */
  private static List<Map<String, Object>> sets(Map<String, List<Canonical>> tables) {
    List<Map<String, Object>> sets = new ArrayList<>();
    tables.forEach(
        (table, columns) -> {
          Map<String, Object> into = map("properties", map("into", map("const", table)));
          sets.add(map("if", into, "then", map("properties", map("set", set(table, columns)))));
          List<String> required =
              columns.stream().filter(Canonical::required).map(Canonical::name).toList();
          // What fills in other records makes none.
          Map<String, Object> records = both(into, map("not", map("required", List.of("fills"))));
          sets.add(
              map("if", records, "then", map("properties", map("set", map("required", required)))));
        });
    return sets;
  }

  private static Map<String, Object> set(String table, List<Canonical> columns) {
    DataDictionary dictionary = DataDictionary.bundled();
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Canonical column : columns) {
      String meaning = dictionary.column(table, column.name()).text();
      properties.put(column.name(), map("$ref", "#/$defs/value", "description", meaning));
    }
    return map("properties", properties, "additionalProperties", false);
  }
}
