package org.amparo.desk.keep;

import java.util.List;
import java.util.Map;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Held;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The record of acts, newest first, whether it is whole, and what was erased of it. */
@Controller
record RecordPage(DeskDatabase database, EventLog log, Erasure erasure, ClockWatch clocks) {

  private static final int MOST = 100;
  private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

  @GetMapping("/record")
  String show(
      @AuthenticationPrincipal Actor actor,
      Model model,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "") String request,
      @RequestParam(defaultValue = "-") String kind) {
    database.write(() -> log.append(actor, "RECORD_READ", null, Map.of()));
    List<EventLog.Told> events = log.before(before, MOST, request.strip(), kind);
    model.addAttribute("events", events);
    model.addAttribute("request", request.strip());
    model.addAttribute("kind", kind);
    model.addAttribute("more", events.size() == MOST ? events.getLast().event().sequence() : 0L);
    return "record";
  }

  /** What one event holds; that someone opened it is on record. */
  @GetMapping("/record/{sequence}")
  String open(@AuthenticationPrincipal Actor actor, Model model, @PathVariable long sequence) {
    if (sequence < 1 || sequence > log.head().sequence()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    EventLog.Told told = log.told(sequence);
    database.write(() -> log.append(actor, "RECORD_READ", null, Map.of("event", sequence)));
    model.addAttribute("told", told);
    model.addAttribute("fields", EventFields.of(told));
    model.addAttribute(
        "text",
        JSON.writeValueAsString(told.content().orElse(Held.of(Map.of("erased", true))).tree()));
    return "event";
  }

  /** Goes through the whole record, anew each time. */
  @PostMapping("/record/check")
  String check(@AuthenticationPrincipal Actor actor, Model model) {
    model.addAttribute("result", RecordCheck.run(database, List.of()));
    return "checked";
  }

  @GetMapping("/erasures")
  String erasures(@AuthenticationPrincipal Actor actor, Model model) {
    model.addAttribute("erased", log.toldOfKind(EventLog.ERASED).reversed());
    model.addAttribute("term", erasure.term());
    model.addAttribute("coming", erasure.coming());
    model.addAttribute("doubt", clocks.doubt());
    return "erasures";
  }

  @PostMapping("/erasures/put-off")
  String putOff(@AuthenticationPrincipal Actor actor, @RequestParam String number) {
    erasure.putOff(actor, number.strip());
    return "redirect:/erasures";
  }

  @PostMapping("/erasures/clock")
  String confirmClock(@AuthenticationPrincipal Actor actor) {
    clocks.confirm(actor);
    return "redirect:/erasures";
  }

  @PostMapping("/erasures")
  String erase(
      @AuthenticationPrincipal Actor actor,
      @RequestParam String number,
      @RequestParam(defaultValue = "") String order,
      @RequestParam String why) {
    Erasure.erase(database, log, actor, number.strip(), order, why);
    return "redirect:/erasures";
  }
}
