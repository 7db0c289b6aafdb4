package org.amparo.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.amparo.ingest.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * The rows below a sheet's header, read in a thread of their own while the caller writes those
 * before them.
 */
final class RowBlocks implements Closeable {

  private static final int ROWS = 1_024;
  private static final int AHEAD = 8;
  private static final long SECONDS_A_DAY = 86_400;

  /** Rows, or what ends them. */
  static final class Block {

    private final long[] lines = new long[ROWS];
    private final byte[] @Nullable [] texts;
    private final long[] values;
    private int size;
    private long read;
    private long length;
    private @Nullable Throwable failure;
    private boolean last;

    private Block(int width) {
      this.texts = new byte[ROWS * width] @Nullable [];
      this.values = new long[ROWS * width];
      Arrays.fill(values, NO_VALUE);
    }

    private static Block end(@Nullable Throwable failure) {
      Block end = new Block(0);
      end.failure = failure;
      end.last = true;
      return end;
    }

    int size() {
      return size;
    }

    long line(int row) {
      return lines[row];
    }

    /** A text by its place, row after row. */
    byte @Nullable [] text(int at) {
      return texts[at];
    }

    /** A value of the column's {@link Staged} kind by its place, or {@link #NO_VALUE}. */
    long value(int at) {
      return values[at];
    }

    /**
     * How much of the sheet was read when the block was full, and how much there is; 0: unknown.
     */
    long read() {
      return read;
    }

    long length() {
      return length;
    }
  }

  /** Where a cell is a text, or nothing. */
  static final long NO_VALUE = Long.MIN_VALUE;

  /** What is told of a column's cells without their text. */
  enum Staged {
    /** Nothing. */
    TEXT("VARCHAR"),
    /** Days since 1970. */
    DAY("DATE"),
    /** Seconds since 1970. */
    INSTANT("TIMESTAMP"),
    WHOLE("BIGINT");

    private final String sql;

    Staged(String sql) {
      this.sql = sql;
    }

    /** Its type in the database. */
    String sql() {
      return sql;
    }

    static Staged of(Column.ColumnType type, boolean typed) {
      if (!typed) {
        return TEXT;
      }
      return switch (type) {
        case DATE -> DAY;
        case TIMESTAMP -> INSTANT;
        case INTEGER -> WHOLE;
        case TEXT, DECIMAL, YES_NO -> TEXT;
      };
    }
  }

  private final Grid grid;
  private final int headerRow;
  private final int[] positions;
  private final boolean[] times;
  private final Staged[] staged;
  private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader;
  private volatile List<Loaded.Remark> remarks = List.of();

  RowBlocks(Grid grid, Loading loading) {
    this.grid = grid;
    this.headerRow = loading.header().row();
    int width = loading.columns().size();
    this.positions = new int[width];
    this.times = new boolean[width];
    this.staged = new Staged[width];
    for (int at = 0; at < width; at++) {
      positions[at] = loading.columns().get(at).position();
      Column.ColumnType type = loading.columns().get(at).column().type();
      times[at] = type.isTime();
      staged[at] = Staged.of(type, loading.typed());
    }
    this.reader = Thread.ofPlatform().name("amparo-rows").daemon().start(this::read);
  }

  private void read() {
    try {
      Block end;
      try {
        rows();
        end = Block.end(null);
      } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        end = Block.end(e);
      }
      queue.put(end);
    } catch (InterruptedException e) {
      // The caller has gone.
      Thread.currentThread().interrupt();
    }
  }

  private void rows() throws IOException, InterruptedException {
    int width = positions.length;
    CellText text = new CellText(grid.from1904());
    try (GridRows rows = grid.rows()) {
      long seen = 0;
      Block block = new Block(width);
      while (rows.next()) {
        if (WorkbookSheet.isBlank(rows) || seen++ <= headerRow) {
          continue;
        }
        block.lines[block.size] = rows.line();
        for (int at = 0; at < width; at++) {
          put(block, block.size * width + at, rows, at, text);
        }
        if (++block.size == ROWS) {
          hand(block, rows);
          block = new Block(width);
        }
      }
      remarks = rows.remarks();
      hand(block, rows);
    }
  }

  private void hand(Block block, GridRows rows) throws InterruptedException {
    block.read = rows.read();
    block.length = rows.length();
    queue.put(block);
  }

  private void put(Block block, int place, GridRows rows, int at, CellText text) {
    int position = positions[at];
    switch (rows.kind(position)) {
      case NONE -> {}
      case TEXT -> block.texts[place] = rows.bytes(position);
      case NUMBER -> {
        long value = value(rows, position, staged[at], text);
        block.values[place] = value;
        if (value == NO_VALUE) {
          block.texts[place] = number(rows, position, times[at], text);
        }
      }
    }
  }

  private static long value(GridRows rows, int position, Staged staged, CellText text) {
    long whole = staged == Staged.TEXT ? GridRows.NOT_WHOLE : rows.whole(position);
    return switch (staged) {
      case TEXT -> NO_VALUE;
      case WHOLE -> whole == GridRows.NOT_WHOLE ? NO_VALUE : whole;
      case DAY, INSTANT -> {
        boolean day = whole != GridRows.NOT_WHOLE && staged == Staged.DAY;
        if (day) {
          yield text.epochDay(whole);
        }
        long second = text.epochSecond(String.valueOf(rows.value(position)));
        yield second == CellText.NO_INSTANT || staged == Staged.INSTANT
            ? second
            : Math.floorDiv(second, SECONDS_A_DAY);
      }
    };
  }

  private static byte @Nullable [] number(
      GridRows rows, int position, boolean time, CellText text) {
    long whole = time ? GridRows.NOT_WHOLE : rows.whole(position);
    if (whole != GridRows.NOT_WHOLE) {
      return Long.toString(whole).getBytes(StandardCharsets.US_ASCII);
    }
    String raw = rows.value(position);
    if (raw == null) {
      return null;
    }
    return (time ? text.instant(raw) : CellText.number(raw)).getBytes(StandardCharsets.UTF_8);
  }

  /** The next rows, or null where there are no more. */
  @Nullable Block next() throws IOException {
    try {
      Block block = queue.take();
      switch (block.failure) {
        case null -> {
          return block.last ? null : block;
        }
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(block.failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  /** What was noticed; complete after the last block. */
  List<Loaded.Remark> remarks() {
    return remarks;
  }

  /** Stops the reader. */
  @Override
  public void close() {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
