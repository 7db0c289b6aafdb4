package org.amparo.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written mark by mark, as no library would write them. */
final class RawWorkbook {

  private RawWorkbook() {}

  /** A workbook of one sheet. */
  static Path write(Path file, String properties, String state, String sheet, String shared)
      throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r='%s'>%s<sheets><sheet name='One' sheetId='1' %s r:id='a'/></sheets></workbook>"
              .formatted(office, properties, state));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id='a' Type='%s/worksheet' Target='/xl/one.xml'/></Relationships>"
              .formatted(office));
      part(zip, "xl/sharedStrings.xml", shared);
      part(zip, "xl/one.xml", sheet);
    }
    return file;
  }

  /** A workbook of one sheet with these rows and without anything special. */
  static Path rows(Path file, String rows) throws IOException {
    String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    return write(file, "", "", sheet, "<sst/>");
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
