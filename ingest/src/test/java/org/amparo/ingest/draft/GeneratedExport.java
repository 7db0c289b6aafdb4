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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A jail's export whose bookings, charges and holds are known, in a layout that a line describes:
 * rows, the names of columns, dates, where a hold stands, and what else is odd about it.
 */
record GeneratedExport(Map<String, String> files, String truth) {

  private static final int BOOKINGS = 90;
  private static final int MOST = 3;

  private static final List<String> THINGS =
      List.of(
          "number",
          "person",
          "name",
          "booked",
          "released",
          "charge",
          "code",
          "level",
          "end",
          "status",
          "agency",
          "sex",
          "dob",
          "ice",
          "bond",
          "left",
          "eligible");

  /** Names that jails use for these, a set a line. */
  private static final List<String> NAMES =
      List.of(
          "Booking Number,Inmate ID,Inmate Name,Booking Date,Release Date,Charge Description,Charge"
              + " Code,Charge Level,Charge Release Date,Disposition,Agency,Sex,DOB,ICE Hold,Bond"
              + " Type,Released To,Eligible For Release",
          "BOOKING_NO,PERSON_ID,LAST_NAME,BOOK_DT,REL_DT,CHARGE_DESC,STATUTE,CHG_CLASS,DISPO_DATE,DISPO,ARRESTING_AGENCY,GENDER,BIRTH_DATE,IMM_HOLD,BOND_TYPE,RELEASE_REASON,LOCAL_RELEASE_DATE",
          "bookingId,subjectId,fullName,dateBooked,dateReleased,offense,offenseCode,severity,dispositionDate,chargeStatus,holdingAgency,sex,dateOfBirth,iceDetainer,bailType,releaseType,eligibleAt",
          "Book #,SO Number,Defendant,Intake Date/Time,Out Date/Time,Charges,Charge #,F/M,Charge"
              + " Disposition Date,Charge Disposition,Jurisdiction,Sex,Date of Birth,Immigration"
              + " Hold,Bail Status,Release Type,Cleared Date",
          "Jail ID,Name ID,Arrestee Name,Commitment Date,Discharge Date,Offense Description,Offense"
              + " Code,Degree,Offense End Date,Court Disposition,Arresting"
              + " Agency,Gender,D.O.B.,ICE,Bond Status,Reason for Release,State Release Date");

  private static final Map<String, String> DATES =
      Map.of(
          "iso", "yyyy-MM-dd HH:mm:ss",
          "day", "yyyy-MM-dd",
          "us", "M/d/yyyy",
          "us2", "M/d/yy",
          "ustime", "MM/dd/yyyy h:mm a",
          "dmy", "dd/MM/yyyy HH:mm",
          "month", "dd-MMM-yyyy",
          "zone", "yyyy-MM-dd HH:mm:ss 'EST'",
          "t", "yyyy-MM-dd'T'HH:mm:ss",
          "long", "MMMM d, yyyy");

  private static final List<String> TEXTS =
      List.of(
          "THEFT 3",
          "DUI",
          "BATTERY - DOMESTIC",
          "POSS OF METHAMPHETAMINE",
          "DRIVING W/O INS",
          "BURGLARY 2ND DEGREE",
          "CRIMINAL TRESPASS",
          "FAILURE TO APPEAR",
          "POSS ICE W/ INTENT");

  private static final List<String> HOLDS =
      List.of("ICE DETAINER", "HOLD FOR IMMIGRATION", "INS HOLD", "IMMIGRATION HOLD - ICE");

  private record Charge(String text, boolean felony, LocalDateTime end) {}

