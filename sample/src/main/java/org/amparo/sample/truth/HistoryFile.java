package org.amparo.sample.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.sample.CsvFile;

/** What truly happened as a file, a row a stay, its times in UTC, for whoever wants to see it. */
final class HistoryFile {

  private static final List<String> COLUMNS =
      List.of(
          "person",
          "booking",
          "booked_at",
          "eligible_at",
          "other_custody",
          "ordinary_departure",
          "departed_at",
          "destination",
          "asked_at",
          "answer",
          "end_if_honored");

  private HistoryFile() {}

  static void write(Path file, History history) throws IOException {
    try (CsvFile csv = new CsvFile(file, ZoneOffset.UTC, COLUMNS)) {
      for (Custody one : history.custodies()) {
        Asked asked = one.asked();
        csv.text(one.person())
            .text(one.booking())
            .time(one.bookedAt())
            .time(one.eligibleAt())
            .text(
                one.other().stream()
                    .map(span -> span.from() + "/" + span.until())
                    .collect(Collectors.joining(" ")))
            .time(one.ordinaryDeparture())
            .time(one.departedAt())
            .text(one.destination().name())
            .time(asked == null ? null : asked.receivedAt())
            .text(asked == null ? "" : asked.answer().name())
            .time(asked == null ? null : asked.endIfHonored());
        csv.end();
      }
    }
  }
}
