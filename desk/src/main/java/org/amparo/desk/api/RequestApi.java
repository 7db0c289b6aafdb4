package org.amparo.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.amparo.desk.hold.Board;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.intake.RequestForm;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The acts of the desk for programs; each is the act of a page. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Requests")
@ApiResponse(
    responseCode = "default",
    description = "Not done, and nothing was changed",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
class RequestApi {

  private static final String KEY = "Idempotency-Key";
  private static final String MATCH = "If-Match";

  private final HoldBook book;
  private final Board board;
  private final Once once;

  RequestApi(HoldBook book, Board board, Once once) {
    this.book = book;
    this.board = board;
    this.once = once;
  }

  /** A request that came in. */
  record TakeIn(
      @Nullable String booking, @JsonProperty("case") @Nullable Map<String, Object> facts) {}

  /** That the person would go home; the day and time by the clocks of the jail. */
  record Leave(@Nullable String at) {}

  /** A decision; a reason and words where it goes against the law's answer. */
  record Decide(@Nullable Choice choice, @Nullable Reason reason, @Nullable String words) {}

  /** A notice that was served, and on whom. */
  record Serve(@Nullable String notice, @Nullable String to, @Nullable String at) {}

  /** How a request ended. */
  record Ended(@Nullable End how, @Nullable String at) {}

  @GetMapping("/board")
  @PreAuthorize("hasAuthority('READ_BOARD')")
  @Operation(summary = "The open requests, those that need someone soonest first")
  List<RequestJson.Line> board() {
    return board.rows().stream().map(RequestJson.Line::of).toList();
  }

  /** Not a {@link ResponseEntity}, which would answer 304 though the law's answer changed. */
  @GetMapping("/requests/{number}")
  @PreAuthorize("hasAuthority('READ_REQUEST')")
  @Operation(
      summary = "A request, with what the law answers now",
      description = "That it was read is an event of the record. Its ETag is for If-Match.")
  RequestJson read(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      HttpServletResponse response) {
    Hold hold = book.read(actor, number);
    response.setHeader("ETag", Done.of(hold).tag());
    return RequestJson.of(hold, book.answer(hold));
  }

  @PostMapping("/requests")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('TAKE_IN')")
  @Operation(
      summary = "Take in a request",
      description = "The case is in the shape that `amparo decide` reads.")
  ResponseEntity<Done> takeIn(
      @AuthenticationPrincipal Actor actor,
      @RequestHeader(KEY) String key,
      @RequestBody TakeIn body) {
    Done done =
        once.act(
            actor,
            key,
            List.of("take in", body),
            () -> {
              String booking = needed(body.booking(), "booking");
              String fault = RequestForm.fault(booking);
              if (!fault.isEmpty()) {
                throw incomplete(fault);
              }
              return book.takeIn(
                  actor, booking, CaseJson.read(needed(body.facts(), "case"), "new"));
            });
    return ResponseEntity.created(URI.create("/api/v1/requests/" + done.number()))
        .eTag(done.tag())
        .body(done);
  }

  @PatchMapping("/requests/{number}/case")
  @PreAuthorize("hasAuthority('LEARN')")
  @Operation(
      summary = "Record facts of the case",
      description =
          "A merge patch by RFC 7396 of the case: what it names takes the place of what is known, null makes it unknown, the rest stays.")
  ResponseEntity<Done> learn(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) String key,
      @RequestHeader(MATCH) String match,
      @RequestBody Map<String, Object> patch) {
    return act(
        actor,
        number,
        key,
        match,
        patch,
        hold ->
            book.learn(
                actor, hold, CaseJson.read(merged(CaseJson.of(hold.facts()), patch), number)));
  }

  @PostMapping("/requests/{number}/leaving")
  @PreAuthorize("hasAuthority('LEAVE')")
  @Operation(summary = "Record that the person would go home now, so that it is decided again")
  ResponseEntity<Done> leave(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) String key,
      @RequestHeader(MATCH) String match,
      @RequestBody Leave body) {
    return act(
        actor, number, key, match, body, hold -> book.leave(actor, hold, moment(body.at())));
  }

  @PostMapping("/requests/{number}/decisions")
  @PreAuthorize("hasAuthority('DECIDE')")
  @Operation(
      summary = "Decide",
      description =
          "Against the law's answer it needs a reason and words, and counts once a supervisor agrees, on the desk's page.")
  ResponseEntity<Done> decide(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) String key,
      @RequestHeader(MATCH) String match,
      @RequestBody Decide body) {
    return act(
        actor,
        number,
        key,
        match,
        body,
        hold ->
            book.decide(
                actor, hold, needed(body.choice(), "choice"), body.reason(), body.words()));
  }

  @PostMapping("/requests/{number}/notices")
  @PreAuthorize("hasAuthority('SERVE')")
  @Operation(summary = "Record that a notice was served")
  ResponseEntity<Done> serve(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) String key,
      @RequestHeader(MATCH) String match,
      @RequestBody Serve body) {
    return act(
        actor,
        number,
        key,
        match,
        body,
        hold ->
            book.serve(
                actor,
                hold,
                needed(body.notice(), "notice"),
                needed(body.to(), "to"),
                moment(body.at())));
  }

  @PostMapping("/requests/{number}/end")
  @PreAuthorize("hasAuthority('END')")
  @Operation(summary = "Record how the request ended")
  ResponseEntity<Done> end(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) String key,
      @RequestHeader(MATCH) String match,
      @RequestBody Ended body) {
    return act(
        actor,
        number,
        key,
        match,
        body,
        hold -> book.end(actor, hold, needed(body.how(), "how"), moment(body.at())));
  }

  private ResponseEntity<Done> act(
      Actor actor,
      String number,
      String key,
      String match,
      Object body,
      Function<Hold, Hold> act) {
    Done done =
        once.act(
            actor,
            key,
            List.of(body.getClass().getSimpleName(), number, body),
            () -> act.apply(book.seen(number, last(match))));
    return ResponseEntity.ok().eTag(done.tag()).body(done);
  }

  /** The event that an ETag of a request names; that of none for any other text. */
  private static long last(String match) {
    return match.matches("\"\\d{1,18}\"") ? Long.parseLong(match, 1, match.length() - 1, 10) : -1;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> merged(Map<String, Object> known, Map<String, Object> patch) {
    Map<String, Object> all = new TreeMap<>(known);
    patch.forEach(
        (key, value) -> {
          if (value == null) {
            all.remove(key);
          } else if (value instanceof Map<?, ?> inner) {
            Object before = all.get(key);
            all.put(
                key,
                merged(
                    before instanceof Map<?, ?> ? (Map<String, Object>) before : Map.of(),
                    (Map<String, Object>) inner));
          } else {
            all.put(key, value);
          }
        });
    return all;
  }

  private static LocalDateTime moment(@Nullable String at) {
    try {
      return LocalDateTime.parse(needed(at, "at"));
    } catch (DateTimeParseException e) {
      throw incomplete("at is not a day and time of the jail's clocks, such as 2026-11-03T09:30");
    }
  }

  private static <T> T needed(@Nullable T value, String name) {
    if (value == null) {
      throw incomplete(name + " is missing");
    }
    return Objects.requireNonNull(value);
  }

  private static ApiFaults.NotDone incomplete(String words) {
    return new ApiFaults.NotDone(HttpStatus.UNPROCESSABLE_CONTENT, "INCOMPLETE", words);
  }
}
