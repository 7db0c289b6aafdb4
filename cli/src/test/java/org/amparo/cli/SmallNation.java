package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.amparo.cli.base.ExitCode;
import org.amparo.sample.ice.NationRecords;

/** A workspace of three small states with a jail in each of their counties. */
final class SmallNation {

  private static final int REQUESTS = 2_500;

  private SmallNation() {}

  /** Makes the workspace in a folder. */
  static Path workspace(Path folder) throws IOException {
    Path records = folder.resolve("records");
    new NationRecords(20261125, REQUESTS, Set.of("DE", "RI", "HI")).write(records);
    Path workspace = folder.resolve("nation.duckdb");
    Ran ran = Ran.amparo("import", records, "--into", workspace);
    assertThat(ran.exit()).as(ran.err()).isLessThan(ExitCode.MISUSE);
    return workspace;
  }
}
