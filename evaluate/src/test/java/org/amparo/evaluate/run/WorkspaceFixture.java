package org.amparo.evaluate.run;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a workspace of their own, begun alike for each test of a class. */
abstract class WorkspaceFixture {

  TestWorkspace records;

  @BeforeEach
  final void open(@TempDir Path folder) {
    records = new TestWorkspace(folder);
    begin();
  }

  /** Writes what every test of the class begins with. */
  abstract void begin();

  @AfterEach
  final void close() {
    records.close();
  }

  Figures figures() {
    return new Figures(records.evaluate());
  }
}
