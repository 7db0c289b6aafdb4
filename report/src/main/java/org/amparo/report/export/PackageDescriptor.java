package org.amparo.report.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.model.Sha256;
import org.amparo.report.data.DataPackage;
import org.amparo.report.data.DataPackage.Source;
import org.amparo.report.data.Json;
import org.amparo.report.export.ExportedTable.Column;

/** {@code datapackage.json} of an export: what its files hold. */
record PackageDescriptor(Path folder, List<ExportedTable> tables) {

  String json(List<Source> sources) throws IOException {
    List<Map<String, Object>> resources = new ArrayList<>();
    for (ExportedTable table : tables) {
      resources.add(resource(table, "csv"));
      resources.add(resource(table, "parquet"));
      if (table.spreadsheet()) {
        resources.add(
            file(table.name() + "-xlsx", "data/" + table.name() + ".xlsx", table.meaning()));
      }
    }
    resources.add(
        file("codebook", "codebook.csv", "What each column means, and how much of it is recorded"));
    Map<String, Object> root =
        DataPackage.of(
            "amparo-export",
            "Records of a study of immigration detainers",
            "Each row is as its source reported it. flags names doubts about a value; a flag never"
                + " changes it. A blank means not recorded, never no.",
            sources,
            resources);
    root.put("version", "1.0.0");
    return Json.text(root);
  }

  private Map<String, Object> resource(ExportedTable table, String format) throws IOException {
    boolean csv = format.equals("csv");
    Map<String, Object> resource =
        file(
            csv ? table.name() : table.name() + "-" + format,
            "data/" + table.name() + "." + format,
            table.meaning());
    Map<String, Object> schema =
        DataPackage.schema(table.columns().stream().map(column -> field(column, csv)).toList());
    if (csv) {
      resource.put("type", "table");
      schema.put("missingValues", List.of(Json.fields("value", "", "label", "not recorded")));
    }
    if (!table.primaryKey().isEmpty()) {
      schema.put("primaryKey", table.primaryKey());
    }
    boolean fromFile = table.columns().stream().anyMatch(c -> c.name().equals("source_id"));
    if (fromFile && !table.name().equals("source_file")) {
      List<String> id = List.of("source_id");
      String source = csv ? "source_file" : "source_file-parquet";
      schema.put(
          "foreignKeys",
          List.of(
              Json.fields(
                  "fields", id, "reference", Json.fields("resource", source, "fields", id))));
    }
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, Object> field(Column column, boolean csv) {
    boolean list = column.type().equals("list");
    Map<String, Object> field =
        Json.fields("name", column.name(), "type", list && !csv ? "array" : column.type());
    if (list && csv) {
      field.put("delimiter", ";");
      field.put("itemType", "string");
    }
    field.put("description", column.meaning());
    if (!column.categories().isEmpty()) {
      field.put(
          "categories",
          column.categories().entrySet().stream()
              .map(code -> Json.fields("value", code.getKey(), "label", code.getValue()))
              .toList());
    }
    // An empty list is a blank in CSV.
    if (column.required() && !list) {
      field.put("constraints", Map.of("required", true));
    }
    return field;
  }

  private Map<String, Object> file(String name, String path, String title) throws IOException {
    Path file = folder.resolve(path);
    return DataPackage.resource(name, path, title, Files.size(file), Sha256.of(file));
  }
}
