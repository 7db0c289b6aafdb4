package org.amparo.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for unfinished work that only its owner may read, beside what the work will become. It
 * is deleted when closed. One whose process was killed is deleted by the next that is made in the
 * same place: the system gives a dead process's lock free.
 */
public final class ScratchFolder implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\.(.+)\\.amparo-\\d+");
  private static final String LOCK = "lock";
  private static final String NEW = "new";
  private static final String OLD = "old";
  private static final int ATTEMPTS = 10;

  /** Those of this process: closing any channel on a file would give its lock free. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private ScratchFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new folder in the system's place for temporary files. */
  public static ScratchFolder temporary() throws IOException {
    return beside(Path.of(System.getProperty("java.io.tmpdir"), "temporary"));
  }

  /**
   * A new folder beside a file or folder, on the same disk. What killed processes left there goes
   * first, and what they had set aside goes back.
   */
  public static ScratchFolder beside(Path target) throws IOException {
    Path parent = target.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new NoSuchFileException(target.toString(), null, "it has no folder around it");
    }
    clear(parent);
    for (int attempt = 1; ; attempt++) {
      Path made = Files.createTempDirectory(parent, "." + target.getFileName() + ".amparo-");
      HELD.add(made);
      try {
        FileChannel channel =
            FileChannel.open(
                made.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (locks(channel) && Files.exists(made.resolve(LOCK))) {
          return new ScratchFolder(made, channel);
        }
        channel.close();
      } catch (IOException e) {
        // Another process may just have cleared it away, before it was locked.
        if (attempt == ATTEMPTS || Files.exists(made)) {
          HELD.remove(made);
          Files.deleteIfExists(made);
          throw e;
        }
      }
      HELD.remove(made);
    }
  }

  /** What a file in such a folder is of, by the name that the user gave; any other as it is. */
  public static Path target(Path file) {
    for (Path folder = file; folder != null; folder = folder.getParent()) {
      Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
      if (name.matches()) {
        return folder.resolveSibling(name.group(1));
      }
    }
    return file;
  }

  /** Where to work; a file or folder in it has the permissions that it would have elsewhere. */
  public Path path() {
    return path;
  }

  /** The folder in which a new one is made that takes another's place. */
  public Path complete() throws IOException {
    return Files.createDirectories(path.resolve(NEW));
  }

  /**
   * Puts {@link #complete()} in a folder's place. A process killed meanwhile leaves the old one,
   * the new one or, for a moment, neither, with the old one whole in here: the next process puts it
   * back.
   */
  public void exchange(Path target) throws IOException {
    Path old = path.resolve(OLD);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(path.resolve(NEW), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      putBack(path, target);
      throw e;
    }
  }

  /** Deletes what dead processes left beside a path, and puts back what they set aside. */
  public static void clearBeside(Path target) {
    Path parent = target.toAbsolutePath().normalize().getParent();
    if (parent != null) {
      clear(parent);
    }
  }

  /** Deletes what killed processes left in the system's place for temporary files. */
  public static void clearTemporary() {
    clear(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Deletes what a library of ours left in the system's place for temporary files an hour ago or
   * earlier. A program that runs keeps what it has loaded from there.
   */
  public static void clearTemporary(String pattern) {
    Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      for (Path left : found) {
        if (Files.getLastModifiedTime(left).toInstant().isBefore(hourAgo)) {
          Files.deleteIfExists(left);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Somebody else's, or in use: it goes another time.
    }
  }

  private static void clear(Path parent) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, ".*.amparo-*")) {
      for (Path left : found) {
        Matcher name = NAME.matcher(String.valueOf(left.getFileName()));
        boolean folder = Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS);
        if (folder && name.matches() && !HELD.contains(left) && isOurs(left)) {
          clear(left, left.resolveSibling(name.group(1)));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What cannot be listed now is cleared another time.
    }
  }

  /** Whoever owns it could put a link in there while it is deleted. */
  private static boolean isOurs(Path left) throws IOException {
    String owner = Files.getOwner(left, LinkOption.NOFOLLOW_LINKS).getName();
    return owner.equals(System.getProperty("user.name"));
  }

  private static void clear(Path left, Path target) {
    try {
      if (!Files.exists(left.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
        // Empty: killed before it was locked, or not locked yet, and then it is made once more.
        Files.deleteIfExists(left);
        return;
      }
      try (FileChannel channel =
          FileChannel.open(
              left.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
        if (locks(channel) && putBack(left, target)) {
          delete(left);
        }
      }
    } catch (IOException e) {
      // Somebody else's, or on a disk without locks, or just cleared by another process.
    }
  }

  /** Whether nothing is left in there that is nowhere else. */
  private static boolean putBack(Path scratch, Path target) throws IOException {
    boolean between = Files.exists(scratch.resolve(NEW)) && Files.exists(scratch.resolve(OLD));
    if (between && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(scratch.resolve(OLD), target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
    return !between;
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    Path locked = folder.resolve(LOCK);
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(folder)) {
      paths = walked.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : paths) {
      if (!path.equals(folder) && !path.equals(locked)) {
        Files.deleteIfExists(path);
      }
    }
    // Last: without it nobody could tell later that the folder is nobody's.
    Files.deleteIfExists(locked);
    Files.deleteIfExists(folder);
  }

  @Override
  public void close() {
    try {
      delete(path);
    } catch (IOException e) {
      // What is left is cleared another time; the work itself is done, or its failure on its way.
    } finally {
      HELD.remove(path);
      try {
        lock.close();
      } catch (IOException e) {
        // The process's end closes it.
      }
    }
  }
}
