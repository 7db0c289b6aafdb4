package org.amparo.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody saved it after seeing it; it stays as it was whatever is recorded later.
 *
 * @param lines each as it was printed; what a person filled in says so
 */
public record SavedReport(long event, Instant at, String by, List<String> lines) {

  private static final String SAVED = "REPORT_SAVED";
  private static final int LONGEST = 2000;

  public SavedReport {
    lines = List.copyOf(lines);
  }

  /** Saves a report, and what was filled in under {@code line.} and the row's place. */
  static void save(
      DeskDatabase database,
      EventLog log,
      Actor by,
      FilledReport filled,
      Map<String, String> sent) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < filled.rows().size(); i++) {
      FilledReport.Row row = filled.rows().get(i);
      String given = sent.getOrDefault("line." + i, "").strip();
      if (given.length() > LONGEST) {
        throw new Refused(Refused.Why.INCOMPLETE, "A line has at most 2,000 characters");
      }
      Map<String, String> kept = new TreeMap<>();
      kept.put("line", row.part().isEmpty() ? row.line().label() : row.part());
      kept.put("value", row.needs() && !given.isEmpty() ? given : row.words());
      if (row.needs() && !given.isEmpty()) {
        kept.put("by", by.account());
      }
      rows.add(kept);
    }
    Map<String, ?> content =
        Map.of("report", filled.report().id(), "until", filled.until().toString(), "rows", rows);
    database.write(() -> log.append(by, SAVED, null, content));
  }

  /** Those of a report and period, the latest first. */
  static List<SavedReport> of(EventLog log, String id, LocalDate until) {
    return log.toldOfKind(SAVED).reversed().stream()
        .flatMap(told -> of(told, id, until).stream())
        .toList();
  }

  private static Optional<SavedReport> of(EventLog.Told told, String id, LocalDate until) {
    return told.content()
        .map(held -> held.as(Kept.class))
        .filter(kept -> id.equals(kept.report()) && until.equals(kept.until()))
        .map(
            kept ->
                new SavedReport(
                    told.event().sequence(),
                    told.event().at(),
                    told.event().actor().account(),
                    kept.rows().stream().map(Row::words).toList()));
  }

  /** What its event says. */
  record Kept(String report, LocalDate until, List<Row> rows) {
    Kept {
      rows = List.copyOf(rows);
    }
  }

  /** A line; by is who filled it in. */
  private record Row(String line, String value, @Nullable String by) {

    String words() {
      return "%s: %s%s".formatted(line, value, by == null ? "" : ", filled in by " + by);
    }
  }
}
