package org.amparo.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.draft.ContractDraft;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.ScratchFolder;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/** Drafts of contracts, worked out in a workspace that is thrown away. */
public final class Drafts {

  private Drafts() {}

  /**
   * The text of a contract for a file.
   *
   * @param sheet the workbook's sheet; null for the fullest
   * @throws AmparoException AMP-101 to AMP-107 where the file cannot be read or has no header
   */
  public static String contract(Path file, @Nullable String sheet, ProgressListener progress) {
    try (ScratchFolder folder = ScratchFolder.temporary();
        Workspace workspace =
            Workspace.write(folder.path().resolve("draft.duckdb"), Reach.file(file))) {
      return ContractDraft.of(file, sheet, workspace.connection(), progress);
    } catch (SQLException e) {
      throw DatabaseFailure.of(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
