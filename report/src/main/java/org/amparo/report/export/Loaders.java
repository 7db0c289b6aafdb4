package org.amparo.report.export;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.report.export.ExportedTable.Column;

/** Scripts that load the CSV files with the right types. */
final class Loaders {

  private static final String PYTHON =
      """
      # Loads the tables of this folder: load("detainer") gives a list of rows, each a dict; frame("detainer") a pandas
      # DataFrame. The types are those of datapackage.json; a blank is None.
      import csv
      import datetime
      import decimal
      import json
      import pathlib

      FOLDER = pathlib.Path(__file__).resolve().parent
      PACKAGE = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
      TABLES = {r["name"]: r for r in PACKAGE["resources"] if r["format"] == "csv" and "schema" in r}
      READ = {
          "string": str,
          "integer": int,
          "number": decimal.Decimal,
          "boolean": lambda text: text == "true",
          "date": datetime.date.fromisoformat,
          "datetime": datetime.datetime.fromisoformat,
          "list": lambda text: text.split(";"),
      }


      def load(name):
          fields = {f["name"]: READ[f["type"]] for f in TABLES[name]["schema"]["fields"]}
          with open(FOLDER / TABLES[name]["path"], newline="", encoding="utf-8") as file:
              return [
                  {key: fields[key](text) if text != "" else None for key, text in row.items()}
                  for row in csv.DictReader(file)
              ]


      def frame(name):
          import pandas

          columns = [f["name"] for f in TABLES[name]["schema"]["fields"]]
          return pandas.DataFrame(load(name), columns=columns)
      """;

  private Loaders() {}

  static String python() {
    return PYTHON;
  }

  /** Base R alone; each table becomes a data frame of its name in the list {@code amparo}. */
  static String r(List<ExportedTable> tables) {
    StringBuilder out =
        new StringBuilder(
            """
            # Loads the tables of this folder into the list `amparo`, with base R alone. Run it from this folder.
            # A blank is NA. Whole numbers that may exceed 2^31 are numeric.
            amparo <- list()
            """);
    for (ExportedTable table : tables) {
      String classes =
          table.columns().stream()
              .map(column -> "  \"" + column.name() + "\" = \"" + rClass(column) + '"')
              .collect(Collectors.joining(",\n"));
      out.append(
          """
          amparo$%1$s <- read.csv("data/%1$s.csv", na.strings = "", encoding = "UTF-8", colClasses = c(
          %2$s))
          """
              .formatted(table.name(), classes));
      for (Column column : table.columns()) {
        if (column.type().equals("datetime")) {
          out.append(
              """
              amparo$%1$s$%2$s <- as.POSIXct(amparo$%1$s$%2$s, format = "%%Y-%%m-%%dT%%H:%%M:%%OS", tz = "UTC")
              """
                  .formatted(table.name(), column.name()));
        }
      }
    }
    return out.toString();
  }

  private static String rClass(Column column) {
    return switch (column.type()) {
      case "integer" -> column.sqlType().equals("INTEGER") ? "integer" : "numeric";
      case "number" -> "numeric";
      case "boolean" -> "logical";
      case "date" -> "Date";
      default -> "character";
    };
  }

  /** Each table is saved as a Stata file of its name beside the script. */
  static String stata(List<ExportedTable> tables) {
    StringBuilder out =
        new StringBuilder(
            """
            * Loads the tables of this folder and saves each as a Stata file of its name. Run it from this folder.
            * Truth values become 0 and 1, times clock values in milliseconds. A blank is missing.
            version 14
            """);
    for (ExportedTable table : tables) {
      out.append(
          """

          import delimited "data/%s.csv", varnames(1) case(preserve) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("UTF-8") clear
          """
              .formatted(table.name()));
      table.columns().forEach(column -> out.append(stata(column)));
      out.append("save \"").append(table.name()).append("\", replace\n");
    }
    return out.toString();
  }

  private static String stata(Column column) {
    String name = column.name();
    String convert =
        switch (column.type()) {
          case "integer", "number" -> "destring " + name + ", replace\n";
          case "boolean" ->
              "generate byte amparo_new = cond(%1$s == \"true\", 1, cond(%1$s == \"false\", 0, .))\n"
                  .formatted(name);
          case "date" ->
              "generate long amparo_new = date(%s, \"YMD\")\nformat amparo_new %%td\n"
                  .formatted(name);
          case "datetime" ->
              "generate double amparo_new = clock(subinstr(%s, \"T\", \" \", 1), \"YMDhms\")\n"
                      .formatted(name)
                  + "format amparo_new %tc\n";
          default -> "";
        };
    String renamed =
        convert.contains("amparo_new") ? "drop %1$s\nrename amparo_new %1$s\n".formatted(name) : "";
    return convert + renamed + "label variable " + name + " \"" + label(column.meaning()) + "\"\n";
  }

  /** Stata shows 80 characters of a label. */
  private static String label(String meaning) {
    String plain = meaning.replace('"', '\'');
    return plain.length() > 80 ? plain.substring(0, 80) : plain;
  }
}
