package org.amparo.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** A file of records, whose kind is told from its first bytes and not from its name. */
public sealed interface RecordFile extends AutoCloseable
    permits CsvFile, WorkbookFile, ParquetFile, JsonFile {

  /** {@code csv}, {@code xlsx}, {@code xls}, {@code parquet} or {@code json}. */
  String format();

  /** Its sheets in order; a text file has one, without a name. */
  List<RecordSheet> sheets();

  @Override
  default void close() {}

  /**
   * Opens a file.
   *
   * @throws AmparoException AMP-101 missing, AMP-102 empty, AMP-103 unreadable, AMP-104 neither
   *     text nor a workbook, AMP-105 a damaged workbook, AMP-106 text in UTF-16
   */
  static RecordFile open(Path file) {
    if (!Files.exists(file)) {
      throw ErrorCode.FILE_NOT_FOUND.error(
          "there is no file " + file,
          Place.of(file),
          "check the path, and that the file is on this machine");
    }
    try {
      byte[] head = head(Files.newInputStream(file));
      boolean compressed = startsWith(head, 0x1F, 0x8B);
      if (compressed) {
        head = head(new GZIPInputStream(Files.newInputStream(file)));
      }
      String text =
          new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
      if (text.isBlank()) {
        throw ErrorCode.FILE_EMPTY.error(
            "the file holds nothing",
            Place.of(file),
            "fetch it again; a download may have been cut short");
      }
      if (startsWith(head, 'P', 'K', 3, 4) && !compressed) {
        return WorkbookFile.open(file, false);
      }
      if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0) && !compressed) {
        return WorkbookFile.open(file, true);
      }
      if (startsWith(head, 'P', 'A', 'R', '1') && !compressed) {
        return new ParquetFile(file);
      }
      mustBeText(file, head);
      return JsonFile.of(file, compressed, text).orElseGet(() -> new CsvFile(file, compressed));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** AMP-103. */
  static AmparoException unreadable(Path file, IOException failure) {
    return ErrorCode.FILE_NOT_READABLE.error(
        "the file cannot be read: " + failure.getMessage(),
        Place.of(file),
        "check its permissions, and that it is whole",
        failure);
  }

  private static void mustBeText(Path file, byte[] head) {
    Place place = Place.of(file);
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) || manyNuls(head)) {
      throw ErrorCode.ENCODING_WRONG.error(
          "the text is in UTF-16 or holds binary data",
          place,
          "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")");
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (looksLikeWebPage(head)) {
      throw unknown(
          place,
          "it is a web page",
          "open it in a spreadsheet program and save it as .xlsx; or fetch it again, for a server"
              + " may have sent a message in its place");
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw unknown(place, "it is a PDF document", "ask the publisher for a spreadsheet");
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")) {
      throw unknown(
          place,
          "its name says it is a workbook, its content is not",
          "fetch it again; or, if it is meant to be text, let its name end in .csv");
    }
    for (byte b : head) {
      if (b == 0) {
        throw unknown(place, "it holds binary data", "name a CSV or Parquet file or a workbook");
      }
    }
  }

  private static boolean looksLikeWebPage(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<table")
        || (text.startsWith("<") && text.contains("<html"));
  }

  /** The text of ASCII in UTF-16 has a NUL at every other byte. */
  private static boolean manyNuls(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int at = 0; at < head.length; at++) {
      if (head[at] == 0) {
        if (at % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    return Math.max(even, odd) > head.length * 2 / 5 && Math.min(even, odd) == 0;
  }

  private static AmparoException unknown(Place place, String what, String remedy) {
    return ErrorCode.FORMAT_UNKNOWN.error(what, place, remedy);
  }

  private static byte[] head(InputStream in) throws IOException {
    try (InputStream stream = new BufferedInputStream(in)) {
      return stream.readNBytes(512);
    }
  }

  private static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int at = 0; at < magic.length; at++) {
      if ((head[at] & 0xFF) != magic[at]) {
        return false;
      }
    }
    return true;
  }
}
