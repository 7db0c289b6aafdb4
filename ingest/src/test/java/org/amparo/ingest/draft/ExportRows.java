package org.amparo.ingest.draft;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.ingest.draft.GeneratedExport.Booking;
import org.amparo.ingest.draft.GeneratedExport.Charge;

/** Writes bookings as rows. */
final class ExportRows {
  private static final List<String> ENDS = List.of("charge", "ditto", "bands", "files", "three");
  private final String shape;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final String hold;
  private final String odd;
  private final Random random;
  private final DateTimeFormatter format;
  private final String dates;
  final boolean level;
  final boolean charged;
  private final int set;
  final boolean past;

  /** When the last roster was taken: who stands on it has not left. */
  LocalDateTime last = LocalDateTime.MIN;

  ExportRows(String shape, int names, String dates, String hold, String odd, Random random) {
    this.shape = shape;
    String[] all = ExportWords.NAMES.get(names).split(",", -1);
    for (int at = 0; at < ExportWords.THINGS.size(); at++) {
      this.names.put(ExportWords.THINGS.get(at), all[at]);
    }
    this.set = names;
    this.dates = dates;
    this.charged = !shape.equals("log");
    this.hold = hold;
    this.odd = odd;
    this.random = random;
    this.format =
        DateTimeFormatter.ofPattern(ExportWords.DATES.getOrDefault(dates, "yyyy-MM-dd HH:mm"), Locale.US);
    this.level = charged && !odd.contains("nolevel");
    this.past =
        (List.of("charge", "ditto", "bands", "files", "three").contains(shape)
                && List.of("row", "file").contains(hold))
            || odd.contains("eligible");
  }

