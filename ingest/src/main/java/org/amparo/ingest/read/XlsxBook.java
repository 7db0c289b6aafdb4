package org.amparo.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/** The parts of an Office Open XML workbook. */
final class XlsxBook implements AutoCloseable {

  private final Path file;
  private final ZipFile archive;
  private final List<Grid> sheets = new ArrayList<>();
  private boolean from1904;
  private @Nullable SharedTexts shared;

  XlsxBook(Path file) throws IOException {
    this.file = file;
    this.archive = new ZipFile(file.toFile());
    try {
      sheets();
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private void sheets() throws IOException {
    String root =
        related("_rels/.rels", "/officeDocument").values().stream().findFirst().orElse("");
    String book = root.isEmpty() ? "xl/workbook.xml" : resolved("", root);
    String folder = book.substring(0, book.lastIndexOf('/') + 1);
    Map<String, String> parts =
        related(folder + "_rels/" + book.substring(folder.length()) + ".rels", "/worksheet");
    try (XlsxXml xml = part(book)) {
      while (xml.next()) {
        if (xml.atStart("workbookPr")) {
          String base = xml.attribute("date1904");
          from1904 = "1".equals(base) || "true".equals(base);
        } else if (xml.atStart("sheet")) {
          // Sheets of charts only have another kind of relation.
          String part = parts.get(String.valueOf(xml.attribute("id")));
          if (part != null) {
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            String name = String.valueOf(xml.attribute("name"));
            sheets.add(new Sheet(name, hidden, resolved(folder, part)));
          }
        }
      }
    }
  }

  /** Targets by id of the relations whose type ends so. */
  private Map<String, String> related(String part, String type) throws IOException {
    Map<String, String> targets = new HashMap<>();
    if (archive.getEntry(part) == null) {
      return targets;
    }
    try (XlsxXml xml = part(part)) {
      while (xml.next()) {
        if (xml.atStart("Relationship") && String.valueOf(xml.attribute("Type")).endsWith(type)) {
          targets.put(String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
        }
      }
    }
    return targets;
  }

  private static String resolved(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  private XlsxXml part(String name) throws IOException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw new IOException("its part " + name + " is missing");
    }
    return new XlsxXml(unpacked(entry));
  }

  private FileLimits.Unpacked unpacked(ZipEntry entry) throws IOException {
    return new FileLimits.Unpacked(
        archive.getInputStream(entry), file.toString(), entry.getCompressedSize());
  }

  private SharedTexts shared() throws IOException {
    if (shared == null) {
      SharedTexts texts = new SharedTexts();
      if (archive.getEntry("xl/sharedStrings.xml") != null) {
        try (XlsxXml xml = part("xl/sharedStrings.xml")) {
          texts = SharedTexts.read(xml, file.toString());
        }
      }
      shared = texts;
    }
    return shared;
  }

  List<Grid> grids() {
    return List.copyOf(sheets);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private final class Sheet implements Grid {

    private final String name;
    private final boolean hidden;
    private final String part;

    Sheet(String name, boolean hidden, String part) {
      this.name = name;
      this.hidden = hidden;
      this.part = part;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean hidden() {
      return hidden;
    }

    @Override
    public boolean from1904() {
      return from1904;
    }

    @Override
    public GridRows rows(Layout layout) throws IOException {
      ZipEntry entry = archive.getEntry(part);
      long length = entry == null ? 0 : Math.max(entry.getSize(), 0);
      return new XlsxRows(part(part), shared(), file.toString(), length);
    }

    @Override
    public AmparoException failure(Exception failure) {
      return WorkbookFile.damaged(file, failure);
    }
  }
}
