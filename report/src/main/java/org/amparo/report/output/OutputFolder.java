package org.amparo.report.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFileAttributeView;
import org.amparo.model.ScratchFolder;
import org.jspecify.annotations.Nullable;

/** A folder filled beside its place, whole or not at all, which keeps what others put there. */
public final class OutputFolder {

  /** Writes the files of an output into a folder that is empty. */
  @FunctionalInterface
  public interface Filling {
    /** Writes them all; relative paths become relative paths in the output. */
    void into(Path folder) throws IOException;
  }

  private OutputFolder() {}

  /**
   * Fills the folder; AMP-401 where it cannot or others' files lie there, AMP-402 on a full disk.
   */
  public static void fill(Path folder, Filling filling) {
    Path created = null;
    Path parent = null;
    try {
      Path target = place(folder);
      parent = target.getParent();
      if (parent == null || isAround(target)) {
        throw WriteFailure.notWritable(
            folder, new IOException("a folder cannot be replaced while you are in it"));
      }
      created = firstMissing(parent);
      Files.createDirectories(parent);
      try (ScratchFolder scratch = ScratchFolder.beside(target)) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
          throw new NotDirectoryException(target.toString());
        }
        Path complete = scratch.complete();
        filling.into(complete);
        WrittenFiles.list(complete);
        if (Files.exists(target)) {
          WrittenFiles.keepOthers(target, complete);
          samePermissions(target, complete);
        }
        scratch.exchange(target);
      }
      created = null;
    } catch (IOException e) {
      throw WriteFailure.of(folder, e);
    } catch (ReadOnlyFileSystemException e) {
      throw WriteFailure.notWritable(folder, e);
    } finally {
      deleteEmpty(created, parent);
    }
  }

  /** Where the folder is or will be, behind any link: link/.. is around what it links to. */
  private static Path place(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    return Files.exists(folder) || parent == null
        ? folder.toRealPath()
        : place(parent).resolve(folder.getFileName()).normalize();
  }

  private static boolean isAround(Path target) throws IOException {
    return target.getFileSystem().getPath("").toRealPath().startsWith(target);
  }

  private static void samePermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView there = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (there != null) {
      Files.setPosixFilePermissions(to, there.readAttributes().permissions());
    }
  }

  /** The outermost folder that has to be made, so that a failure can take it away again. */
  private static @Nullable Path firstMissing(Path folder) {
    Path missing = null;
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing = at;
    }
    return missing;
  }

  private static void deleteEmpty(@Nullable Path created, @Nullable Path innermost) {
    try {
      for (Path at = innermost; created != null && at != null && at.startsWith(created); ) {
        Files.deleteIfExists(at);
        at = at.getParent();
      }
    } catch (IOException e) {
      // An empty folder is not worth another error.
    }
  }
}
