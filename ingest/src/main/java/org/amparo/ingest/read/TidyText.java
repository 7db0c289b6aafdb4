package org.amparo.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether delimited text is written so strictly that no two readers differ on it, and how many
 * lines it then has. It looks at eight bytes at once, several times as fast as {@link CsvRecords},
 * which tells what is wrong with a file that is not tidy.
 *
 * <p>Tidy: UTF-8; every line a record, none blank, each below the header with as many fields as it;
 * line breaks all of one kind, {@code \n} or {@code \r\n}; quotes around whole fields only, without
 * line breaks in them; no other control characters or no-break spaces; no record too long.
 */
final class TidyText {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final long QUOTES = 0x2222222222222222L;
  private static final long BLANKS = 0x2020202020202020L;
  private static final long FIRST_BYTE = 0x80L;
  private static final long FROM_32 = 0xE0E0E0E0E0E0E0E0L;

  private static final int UNKNOWN = 0;
  private static final int LINE_FEED = 1;
  private static final int BOTH = 2;

  private enum State {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    AFTER_QUOTE,
    AFTER_CARRIAGE_RETURN
  }

  private final int headerLine;
  private final int width;
  private final byte delimiter;
  private final long delimiters;

  private State state = State.FIELD_START;
  private final Utf8 text = new Utf8();
  private int lineBreaks = UNKNOWN;
  private long line = 1;
  private int fields = 1;
  private long lineStart;
  private long position;

  /**
   * Whether the field's last byte so far may be a blank: a space, or a part of a longer character.
   */
  private boolean afterBlank;

  private boolean quoteOpened;
  private final BitSet blanks = new BitSet();

  /** Told of the fields below the header. */
  private final FieldFacts facts;

  /** Where the field begins in the buffer; -1 where its beginning is no longer there. */
  private int fieldStart;

  /**
   * What was found of a tidy text.
   *
   * @param rows how many lines stand below the header
   * @param lineBreaks which kind of line break it has; two parts of a text must have the same
   * @param blanks the positions, from 0, of columns in which a field may have blanks around it
   * @param facts what else is known of the columns
   */
  record Found(long rows, int lineBreaks, BitSet blanks, FieldFacts facts) {}

  private TidyText(int headerLine, int width, char delimiter, FieldFacts facts) {
    this.facts = facts;
    this.headerLine = headerLine;
    this.width = width;
    this.delimiter = (byte) delimiter;
    this.delimiters = ONES * this.delimiter;
  }

  /**
   * Reads the text to its end, or to the first thing that is not tidy.
   *
   * @param headerLine the line of the header, counted from 1; 0 for a further part of a text
   * @param width the header's fields
   * @param facts told of the fields below the header
   * @return what was found; null where the text is not tidy
   */
  static @Nullable Found read(
      InputStream in, int headerLine, int width, char delimiter, FieldFacts facts)
      throws IOException {
    TidyText text = new TidyText(headerLine, width, delimiter, facts);
    long rows = text.run(in);
    return rows < 0 ? null : new Found(rows, text.lineBreaks, text.blanks, facts);
  }

