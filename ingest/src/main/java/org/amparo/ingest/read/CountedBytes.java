package org.amparo.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a listener of the bytes that one or several streams of a file have given together. */
final class CountedBytes {

  private final ProgressListener listener;
  private final String task;
  private final long total;
  private long done;

  CountedBytes(Path file, ProgressListener listener) throws IOException {
    this.listener = listener;
    this.task = "reading " + file.getFileName();
    this.total = Files.size(file);
  }

  /** The stream, counted. */
  InputStream of(InputStream in) {
    return new Counted(in);
  }

  private synchronized void add(int bytes) {
    done += bytes;
    listener.progress(Progress.ofBytes(task, done, total, 0));
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        add(1);
      }
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      if (read > 0) {
        add(read);
      }
      return read;
    }
  }
}
