package org.amparo.desk.store;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** The acts of a desk: each is written whole or not at all, one at a time. */
final class WholeActs {

  private final JdbcClient sql;
  private final TransactionTemplate transactions;
  private final Duration turn;
  private final ReentrantLock writer = new ReentrantLock(true);

  private final ThreadLocal<Long> acts = ThreadLocal.withInitial(() -> 0L);

  /** The last event of the act that is being written; read and set by the writer alone. */
  private @Nullable Mark mark;

  /** Acts on a database, of which each waits so long for its turn. */
  WholeActs(DataSource source, Duration turn) {
    this.sql = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.turn = turn;
  }

  /** An event by which it is known whether its act is in the record. */
  private record Mark(long sequence, String digest) {}

  /**
   * Does all of an act or nothing of it, while nobody else writes. Those who wait for their turn
   * get it in the order of asking.
   *
   * @throws NotWritten where the database did not take it, which says whether nothing of it is in
   *     the record or nobody can tell
   */
  <T> T write(Supplier<T> act) {
    if (writer.isHeldByCurrentThread()) {
      return transactions.execute(_ -> act.get());
    }
    awaitTurn();
    try {
      mark = null;
      T done = whole(act);
      acts.set(acts() + 1);
      return done;
    } finally {
      writer.unlock();
    }
  }

  private void awaitTurn() {
    try {
      if (!writer.tryLock(turn.toMillis(), TimeUnit.MILLISECONDS)) {
        throw NotWritten.nothingOf(null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NotWritten.nothingOf(e);
    }
  }

  private <T> T whole(Supplier<T> act) {
    AtomicReference<T> done = new AtomicReference<>();
    try {
      return transactions.execute(
          _ -> {
            T given = act.get();
            done.set(given);
            return given;
          });
    } catch (TransactionSystemException e) {
      if (e.getApplicationException() instanceof RuntimeException refused) {
        // Its connection was closed, which took back what it did.
        throw refused instanceof DataAccessException ? NotWritten.nothingOf(refused) : refused;
      }
      if (kept(e)) {
        return Objects.requireNonNull(done.get());
      }
      throw NotWritten.nothingOf(e);
    } catch (TransactionException | DataAccessException e) {
      throw NotWritten.nothingOf(e);
    }
  }

  /** Whether an act is in the record whose commit failed, which may be after it was done. */
  private boolean kept(RuntimeException failed) {
    Mark last = mark;
    if (last == null) {
      throw NotWritten.perhaps(failed);
    }
    try {
      return transactions.execute(
          _ -> {
            // What may still be under way there holds this row, and has ended once it is had.
            sql.sql("UPDATE event_head SET sequence = sequence").update();
            return sql.sql("SELECT digest FROM event WHERE sequence = ?")
                .param(last.sequence())
                .query(String.class)
                .optional()
                .filter(last.digest()::equals)
                .isPresent();
          });
    } catch (TransactionException | DataAccessException e) {
      failed.addSuppressed(e);
      throw NotWritten.perhaps(failed);
    }
  }

  /** How many acts of this thread the database took so far. */
  long acts() {
    return acts.get();
  }

  /** Notes an event of the act that is being written. */
  void appended(long sequence, String digest) {
    mark = new Mark(sequence, digest);
  }
}