  private long run(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 18];
    int limit = in.readNBytes(buffer, 0, buffer.length);
    int start = headerLine > 0 ? Utf8.markLength(buffer, limit) : 0;
    fieldStart = start;
    while (limit > start) {
      if (!scan(buffer, start, limit) || position - lineStart > CsvRecords.LONGEST) {
        return -1;
      }
      start = carry(buffer, limit);
      limit = start + in.readNBytes(buffer, start, buffer.length - start);
    }
    boolean whole = state != State.QUOTED && state != State.AFTER_CARRIAGE_RETURN;
    if (afterBlank) {
      mark();
    }
    // The last line may have no line break.
    if (position > lineStart) {
      endField(buffer, start);
      if (!endLine(lineBreaks)) {
        return -1;
      }
    }
    return whole && text.whole() && line > headerLine ? line - 1 - headerLine : -1;
  }

  /** Moves a field that is not at its end to the front; how many bytes that is. */
  private int carry(byte[] buffer, int limit) {
    int length = fieldStart < 0 ? 0 : limit - fieldStart;
    // With the quotes around it.
    if (length > FieldFacts.LONGEST_SHAPE + 2) {
      if (line > headerLine) {
        facts.takeLong(fields - 1, buffer, fieldStart);
      }
      fieldStart = -1;
      return 0;
    }
    if (fieldStart >= 0) {
      System.arraycopy(buffer, fieldStart, buffer, 0, length);
      fieldStart = 0;
    }
    return length;
  }

  private void endField(byte[] buffer, int end) {
    if (line > headerLine && fieldStart >= 0) {
      facts.take(fields - 1, buffer, fieldStart, end);
    }
    fieldStart = end + 1;
  }

  private boolean scan(byte[] buffer, int start, int limit) {
    long before = position - start;
    int at = start;
    while (at < limit) {
      boolean outside = state == State.UNQUOTED || state == State.FIELD_START;
      if (outside && at + Long.BYTES <= limit && text.whole()) {
        long word = (long) WORD.get(buffer, at);
        long found = zeros(word ^ delimiters);
        if ((special(word) | (word & ~LOW_BITS)) == 0 && plain(zeros(word ^ BLANKS), found)) {
          for (long left = found; left != 0; left &= left - 1) {
            endField(buffer, at + (Long.numberOfTrailingZeros(left) >>> 3));
            fields++;
          }
          state = found < 0 ? State.FIELD_START : State.UNQUOTED;
          at += Long.BYTES;
          continue;
        }
      }
      // What is not plain is looked at byte by byte, up to the end of the word.
      int until = Math.min(limit, at + Long.BYTES);
      for (; at < until; at++) {
        position = before + at;
        if (!step(buffer, at)) {
          return false;
        }
      }
    }
    position = before + limit;
    return true;
  }

  /**
   * Whether no blank of a word stands beside a delimiter or the start of a field; a byte is marked
   * by its highest bit, the first in the text being the lowest.
   */
  private boolean plain(long spaces, long found) {
    long beside = (spaces << Byte.SIZE & found) | (found << Byte.SIZE & spaces);
    long first = (state == State.FIELD_START ? spaces : 0L) | (afterBlank ? found : 0L);
    if ((beside | (first & FIRST_BYTE)) != 0) {
      return false;
    }
    afterBlank = spaces < 0;
    return true;
  }

  /** Marks bytes that are a quote or below 32, among which are line breaks, tab and NUL. */
  private static long special(long word) {
    long quotes = zeros(word ^ QUOTES);
    long high = word & FROM_32;
    return quotes | zeros(high);
  }

  /** The highest bit of each byte that is zero. */
  private static long zeros(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }

  private boolean step(byte[] buffer, int at) {
    byte b = buffer[at];
    if (!text.step(b)) {
      return false;
    }
    if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != delimiter) {
      return false;
    }
    switch (state) {
      case AFTER_CARRIAGE_RETURN -> {
        fieldStart = at + 1;
        return b == '\n' && endLine(BOTH);
      }
      case QUOTED -> {
        if (b == '"') {
          state = State.AFTER_QUOTE;
        } else {
          content(b, quoteOpened);
        }
        quoteOpened = false;
        return b != '\n' && b != '\r';
      }
      case AFTER_QUOTE -> {
        if (b == '"') {
          state = State.QUOTED;
          afterBlank = false;
          return true;
        }
        return (b == delimiter || b == '\n' || b == '\r') && outside(buffer, at);
      }
      case FIELD_START -> {
        if (b == '"') {
          state = State.QUOTED;
          quoteOpened = true;
          afterBlank = false;
          return true;
        }
        return outside(buffer, at);
      }
      case UNQUOTED -> {
        return b != '"' && outside(buffer, at);
      }
    }
    return false;
  }

  /** Takes a byte of a field's text. */
  private void content(byte b, boolean first) {
    afterBlank = b == ' ' || b < 0;
    if (first && afterBlank) {
      mark();
    }
  }

  private void mark() {
    if (line > headerLine) {
      blanks.set(fields - 1);
    }
  }

  private boolean outside(byte[] buffer, int at) {
    byte b = buffer[at];
    if (b == delimiter || b == '\r' || b == '\n') {
      endField(buffer, at);
      if (afterBlank) {
        mark();
      }
      afterBlank = false;
    } else {
      content(b, state == State.FIELD_START);
    }
    if (b == delimiter) {
      fields++;
      state = State.FIELD_START;
    } else if (b == '\r') {
      state = State.AFTER_CARRIAGE_RETURN;
    } else if (b == '\n') {
      return endLine(LINE_FEED);
    } else {
      // A blank before a quote would make it a quote within a field, or around it: not tidy.
      state = State.UNQUOTED;
    }
    return true;
  }

  private boolean endLine(int kind) {
    boolean blank = position - lineStart < (kind == BOTH ? 2 : 1) && fields == 1;
    if (blank
        || (lineBreaks != UNKNOWN && lineBreaks != kind)
        || (line >= headerLine && fields != width)
        || position - lineStart > CsvRecords.LONGEST) {
      return false;
    }
    lineBreaks = kind;
    line++;
    fields = 1;
    lineStart = position + 1;
    state = State.FIELD_START;
    return true;
  }
}
