package org.amparo.desk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.web.Page;
import org.amparo.desk.web.Pages;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The statutory reports that the place of the jail owes, on a page and as a file. */
@Controller
@PreAuthorize("hasAuthority('REPORT')")
class ReportPage {

  private final DeskDatabase database;
  private final EventLog log;
  private final DeskLaw law;
  private final Pages pages;

  ReportPage(DeskDatabase database, EventLog log, DeskLaw law, Pages pages) {
    this.database = database;
    this.log = log;
    this.law = law;
    this.pages = pages;
  }

  @GetMapping("/reports")
  String list(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    Page page = pages.page("Statutory reports", actor, token);
    model.addAttribute("page", page);
    model.addAttribute("reports", owed());
    model.addAttribute("today", page.now().toLocalDate());
    return "reports";
  }

  @GetMapping("/reports/{id}")
  String show(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    Page page = pages.page("Statutory report", actor, token);
    model.addAttribute("page", page);
    model.addAttribute("filled", filled(actor, id, until, page.now().toLocalDate()));
    return "report";
  }

  @GetMapping("/reports/{id}/csv")
  ResponseEntity<String> csv(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    LocalDate today = pages.page("", actor, token).now().toLocalDate();
    FilledReport filled = filled(actor, id, until, today);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("report", "from", "until", "line", "part", "number", "note");
      for (FilledReport.Row row : filled.rows()) {
        csv.writeRecord(
            id,
            filled.from().toString(),
            filled.until().toString(),
            row.line().label(),
            row.part(),
            row.number().map(Object::toString).orElse("not recorded at this desk"),
            row.part().isEmpty() ? row.line().note() : "");
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file(id, text.toString());
  }

  /** Every request, for a workspace of `amparo import`. */
  @GetMapping("/export")
  @PreAuthorize("hasAuthority('EXPORT')")
  ResponseEntity<String> export(@AuthenticationPrincipal Actor actor, CsrfToken token) {
    LocalDate today = pages.page("", actor, token).now().toLocalDate();
    List<Course> courses = Course.of(log, law.zone()).courses();
    Map<String, Integer> told = Map.of("requests", courses.size());
    database.write(() -> log.append(actor, "EXPORTED", null, told));
    return file("amparo-desk", RecordExport.csv(law, courses, today));
  }

  private static ResponseEntity<String> file(String name, String csv) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".csv")
        .body(csv);
  }

  private List<Report> owed() {
    return Report.bundled().stream().filter(one -> one.isOwedBy(law.place())).toList();
  }

  private FilledReport filled(Actor actor, String id, LocalDate until, LocalDate today) {
    Report report =
        owed().stream()
            .filter(one -> one.id().equals(id))
            .filter(one -> one.ended(today).contains(until))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Why.UNKNOWN, "there is no report " + id + " until " + until));
    Map<String, String> told = Map.of("report", id, "until", until.toString());
    database.write(() -> log.append(actor, "REPORTED", null, told));
    // Counted when nobody waits for it.
    return FilledReport.of(report, until, Course.of(log, law.zone()));
  }
}
