package org.amparo.report.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.report.recipe.RecordedReport;
import org.amparo.report.recipe.RecordedReport.ListedFile;

/** A report as it lies in its folder, with the bytes of each file listed and there. */
public record ReportFolder(RecordedReport recorded, Map<String, byte[]> files) {

  /** Reads it; AMP-410 where the folder holds no report that can be checked. */
  public static ReportFolder read(Path folder) {
    Path file = folder.resolve(RecordedReport.NAME);
    if (!Files.isRegularFile(file)) {
      throw notCheckable(file, "there is no report.json");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      RecordedReport recorded = RecordedReport.read(bytes);
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (ListedFile listed : recorded.files()) {
        String path = listed.path();
        Path one = folder.resolve(path).normalize();
        if (!one.startsWith(folder.normalize())) {
          throw notCheckable(file, "it lists a file outside the folder: " + path);
        }
        if (Files.isRegularFile(one)) {
          files.put(path, Files.readAllBytes(one));
        }
      }
      files.put(RecordedReport.NAME, bytes);
      return new ReportFolder(recorded, files);
    } catch (IllegalArgumentException e) {
      throw notCheckable(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the report cannot be read: " + e.getMessage(),
          Place.of(folder),
          "see that every file there may be read",
          e);
    }
  }

  private static AmparoException notCheckable(Path file, String why) {
    return ErrorCode.REPORT_NOT_CHECKABLE.error(
        why,
        Place.of(file),
        "name the folder that `amparo report` wrote, with its report.json as it was written");
  }

  /** Files that are missing or whose digest is not that of the file written. */
  public List<FileFinding> findings() {
    List<FileFinding> findings = new ArrayList<>();
    for (ListedFile listed : recorded.files()) {
      byte[] bytes = files.get(listed.path());
      if (bytes == null) {
        findings.add(new FileFinding(listed.path(), FileFinding.State.MISSING));
      } else if (!Sha256.of(bytes).equals(listed.sha256())) {
        findings.add(new FileFinding(listed.path(), FileFinding.State.CHANGED));
      }
    }
    return findings;
  }
}
