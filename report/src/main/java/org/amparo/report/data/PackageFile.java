package org.amparo.report.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;

/**
 * {@code datapackage.json}: what the report's files hold, after the Data Package standard, version
 * 2.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package</a>
 */
public final class PackageFile {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private record Contents(Map<String, byte[]> files, Map<String, String> digests) {

    /** The resource with the size and the digest of the file that it names. */
    Map<String, Object> measured(Map<String, Object> resource) {
      String path = String.valueOf(resource.get("path"));
      resource.put("bytes", Objects.requireNonNull(files.get(path)).length);
      resource.put("hash", "sha256:" + Objects.requireNonNull(digests.get(path)));
      return resource;
    }
  }

  private PackageFile() {}

  /**
   * The file's bytes.
   *
   * @param files every file of the report by its path; of those that are neither figures nor
   *     tables, the workbook and the PDF are listed
   * @param digests SHA-256 of each file by its path
   */
  public static byte[] bytes(
      Evaluation evaluation,
      List<TableFile> tables,
      Map<String, byte[]> files,
      Map<String, String> digests) {
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
    root.put("licenses", licenses(evaluation));
    root.put("sources", sources(evaluation));
    List<Object> resources = new ArrayList<>();
    Contents contents = new Contents(files, digests);
    resources.add(contents.measured(figureResource()));
    tables.forEach(table -> resources.add(tableResource(table, contents)));
    files
        .keySet()
        .forEach(
            path -> {
              if (path.equals("tables.xlsx")) {
                resources.add(
                    contents.measured(
                        wholeResource("workbook", path, "Every table on a sheet", WORKBOOK)));
              } else if (path.endsWith(".pdf")) {
                resources.add(
                    contents.measured(
                        wholeResource(
                            path.substring(0, path.length() - 4).replace('.', '-'),
                            path,
                            "The page as PDF/UA",
                            "application/pdf")));
              }
            });
    root.put("resources", resources);
    return Json.bytes(root);
  }

  private static List<Map<String, Object>> licenses(Evaluation evaluation) {
    Set<String> terms =
        evaluation.sources().stream()
            .map(Evaluation.SourceNote::license)
            .filter(license -> !license.isBlank())
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
                    "license", source.license(),
                    "hash", "sha256:" + source.sha256()))
        .toList();
  }

  private static Map<String, Object> figureResource() {
    return fields(
        "$schema", PROFILES + "dataresource.json",
        "name", "figures",
        "path", "figures.json",
        "title", "Every number of the report with what it rests on",
        "format", "json",
        "mediatype", "application/json",
        "encoding", "utf-8");
  }

  private static Map<String, Object> wholeResource(
      String name, String path, String title, String mediatype) {
    return fields(
        "$schema", PROFILES + "dataresource.json",
        "name", name,
        "path", path,
        "title", title,
        "format", path.substring(path.lastIndexOf('.') + 1),
        "mediatype", mediatype);
  }

  private static Map<String, Object> tableResource(TableFile file, Contents contents) {
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
    Map<String, Object> schema = fields("$schema", PROFILES + "tableschema.json");
    schema.put("fields", file.table().columns().stream().map(PackageFile::field).toList());
    Map<String, Object> measured = contents.measured(resource);
    measured.put("schema", schema);
    return measured;
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
}
