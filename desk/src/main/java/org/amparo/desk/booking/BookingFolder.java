package org.amparo.desk.booking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Watches a folder for CSV files of bookings. A file that has not changed between two looks is
 * taken in whole and moved to {@code done}, or moved to {@code refused} with the reason beside it;
 * until then it lies in {@code taking}, where a desk that was killed finds it again.
 */
@Component
public final class BookingFolder implements Recurring {

  private static final String REFUSED = "BOOKINGS_REFUSED";
  private static final Actor FOLDER = new Actor("desk", "PROGRAM");

  private final Bookings bookings;
  private final EventLog log;
  private final String folder;

  /** Each file as it was at the last look. */
  private Map<Path, String> seen = new HashMap<>();

  BookingFolder(
      Bookings bookings, EventLog log, @Value("${AMPARO_DESK_BOOKINGS_FOLDER:}") String folder) {
    this.bookings = bookings;
    this.log = log;
    this.folder = folder;
  }

  @Override
  public String job() {
    return "bookings";
  }

  @Override
  public Times times() {
    return new Times(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  @Override
  public void look() {
    if (folder.isBlank()) {
      return;
    }
    try {
      Path taking = Files.createDirectories(Path.of(folder, "taking"));
      Map<Path, String> now = new HashMap<>();
      for (Path file : files(Path.of(folder))) {
        String state = Files.size(file) + " " + Files.getLastModifiedTime(file);
        if (state.equals(seen.get(file))) {
          move(file, taking);
        } else {
          now.put(file, state);
        }
      }
      seen = now;
      for (Path file : files(taking)) {
        take(file);
      }
    } catch (NoSuchFileException _) {
      // Another desk that watches the folder was there first.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".csv"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(BookingFile.LARGEST + 1);
    }
    try {
      if (bytes.length > BookingFile.LARGEST) {
        throw BookingFile.refused(
            Place.of(name),
            "it has more than %,d bytes".formatted(BookingFile.LARGEST),
            "send less at once");
      }
      bookings.takeIn(FOLDER, BookingFile.read(bytes, name, bookings), name);
      move(file, Files.createDirectories(Path.of(folder, "done")));
    } catch (AmparoException refused) {
      refuse(file, refused);
    }
  }

  /** The reason comes first: a file in the folder of those refused always has one. */
  private void refuse(Path file, AmparoException refused) throws IOException {
    Path to = Files.createDirectories(Path.of(folder, "refused"));
    Path free = free(to, file.getFileName().toString());
    String why = refused.problems().stream().map(Problem::render).collect(Collectors.joining());
    Files.writeString(to.resolve(free.getFileName() + ".reason.txt"), why);
    String code = refused.problems().getFirst().code().code();
    bookings.database().write(() -> log.append(FOLDER, REFUSED, null, Map.of("code", code)));
    Files.move(file, free);
  }

  private static void move(Path file, Path folder) throws IOException {
    for (int tries = 0; ; tries++) {
      try {
        Files.move(file, free(folder, file.getFileName().toString()));
        return;
      } catch (FileAlreadyExistsException e) {
        if (tries == 3) {
          throw e;
        }
      }
    }
  }

  /** The first name that no file there has: {@code a.csv}, {@code a.2.csv} and so on. */
  private static Path free(Path folder, String name) {
    Path free = folder.resolve(name);
    for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
      free = folder.resolve(name.substring(0, name.length() - 4) + "." + i + ".csv");
    }
    return free;
  }
}
