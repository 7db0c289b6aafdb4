package org.amparo.ingest;

import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.check.Excuse;
import org.amparo.ingest.contract.Contract;
import org.amparo.model.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * What to import, and where to.
 *
 * @param paths files, which must each follow a contract, and folders, in which those that follow
 *     one are taken in the order of their paths and the others are reported as skipped
 * @param workspace where to; made if it does not exist
 * @param contracts the contracts that the files may follow, in the order in which their files are
 *     taken; empty to recognize a bundled one from each header
 * @param release the publisher's name for what these files were released as, within which its
 *     anonymous ids stand for the same people; null where each contract tells it from the file
 * @param each whether every file is committed by itself, so that a run that is stopped or fails
 *     keeps the files before, and the same run again goes on where it stopped
 * @param disclosure whether the files are published or protected; null for what each contract says
 * @param add whether records count that another file of the workspace has too, by the key of their
 *     contract
 */
public record ImportRequest(
    List<Path> paths,
    Path workspace,
    List<Contract> contracts,
    @Nullable String release,
    boolean each,
    List<Excuse> excuses,
    @Nullable Disclosure disclosure,
    boolean add) {

  /** Files whose checks have no exceptions. */
  public ImportRequest(
      List<Path> paths, Path workspace, List<Contract> contracts, @Nullable String release) {
    this(paths, workspace, contracts, release, false, List.of(), null, false);
  }

  /** Files whose contracts and release are told from themselves. */
  public static ImportRequest of(List<Path> paths, Path workspace) {
    return new ImportRequest(paths, workspace, List.of(), null);
  }

  /** These files as published or protected, whatever their contracts say. */
  public ImportRequest as(Disclosure stated) {
    return new ImportRequest(paths, workspace, contracts, release, each, excuses, stated, add);
  }
}
