package org.amparo.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** A workbook, Office Open XML or of the format before 2007, read row by row. */
record WorkbookFile(Path file, String format, List<Grid> grids, AutoCloseable book)
    implements RecordFile {

  static WorkbookFile open(Path file, boolean old) {
    try {
      if (old) {
        XlsBook book = new XlsBook(file);
        return new WorkbookFile(file, "xls", book.grids(file), book);
      }
      mustNotBeAnotherArchive(file);
      XlsxBook book = new XlsxBook(file);
      return new WorkbookFile(file, "xlsx", book.grids(), book);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /** A whole archive without a workbook in it; one that is cut short is for the reader to tell. */
  private static void mustNotBeAnotherArchive(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      if (archive.getEntry("[Content_Types].xml") == null) {
        throw ErrorCode.FORMAT_UNKNOWN.error(
            "it is an archive, not a workbook",
            Place.of(file),
            "unpack it and name the files in it, or the folder");
      }
    }
  }

  /** AMP-105; what has a code already keeps it. */
  static AmparoException damaged(Path file, Exception failure) {
    if (failure instanceof AmparoException known) {
      return known;
    }
    return ErrorCode.WORKBOOK_DAMAGED.error(
        "the workbook is damaged or cut short: " + failure.getMessage(),
        Place.of(file),
        "fetch it again, and check that its size is the publisher's",
        failure);
  }

  @Override
  public List<RecordSheet> sheets() {
    return grids.stream().<RecordSheet>map(grid -> new GridSheet(file, grid)).toList();
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw RecordFile.unreadable(file, e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
