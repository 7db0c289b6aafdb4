package org.amparo.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.amparo.ingest.read.RecordFile;
import org.amparo.model.Sha256;

/** A file's SHA-256, reckoned in a thread of its own while the file is read for its rows. */
final class FileDigest implements AutoCloseable {

  private final Path file;
  private final FutureTask<String> task;

  private FileDigest(Path file) {
    this.file = file;
    this.task = new FutureTask<>(this::reckoned);
  }

  /** Starts to reckon it. */
  static FileDigest of(Path file) {
    FileDigest digest = new FileDigest(file);
    Thread.ofPlatform().name("amparo-digest").daemon().start(digest.task);
    return digest;
  }

  private String reckoned() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.start();
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read > 0 && !task.isCancelled(); read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return Sha256.hex(digest.digest());
    }
  }

  /** In hexadecimal; waits for it. */
  String sha256() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw RecordFile.unreadable(file, failure);
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** Stops, where nobody waits for it any more. */
  @Override
  public void close() {
    task.cancel(false);
  }
}
