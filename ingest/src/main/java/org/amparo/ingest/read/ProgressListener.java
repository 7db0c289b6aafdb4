package org.amparo.ingest.read;

/** Told how far a long task has come. */
@FunctionalInterface
public interface ProgressListener {

  /** Listens to nothing. */
  ProgressListener NONE = (task, done, total) -> {};

  /**
   * Called from the thread that imports, often; it must return quickly.
   *
   * @param task what is being done, such as {@code reading bookings.csv}
   * @param done how much of it is done, in the unit of {@code total}
   * @param total the whole (bytes or rows), or 0 where it is not known
   */
  void progress(String task, long done, long total);
}
