package org.amparo.ingest.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook's cells share, held as UTF-8 in one piece. */
final class SharedTexts {

  private static final int CACHED = 1 << 16;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int count;

  /** The first texts, which are used most, made once. */
  private final @Nullable String[] cache = new @Nullable String[CACHED];

  /** Reads them all. */
  static SharedTexts read(XlsxXml xml, String file) throws IOException {
    SharedTexts texts = new SharedTexts();
    while (xml.next()) {
      if (xml.atStart("si")) {
        texts.add(xml.richText(), file);
      }
    }
    return texts;
  }

  private void add(String text, String file) {
    byte[] added = CellText.strip(text).getBytes(StandardCharsets.UTF_8);
    int start = count == 0 ? 0 : ends[count - 1];
    if (text.length() > FileLimits.LONGEST_CELL || added.length > FileLimits.SHARED_TEXT - start) {
      throw FileLimits.exceeded(file, "the texts that its cells share take more than 128 MiB");
    }
    if (start + added.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + added.length, bytes.length + bytes.length / 2));
    }
    System.arraycopy(added, 0, bytes, start, added.length);
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = start + added.length;
  }

  /** The text with a number, without outer blanks. */
  String text(int number) throws IOException {
    if (number < 0 || number >= count) {
      throw new IOException("a cell refers to the shared text " + number + ", which is not there");
    }
    String cached = number < CACHED ? cache[number] : null;
    if (cached != null) {
      return cached;
    }
    int start = number == 0 ? 0 : ends[number - 1];
    String text = new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    if (number < CACHED) {
      cache[number] = text;
    }
    return text;
  }
}
