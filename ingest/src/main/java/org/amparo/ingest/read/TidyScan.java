package org.amparo.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is a {@link TidyText}, told in several parts at once. A tidy text has a line break
 * nowhere but at the end of a record, so that it is tidy just when each part is that ends at one.
 */
final class TidyScan {

  /** Smaller files are not worth a second thread. */
  private static final long SMALLEST_PART = 8 << 20;

  private final Path file;
  private final int headerLine;
  private final int width;
  private final char delimiter;
  private final FieldFacts facts;

  TidyScan(Path file, int headerLine, int width, char delimiter, FieldFacts facts) {
    this.file = file;
    this.headerLine = headerLine;
    this.width = width;
    this.delimiter = delimiter;
    this.facts = facts;
  }

  /**
   * Reads the file.
   *
   * @param threads how many parts may be read at once
   * @param progress told of the bytes of all parts together
   * @return what was found, null where the text is not tidy
   */
  TidyText.@Nullable Found run(boolean compressed, int threads, ProgressListener progress)
      throws IOException {
    long size = Files.size(file);
    CountedBytes counted = new CountedBytes(file, progress);
    int most = compressed ? 1 : (int) Math.min(threads, size / SMALLEST_PART);
    List<Long> starts = starts(size, most);
    if (starts.size() == 1) {
      InputStream plain = counted.of(Files.newInputStream(file));
      try (InputStream in = compressed ? new GZIPInputStream(plain, 1 << 16) : plain) {
        return TidyText.read(in, headerLine, width, delimiter, facts);
      }
    }
    List<Future<TidyText.@Nullable Found>> rest = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(starts.size() - 1)) {
      for (int part = 1; part < starts.size(); part++) {
        long start = starts.get(part);
        long end = part + 1 < starts.size() ? starts.get(part + 1) : size;
        rest.add(executor.submit(() -> part(start, end, counted)));
      }
      TidyText.Found found;
      try (InputStream in = new Limited(counted.of(Files.newInputStream(file)), starts.get(1))) {
        found = TidyText.read(in, headerLine, width, delimiter, facts);
      }
      for (Future<TidyText.@Nullable Found> further : rest) {
        found = joined(found, further.get());
      }
      return found;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private TidyText.@Nullable Found part(long start, long end, CountedBytes counted)
      throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        InputStream in =
            new Limited(
                counted.of(Channels.newInputStream(channel.position(start))), end - start)) {
      return TidyText.read(in, 0, width, delimiter, facts.fresh());
    }
  }

  private static TidyText.@Nullable Found joined(
      TidyText.@Nullable Found before, TidyText.@Nullable Found behind) {
    if (before == null || behind == null || before.lineBreaks() != behind.lineBreaks()) {
      return null;
    }
    BitSet blanks = (BitSet) before.blanks().clone();
    blanks.or(behind.blanks());
    before.facts().add(behind.facts());
    return new TidyText.Found(
        before.rows() + behind.rows(), before.lineBreaks(), blanks, before.facts());
  }

  /** Where parts begin: the first at 0, the others behind a line break below the header. */
  private List<Long> starts(long size, int most) throws IOException {
    List<Long> starts = new ArrayList<>(List.of(0L));
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      for (int part = 1; part < most; part++) {
        long start = behindLineBreak(channel, size / most * part);
        if (start > starts.getLast() && start < size) {
          starts.add(start);
        }
      }
    }
    return starts;
  }

  private static long behindLineBreak(SeekableByteChannel channel, long from) throws IOException {
    InputStream in = Channels.newInputStream(channel.position(from));
    byte[] bytes = in.readNBytes(CsvRecords.LONGEST);
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        return from + at + 1;
      }
    }
    return 0;
  }

  /** The first bytes of a stream. */
  private static final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = left > 0 ? super.read() : -1;
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0 && length > 0) {
        return -1;
      }
      int read = super.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
