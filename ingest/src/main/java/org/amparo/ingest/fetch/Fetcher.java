package org.amparo.ingest.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.amparo.ingest.fetch.FetchedFile.Outcome;
import org.amparo.ingest.fetch.PublishedSet.FileAt;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/** Brings the files of published sets into a cache, and notices when a publisher changes one. */
public record Fetcher(FetchCache cache, FetchLimits limits, Clock clock) {

  /** The set's file, from the cache unless asked again; AMP-122 to 127, AMP-401 or AMP-402. */
  public FetchedFile fetch(
      PublishedSet set, FileAt file, boolean again, ProgressListener progress) {
    Path folder = cache.folder().resolve(set.name());
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (lock == null) {
          throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
              "another process is fetching " + set.name(),
              Place.of(folder),
              "wait until it has finished, then run this again");
        }
        Optional<FetchedFile> known = cache.latest(set, file);
        return known.isPresent() && !again
            ? known.get()
            : download(set, file, known.orElse(null), progress);
      }
    } catch (IOException e) {
      throw FetchFailure.notWritable(folder, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private FetchedFile download(
      PublishedSet set, FileAt file, @Nullable FetchedFile known, ProgressListener progress)
      throws IOException {
    Path partial = cache.folder().resolve(set.name()).resolve(file.name() + ".part");
    new Download(file.address(), partial, limits, progress).run();
    String sha256 = Sha256.of(partial);
    Path place = cache.place(set, file, sha256);
    Files.createDirectories(place.getParent());
    Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (file.sha256() != null && !file.sha256().equals(sha256)) {
      throw FetchFailure.otherFile(file.address(), file.sha256(), sha256, place);
    }
    boolean changed = known != null && !known.sha256().equals(sha256);
    FetchedFile fetched =
        new FetchedFile(
            set.name(),
            file.address(),
            place,
            sha256,
            Files.size(place),
            clock.instant(),
            changed ? Outcome.CHANGED : Outcome.FETCHED,
            changed && known != null ? known.file() : null);
    cache.remember(fetched);
    return fetched;
  }
}