  private record Booking(
      int number, LocalDateTime booked, List<Charge> charges, boolean held, LocalDateTime left) {

    LocalDateTime local() {
      return charges.stream().map(Charge::end).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /** The export that a line such as {@code charge 0 iso row} describes. */
  static GeneratedExport of(String line, int seed) {
    String[] words = line.split(" ", 5);
    Random random = new Random(seed);
    String odd = words.length > 4 ? words[4] : "";
    boolean dayOnly = !DATES.getOrDefault(words[2], "HH").matches(".*[Hh]:?m?.*");
    List<Booking> bookings = new ArrayList<>();
    for (int at = 0; at < BOOKINGS; at++) {
      bookings.add(booking(at, random, dayOnly, words[0].startsWith("booking")));
    }
    Rows rows = new Rows(words[0], words[1], words[2], words[3], odd, random);
    Map<String, String> files = rows.files(bookings);
    if (words[0].equals("roster")) {
      bookings.removeIf(one -> rows.lists(one).isEmpty());
      rows.last =
          bookings.stream()
              .map(one -> rows.lists(one).getLast())
              .max(Comparator.naturalOrder())
              .orElseThrow();
      bookings.replaceAll(
          one ->
              new Booking(
                  one.number(),
                  one.booked(),
                  one.charges(),
                  one.held(),
                  rows.lists(one).getLast()));
    }
    return new GeneratedExport(files, truth(bookings, rows));
  }

  private static Booking booking(int at, Random random, boolean dayOnly, boolean one) {
    LocalDateTime booked =
        time(LocalDateTime.of(2021, 1, 1, 0, 0).plusMinutes(random.nextInt(1_000_000)), dayOnly);
    boolean held = random.nextInt(6) == 0;
    List<Charge> charges = new ArrayList<>();
    for (int charge = one ? 1 : 1 + random.nextInt(held ? MOST - 1 : MOST); charge > 0; charge--) {
      charges.add(
          new Charge(
              TEXTS.get(random.nextInt(TEXTS.size())),
              random.nextInt(3) == 0,
              time(booked.plusMinutes(600 + random.nextInt(40_000)), dayOnly)));
    }
    LocalDateTime local = new Booking(0, booked, charges, held, booked).local();
    LocalDateTime left = held ? time(local.plusMinutes(random.nextInt(5_000)), dayOnly) : local;
    return new Booking(at, booked, charges, held, left);
  }

  private static LocalDateTime time(LocalDateTime time, boolean dayOnly) {
    return dayOnly ? time.toLocalDate().atStartOfDay() : time.withSecond(0);
  }

  /**
   * Bookings, local charges, bookings held, bookings with a felony, minutes of stay, held past
   * release.
   */
  private static String truth(List<Booking> bookings, Rows rows) {
    long minutes =
        bookings.stream()
            .filter(one -> !one.left().equals(rows.last))
            .mapToLong(one -> java.time.Duration.between(one.booked(), one.left()).toMinutes())
            .sum();
    return List.of(
            (long) bookings.size(),
            bookings.stream().mapToLong(one -> one.charges().size()).sum(),
            bookings.stream().filter(Booking::held).count(),
            rows.level
                ? bookings.stream()
                    .filter(one -> one.charges().stream().anyMatch(Charge::felony))
                    .count()
                : 0L,
            minutes,
            rows.past
                ? bookings.stream().filter(one -> one.left().isAfter(one.local())).count()
                : 0L)
        .stream()
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  /** Writes bookings as rows. */
  private static final class Rows {
    private final String shape;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final String hold;
    private final String odd;
    private final Random random;
    private final DateTimeFormatter format;
    private final boolean serial;
    final boolean level;
    final boolean past;

    /** When the last roster was taken: who stands on it has not left. */
    LocalDateTime last = LocalDateTime.MIN;

    Rows(String shape, String names, String dates, String hold, String odd, Random random) {
      this.shape = shape;
      String[] all = NAMES.get(Integer.parseInt(names)).split(",", -1);
      for (int at = 0; at < THINGS.size(); at++) {
        this.names.put(THINGS.get(at), all[at]);
      }
      this.hold = hold;
      this.odd = odd;
      this.random = random;
      this.serial = dates.equals("serial");
      this.format =
          DateTimeFormatter.ofPattern(DATES.getOrDefault(dates, "yyyy-MM-dd HH:mm"), Locale.US);
      this.level = !odd.contains("nolevel");
      this.past =
          (List.of("charge", "bands", "files").contains(shape) && hold.equals("row"))
              || odd.contains("eligible");
    }

    private String date(LocalDateTime time) {
      if (serial) {
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
      return IntStream.range(0, 120)
          .mapToObj(week -> LocalDateTime.of(2021, 1, 1, 6, 0).plusWeeks(week))
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
        case "files" -> {
          List<String> ofCharge =
              rows.getFirst().keySet().stream()
                  .filter(one -> one.equals(names.get("number")) || !ofBooking.contains(one))
                  .toList();
          files.put("charges.csv", table(rows.stream().map(row -> of(row, ofCharge)).toList()));
          files.put(
              "bookings.csv",
              table(rows.stream().map(row -> of(row, ofBooking)).distinct().toList()));
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
      return odd.contains("array")
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
          + "\n";
    }

    private static String quoted(String cell, String mark) {
      return cell.contains(mark) || cell.contains("\"") || cell.contains("\n")
          ? '"' + cell.replace("\"", "\"\"") + '"'
          : cell;
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
        put(start, "booked", date(one.booked()));
      }
      if (hold.equals("flag")) {
        put(start, "ice", one.held() ? "Y" : odd.contains("mark") ? "" : "N");
      }
      if (hold.equals("left")) {
        put(start, "left", one.held() ? "RELEASED TO ICE" : "TIME SERVED");
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
      if (!List.of("charge", "bands", "roster").contains(shape)
          || !hold.equals("row")
          || odd.contains("released")) {
        // A row a charge tells when each ended, and a roster nothing of the sort.
        put(end, "released", date(one.left()));
      }
      List<Charge> charges = new ArrayList<>(one.charges());
      boolean row = one.held() && (hold.equals("row") || hold.equals("agency"));
      int at = random.nextInt(charges.size() + 1);
      if (row && !shape.startsWith("booking")) {
        String words = hold.equals("row") ? HOLDS.get(random.nextInt(HOLDS.size())) : "HOLD";
        charges.add(at, new Charge(words, true, one.left()));
      }
      return switch (shape) {
        case "charge", "bands", "files", "json" ->
            charges.stream().map(charge -> joined(start, charge(one, charge, row), end)).toList();
        case "side" -> List.of(joined(start, side(charges), end));
        case "list", "roster" -> List.of(joined(start, list(charges), end));
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
      String[] words =
          odd.contains("words") ? new String[] {"Felony", "Misdemeanor"} : new String[] {"F", "M"};
      return words[charge.felony() ? 0 : 1];
    }

    private Map<String, String> charge(Booking one, Charge charge, boolean row) {
      Map<String, String> cells = new LinkedHashMap<>();
      put(cells, "charge", charge.text());
      put(cells, "code", "" + (1000 + charge.text().length()));
      if (level) {
        put(cells, "level", level(charge));
      }
      if (List.of("charge", "bands", "files").contains(shape)) {
        put(cells, "end", date(charge.end()));
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
      IntStream.range(0, MOST)
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
                      names.get(thing) + (odd.contains("spaced") ? " " : "") + (at + 1), value);
                }
              });
      return cells;
    }

    private Map<String, String> list(List<Charge> charges) {
      String mark =
          odd.contains("pipe")
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
}
