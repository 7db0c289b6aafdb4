package org.amparo.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/** A file of delimited text, perhaps compressed with gzip. */
public final class CsvFile implements RecordFile {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path file;
  private final boolean compressed;

  CsvFile(Path file, boolean compressed) {
    this.file = file;
    this.compressed = compressed;
  }

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<RecordSheet> sheets() {
    return List.of(new GridSheet(file, new Text(file, compressed)));
  }

  @Override
  public void close() {}

  /** The one table of a text file. */
  private record Text(Path file, boolean compressed) implements Grid {

    @Override
    public @Nullable String name() {
      return null;
    }

    @Override
    public boolean hasNumbers() {
      return false;
    }

    @Override
    public GridRows rows(Layout layout) throws IOException {
      CountedInput bytes = new CountedInput(Files.newInputStream(file));
      InputStream text =
          new BufferedInputStream(
              compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes, 1 << 16);
      text.mark(BYTE_ORDER_MARK.length);
      if (!Arrays.equals(text.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
        text.reset();
      }
      return new CsvRows(bytes, text, Files.size(file), layout);
    }

    @Override
    public AmparoException failure(Exception failure) {
      return switch (failure) {
        case AmparoException known -> known;
        case IOException unreadable -> RecordFile.unreadable(file, unreadable);
        default -> RecordFile.unreadable(file, new IOException(failure));
      };
    }
  }
}
