package org.amparo.desk.keep;

import java.util.List;
import java.util.Map;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of acts, newest first, whether it is whole, and what was erased of it. */
@Controller
class RecordPage {

  private static final int MOST = 100;

  private final DeskDatabase database;
  private final EventLog log;
  private final Erasure erasure;
  private final Pages pages;

  RecordPage(DeskDatabase database, EventLog log, Erasure erasure, Pages pages) {
    this.database = database;
    this.log = log;
    this.erasure = erasure;
    this.pages = pages;
  }

  @GetMapping("/record")
  @PreAuthorize("hasAuthority('READ_RECORD')")
  String show(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam(defaultValue = "9223372036854775807") long before) {
    database.write(() -> log.append(actor, "RECORD_READ", null, Map.of()));
    List<Event> events = log.before(before, MOST);
    model.addAttribute("page", pages.page("Record", actor, token));
    model.addAttribute("events", events);
    model.addAttribute("more", events.size() == MOST ? events.getLast().sequence() : 0L);
    return "record";
  }

  /** Goes through the whole record, anew each time. */
  @PostMapping("/record/check")
  @PreAuthorize("hasAuthority('CHECK_RECORD')")
  String check(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("page", pages.page("The record, checked", actor, token));
    model.addAttribute("result", ChainCheck.run(database, List.of()));
    return "checked";
  }

  @GetMapping("/erasures")
  @PreAuthorize("hasAuthority('ERASE')")
  String erasures(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("page", pages.page("Erasures", actor, token));
    model.addAttribute("erased", log.toldOfKind(EventLog.ERASED).reversed());
    model.addAttribute("term", erasure.term());
    return "erasures";
  }

  @PostMapping("/erasures")
  @PreAuthorize("hasAuthority('ERASE')")
  String erase(
      @AuthenticationPrincipal Actor actor, @RequestParam String number, @RequestParam String why) {
    Erasure.erase(database, log, actor, number.strip(), why);
    return "redirect:/erasures";
  }
}
