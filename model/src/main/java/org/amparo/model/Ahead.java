package org.amparo.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A value computed on a thread of its own, ahead of the need for it. Closing waits until the work
 * has ended, so that nothing of it outlives who asked for it.
 *
 * @param <T> what is computed
 * @param <E> the checked exception of the work; {@link RuntimeException} where it has none
 */
public final class Ahead<T, E extends Exception> implements AutoCloseable {

  /**
   * What computes the value.
   *
   * @param <T> what is computed
   * @param <E> what may go wrong
   */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    /**
     * Computes it.
     *
     * @throws E where it cannot
     */
    T run() throws E;
  }

  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins the work. */
  public static <T, E extends Exception> Ahead<T, E> of(Work<T, E> work) {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread.ofPlatform().name("ahead").daemon().start(task);
    return new Ahead<>(task);
  }

  /**
   * The value, as soon as it is there.
   *
   * @throws E as the work threw it; unchecked exceptions and errors come as they are too
   */
  @SuppressWarnings("unchecked") // The work can throw no other checked exception.
  public T value() throws E {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw (E) e.getCause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another thread computes", e);
    }
  }

  /** Waits until the work has ended, well or not. */
  @Override
  public void close() {
    try {
      task.get();
    } catch (ExecutionException _) {
      // Whoever asks for the value is told.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
