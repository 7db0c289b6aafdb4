package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.Shapes.bool;
import static org.amparo.handbook.schema.Shapes.date;
import static org.amparo.handbook.schema.Shapes.integer;
import static org.amparo.handbook.schema.Shapes.list;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.some;
import static org.amparo.handbook.schema.Shapes.text;
import static org.amparo.handbook.schema.Shapes.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.handbook.record.CanonicalColumns;
import org.amparo.handbook.record.CanonicalColumns.Canonical;
import org.amparo.ingest.DataDictionary;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Contract.Frame;
import org.amparo.model.decision.Question;

/** The schema of a contract file, of one kind of file or of several. */
final class ContractSchema {

  private static final String ID = "^[a-z0-9][a-z0-9-]*$";
  private static final String NAME = "^[a-z][a-z0-9_]*$";

  private ContractSchema() {}

  static Map<String, Object> of() {
    Map<String, Object> contract =
        object(
            "How one kind of file becomes records",
            List.of(
                "id",
                "title",
                "publisher",
                "license",
                "citation",
                "recognize",
                "columns",
                "tables"),
            both(own(), lent()));
    Map<String, Object> part =
        object(
            "One kind of file of the bundle; what it does not say it takes from the bundle",
            List.of("id", "recognize", "columns", "tables"),
            both(own(), lent()));
    Map<String, Object> bundle =
        object(
            "Several kinds of files of one publisher",
            List.of("id", "files"),
            both(map("id", id(), "files", some("Each kind of file", part)), lent()));
    Map<String, Object> file =
        Shapes.file("contract.yaml", map("oneOf", List.of(contract, bundle)));
    file.put("$defs", map("table", table(), "column", column(), "value", value()));
    return file;
  }

  private static Map<String, Object> defined(String name) {
    return map("$ref", "#/$defs/" + name);
  }

