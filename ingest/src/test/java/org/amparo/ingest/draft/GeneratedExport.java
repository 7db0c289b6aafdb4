package org.amparo.ingest.draft;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A jail's export whose bookings, charges and holds are known, in a layout that a line describes:
 * rows, the names of columns, dates, where a hold stands, and what else is odd about it.
 */
record GeneratedExport(Map<String, String> files, String truth) {

  private static final int BOOKINGS = 60;
  static final int MOST = 3;

  record Charge(String text, boolean felony, LocalDateTime end) {}

  record Booking(
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
    int names = Integer.parseInt(words[1]);
    int span = words[0].equals("dated") ? 40_000 : 1_000_000;
    boolean dayOnly =
        !words[2].equals("apart")
            && !ExportWords.DATES.getOrDefault(words[2], "HH").matches(".*[Hh]:?m?.*");
    List<Booking> bookings = new ArrayList<>();
    for (int at = 0; at < BOOKINGS; at++) {
      bookings.add(booking(at, random, dayOnly, words[0].startsWith("booking"), names, span));
    }
    if (words[0].equals("log")) {
      bookings.removeIf(one -> !one.held());
    }
    ExportFiles rows = new ExportFiles(words[0], names, words[2], words[3], odd, random);
    Map<String, String> files = rows.files(bookings);
    if (List.of("roster", "dated").contains(words[0])) {
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

  private static Booking booking(
      int at, Random random, boolean dayOnly, boolean one, int names, int span) {
    LocalDateTime booked =
        time(LocalDateTime.of(2021, 1, 1, 0, 0).plusMinutes(random.nextInt(span)), dayOnly);
    boolean held = random.nextInt(6) == 0;
    List<String> texts = ExportWords.texts(names);
    List<Charge> charges = new ArrayList<>();
    for (int charge = one ? 1 : 1 + random.nextInt(held ? MOST - 1 : MOST); charge > 0; charge--) {
      charges.add(
          new Charge(
              texts.get(random.nextInt(texts.size())),
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
   * release; a question mark where the export does not say.
   */
  private static String truth(List<Booking> bookings, ExportFiles rows) {
    long minutes =
        bookings.stream()
            .filter(one -> !one.left().equals(rows.last))
            .mapToLong(one -> java.time.Duration.between(one.booked(), one.left()).toMinutes())
            .sum();
    long felonies =
        bookings.stream().filter(one -> one.charges().stream().anyMatch(Charge::felony)).count();
    return List.of(
            bookings.size(),
            rows.charged ? bookings.stream().mapToLong(one -> one.charges().size()).sum() : 0L,
            bookings.stream().filter(Booking::held).count(),
            rows.level ? felonies : "?",
            minutes,
            rows.past
                ? bookings.stream().filter(one -> one.left().isAfter(one.local())).count()
                : "?")
        .stream()
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }
}
