package org.amparo.sample.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.amparo.sample.CsvFile;
import org.amparo.sample.county.JailColumns;
import org.jspecify.annotations.Nullable;

/**
 * A jail's export as rows of text, a column's value by its name; blank is not recorded.
 *
 * @param history what truly happened
 * @param about the part of it that the records were kept of: all, but for a sample or lost months
 * @param bookings a row a charge
 * @param detainers a row a request; null where the jail has no log, empty where its log is empty
 */
public record JailRecords(
    History history,
    History about,
    List<Map<String, String>> bookings,
    @Nullable List<Map<String, String>> detainers,
    List<Map<String, String>> convictions,
    List<Map<String, String>> jurisdiction) {

  private static final int DAY = "yyyy-MM-dd".length();

  private static final List<String> TIMES =
      List.of("booked_at", "release_eligible_at", "released_at", "taken");

  /** The records of a history with nothing left out that their layout can hold. */
  public static JailRecords complete(History history) {
    return RecordMaker.of(history);
  }

  /** The same with every row of bookings changed in this way. */
  public JailRecords bookings(UnaryOperator<Map<String, String>> change) {
    return with(
        bookings.stream().map(row -> change.apply(new LinkedHashMap<>(row))).toList(), detainers);
  }

  /** The same with every row of the log changed in this way. */
  public JailRecords detainers(UnaryOperator<Map<String, String>> change) {
    return detainers == null
        ? this
        : with(
            bookings,
            detainers.stream().map(row -> change.apply(new LinkedHashMap<>(row))).toList());
  }

  /** The same with other rows of bookings and of the log. */
  public JailRecords with(
      List<Map<String, String>> otherBookings, @Nullable List<Map<String, String>> otherDetainers) {
    return new JailRecords(
        history, about, otherBookings, otherDetainers, convictions, jurisdiction);
  }

  /** What they say of some stays alone, and of no others. */
  public JailRecords only(Predicate<Custody> which) {
    History kept = about.only(which);
    List<String> ids = kept.custodies().stream().map(Custody::booking).toList();
    Predicate<Map<String, String>> of = row -> ids.contains(row.getOrDefault("booking_id", ""));
    return new JailRecords(
        history,
        kept,
        bookings.stream().filter(of).toList(),
        detainers == null ? null : detainers.stream().filter(of).toList(),
        convictions.stream().filter(of).toList(),
        jurisdiction);
  }

  /**
   * The last moment that the rows of bookings speak of, which is as far as they can tell of a stay;
   * of a day without a time its end.
   */
  public Instant end() {
    return bookings.stream()
        .flatMap(row -> TIMES.stream().map(row::get))
        .filter(time -> time != null && !time.isEmpty())
        .map(this::moment)
        .max(Comparator.naturalOrder())
        .orElse(history.exportedAt());
  }

  private Instant moment(String time) {
    return time.length() == DAY
        ? history.start(LocalDate.parse(time).plusDays(1))
        : LocalDateTime.parse(time.replace(' ', 'T')).atZone(history.zone()).toInstant();
  }

  /** How files are read that are not of Amparo's own layout; null where they are. */
  public @Nullable String contract() {
    return areRosters() ? Rosters.contract() : null;
  }

  private boolean areRosters() {
    return !bookings.isEmpty() && bookings.getFirst().containsKey("taken");
  }

  /**
   * Writes the files of these records into a folder, which is made if need be, and what truly
   * happened into a file next to it.
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    HistoryFile.write(folder.resolveSibling("history.csv"), history);
    if (areRosters()) {
      write(folder.resolve("rosters.csv"), Rosters.COLUMNS, bookings);
      return;
    }
    List<String> columns = new ArrayList<>(JailColumns.BOOKINGS);
    columns.add(JailColumns.PERSON);
    write(folder.resolve("bookings.csv"), columns, bookings);
    if (detainers != null) {
      write(folder.resolve("detainers.csv"), JailColumns.DETAINERS, detainers);
    }
    write(folder.resolve("convictions.csv"), JailColumns.CONVICTIONS, convictions);
    write(folder.resolve("jurisdiction.csv"), JailColumns.JURISDICTION, jurisdiction);
  }

  private void write(Path file, List<String> columns, List<Map<String, String>> rows)
      throws IOException {
    try (CsvFile csv = new CsvFile(file, history.zone(), columns)) {
      for (Map<String, String> row : rows) {
        if (!columns.containsAll(row.keySet())) {
          throw new IllegalStateException("no such column among " + row.keySet());
        }
        columns.forEach(column -> csv.text(row.getOrDefault(column, "")));
        csv.end();
      }
    }
  }
}
