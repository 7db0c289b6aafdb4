package org.amparo.ingest.read;

import java.sql.SQLException;
import java.util.List;
import org.amparo.ingest.contract.Layout;
import org.jspecify.annotations.Nullable;

/** A table within a file. */
public sealed interface RecordSheet permits GridSheet, ParquetFile, JsonFile {

  /** Its name, or null for a text file. */
  default @Nullable String name() {
    return null;
  }

  /** Its first rows that are not blank, as text. */
  List<List<String>> head(Layout layout);

  /**
   * Loads the rows below the header into the view {@code staged}, with {@code line} and the columns
   * {@code c0}, {@code c1}, ... in the order asked for; and hands rows that cannot be read to the
   * sink.
   */
  Loaded load(Loading loading, RejectedRows rejected) throws SQLException;

  /** The error for a failure of the database while it reads {@code staged}. */
  default Exception failure(SQLException failure) {
    return failure;
  }
}
