package org.amparo.ingest.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook of the format before 2007, read into memory whole, up to a stated size. */
final class XlsBook implements AutoCloseable {

  private final POIFSFileSystem archive;
  private final HSSFWorkbook workbook;

  XlsBook(Path file) throws IOException {
    if (Files.size(file) > FileLimits.OLD_WORKBOOK) {
      throw FileLimits.exceeded(file.toString(), "an .xls workbook of more than 16 MiB");
    }
    this.archive = new POIFSFileSystem(file.toFile(), true);
    try {
      this.workbook = new HSSFWorkbook(archive);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  List<Grid> grids(Path file) {
    List<Grid> grids = new ArrayList<>();
    for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
      boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
      grids.add(
          new OldSheet(
              file,
              workbook.getSheetAt(at),
              hidden,
              workbook.getInternalWorkbook().isUsing1904DateWindowing()));
    }
    return grids;
  }

  @Override
  public void close() throws IOException {
    try (archive) {
      workbook.close();
    }
  }

  private record OldSheet(Path file, Sheet sheet, boolean hidden, boolean from1904)
      implements Grid {

    @Override
    public String name() {
      return sheet.getSheetName();
    }

    @Override
    public GridRows rows(Layout layout) {
      return new Rows(sheet);
    }

    @Override
    public AmparoException failure(Exception failure) {
      return WorkbookFile.damaged(file, failure);
    }
  }

  private static final class Rows implements GridRows {

    private final Sheet sheet;
    private int at;
    private @Nullable Row row;
    private long unsavedFormulas;
    private long errors;

    Rows(Sheet sheet) {
      this.sheet = sheet;
      this.at = -1;
    }

    @Override
    public boolean next() {
      do {
        if (at >= sheet.getLastRowNum()) {
          return false;
        }
        row = sheet.getRow(++at);
        if (row != null) {
          note(row);
        }
      } while (isBlank());
      return true;
    }

    private void note(Row cells) {
      for (Cell cell : cells) {
        errors += type(cell) == CellType.ERROR ? 1 : 0;
        unsavedFormulas += cell.getCellType() == CellType.FORMULA && isEmpty(cell) ? 1 : 0;
      }
    }

    private static boolean isEmpty(Cell cell) {
      return type(cell) == CellType.STRING && cell.getRichStringCellValue().getString().isEmpty();
    }

    private static CellType type(Cell cell) {
      return cell.getCellType() == CellType.FORMULA
          ? cell.getCachedFormulaResultType()
          : cell.getCellType();
    }

    @Override
    public long line() {
      return at + 1L;
    }

    @Override
    public int width() {
      return row == null ? 0 : Math.max(row.getLastCellNum(), 0);
    }

    private @Nullable Cell cell(int column) {
      return row == null ? null : row.getCell(column);
    }

    @Override
    public Kind kind(int column) {
      Cell cell = cell(column);
      if (cell == null) {
        return Kind.NONE;
      }
      return switch (type(cell)) {
        case NUMERIC -> Kind.NUMBER;
        case STRING, BOOLEAN -> Kind.TEXT;
        default -> Kind.NONE;
      };
    }

    @Override
    public @Nullable String value(int column) {
      Cell cell = cell(column);
      if (cell == null) {
        return null;
      }
      return switch (type(cell)) {
        case NUMERIC -> number(cell.getNumericCellValue());
        case STRING -> CellText.strip(cell.getRichStringCellValue().getString());
        case BOOLEAN -> cell.getBooleanCellValue() ? "1" : "0";
        default -> null;
      };
    }

    private static String number(double number) {
      return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : "";
    }

    @Override
    public List<Loaded.Remark> remarks() {
      return XlsxRows.remarks(unsavedFormulas, errors, sheet.getNumMergedRegions());
    }

    @Override
    public void close() {}
  }
}