  private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
    Map<String, Object> both = new LinkedHashMap<>(one);
    both.putAll(other);
    return both;
  }

  private static Map<String, Object> id() {
    return map("description", "What --contract names", "type", "string", "pattern", ID);
  }

  /** What each kind of file says of itself. */
  private static Map<String, Object> own() {
    return map(
        "id", id(),
        "recognize",
            some("Columns that, all present in one row, make it the header", text("A column")),
        "columns", named("The columns that are read, by their name in the file", defined("column")),
        "checked_columns", named("Columns that only checks read", defined("column")),
        "unused",
            list(
                "Columns knowingly not read",
                object(
                    "Columns, and why they are not read",
                    List.of("columns", "reason"),
                    map("columns", some("Names", text("A column")), "reason", text("Why")))),
        "unused_sheets",
            list(
                "Sheets of the workbook knowingly not read",
                object(
                    "Sheets, and why they are not read",
                    List.of("sheets", "reason"),
                    map("sheets", text("A pattern of names"), "reason", text("Why")))),
        "repeats", named("Parts of one row, such as three charges", repeat()),
        "snapshots",
            object(
                "Rosters of several days; place is then required",
                List.of("at", "same"),
                map(
                    "at", sql("When the row's roster was taken"),
                    "same", some("What tells a booking from every other", sql("Over a row")))),
        "hold_definitions",
            list("How a charge row is read as a hold, the leading one first", hold()),
        "tables", list("The records that rows give", defined("table")),
        "checks", list("What should hold of the rows", check()));
  }

  /** What the files of a bundle take from it unless they say it themselves. */
  private static Map<String, Object> lent() {
    return map(
        "title", text("What the file is"),
        "publisher", text("Who publishes it"),
        "license", text("On what terms"),
        "citation", text("How it is cited"),
        "url", text("Where the publisher offers it"),
        "notes", text("What a reader should know"),
        "release", text("A pattern whose first group is the publisher's name for the release"),
        "disclosure",
            word(
                "Whether the publisher has released the records",
                List.of("published", "protected")),
        "coverage",
            object(
                "Which people the rows are of, and of what time",
                List.of(),
                map(
                    "frame", word("What puts a person into the file", Frame.values()),
                    "shifted", bool("Whether the publisher moved the dates"),
                    "from", date("First day of the publisher's period"),
                    "until", date("The day after its last"))),
        "layout", layout(),
        "place",
            object(
                "Where the records are",
                List.of("id", "name", "kind"),
                map(
                    "id", sql("The place's id"),
                    "name", sql("Its name, as --place takes it"),
                    "kind", sql("county, facility or state"),
                    "state", sql("Two letters"),
                    "timezone", sql("Its clock, such as 'America/Chicago'"))),
        "codes",
            named("Code lists: code to what it stands for, or the path of a shared list", codes()),
        "offenses", list("Offense tables, the first to be asked first", text("A path")),
        "plausible",
            object(
                "Days between which a date is plausible",
                List.of(),
                map("from", date("The first day"), "until", date("The day after the last"))),
        "stop", share("The share of rows that may be rejected"));
  }

  private static Map<String, Object> named(String description, Map<String, Object> each) {
    return map("description", description, "type", "object", "additionalProperties", each);
  }

  private static Map<String, Object> codes() {
    return map(
        "oneOf",
        List.of(
            map("type", "string"),
            map(
                "type",
                "object",
                "additionalProperties",
                map("type", List.of("string", "number", "boolean", "null")))));
  }

  private static Map<String, Object> sql(String description) {
    return map("description", description, "type", List.of("string", "number", "boolean", "null"));
  }

  /** A condition is no number and not unknown. */
  private static Map<String, Object> condition(String description) {
    return map("description", description, "type", List.of("string", "boolean"));
  }

  private static Map<String, Object> share(String description) {
    return map("description", description, "type", "number", "minimum", 0, "maximum", 1);
  }

  private static Map<String, Object> name(String description) {
    return map("description", description, "type", "string", "pattern", NAME);
  }

  private static Map<String, Object> layout() {
    return object(
        "How the file is laid out",
        List.of(),
        map(
            "delimiter",
                map(
                    "description",
                    "Between fields",
                    "type",
                    "string",
                    "minLength",
                    1,
                    "maxLength",
                    1),
            "encoding", text("UTF-8 where absent"),
            "header_within", integer("How many rows may be searched for the header", 1, 10_000),
            "sheet", text("A pattern of the sheet's name"),
            "nulls", list("Cells that mean no value", text("A text")),
            "redactions", list("Marks by which the publisher blacks out", text("A text")),
            "dates", some("Formats of days, as DuckDB writes them", text("Such as %m/%d/%Y")),
            "timestamps", some("Formats of times", text("Such as %m/%d/%Y %H:%M")),
            "format", word("What the file is, where it is no table", List.of("json")),
            "bands",
                object(
                    "A printed report: a parent's row with its children's rows below",
                    List.of("parent", "child"),
                    map(
                        "parent", some("What the parents' header says", text("A column")),
                        "child", some("What the children's header says", text("A column"))))));
  }

  private static Map<String, Object> column() {
    Map<String, Object> type =
        word(
            "What its values are",
            Arrays.stream(ColumnType.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList());
    return map(
        "oneOf",
        List.of(
            type,
            object(
                "A column",
                List.of("type"),
                map(
                    "type", type,
                    "also", list("Other names that it has in some files", text("A name")),
                    "as", name("Its name in SQL"),
                    "optional", bool("Whether its absence is not worth a note"),
                    "required", bool("Whether a row without it is rejected"),
                    "repeats", bool("Whether it may stand in the file twice")))));
  }

  private static Map<String, Object> repeat() {
    return object(
        "Columns side by side, or lists in cells",
        List.of(),
        map(
            "columns",
                named(
                    "Name of a value in a part, to its columns, one a part",
                    some("Columns", text("A column"))),
            "split",
                named(
                    "Name of a value in a part, to the column whose cell is a list",
                    map("type", "string")),
            "by", map("description", "What stands between the parts", "type", "string")));
  }

  private static Map<String, Object> hold() {
    return object(
        "A way to read a charge row as an immigration hold",
        List.of("id", "name", "description", "when"),
        map(
            "id", id(),
            "name", text("The definition in words"),
            "description", text("What counts, and why"),
            "when", condition("True where the row is a hold"),
            "asks", word("What such a row is a mark of", Question.values())));
  }

  private static Map<String, Object> table() {
    Map<String, List<Canonical>> tables = CanonicalColumns.all();
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
    Map<String, Object> mapping =
        object(
            "Records of one table",
            List.of("into", "set"),
            map(
                "into", word("The table; docs/tables.md lists them", List.copyOf(tables.keySet())),
                "set", map("description", "Column to what it is set to", "type", "object"),
                "where", condition("Rows that give a record"),
                "each", name("The parts of which each gives a record"),
                "one_per", some("Rows alike in these give one record, of all", sql("A value")),
                "distinct_on",
                    some("Rows alike in these give one record, the first", sql("A value")),
                "flags", named("Flag to when a record bears it", condition("A condition")),
                "fills",
                    some("Columns by which rows fill in records that are there", name("A column")),
                "key", some("Columns in which two records are the same one", name("A column"))));
    mapping.put("allOf", sets);
    return mapping;
  }

  private static Map<String, Object> set(String table, List<Canonical> columns) {
    DataDictionary dictionary = DataDictionary.bundled();
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Canonical column : columns) {
      Map<String, Object> value = defined("value");
      value.put("description", dictionary.column(table, column.name()).text());
      properties.put(column.name(), value);
    }
    return map("properties", properties, "additionalProperties", false);
  }

  private static Map<String, Object> value() {
    return map(
        "oneOf",
        List.of(
            map("type", List.of("string", "number", "boolean", "null")),
            object(
                "A code, looked up",
                List.of("code", "of"),
                map("code", name("The code list"), "of", sql("The code")))));
  }

  private static Map<String, Object> check() {
    return object(
        "What should hold",
        List.of("id", "sentence", "fails"),
        map(
            "id", id(),
            "sentence", text("What should hold"),
            "why", text("What goes wrong where it does not"),
            "fails", condition("True for a row that fails"),
            "of", condition("The rows that are asked; all where absent"),
            "on", name("The table whose records are checked; the file's rows where absent"),
            "warn", share("Above this share it warns; 0 where absent"),
            "stop", share("Above this share nothing is imported; never where absent"),
            "show", some("Columns that a sample of failing rows shows", name("A column"))));
  }
}
