package org.amparo.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/**
 * How much a file may unpack to. Published workbooks are far below; what is above is damaged, or
 * made to exhaust the memory of whoever opens it.
 */
final class FileLimits {

  /** A part of a workbook that unpacks to more than this many times its size is not read on ... */
  static final long LARGEST_RATIO = 200;

  /** ... once it is larger than this many bytes. */
  static final long ALWAYS_ALLOWED = 64L << 20;

  /** The longest text of a cell, in characters; a spreadsheet program allows 32,767. */
  static final int LONGEST_CELL = 1 << 20;

  /** Bytes between two marks of a workbook's XML. */
  static final long LONGEST_MARK = 16L << 20;

  /** Texts that a workbook's cells share, in bytes. */
  static final int SHARED_TEXT = 128 << 20;

  /** The widest row, in cells; that of a spreadsheet program. */
  static final int WIDEST = 16_384;

  /** The largest workbook of the format before 2007, in bytes; it is read into memory whole. */
  static final long OLD_WORKBOOK = 16L << 20;

  private FileLimits() {}

  /** AMP-118. */
  static AmparoException exceeded(String file, String what) {
    return ErrorCode.FILE_BEYOND_LIMIT.error(
        what,
        Place.of(file),
        "fetch it again; if it is meant to be so, save it as CSV and import that");
  }

  /** Bytes unpacked, counted. */
  static final class Unpacked extends FilterInputStream {

    private final String file;
    private final long packed;
    private long total;
    private long sinceMark;

    Unpacked(InputStream in, String file, long packed) {
      super(in);
      this.file = file;
      this.packed = packed;
    }

    /** How many bytes were unpacked. */
    long total() {
      return total;
    }

    /** Called where something was understood of what was read so far. */
    void mark() {
      sinceMark = 0;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      total += Math.max(read, 0);
      sinceMark += Math.max(read, 0);
      if (total > ALWAYS_ALLOWED && total > LARGEST_RATIO * Math.max(packed, 1)) {
        throw exceeded(file, "a part of it unpacks to more than 200 times its size");
      }
      if (sinceMark > LONGEST_MARK) {
        throw exceeded(file, "it holds a single text of more than 16 MiB");
      }
      return read;
    }
  }
}
