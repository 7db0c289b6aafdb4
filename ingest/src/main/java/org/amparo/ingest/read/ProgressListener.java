package org.amparo.ingest.read;

/** Told how far a long task has come. */
@FunctionalInterface
public interface ProgressListener {

  /** Listens to nothing. */
  ProgressListener NONE = progress -> {};

  /** Called often, from one thread at a time but not always the same; it must return quickly. */
  void progress(Progress progress);
}
