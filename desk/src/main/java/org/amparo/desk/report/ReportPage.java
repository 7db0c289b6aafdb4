package org.amparo.desk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What leaves the desk: the reports that its place owes, the export, and the closed months. */
@Controller
record ReportPage(
    DeskDatabase database, EventLog log, DeskLaw law, Months months, InstantSource clock) {

  @GetMapping("/reports")
  String list(Model model) {
    model.addAttribute("reports", owed());
    return "reports";
  }

  @GetMapping("/reports/{id}")
  String show(
      @AuthenticationPrincipal Actor actor,
      Model model,
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    model.addAttribute("filled", filled(actor, id, until));
    model.addAttribute("saved", SavedReport.of(log, id, until));
    return "report";
  }

  /** Keeps a report as it was shown, with what a person filled in. */
  @PostMapping("/reports/{id}")
  String save(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
      @RequestParam Map<String, String> sent) {
    FilledReport filled = filled(actor, id, until);
    SavedReport.save(database, log, actor, filled, sent);
    return "redirect:/reports/{id}?until=" + until;
  }

  @GetMapping("/reports/{id}/csv")
  ResponseEntity<String> csv(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    FilledReport filled = filled(actor, id, until);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("report", "from", "until", "line", "part", "number", "note"));
    for (FilledReport.Row row : filled.rows()) {
      rows.add(
          List.of(
              id,
              filled.from().toString(),
              filled.until().toString(),
              row.line().label(),
              row.part(),
              row.number().map(Object::toString).orElse(row.words()),
              row.part().isEmpty() ? row.line().note() : ""));
    }
    return file(id, csv(rows));
  }

  /** Every request, for a workspace of `amparo import`. */
  @GetMapping("/export")
  ResponseEntity<byte[]> export(@AuthenticationPrincipal Actor actor) {
    RecordExport.Csv csv = RecordExport.csv(law, log, today());
    Map<String, Long> told = Map.of("requests", csv.requests());
    // Nothing leaves without its event.
    database.write(() -> log.append(actor, "EXPORTED", null, told));
    return file("amparo-desk", csv.bytes());
  }

  @GetMapping("/public")
  String published(Model model) {
    return months(model, "public");
  }

  @GetMapping("/publish")
  String due(Model model) {
    model.addAttribute("due", months.due());
    return months(model, "publish");
  }

  /** What would be published of a month, before anyone publishes it. */
  @GetMapping("/publish/preview")
  String preview(Model model, @RequestParam YearMonth month) {
    model.addAttribute("preview", months.preview(month));
    return "preview";
  }

  @PostMapping("/publish")
  String issue(
      @AuthenticationPrincipal Actor actor,
      @RequestParam YearMonth month,
      @RequestParam(defaultValue = "") String shown) {
    months.issue(actor, month, shown);
    return "redirect:/publish";
  }

  private String months(Model model, String template) {
    model.addAttribute("current", months.current());
    model.addAttribute("issues", months.issues());
    return template;
  }

  static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = writer(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static CsvWriter writer(Writer text) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
  }

  private static <T> ResponseEntity<T> file(String name, T csv) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".csv")
        .body(csv);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), law.zone());
  }

  private List<Report> owed() {
    return Report.bundled().stream().filter(one -> one.isOwedBy(law.place())).toList();
  }

  private FilledReport filled(Actor actor, String id, LocalDate until) {
    Report report =
        owed().stream()
            .filter(one -> one.id().equals(id))
            .filter(one -> one.ended(today()).contains(until))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Why.UNKNOWN, "There is no report " + id + " until " + until));
    Map<String, String> told = Map.of("report", id, "until", until.toString());
    database.write(() -> log.append(actor, "REPORTED", null, told));
    // Counted when nobody waits for it.
    return FilledReport.of(
        report, until, new JailCount(database, Course.of(log, law.zone()), law.county()));
  }
}
