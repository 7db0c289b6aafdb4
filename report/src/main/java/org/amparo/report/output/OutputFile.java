package org.amparo.report.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.amparo.model.problem.AmparoException;

/** A single file that is written whole or not at all. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes the file in place of an earlier one.
   *
   * @throws AmparoException AMP-401 where it cannot be written, AMP-402 where the disk is full;
   *     what was there before is then unchanged
   */
  public static void write(Path file, byte[] bytes) {
    Path target = file.toAbsolutePath().normalize();
    try {
      Path staging = Files.createTempFile(target.getParent(), ".amparo-", null);
      try {
        Files.write(staging, bytes);
        Files.move(staging, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(staging);
      }
    } catch (IOException e) {
      throw WriteFailure.of(file, e);
    }
  }
}
