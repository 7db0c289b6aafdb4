package org.amparo.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.report.data.Json;
import org.amparo.report.export.ExportedTable.Column;

/**
 * {@code datapackage.json} of an export, after the Data Package standard, version 2.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package</a>
 */
final class PackageDescriptor {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private final Path folder;
  private final List<ExportedTable> tables;

  PackageDescriptor(Path folder, List<ExportedTable> tables) {
    this.folder = folder;
    this.tables = tables;
  }

  /**
   * A file that was imported.
   *
   * @param name its name and, for a workbook, its sheet
   */
  record Source(String name, String title, String license, String citation, String sha256) {}

  String json(List<Source> sources) throws IOException {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("name", "amparo-export");
    root.put("title", "Records of a study of immigration detainers");
    root.put(
        "description",
        "Each row is as its source reported it. flags names doubts about a value; a flag never"
            + " changes it. A blank means not recorded, never no.");
    root.put("version", "1.0.0");
    root.put(
        "licenses",
        sources.stream()
            .map(Source::license)
            .distinct()
            .sorted()
            .map(license -> Map.of("name", slug(license), "title", license))
            .map(PackageDescriptor::ordered)
            .toList());
    root.put("sources", sources.stream().map(PackageDescriptor::source).toList());
    List<Object> resources = new ArrayList<>();
    for (ExportedTable table : tables) {
      resources.add(resource(table, "csv", "text/csv"));
      resources.add(resource(table, "parquet", "application/vnd.apache.parquet"));
      if (table.spreadsheet()) {
        resources.add(spreadsheet(table));
      }
    }
    resources.add(codebook());
    root.put("resources", resources);
    return Json.text(root);
  }

  private static Map<String, Object> ordered(Map<String, String> fields) {
    return new java.util.TreeMap<>(fields);
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", source.title());
    fields.put("path", source.name());
    fields.put("citation", source.citation());
    fields.put("license", source.license());
    fields.put("hash", "sha256:" + source.sha256());
    return fields;
  }

  private Map<String, Object> resource(ExportedTable table, String format, String mediatype)
      throws IOException {
    boolean csv = format.equals("csv");
    Map<String, Object> resource = file("data/" + table.name() + "." + format);
    resource.put("name", csv ? table.name() : table.name() + "-" + format);
    resource.put("title", table.meaning());
    resource.put("format", format);
    resource.put("mediatype", mediatype);
    if (csv) {
      resource.put("type", "table");
      resource.put("encoding", "utf-8");
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", PROFILES + "tableschema.json");
    schema.put("fields", table.columns().stream().map(column -> field(column, csv)).toList());
    if (csv) {
      schema.put("missingValues", List.of(missing()));
    }
    if (!table.primaryKey().isEmpty()) {
      schema.put("primaryKey", table.primaryKey());
    }
    boolean fromFile = table.columns().stream().anyMatch(c -> c.name().equals("source_id"));
    if (fromFile && !table.name().equals("source_file")) {
      schema.put("foreignKeys", List.of(toSource(csv ? "source_file" : "source_file-parquet")));
    }
    resource.put("schema", schema);
    return resource;
  }

  private Map<String, Object> spreadsheet(ExportedTable table) throws IOException {
    Map<String, Object> resource = file("data/" + table.name() + ".xlsx");
    resource.put("name", table.name() + "-xlsx");
    resource.put("title", table.meaning());
    resource.put("format", "xlsx");
    resource.put("mediatype", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return resource;
  }

  private static Map<String, Object> missing() {
    Map<String, Object> blank = new LinkedHashMap<>();
    blank.put("value", "");
    blank.put("label", "not recorded");
    return blank;
  }

  private static Map<String, Object> toSource(String resource) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("resource", resource);
    reference.put("fields", List.of("source_id"));
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("fields", List.of("source_id"));
    key.put("reference", reference);
    return key;
  }

  private static Map<String, Object> field(Column column, boolean csv) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    boolean list = column.type().equals("list");
    field.put("type", list && !csv ? "array" : column.type());
    if (list && csv) {
      field.put("delimiter", ";");
      field.put("itemType", "string");
    }
    field.put("description", column.meaning());
    if (!column.categories().isEmpty()) {
      List<Object> categories = new ArrayList<>();
      column
          .categories()
          .forEach(
              (code, label) -> {
                Map<String, Object> category = new LinkedHashMap<>();
                category.put("value", code);
                category.put("label", label);
                categories.add(category);
              });
      field.put("categories", categories);
    }
    // An empty list is a blank in CSV.
    if (column.required() && !list) {
      field.put("constraints", Map.of("required", true));
    }
    return field;
  }

  private Map<String, Object> codebook() throws IOException {
    Map<String, Object> resource = file("codebook.csv");
    resource.put("name", "codebook");
    resource.put("title", "What each column means, and how much of it is recorded");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    return resource;
  }

  private Map<String, Object> file(String path) throws IOException {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", "");
    resource.put("path", path);
    resource.put("bytes", Files.size(folder.resolve(path)));
    resource.put("hash", "sha256:" + sha256(folder.resolve(path)));
    return resource;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
