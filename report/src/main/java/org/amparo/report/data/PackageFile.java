package org.amparo.report.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code datapackage.json}: what the report's files hold, after the Data Package standard, version
 * 2.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package</a>
 */
public final class PackageFile {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
  private static final Pattern TABLE =
      Pattern.compile("tables/[a-z0-9-]+\\.(csv|parquet)|report(\\.[a-z]{2})?\\.pdf");

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private PackageFile() {}

  /**
   * The file's bytes.
   *
   * @param files every file of the report by its path; of those that are neither figures nor
   *     tables, the workbook and the PDF are listed
   */
  public static byte[] bytes(
      Evaluation evaluation, byte[] figures, List<TableFile> tables, Map<String, byte[]> files) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("name", slug("amparo-report-" + evaluation.place()));
    root.put("title", "Immigration detainers: " + evaluation.place());
    root.put(
        "description",
        (evaluation.synthetic() ? "Synthetic records, made to show the report. " : "")
            + "Period: "
            + evaluation.period()
            + ".");
    root.put("licenses", licences(evaluation));
    root.put("sources", sources(evaluation));
    List<Object> resources = new ArrayList<>();
    resources.add(figureResource(figures));
    tables.forEach(table -> resources.add(tableResource(table)));
    files.forEach(
        (path, bytes) -> {
          if (path.equals("tables.xlsx")) {
            resources.add(
                wholeResource("workbook", path, "Every table on a sheet", WORKBOOK, bytes));
          } else if (path.endsWith(".pdf")) {
            resources.add(
                wholeResource(
                    path.substring(0, path.length() - 4).replace('.', '-'),
                    path,
                    "The page as PDF/UA",
                    "application/pdf",
                    bytes));
          }
        });
    root.put("resources", resources);
    return Json.bytes(root);
  }

  /**
   * Paths of the tables and the PDF that an earlier package lists; none where it is not one of
   * ours.
   */
  public static Set<String> tables(byte[] earlier) {
    Set<String> paths = new TreeSet<>();
    try {
      JsonNode resources = Json.mapper().readTree(earlier).path("resources");
      resources.forEach(resource -> paths.add(resource.path("path").asString("")));
    } catch (JacksonException _) {
      return Set.of();
    }
    paths.removeIf(path -> !TABLE.matcher(path).matches());
    return paths;
  }

  private static List<Map<String, Object>> licences(Evaluation evaluation) {
    Set<String> terms =
        evaluation.sources().stream()
            .map(Evaluation.SourceNote::licence)
            .filter(licence -> !licence.isBlank())
            .collect(Collectors.toCollection(TreeSet::new));
    return terms.stream().map(term -> fields("name", slug(term), "title", term)).toList();
  }

  private static List<Map<String, Object>> sources(Evaluation evaluation) {
    return evaluation.sources().stream()
        .map(
            source ->
                fields(
                    "title", source.title(),
                    "path", source.name(),
                    "citation", source.citation(),
                    "license", source.licence(),
                    "hash", "sha256:" + source.sha256()))
        .toList();
  }

  private static Map<String, Object> figureResource(byte[] figures) {
    Map<String, Object> resource =
        fields(
            "$schema", PROFILES + "dataresource.json",
            "name", "figures",
            "path", "figures.json",
            "title", "Every number of the report with what it rests on",
            "format", "json",
            "mediatype", "application/json",
            "encoding", "utf-8");
    resource.put("bytes", figures.length);
    resource.put("hash", hash(figures));
    return resource;
  }

  private static Map<String, Object> wholeResource(
      String name, String path, String title, String mediatype, byte[] bytes) {
    Map<String, Object> resource =
        fields(
            "$schema", PROFILES + "dataresource.json",
            "name", name,
            "path", path,
            "title", title,
            "format", path.substring(path.lastIndexOf('.') + 1),
            "mediatype", mediatype);
    resource.put("bytes", bytes.length);
    resource.put("hash", hash(bytes));
    return resource;
  }

  private static Map<String, Object> tableResource(TableFile file) {
    boolean csv = file.format().equals("csv");
    Map<String, Object> resource =
        fields(
            "$schema", PROFILES + "dataresource.json",
            "name", csv ? file.table().name() : file.table().name() + "-" + file.format(),
            "path", file.path(),
            "title", file.table().title(),
            "description", file.table().description(),
            "format", file.format(),
            "mediatype", csv ? "text/csv" : "application/vnd.apache.parquet");
    if (csv) {
      resource.put("type", "table");
      resource.put("encoding", "utf-8");
    }
    resource.put("bytes", file.bytes().length);
    resource.put("hash", hash(file.bytes()));
    Map<String, Object> schema = fields("$schema", PROFILES + "tableschema.json");
    schema.put("fields", file.table().columns().stream().map(PackageFile::field).toList());
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, Object> field(ResultTable.Column column) {
    String type =
        switch (column.type()) {
          case "text" -> "string";
          case "decimal" -> "number";
          default -> column.type();
        };
    return fields("name", column.name(), "type", type, "title", column.title());
  }

  private static Map<String, Object> fields(String... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** A name as the standard wants it: lower case, digits, hyphens. */
  private static String slug(String words) {
    String plain =
        java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String hash(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
