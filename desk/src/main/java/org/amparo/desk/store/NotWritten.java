package org.amparo.desk.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** An act that the database did not take. */
public final class NotWritten extends DataAccessResourceFailureException {

  @Serial private static final long serialVersionUID = 1;

  private final boolean absent;

  private NotWritten(boolean absent, String words, @Nullable Throwable cause) {
    super(cause == null ? words : words + ": " + cause.getMessage(), cause);
    this.absent = absent;
  }

  /** Of which nothing is in the record. */
  static NotWritten nothingOf(@Nullable Throwable cause) {
    return new NotWritten(true, "nothing of the act is recorded", cause);
  }

  /** Of which nobody can say, since the database went away while it ended. */
  static NotWritten perhaps(Throwable cause) {
    return new NotWritten(false, "the act may be recorded or not", cause);
  }

  /** Whether it is certain that nothing of the act is in the record. */
  public boolean absent() {
    return absent;
  }
}
