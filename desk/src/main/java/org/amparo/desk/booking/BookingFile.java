package org.amparo.desk.booking;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/**
 * Reads a CSV file of bookings: the columns {@code booking}, {@code booked_at} and {@code
 * release_at}, and no other, so that nobody sends names here.
 */
final class BookingFile {

  static final int LARGEST = 5_000_000;
  private static final int MOST_ROWS = 20_000;
  private static final Set<String> COLUMNS = Set.of("booking", "booked_at", "release_at");

  private BookingFile() {}

  /**
   * Reads a file's bytes.
   *
   * @throws AmparoException AMP-612 or AMP-611 at the first row that is no booking
   */
  static List<Booking> read(byte[] bytes, String name, Bookings bookings) {
    Place file = Place.of(name);
    List<Booking> all = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(text(bytes, file))) {
      Set<String> header = Set.of();
      for (NamedCsvRecord row : rows) {
        if (all.isEmpty()) {
          header = header(row, file);
        }
        if (row.getFieldCount() != header.size()) {
          throw Booking.fault(
              place(name, row),
              "it has %d fields".formatted(row.getFieldCount()),
              "give each row the %d fields of the header".formatted(header.size()));
        }
        all.add(
            bookings.read(
                place(name, row),
                row.getField("booking"),
                row.findField("booked_at").orElse(""),
                row.findField("release_at").orElse("")));
        if (all.size() > MOST_ROWS) {
          throw refused(
              file, "it has more than %,d rows".formatted(MOST_ROWS), "send less at once");
        }
      }
    } catch (CsvParseException | java.io.IOException e) {
      throw refused(file, "it is no CSV file", "send commas, and a header of column names");
    }
    if (all.isEmpty()) {
      throw refused(file, "it has no rows", "send a header and a row for each booking");
    }
    return all;
  }

  private static Place place(String name, NamedCsvRecord row) {
    return Place.of(name, Math.toIntExact(row.getStartingLineNumber()));
  }

  private static Set<String> header(NamedCsvRecord row, Place file) {
    List<String> names = row.getHeader();
    Set<String> header = new HashSet<>(names);
    if (!header.contains("booking")
        || !COLUMNS.containsAll(header)
        || header.size() != names.size()) {
      throw refused(
          file,
          "its header is not that of bookings",
          "send the columns booking, booked_at and release_at, the last two where you have them,"
              + " and no others");
    }
    return header;
  }

  private static String text(byte[] bytes, Place file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(file, "it is not UTF-8", "send it as UTF-8");
    }
  }

  static AmparoException refused(Place file, String message, String remedy) {
    return ErrorCode.BOOKINGS_INVALID.error(message, file, remedy);
  }
}
