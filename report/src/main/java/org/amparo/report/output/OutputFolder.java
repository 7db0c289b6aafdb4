package org.amparo.report.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is filled whole or not at all. Files are first written beside their place, on the
 * same disk, and moved there once all are complete; should a move fail, what was moved is put back.
 * Files of the folder that are not part of the output stay untouched.
 */
public final class OutputFolder {

  /** Writes the files of an output into a folder that is empty. */
  @FunctionalInterface
  public interface Filling {
    /** Writes them all; relative paths become relative paths in the output. */
    void into(Path folder) throws IOException;
  }

  private OutputFolder() {}

  /**
   * Fills the folder, making it where it does not exist.
   *
   * @param folder where the output goes
   * @param filling writes it
   * @param outdated files of an earlier output, by their path relative to the folder: those that
   *     the new output lacks are removed
   * @throws AmparoException AMP-401 where the folder cannot be written, AMP-402 where the disk is
   *     full; the folder is then as it was
   */
  public static void fill(Path folder, Filling filling, Set<Path> outdated) {
    Path target = folder.toAbsolutePath().normalize();
    boolean fresh = !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    Path created = fresh ? firstMissing(target) : null;
    try {
      Files.createDirectories(target);
      Path staging = Files.createTempDirectory(target, ".amparo-report-");
      try {
        Path complete = Files.createDirectory(staging.resolve("new"));
        filling.into(complete);
        exchange(complete, target, Files.createDirectory(staging.resolve("old")), outdated);
      } finally {
        delete(staging);
      }
      created = null;
    } catch (IOException e) {
      throw WriteFailure.of(folder, e);
    } catch (ReadOnlyFileSystemException e) {
      throw WriteFailure.notWritable(folder, e);
    } finally {
      if (created != null) {
        delete(created);
      }
    }
  }

  /** The outermost folder that has to be made, so that a failure can take it away again. */
  private static @Nullable Path firstMissing(Path target) {
    Path missing = target;
    for (Path parent = target.getParent();
        parent != null && !Files.exists(parent);
        parent = parent.getParent()) {
      missing = parent;
    }
    return missing;
  }

  private record Move(Path from, Path to) {}

  private static void exchange(Path complete, Path target, Path old, Set<Path> outdated)
      throws IOException {
    Set<Path> arriving = files(complete);
    Set<Path> leaving = new TreeSet<>(arriving);
    leaving.addAll(outdated);
    List<Move> moves = new ArrayList<>();
    for (Path path : leaving) {
      if (Files.isDirectory(target.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(
            target.resolve(path).toString(), null, "a folder is where a file should go");
      }
      if (Files.exists(target.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        moves.add(new Move(target.resolve(path), old.resolve(path)));
      }
    }
    for (Path path : arriving) {
      moves.add(new Move(complete.resolve(path), target.resolve(path)));
    }
    moveAll(moves);
  }

  private static void moveAll(List<Move> moves) throws IOException {
    List<Move> done = new ArrayList<>();
    try {
      for (Move move : moves) {
        Files.createDirectories(move.to().getParent());
        Files.move(move.from(), move.to(), StandardCopyOption.ATOMIC_MOVE);
        done.add(move);
      }
    } catch (IOException e) {
      for (Move move : done.reversed()) {
        Files.move(move.to(), move.from(), StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private static Set<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .map(folder::relativize)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * Clears what was set aside. A leftover hidden folder is not worth failing a whole report for.
   */
  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException _) {
      // The report itself is complete, or the failure that led here is already on its way.
    }
  }
}
