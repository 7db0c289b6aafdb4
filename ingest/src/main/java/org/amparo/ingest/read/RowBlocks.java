package org.amparo.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows below a sheet's header, read in a thread of their own while the caller writes those
 * before them.
 */
final class RowBlocks implements Closeable {

  private static final int ROWS = 1_024;
  private static final int AHEAD = 8;

  /** Rows, or what ends them. */
  static final class Block {

    private final long[] lines;
    private final @Nullable String[] values;
    private final int size;
    private final @Nullable Throwable failure;
    private final boolean last;

    private Block(
        long[] lines,
        @Nullable String[] values,
        int size,
        @Nullable Throwable failure,
        boolean last) {
      this.lines = lines;
      this.values = values;
      this.size = size;
      this.failure = failure;
      this.last = last;
    }

    private static Block end(@Nullable Throwable failure) {
      return new Block(new long[0], new @Nullable String[0], 0, failure, true);
    }

    int size() {
      return size;
    }

    long line(int row) {
      return lines[row];
    }

    /** A value by its place, row after row. */
    @Nullable String value(int at) {
      return values[at];
    }
  }

  private final Grid grid;
  private final int headerRow;
  private final int[] positions;
  private final boolean[] times;
  private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader;
  private volatile List<Loaded.Remark> remarks = List.of();

  RowBlocks(Grid grid, Loading loading) {
    this.grid = grid;
    this.headerRow = loading.header().row();
    int width = loading.columns().size();
    this.positions = new int[width];
    this.times = new boolean[width];
    for (int at = 0; at < width; at++) {
      positions[at] = loading.columns().get(at).position();
      times[at] = loading.columns().get(at).column().type().isTime();
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
      long[] lines = new long[ROWS];
      @Nullable String[] values = new @Nullable String[ROWS * width];
      int size = 0;
      while (rows.next()) {
        if (WorkbookSheet.isBlank(rows) || seen++ <= headerRow) {
          continue;
        }
        lines[size] = rows.line();
        for (int at = 0; at < width; at++) {
          values[size * width + at] = value(rows, positions[at], times[at], text);
        }
        if (++size == ROWS) {
          queue.put(new Block(lines, values, size, null, false));
          lines = new long[ROWS];
          values = new @Nullable String[ROWS * width];
          size = 0;
        }
      }
      remarks = rows.remarks();
      queue.put(new Block(lines, values, size, null, false));
    }
  }

  private static @Nullable String value(GridRows rows, int position, boolean time, CellText text) {
    String value = rows.value(position);
    if (value == null || rows.kind(position) == GridRows.Kind.TEXT) {
      return value;
    }
    return time ? text.instant(value) : CellText.number(value);
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
