package org.amparo.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Closes a stream from which nothing has come for too long, which wakes whoever reads it. The HTTP
 * client itself limits only how long an answer may take to begin.
 */
final class IdleWatch implements AutoCloseable {

  private final InputStream stream;
  private final Duration idle;
  private final Thread watcher;
  private volatile long lastProgress = System.nanoTime();
  private volatile boolean expired;

  private IdleWatch(InputStream stream, Duration idle) {
    this.stream = stream;
    this.idle = idle;
    this.watcher = Thread.ofVirtual().unstarted(this::watch);
  }

  static IdleWatch over(InputStream stream, Duration idle) {
    IdleWatch watch = new IdleWatch(stream, idle);
    watch.watcher.start();
    return watch;
  }

  private void watch() {
    try {
      while (System.nanoTime() - lastProgress <= idle.toNanos()) {
        Thread.sleep(idle.dividedBy(4));
      }
      expired = true;
      stream.close();
    } catch (InterruptedException _) {
      // The stream has ended.
    } catch (IOException _) {
      // It is given up either way.
    }
  }

  void progress() {
    lastProgress = System.nanoTime();
  }

  /** Whether the stream was closed because nothing came. */
  boolean expired() {
    return expired;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
