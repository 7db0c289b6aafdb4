package org.amparo.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;

/** {@code datapackage.json} of a report: what its files hold. */
public final class PackageFile {

  private final Map<String, byte[]> files;
  private final Map<String, String> digests;

  private PackageFile(Map<String, byte[]> files, Map<String, String> digests) {
    this.files = files;
    this.digests = digests;
  }

  /** The file's bytes, from every file of the report and its SHA-256 by path. */
  public static byte[] bytes(
      Evaluation evaluation,
      List<ResultTable> tables,
      Map<String, byte[]> files,
      Map<String, String> digests) {
    return Json.bytes(
        DataPackage.of(
            "amparo-report-" + evaluation.place(),
            "Immigration detainers: " + evaluation.place(),
            CitationFile.about(evaluation),
            evaluation.sources().stream()
                .map(
                    note ->
                        new DataPackage.Source(
                            note.name(),
                            note.title(),
                            note.license(),
                            note.citation(),
                            note.sha256()))
                .toList(),
            new PackageFile(files, digests).resources(tables)));
  }

  private List<Map<String, Object>> resources(List<ResultTable> tables) {
    List<Map<String, Object>> resources = new ArrayList<>();
    resources.add(
        resource("figures", "figures.json", "Every number of the report with what it rests on"));
    for (ResultTable table : tables) {
      TableWriter.FORMATS.forEach(format -> resources.add(table(table, format)));
    }
    for (String path : files.keySet()) {
      if (path.equals("tables.xlsx")) {
        resources.add(resource("workbook", path, "Every table on a sheet"));
      } else if (path.endsWith(".pdf")) {
        String name = path.substring(0, path.length() - 4).replace('.', '-');
        resources.add(resource(name, path, "The page as PDF/UA"));
      }
    }
    return resources;
  }

  private Map<String, Object> resource(String name, String path, String title) {
    return DataPackage.resource(
        name,
        path,
        title,
        Objects.requireNonNull(files.get(path)).length,
        Objects.requireNonNull(digests.get(path)));
  }

  private Map<String, Object> table(ResultTable table, String format) {
    boolean csv = format.equals("csv");
    Map<String, Object> resource =
        resource(
            csv ? table.name() : table.name() + "-" + format,
            TableWriter.path(table, format),
            table.title());
    resource.put("description", table.description());
    if (csv) {
      resource.put("type", "table");
    }
    resource.put(
        "schema", DataPackage.schema(table.columns().stream().map(PackageFile::field).toList()));
    return resource;
  }

  private static Map<String, Object> field(ResultTable.Column column) {
    String type =
        switch (column.type()) {
          case "text" -> "string";
          case "decimal" -> "number";
          default -> column.type();
        };
    return Json.fields("name", column.name(), "type", type, "title", column.title());
  }
}
