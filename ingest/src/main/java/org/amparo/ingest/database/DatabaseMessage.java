package org.amparo.ingest.database;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What the database says of a failure, without what it quotes of the records: a value that it
 * cannot convert may name a person.
 */
public final class DatabaseMessage {

  /** What the driver says first where a statement had been prepared. */
  private static final Pattern PREPARED =
      Pattern.compile("(?s)^Invalid Input Error: Attempting to execute.*?\\nError: ");

  /** Failures over a value, up to where the value may stand; a name of a type may have digits. */
  private static final Pattern OVER_A_VALUE =
      Pattern.compile(
          "(?s)((?:Conversion|Constraint|Invalid Input|Not implemented|Out of Range) Error: "
              + "(?!NOT NULL)(?:[^\"'(:\\d]|(?<=[A-Z])\\d)*).*");

  private DatabaseMessage() {}

  /** The first line. */
  public static String of(SQLException failure) {
    return whole(failure).lines().findFirst().orElse("");
  }

  /** The failure as a cause to pass on, which a stack trace may show. */
  public static SQLException withoutValues(SQLException failure) {
    SQLException plain = new SQLException(whole(failure), failure.getSQLState());
    plain.setStackTrace(failure.getStackTrace());
    return plain;
  }

  private static String whole(SQLException failure) {
    String message = PREPARED.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
    return OVER_A_VALUE.matcher(message).replaceFirst("$1\u2026");
  }
}
