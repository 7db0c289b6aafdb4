package org.amparo.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/** A file of delimited text, perhaps compressed with gzip, and the one table in it. */
record CsvFile(Path file, boolean compressed) implements RecordFile, Grid {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<RecordSheet> sheets() {
    return List.of(new GridSheet(file, this));
  }

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
    FileChannel bytes = FileChannel.open(file);
    InputStream packed = Channels.newInputStream(bytes);
    InputStream text =
        new BufferedInputStream(
            compressed ? new GZIPInputStream(packed, 1 << 16) : packed, 1 << 16);
    text.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(text.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      text.reset();
    }
    return new CsvRows(bytes, text, layout);
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
