package org.amparo.ingest.read;

/**
 * How far a task has come.
 *
 * @param done how much of it is done, in the unit of {@code total}
 * @param total the whole, or 0 where it is not known
 * @param rows how many rows of records are done, or 0 where they are not counted
 */
public record Progress(String task, long done, long total, Unit unit, long rows) {

  /** What is counted. */
  public enum Unit {
    BYTES,
    ROWS
  }

  /** A task measured by the bytes of a file, of which so many rows have been read. */
  public static Progress ofBytes(String task, long done, long total, long rows) {
    return new Progress(task, done, total, Unit.BYTES, rows);
  }

  /** A task measured by rows. */
  public static Progress ofRows(String task, long done, long total) {
    return new Progress(task, done, total, Unit.ROWS, done);
  }
}
