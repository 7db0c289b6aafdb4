package org.amparo.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.amparo.ingest.fetch.FetchedFile.Outcome;
import org.amparo.ingest.fetch.PublishedSet.FileAt;
import org.amparo.model.Sha256;

/**
 * The files that were fetched, each version in a folder named by the beginning of its digest:
 * {@code NAME/0123456789ab/file.csv}. Nothing that was fetched is ever overwritten by something
 * else.
 */
public record FetchCache(Path folder) {

  private static final int DIGEST_SHOWN = 12;
  private static final String LATEST = "latest.properties";

  /** What AMPARO_CACHE names, else amparo in XDG_CACHE_HOME, else ~/.cache/amparo. */
  public static FetchCache of(Map<String, String> environment, Path home) {
    String named = environment.getOrDefault("AMPARO_CACHE", "");
    if (!named.isBlank()) {
      return new FetchCache(Path.of(named));
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    // The specification has relative paths ignored.
    Path parent =
        !shared.isBlank() && Path.of(shared).isAbsolute()
            ? Path.of(shared)
            : home.resolve(".cache");
    return new FetchCache(parent.resolve("amparo"));
  }

  /** Where a version of the file belongs. */
  Path place(PublishedSet set, FileAt file, String sha256) {
    return folder
        .resolve(set.name())
        .resolve(sha256.substring(0, DIGEST_SHOWN))
        .resolve(file.name());
  }

  /** The version that came last, if it is here unchanged and the one that the catalog names. */
  Optional<FetchedFile> latest(PublishedSet set, FileAt file) throws IOException {
    Path notes = folder.resolve(set.name()).resolve(LATEST);
    if (!Files.exists(notes)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (InputStream in = Files.newInputStream(notes)) {
      kept.load(in);
    }
    String sha256 = kept.getProperty("sha256", "");
    if (!sha256.matches("[0-9a-f]{64}")
        || (file.sha256() != null && !file.sha256().equals(sha256))
        || !file.address().toString().equals(kept.getProperty("address"))) {
      return Optional.empty();
    }
    Path path = place(set, file, sha256);
    if (!Files.isRegularFile(path) || !Sha256.of(path).equals(sha256)) {
      return Optional.empty();
    }
    return Optional.of(
        new FetchedFile(
            set.name(),
            file.address(),
            path,
            sha256,
            Files.size(path),
            Instant.parse(kept.getProperty("at", Instant.EPOCH.toString())),
            Outcome.ALREADY_HERE,
            null));
  }

  /** Remembers the version that came last. */
  void remember(FetchedFile fetched) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("address", fetched.address().toString());
    kept.setProperty("sha256", fetched.sha256());
    kept.setProperty("at", fetched.at().toString());
    try (OutputStream out = Files.newOutputStream(folder.resolve(fetched.set()).resolve(LATEST))) {
      kept.store(out, null);
    }
  }
}
