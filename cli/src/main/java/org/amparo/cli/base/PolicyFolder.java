package org.amparo.cli.base;

import java.nio.file.Path;
import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.Problem;
import org.amparo.policy.check.LibraryCheck;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to use policies of a folder besides those that ship. */
public final class PolicyFolder {

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description =
          "Use the policies of this folder too; refused where `policy check` finds a problem.")
  private @Nullable Path folder;

  /** Those that ship, and those of the folder where one is given. */
  public PolicyLibrary library() {
    PolicyLibrary bundled = PolicyLibrary.bundled();
    return folder == null ? bundled : bundled.with(LibraryCheck.load(folder));
  }

  /**
   * The same, for a command that reads all of them as one body of law: refused where a policy of
   * the folder answers a question for the same place and day as one of those that ship.
   */
  public PolicyLibrary law() {
    PolicyLibrary library = library();
    List<Problem> conflicts = folder == null ? List.of() : LibraryCheck.conflicts(library);
    if (!conflicts.isEmpty()) {
      throw new AmparoException(conflicts);
    }
    return library;
  }
}
