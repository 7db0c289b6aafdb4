package org.amparo.desk.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does everything that recurs, each on a thread of its own, so that one that hangs, on a file of
 * another machine say, keeps no other waiting. One that takes too long is interrupted, and not
 * begun again before it has ended; how long ago each was done last is told.
 */
public final class Jobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /** After some failures it is tried less often, which a database that starts needs. */
  private static final int MOST_WAITS = 4;

  private final LongSupplier nanos;
  private final Map<Recurring, State> states = new ConcurrentHashMap<>();
  private final Set<Recurring> running = ConcurrentHashMap.newKeySet();
  private final List<ScheduledExecutorService> threads = new ArrayList<>();

  /**
   * @param nanos counts nanoseconds whatever the clock is set to
   */
  public Jobs(List<? extends Recurring> all, LongSupplier nanos) {
    this.nanos = nanos;
    long now = nanos.getAsLong();
    for (Recurring each : all) {
      states.put(each, new State(now, now + each.times().first().toNanos(), 0));
    }
  }

  /** When one was done last, or the desk started; when it is due; how often it failed since. */
  private record State(long done, long due, int failures) {}

  /** Starts a thread for each. */
  public void start() {
    ScheduledExecutorService limits = scheduler("desk-limits");
    for (Recurring each : states.keySet()) {
      ScheduledExecutorService own = scheduler("desk-" + each.job());
      next(own, limits, each);
    }
  }

  private ScheduledExecutorService scheduler(String name) {
    ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    threads.add(scheduler);
    return scheduler;
  }

  private void next(ScheduledExecutorService own, ScheduledExecutorService limits, Recurring job) {
    long wait = Math.max(0, state(job).due() - nanos.getAsLong());
    Future<?> _ =
        own.schedule(
            () -> {
              Thread thread = Thread.currentThread();
              Future<?> limit =
                  limits.schedule(
                      thread::interrupt, job.times().limit().toMillis(), TimeUnit.MILLISECONDS);
              run(job);
              limit.cancel(false);
              boolean _ = Thread.interrupted();
              next(own, limits, job);
            },
            wait,
            TimeUnit.NANOSECONDS);
  }

  private State state(Recurring job) {
    return Objects.requireNonNull(states.get(job));
  }

  /**
   * Does, on the thread that asks, the one of those not under way that is due soonest; a
   * simulation's way to run them.
   */
  public @Nullable Recurring runDue() {
    long now = nanos.getAsLong();
    Recurring due =
        states.keySet().stream()
            .filter(job -> state(job).due() <= now && !running.contains(job))
            .min(
                Comparator.comparing((Recurring job) -> state(job).due())
                    .thenComparing(Recurring::job))
            .orElse(null);
    if (due != null) {
      run(due);
    }
    return due;
  }

  private void run(Recurring job) {
    State before = state(job);
    running.add(job);
    try {
      job.look();
      long now = nanos.getAsLong();
      states.put(job, new State(now, now + job.times().every().toNanos(), 0));
    } catch (RuntimeException e) {
      LOG.error("{} failed", job.job(), e);
      int failures = before.failures() + 1;
      long wait = job.times().every().toNanos() * Math.min(failures, MOST_WAITS);
      states.put(job, new State(before.done(), nanos.getAsLong() + wait, failures));
    } finally {
      running.remove(job);
    }
  }

  /** How long ago each was done whole; where it never was, since the desk started. */
  public Map<String, Duration> ages() {
    Map<String, Duration> ages = new TreeMap<>();
    long now = nanos.getAsLong();
    states.forEach((job, state) -> ages.put(job.job(), Duration.ofNanos(now - state.done())));
    return ages;
  }

  @Override
  public void close() {
    threads.forEach(ScheduledExecutorService::shutdownNow);
  }
}