  private String date(LocalDateTime time) {
    if (dates.equals("epoch")) {
      return String.valueOf(time.toInstant(ZoneOffset.UTC).toEpochMilli());
    }
    if (dates.equals("serial")) {
      double days =
          java.time.Duration.between(LocalDateTime.of(1899, 12, 30, 0, 0), time).toSeconds()
              / 86_400.0;
      return String.format(Locale.ROOT, "%.6f", days);
    }
    DateTimeFormatter used =
        odd.contains("mixed") && random.nextBoolean()
            ? DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.US)
            : odd.contains("years") && random.nextBoolean()
                ? DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US)
                : format;
    return used.format(time);
  }

  /** The rosters that list a booking. */
  List<LocalDateTime> lists(Booking one) {
    int hour = shape.equals("dated") || dates.equals("us") ? 0 : 6;
    return IntStream.range(0, shape.equals("dated") ? 4 : 120)
        .mapToObj(week -> LocalDateTime.of(2021, 1, 8, hour, 0).plusWeeks(week))
        .filter(taken -> !taken.isBefore(one.booked()) && taken.isBefore(one.left()))
        .toList();
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
    Map<LocalDateTime, List<Map<String, String>>> lists = new java.util.TreeMap<>();
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

  /** A day and, where they stand apart, its time in a column beside it. */
  private void timed(Map<String, String> row, String thing, LocalDateTime time) {
    put(row, thing, date(time));
    if (dates.equals("apart")) {
      row.put(
          names.get(thing).replaceAll("(?i)dt|date", "Time"),
          DateTimeFormatter.ofPattern("HH:mm", Locale.US).format(time));
    }
  }

  private List<String> words() {
    return ExportWords.holds(set);
  }

  private void put(Map<String, String> row, String thing, String value) {
    row.put(names.get(thing), value);
  }

  private List<Map<String, String>> rows(Booking one) {
    Map<String, String> start = new LinkedHashMap<>();
    if (!odd.contains("nonumber")) {
      put(start, "number", "B%05d".formatted(one.number()));
    }
    if (odd.contains("person")) {
      put(start, "person", "P%04d".formatted(one.number() / 2));
    }
    put(start, "name", "ROE " + one.number() % 40);
    put(start, "dob", "1980-01-0" + (1 + one.number() % 9));
    put(start, "sex", one.number() % 5 == 0 ? "F" : "M");
    if (!odd.contains("nobooked")) {
      timed(start, "booked", one.booked());
    }
    if (hold.equals("flag")) {
      put(start, "ice", one.held() ? "Y" : odd.contains("mark") ? "" : "N");
    }
    if (List.of("detainer", "x", "date").contains(hold)) {
      String other = one.number() % 7 == 0 ? "STATE" : "NONE";
      put(
          start,
          "ice",
          switch (hold) {
            case "detainer" -> one.held() ? "ICE" : other;
            case "x" -> one.held() ? "X" : "";
            default -> one.held() ? date(one.booked()) : "";
          });
    }
    if (hold.equals("left")) {
      String went = set < 5 ? "RELEASED TO ICE" : "TOT ICE ERO";
      put(start, "left", one.held() ? went : "TIME SERVED");
    }
    if (hold.equals("notes")) {
      start.put(
          "Notes",
          one.held()
              ? "spoke with officer, ice detainer lodged, see file for all that was said"
              : "nothing to tell about this one here, file is closed");
    }
    if (odd.contains("eligible")) {
      put(start, "eligible", date(one.local()));
    }
    Map<String, String> end = new LinkedHashMap<>();
    if (!List.of("charge", "ditto", "bands", "roster", "dated").contains(shape)
        || !hold.equals("row")
        || odd.contains("released")) {
      // A row a charge tells when each ended, and a roster nothing of the sort.
      timed(end, "released", one.left());
    }
    List<Charge> charges = new ArrayList<>(one.charges());
    boolean row = one.held() && (hold.equals("row") || hold.equals("agency"));
    int at = random.nextInt(charges.size() + 1);
    if (row && !shape.startsWith("booking")) {
      String words = hold.equals("row") ? words().get(random.nextInt(words().size())) : "HOLD";
      charges.add(at, new Charge(words, true, one.left()));
    }
    return switch (shape) {
      case "charge", "ditto", "bands", "files", "three", "json" ->
          charges.stream().map(charge -> joined(start, charge(one, charge, row), end)).toList();
      case "side" -> List.of(joined(start, side(charges), end));
      case "log" -> List.of(joined(start, end));
      case "list", "roster", "dated" -> List.of(joined(start, list(charges), end));
      default -> List.of(joined(start, charge(one, charges.getFirst(), row), end));
    };
  }

  @SafeVarargs
  private static Map<String, String> joined(Map<String, String>... parts) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Map<String, String> part : parts) {
      row.putAll(part);
    }
    return row;
  }

  private String level(Charge charge) {
    List<String> words =
        odd.contains("words")
            ? List.of("Felony", "Misdemeanor")
            : odd.contains("classes")
                ? List.of("Third Degree Felony", "First Degree Misdemeanor")
                : odd.contains("ranks") ? List.of("F3", "M1") : List.of("F", "M");
    return words.get(charge.felony() ? 0 : 1);
  }

  private Map<String, String> charge(Booking one, Charge charge, boolean row) {
    Map<String, String> cells = new LinkedHashMap<>();
    put(cells, "charge", charge.text());
    put(cells, "code", "" + (1000 + charge.text().length()));
    if (level) {
      put(cells, "level", level(charge));
    }
    if (ENDS.contains(shape)) {
      timed(cells, "end", charge.end());
    }
    if (hold.equals("agency")) {
      boolean own =
          shape.startsWith("booking") ? one.held() : row && charge.text().equals("HOLD");
      put(cells, "agency", own ? "ICE" : "SHERIFF");
    }
    if (hold.equals("bond")) {
      put(cells, "bond", one.held() ? "ICE HOLD" : "CASH");
    }
    return cells;
  }

  private Map<String, String> side(List<Charge> charges) {
    Map<String, String> cells = new LinkedHashMap<>();
    IntStream.range(0, GeneratedExport.MOST)
        .forEach(
            at -> {
              Charge charge = at < charges.size() ? charges.get(at) : null;
              for (String thing :
                  level ? List.of("charge", "code", "level") : List.of("charge", "code")) {
                String value =
                    charge == null
                        ? ""
                        : switch (thing) {
                          case "charge" -> charge.text();
                          case "code" -> "" + (1000 + charge.text().length());
                          default -> level(charge);
                        };
                cells.put(
                    numbered(names.get(thing), at + 1), value);
              }
            });
    return cells;
  }

  private String numbered(String name, int at) {
    return odd.contains("within") && name.matches("(?i)(offense|charge|chrg).*")
        ? name.replaceFirst("(?i)^(offense|charge|chrg)(.*)", "$1" + at + "$2")
        : odd.contains("zero")
            ? name + "_0" + at
            : name + (odd.contains("spaced") ? " " : "") + at;
  }

  private Map<String, String> list(List<Charge> charges) {
    String mark =
        odd.contains("slash")
            ? " / "
            : odd.contains("pipe")
            ? " | "
            : odd.contains("lines") ? "\n" : odd.contains("comma") ? ", " : "; ";
    Map<String, String> cells = new LinkedHashMap<>();
    put(cells, "charge", charges.stream().map(Charge::text).collect(Collectors.joining(mark)));
    if (level) {
      put(cells, "level", charges.stream().map(this::level).collect(Collectors.joining(mark)));
    }
    return cells;
  }
}
