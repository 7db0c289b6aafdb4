package org.amparo.ingest.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.contract.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The records of a delimited text as RFC 4180 has them, told apart by FastCSV. A record whose
 * quotes are wrong ends with its first line, and reading goes on behind that, so that one bad line
 * costs one row.
 *
 * <p>Blank lines are no records. A quote within an unquoted field is text. Spaces may stand around
 * the quotes of a quoted field.
 */
final class CsvRows implements GridRows {

  /** What stands for bytes that are no text; no character, so that no text holds it. */
  private static final char UNDECODABLE = '\uFFFF';

  private final FileChannel bytes;
  private final TextLines lines;
  private final Layout layout;
  private final Cells record = new Cells();
  private CloseableIterator<Cells> records;

  private long line;
  private String text = "";
  private @Nullable Fault fault;

  /** Rows of a text. */
  CsvRows(FileChannel bytes, InputStream text, Layout layout) {
    this.bytes = bytes;
    this.layout = layout;
    CharsetDecoder decoder =
        layout
            .encoding()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(UNDECODABLE));
    this.lines = new TextLines(new InputStreamReader(text, decoder));
    this.records = records();
  }

  private CloseableIterator<Cells> records() {
    return CsvReader.builder()
        .fieldSeparator(layout.delimiter())
        .trimWhitespacesAroundQuotes(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(record, lines)
        .iterator();
  }

  /** The cells of the record at hand, without outer blanks. */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

    private final List<String> texts = new ArrayList<>();
    private int lineBreaks;

    @Override
    protected void handleBegin(long startingLineNumber) {
      texts.clear();
      lineBreaks = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
      for (int at = offset; quoted && at < offset + size; at++) {
        boolean partOfOne = buffer[at] == '\n' && at > offset && buffer[at - 1] == '\r';
        lineBreaks += (buffer[at] == '\n' || buffer[at] == '\r') && !partOfOne ? 1 : 0;
      }
      texts.add(size == 0 ? "" : CellText.strip(new String(buffer, offset, size)));
    }

    @Override
    protected Cells buildRecord() {
      return this;
    }
  }

  @Override
  public boolean next() throws IOException {
    boolean wellQuoted = true;
    try {
      if (!records.hasNext()) {
        return false;
      }
      records.next();
    } catch (CsvParseException | UncheckedIOException e) {
      if (e.getCause() instanceof IOException failure && !lines.isTooLong()) {
        throw failure;
      }
      wellQuoted = false;
    }
    boolean tooLong = lines.isTooLong();
    lines.putAwayBlank();
    line = lines.number();
    // At the end of the text, what an unclosed quote holds has one line break too many.
    int own = record.lineBreaks + 1;
    wellQuoted &= own <= lines.taken();
    text = lines.putAway(wellQuoted ? own : 1);
    fault = fault(tooLong, wellQuoted);
    text = text.replace(UNDECODABLE, '\uFFFD');
    if (!wellQuoted) {
      lines.again();
      records = records();
    }
    return true;
  }

  private @Nullable Fault fault(boolean tooLong, boolean wellQuoted) {
    if (tooLong) {
      return new Fault(
          "too-long",
          "the row is longer than " + TextLines.LONGEST + " characters; its beginning is kept");
    }
    if (!wellQuoted) {
      return new Fault("bad-quoting", "a quote is not closed, or text follows a closing quote");
    }
    if (text.indexOf('\0') >= 0) {
      return new Fault("nul-character", "the row holds a NUL character");
    }
    return text.indexOf(UNDECODABLE) < 0
        ? null
        : new Fault("bad-encoding", "the bytes are not text in " + layout.encoding());
  }

  @Override
  public @Nullable Fault fault(int headerWidth) {
    if (fault != null || width() == headerWidth) {
      return fault;
    }
    return new Fault("wrong-width", width() + " fields where the header has " + headerWidth);
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public int width() {
    return record.texts.size();
  }

  @Override
  public Kind kind(int column) {
    return column < width() ? Kind.TEXT : Kind.NONE;
  }

  @Override
  public @Nullable String value(int column) {
    return column < width() ? record.texts.get(column) : null;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public List<Loaded.Remark> remarks() {
    return lines.isOpen()
        ? List.of(
            new Loaded.Remark(
                "last-line-open", "the last line has no line end and may have been cut short", 1))
        : List.of();
  }

  @Override
  public long read() throws IOException {
    return bytes.position();
  }

  @Override
  public long length() throws IOException {
    return bytes.size();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
