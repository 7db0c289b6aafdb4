package org.amparo.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.amparo.ingest.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * The rows below a grid's header, read in a thread of their own while the caller writes those
 * before them.
 */
final class RowBlocks implements Closeable {

  private static final int ROWS = 1_024;
  private static final int AHEAD = 8;

  /** A block is full at so many characters, so that those ahead never fill the memory. */
  private static final long LONGEST = 1 << 20;

  private static final long SECONDS_A_DAY = 86_400;

  /** A row that cannot be kept. */
  record Rejected(long line, GridRows.Fault fault) {}

  /** Rows, or what ends them. */
  static final class Block {

    final long[] lines = new long[ROWS];

    /** Row after row. */
    final @Nullable String[] texts;

    /** Values of the columns' {@link Staged} kinds, or {@link CellText#NO_INSTANT}. */
    final long[] values;

    final List<Rejected> rejected = new ArrayList<>();

    /** How many rows it has. */
    int size;

    /** How much of the grid was read when the block was full, and how much there is; 0: unknown. */
    long read;

    long length;

    private long characters;
    private @Nullable Throwable failure;
    private boolean last;

    private Block(int width) {
      this.texts = new @Nullable String[ROWS * width];
      this.values = new long[ROWS * width];
      Arrays.fill(values, CellText.NO_INSTANT);
    }

    private static Block end(@Nullable Throwable failure) {
      Block end = new Block(0);
      end.failure = failure;
      end.last = true;
      return end;
    }

    private boolean isFull() {
      return size == ROWS || rejected.size() == ROWS || characters >= LONGEST;
    }
  }

  /** What is told of a column's cells without their text. */
  enum Staged {
    /** Nothing. */
    TEXT("VARCHAR"),
    /** Days since 1970. */
    DAY("DATE"),
    /** Seconds since 1970. */
    INSTANT("TIMESTAMP");

    private final String sql;

    Staged(String sql) {
      this.sql = sql;
    }

    /** Its type in the database. */
    String sql() {
      return sql;
    }

    private static Staged of(Column.ColumnType type) {
      return switch (type) {
        case DATE -> DAY;
        case TIMESTAMP -> INSTANT;
        case TEXT, INTEGER, DECIMAL, YES_NO -> TEXT;
      };
    }
  }

  private final Grid grid;
  private final Loading loading;
  private final List<Staged> staged;
  private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader;
  private volatile List<Loaded.Remark> remarks = List.of();

  RowBlocks(Grid grid, Loading loading) {
    this.grid = grid;
    this.loading = loading;
    boolean typed = loading.typed() && grid.hasNumbers();
    this.staged =
        loading.columns().stream()
            .map(column -> typed ? Staged.of(column.column().type()) : Staged.TEXT)
            .toList();
    this.reader = Thread.ofPlatform().name("amparo-rows").daemon().start(this::read);
  }

  /** What is told of each column. */
  List<Staged> staged() {
    return staged;
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
    CellText text = new CellText(grid.from1904());
    int headerWidth = loading.header().names().size();
    try (GridRows rows = grid.rows(loading.layout())) {
      long seen = 0;
      Block block = new Block(staged.size());
      while (rows.next()) {
        if (seen++ <= loading.header().row()) {
          continue;
        }
        GridRows.Fault fault = rows.fault(headerWidth);
        if (fault == null) {
          put(block, rows, text);
        } else {
          block.rejected.add(new Rejected(rows.line(), fault));
        }
        if (block.isFull()) {
          hand(block, rows);
          block = new Block(staged.size());
        }
      }
      remarks = rows.remarks();
      hand(block, rows);
    }
  }

  private void hand(Block block, GridRows rows) throws IOException, InterruptedException {
    block.read = rows.read();
    block.length = rows.length();
    queue.put(block);
  }

  private void put(Block block, GridRows rows, CellText text) {
    block.lines[block.size] = rows.line();
    int place = block.size * staged.size();
    for (Loading.StagedColumn column : loading.columns()) {
      String value = rows.value(column.position());
      if (value != null && rows.kind(column.position()) == GridRows.Kind.NUMBER) {
        Staged kind = staged.get(place % staged.size());
        block.values[place] = instant(value, kind, text);
        value =
            block.values[place] != CellText.NO_INSTANT
                ? null
                : column.column().type().isTime() ? text.instant(value) : CellText.number(value);
      }
      block.texts[place++] = value;
      block.characters += value == null ? 0 : value.length();
    }
    block.size++;
  }

  private static long instant(String number, Staged kind, CellText text) {
    long second = kind == Staged.TEXT ? CellText.NO_INSTANT : text.epochSecond(number);
    boolean day = kind == Staged.DAY && second != CellText.NO_INSTANT;
    return day ? Math.floorDiv(second, SECONDS_A_DAY) : second;
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
