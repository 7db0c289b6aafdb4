package org.amparo.ingest.draft;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.draft.GeneratedExport.Booking;

/** Writes bookings as the files of an export. */
final class ExportFiles extends ExportRows {

  ExportFiles(String shape, int names, String dates, String hold, String odd, Random random) {
    super(shape, names, dates, hold, odd, random);
  }

  Map<String, String> files(List<Booking> bookings) {
    Map<String, String> files = new LinkedHashMap<>();
    List<Map<String, String>> rows = new ArrayList<>();
    bookings.forEach(booking -> rows.addAll(rows(booking)));
    List<String> ofBooking =
        List.of("number", "name", "dob", "sex", "booked", "released").stream()
            .map(names::get)
            .toList();
    switch (shape) {
      case "json" -> files.put("export.json", json(bookings));
      case "ditto" -> files.put("export.csv", table(ditto(rows, ofBooking)));
      case "dated" -> dated(bookings, rows, files);
      case "bands" -> files.put("export.csv", bands(bookings));
      case "roster" -> {
        List<Map<String, String>> listed = new ArrayList<>();
        for (int at = 0; at < bookings.size(); at++) {
          for (LocalDateTime taken : lists(bookings.get(at))) {
            listed.add(joined(Map.of("Roster Date", date(taken)), rows.get(at)));
          }
        }
        listed.sort(Comparator.comparing(row -> row.get("Roster Date")));
        files.put("export.csv", table(listed));
      }
      case "files", "three" -> {
        List<String> ofCharge =
            rows.getFirst().keySet().stream()
                .filter(one -> one.equals(names.get("number")) || !ofBooking.contains(one))
                .toList();
        files.put("charges.csv", table(rows.stream().map(row -> of(row, ofCharge)).toList()));
        files.put(
            "bookings.csv",
            table(rows.stream().map(row -> of(row, ofBooking)).distinct().toList()));
        if (shape.equals("three")) {
          files.put("holds.csv", table(holds(bookings)));
        }
      }
      default -> files.put("export.csv", table(rows));
    }
    return files;
  }

  private static Map<String, String> of(Map<String, String> row, List<String> names) {
    Map<String, String> of = new LinkedHashMap<>();
    names.stream().filter(row::containsKey).forEach(name -> of.put(name, row.get(name)));
    return of;
  }

  /** The cells of the booking in the first of its rows alone. */
  private List<Map<String, String>> ditto(List<Map<String, String>> rows, List<String> ofBooking) {
    List<Map<String, String>> once = new ArrayList<>();
    String last = "";
    for (Map<String, String> row : rows) {
      Map<String, String> copy = new LinkedHashMap<>(row);
      if (last.equals(row.get(names.get("number")))) {
        ofBooking.forEach(name -> copy.replace(name, ""));
      }
      last = row.getOrDefault(names.get("number"), "");
      once.add(copy);
    }
    return once;
  }

  /** A file for each roster, with its day in the name. */
  private void dated(
      List<Booking> bookings, List<Map<String, String>> rows, Map<String, String> files) {
    Map<LocalDateTime, List<Map<String, String>>> lists = new TreeMap<>();
    for (int at = 0; at < bookings.size(); at++) {
      for (LocalDateTime taken : lists(bookings.get(at))) {
        lists.computeIfAbsent(taken, absent -> new ArrayList<>()).add(rows.get(at));
      }
    }
    String day = odd.contains("compact") ? "yyyyMMdd" : "MM-dd-yyyy";
    lists.forEach(
        (taken, listed) ->
            files.put(
                "roster_%s.csv"
                    .formatted(DateTimeFormatter.ofPattern(day, Locale.US).format(taken)),
                table(listed)));
  }

  /** Holds in a file of their own, those of other agencies among them. */
  private List<Map<String, String>> holds(List<Booking> bookings) {
    List<Map<String, String>> holds = new ArrayList<>();
    for (Booking one : bookings) {
      if (one.held() || one.number() % 7 == 0) {
        Map<String, String> row = new LinkedHashMap<>();
        put(row, "number", "B%05d".formatted(one.number()));
        row.put("Hold Type", one.held() ? "IMMIGRATION" : "US MARSHAL");
        row.put("Hold Placed", date(one.booked()));
        holds.add(row);
        if (one.number() % 5 == 0) {
          Map<String, String> other = new LinkedHashMap<>(row);
          other.put("Hold Type", "PROBATION");
          holds.add(other);
        }
      }
    }
    return holds;
  }

  /** A booking's row, and below it its charges under a header of their own. */
  private String bands(List<Booking> bookings) {
    List<List<String>> lines = new ArrayList<>();
    List<String> child = List.of();
    for (Booking booking : bookings) {
      List<Map<String, String>> rows = rows(booking);
      List<String> parent =
          List.of("number", "name", "dob", "sex", "booked").stream().map(names::get).toList();
      child = rows.getFirst().keySet().stream().filter(one -> !parent.contains(one)).toList();
      if (lines.isEmpty()) {
        lines.add(parent);
      }
      lines.add(List.copyOf(of(rows.getFirst(), parent).values()));
      lines.add(child);
      for (Map<String, String> row : rows) {
        lines.add(List.copyOf(of(row, child).values()));
      }
    }
    int width = Math.max(child.size(), 5);
    return lines.stream()
        .map(line -> Stream.concat(line.stream(), Stream.generate(() -> "")).limit(width))
        .map(line -> line.map(cell -> quoted(cell, ",")).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** An object a booking, with a list of its charges. */
  private String json(List<Booking> bookings) {
    List<String> objects = new ArrayList<>();
    for (Booking booking : bookings) {
      List<Map<String, String>> rows = rows(booking);
      List<String> own =
          List.of("number", "name", "dob", "sex", "booked", "released").stream()
              .map(names::get)
              .toList();
      String charges =
          rows.stream()
              .map(row -> members(of(row, Stream.of("charge", "level").map(names::get).toList())))
              .collect(Collectors.joining(", ", "[", "]"));
      objects.add(
          members(of(rows.getFirst(), own)).replaceAll("}$", ", \"charges\": " + charges + "}"));
    }
    return odd.contains("wrapped")
        ? "{\"updated\": \"2023-01-01\", \"inmates\": [" + String.join(",\n", objects) + "]}"
        : odd.contains("array")
            ? "[" + String.join(",\n", objects) + "]"
            : String.join("\n", objects) + "\n";
  }

  private static String members(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> "\"%s\": \"%s\"".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String table(List<Map<String, String>> rows) {
    List<String> header = List.copyOf(rows.getFirst().keySet());
    String mark = odd.contains("tab") ? "\t" : odd.contains("semicolon") ? ";" : ",";
    String top = odd.contains("title") ? "Test County Jail,,\nBookings of 2021 and 2022,,\n" : "";
    String bottom = odd.contains("footer") ? "\nTotal bookings: 90\nPage 1 of 1\n" : "\n";
    return top
        + header.stream().map(name -> quoted(name, mark)).collect(Collectors.joining(mark))
        + "\n"
        + rows.stream()
            .map(
                row ->
                    header.stream()
                        .map(name -> quoted(row.getOrDefault(name, ""), mark))
                        .collect(Collectors.joining(mark)))
            .collect(Collectors.joining("\n"))
        + bottom;
  }

  private static String quoted(String cell, String mark) {
    return cell.contains(mark) || cell.contains("\"") || cell.contains("\n")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
