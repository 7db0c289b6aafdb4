package org.amparo.ingest.draft;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.ingest.draft.GeneratedExport.Booking;
import org.amparo.ingest.draft.GeneratedExport.Charge;

/** The rows of bookings, each by the names of its columns. */
class ExportRows {
  private static final List<String> ENDS = List.of("charge", "ditto", "bands", "files", "three");
  final String shape;
  final Map<String, String> names = new LinkedHashMap<>();
  private final String hold;
  final String odd;
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
        DateTimeFormatter.ofPattern(
            ExportWords.DATES.getOrDefault(dates, "yyyy-MM-dd HH:mm"), Locale.US);
    this.level = charged && !odd.contains("nolevel");
    this.past = ENDS.contains(shape) || odd.contains("eligible");
  }

  String date(LocalDateTime time) {
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

  /** A day and, where they stand apart, its time in a column beside it. */
  private void timed(Map<String, String> row, String thing, LocalDateTime time) {
    put(row, thing, date(time));
    if (dates.equals("apart")) {
      row.put(
          name(thing).replaceAll("(?i)dt|date", "Time"),
          DateTimeFormatter.ofPattern("HH:mm", Locale.US).format(time));
    }
  }

  private String name(String thing) {
    return Objects.requireNonNull(names.get(thing));
  }

  private List<String> words() {
    return ExportWords.holds(set);
  }

  void put(Map<String, String> row, String thing, String value) {
    row.put(names.get(thing), value);
  }

  List<Map<String, String>> rows(Booking one) {
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
  static Map<String, String> joined(Map<String, String>... parts) {
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
      boolean own = shape.startsWith("booking") ? one.held() : row && charge.text().equals("HOLD");
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
                cells.put(numbered(name(thing), at + 1), value);
              }
            });
    return cells;
  }

  private String numbered(String name, int at) {
    return odd.contains("within") && name.matches("(?i)(offense|charge|chrg).*")
        ? name.replaceFirst("(?i)^(offense|charge|chrg)(.*)", "$1" + at + "$2")
        : odd.contains("zero") ? name + "_0" + at : name + (odd.contains("spaced") ? " " : "") + at;
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
