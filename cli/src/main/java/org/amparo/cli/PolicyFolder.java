package org.amparo.cli;

import java.nio.file.Path;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.check.LibraryCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to use policies of a folder besides those that ship. */
final class PolicyFolder {

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description =
          "Use the policies of this folder too; refused where `policy check` finds a problem.")
  private @Nullable Path folder;

  /** Those that ship, and those of the folder where one is given. */
  PolicyLibrary library() {
    PolicyLibrary bundled = PolicyLibrary.bundled();
    return folder == null ? bundled : bundled.with(LibraryCheck.load(folder));
  }
}
