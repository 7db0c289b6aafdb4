package org.amparo.report.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of a {@code datapackage.json}, after the Data Package standard, version 2. */
public final class DataPackage {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private DataPackage() {}

  /** A file that the records were imported from and, for a workbook, its sheet. */
  public record Source(String name, String title, String license, String citation, String sha256) {

    private Map<String, Object> fields() {
      return Json.fields(
          "title", title,
          "path", name,
          "citation", citation,
          "license", license,
          "hash", "sha256:" + sha256);
    }
  }

  /** The whole file; blank licenses are left out. */
  public static Map<String, Object> of(
      String name,
      String title,
      String description,
      List<Source> sources,
      List<Map<String, Object>> resources) {
    return Json.fields(
        "$schema",
        PROFILES + "datapackage.json",
        "name",
        slug(name),
        "title",
        title,
        "description",
        description,
        "licenses",
        sources.stream()
            .map(Source::license)
            .filter(license -> !license.isBlank())
            .distinct()
            .sorted()
            .map(license -> Json.fields("name", slug(license), "title", license))
            .toList(),
        "sources",
        sources.stream().map(Source::fields).toList(),
        "resources",
        resources);
  }

  /** A file of the package. */
  public static Map<String, Object> resource(
      String name, String path, String title, long bytes, String sha256) {
    String format = path.substring(path.lastIndexOf('.') + 1);
    Map<String, Object> resource =
        Json.fields(
            "$schema", PROFILES + "dataresource.json",
            "name", name,
            "path", path,
            "title", title,
            "format", format,
            "mediatype", mediatype(format),
            "bytes", bytes,
            "hash", "sha256:" + sha256);
    if (format.equals("csv") || format.equals("json")) {
      resource.put("encoding", "utf-8");
    }
    return resource;
  }

  /** The schema of a table, to be filled further. */
  public static Map<String, Object> schema(List<Map<String, Object>> fields) {
    return Json.fields("$schema", PROFILES + "tableschema.json", "fields", fields);
  }

  private static String mediatype(String format) {
    return switch (format) {
      case "csv" -> "text/csv";
      case "parquet" -> "application/vnd.apache.parquet";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/" + format;
    };
  }

  /** A name as the standard wants it: lower case, digits, hyphens. */
  private static String slug(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
