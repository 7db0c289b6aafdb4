package org.amparo.desk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.web.Page;
import org.amparo.desk.web.Pages;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What leaves the desk: the reports that its place owes, the export, and the closed months. */
@Controller
class ReportPage {

  private final DeskDatabase database;
  private final EventLog log;
  private final DeskLaw law;
  private final Months months;
  private final Pages pages;

  ReportPage(DeskDatabase database, EventLog log, DeskLaw law, Months months, Pages pages) {
    this.database = database;
    this.log = log;
    this.law = law;
    this.months = months;
    this.pages = pages;
  }

  @GetMapping("/reports")
  @PreAuthorize("hasAuthority('REPORT')")
  String list(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    Page page = pages.page("Statutory reports", actor, token);
    model.addAttribute("page", page);
    model.addAttribute("reports", owed());
    model.addAttribute("today", page.now().toLocalDate());
    return "reports";
  }

  @GetMapping("/reports/{id}")
  @PreAuthorize("hasAuthority('REPORT')")
  String show(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    Page page = pages.page("Statutory report", actor, token);
    model.addAttribute("page", page);
    model.addAttribute("filled", filled(page, id, until));
    return "report";
  }

  @GetMapping("/reports/{id}/csv")
  @PreAuthorize("hasAuthority('REPORT')")
  ResponseEntity<String> csv(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    FilledReport filled = filled(pages.page("", actor, token), id, until);
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
              row.number().map(Object::toString).orElse(FilledReport.words(row.number())),
              row.part().isEmpty() ? row.line().note() : ""));
    }
    return file(id, csv(rows));
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

  @GetMapping("/public")
  String published(CsrfToken token, Model model) {
    return months(null, token, model, "public");
  }

  @GetMapping("/publish")
  @PreAuthorize("hasAuthority('PUBLISH')")
  String due(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("due", months.due());
    return months(actor, token, model, "publish");
  }

  @PostMapping("/publish")
  @PreAuthorize("hasAuthority('PUBLISH')")
  String issue(@AuthenticationPrincipal Actor actor, @RequestParam YearMonth month) {
    months.issue(actor, month);
    return "redirect:/publish";
  }

  private String months(@Nullable Actor actor, CsrfToken token, Model model, String template) {
    model.addAttribute("page", pages.page("Immigration detainers by month", actor, token));
    model.addAttribute("current", months.current());
    model.addAttribute("issues", months.issues());
    return template;
  }

  static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
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

  private FilledReport filled(Page page, String id, LocalDate until) {
    Report report =
        owed().stream()
            .filter(one -> one.id().equals(id))
            .filter(one -> one.ended(page.now().toLocalDate()).contains(until))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Why.UNKNOWN, "there is no report " + id + " until " + until));
    Actor actor = Objects.requireNonNull(page.actor());
    Map<String, String> told = Map.of("report", id, "until", until.toString());
    database.write(() -> log.append(actor, "REPORTED", null, told));
    // Counted when nobody waits for it.
    return FilledReport.of(report, until, Course.of(log, law.zone()));
  }
}
