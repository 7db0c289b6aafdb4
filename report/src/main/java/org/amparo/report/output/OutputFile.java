package org.amparo.report.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.amparo.model.ScratchFolder;

/** A single file that is written whole or not at all. */
public final class OutputFile {

  /** In the head of every page of ours. */
  private static final String OURS = "<meta name=\"generator\" content=\"Amparo\">";

  private static final int HEAD = 4096;

  private OutputFile() {}

  /** Writes the file, in place of a page of Amparo's alone; AMP-401 or 402 leave what was there. */
  public static void write(Path file, byte[] bytes) {
    requireReplaceable(file);
    try (ScratchFolder scratch = ScratchFolder.beside(file)) {
      Path complete = Files.write(scratch.path().resolve("file"), bytes);
      Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw WriteFailure.of(file, e);
    }
  }

  /** Checks that a file can be written without the loss of another; else AMP-401. */
  public static void requireReplaceable(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
      throw WriteFailure.of(
          file, new FileAlreadyExistsException(file.toString(), null, "not a page of Amparo's"));
    }
  }

  private static boolean isOurs(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(OURS);
    } catch (IOException e) {
      return false;
    }
  }
}
