package org.amparo.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.re2j.Pattern;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.board.Board;
import org.amparo.desk.counter.ActForm;
import org.amparo.desk.hold.Arrival;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.intake.FreeText;
import org.amparo.desk.intake.FreeTextCheck;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.notice.Language;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.ApiCode;
import org.amparo.desk.web.Faults;
import org.amparo.model.fact.CaseRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
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
record RequestApi(
    HoldBook book,
    Board board,
    Once once,
    @Value("${AMPARO_DESK_BOOKINGS:}") String bookings,
    @Value("${AMPARO_DESK_PROGRAMS_DECIDE:no}") String programsDecide) {

  /**
   * A request that came in.
   *
   * @param arrival how it came; its {@code confirmed} says that it was received more than a day ago
   */
  record TakeIn(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String booking,
      @Schema(requiredMode = RequiredMode.REQUIRED) @JsonProperty("case")
          @Nullable Map<String, Object> facts,
      @Nullable Arrival arrival) {}

  enum Kind {
    LEARN,
    LEAVE,
    DECIDE,
    SERVE,
    END
  }

  /**
   * An act on a request. Wide because each kind needs something else: LEARN a merge patch (RFC
   * 7396) of the case, where null makes a fact unknown; LEAVE, SERVE and END the day and time by
   * the clocks of the jail; DECIDE a reason, with words, where it goes against the law's answer or
   * comes late; LEAVE words too, where it corrects the time on record.
   *
   * @param printing SERVE: the event of the printing that was served; the notice's last one if null
   * @param refused SERVE: that who received it would not sign
   * @param confirmed LEAVE: that it was before the request or more than 12 hours ago; END: that the
   *     person has left the building, but for who stays for local reasons
   */
  record Asked(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Kind act,
      @JsonProperty("case") @Nullable Map<String, Object> facts,
      @Nullable String at,
      @Nullable Choice choice,
      @Nullable Reason reason,
      @Nullable String words,
      @Nullable String notice,
      @Nullable String to,
      @Nullable Language language,
      @Nullable Long printing,
      @Nullable Boolean refused,
      @Nullable Boolean interpreter,
      @Nullable End how,
      @Nullable Boolean confirmed) {

    private ActForm form() {
      ActForm.Served served =
          new ActForm.Served(notice, to, language, printing, refused, interpreter);
      return new ActForm(at, choice, reason, words, how, confirmed, served);
    }
  }

  @GetMapping("/board")
  @Operation(summary = "The open requests, those that need someone soonest first")
  List<BoardRow> rows() {
    return board.rows();
  }

  /** Not a {@link ResponseEntity}, which would answer 304 though the law's answer changed. */
  @GetMapping("/requests/{number}")
  @Operation(
      summary = "A request, with what the law answers now",
      description = "That it was read is an event of the record. Its ETag is for If-Match.")
  RequestJson read(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      HttpServletResponse response) {
    Hold hold = book.read(actor, number);
    response.setHeader("ETag", tag(hold.last()));
    return RequestJson.of(hold, book.answer(hold));
  }

  @PostMapping("/requests")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Take in a request",
      description =
          "The case is in the shape that `amparo decide` reads; its times may have an offset, and need one where clocks showed them twice.")
  ResponseEntity<Once.Done> takeIn(
      @AuthenticationPrincipal Actor actor,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody TakeIn body) {
    Once.Done done = once.act(actor, key, body, () -> takenIn(actor, body));
    URI place = URI.create("/api/v1/requests/" + done.number());
    return ResponseEntity.created(place).eTag(tag(done.event())).body(done);
  }

  private Hold takenIn(Actor actor, TakeIn body) {
    FreeText.requireShort(Arrays.asList(body.booking(), body.facts()));
    String booking = ActForm.needed(body.booking(), "booking");
    Map<String, Object> sent = ActForm.needed(body.facts(), "case");
    CaseRecord facts = CaseJson.read(JailTime.plain(sent, book.zone()), "new");
    Map<String, String> said = new TreeMap<>(CaseForm.of(facts).given());
    said.put("booking", Pattern.matches(bookings, booking) ? "" : booking);
    requireNobody(said);
    Arrival arrival = Objects.requireNonNullElse(body.arrival(), Arrival.UNSAID);
    FreeText.requireShort(
        Arrays.asList(arrival.office(), arrival.officer(), arrival.callBack(), arrival.sha256()));
    requireNobody(Map.of("words", arrival.words()));
    return book.takeIn(actor, booking, facts, arrival);
  }

  @PostMapping("/requests/{number}/acts")
  @Operation(
      summary = "Act on a request",
      description =
          "LEARN records facts; LEAVE that the person would go home now, or with words a corrected time of that; DECIDE a decision, which against the law's answer, or to hold after a decision not to or later than an hour after the time of leaving, counts once a supervisor agrees on the desk's page; SERVE a notice; END the end.")
  ResponseEntity<Once.Done> act(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader(name = "If-Match", required = false)
          @Parameter(required = true, description = "The ETag of what was read")
          @Nullable String match,
      @RequestBody Asked body) {
    FreeText.requireShort(
        Arrays.asList(body.facts(), body.at(), body.words(), body.notice(), body.to()));
    Kind kind = ActForm.needed(body.act(), "act");
    // Who decides are people; the county may let a program do it, and says so where the desk runs.
    boolean lets = kind == Kind.DECIDE && programsDecide.equals("yes");
    if (!lets && !Permissions.may(actor, Act.valueOf(kind.name()))) {
      throw new AccessDeniedException(kind.name());
    }
    if (match == null) {
      throw Faults.of(
          ApiCode.IF_MATCH_MISSING,
          "say in If-Match which state of the request was read: the ETag that came with it");
    }
    // The event that an ETag of a request names; that of none for any other text.
    long last =
        match.matches("\"\\d{1,18}\"") ? Long.parseLong(match, 1, match.length() - 1, 10) : -1;
    Object asked = List.of(number, body);
    Once.Done done =
        once.act(actor, key, asked, () -> done(actor, book.seen(number, last), body, kind));
    return ResponseEntity.ok().eTag(tag(done.event())).body(done);
  }

  private Hold done(Actor actor, Hold hold, Asked asked, Kind kind) {
    return switch (kind) {
      case LEARN -> {
        Map<String, Object> said =
            JailTime.plain(ActForm.needed(asked.facts(), "case"), book.zone());
        requireNobody(CaseForm.of(CaseJson.read(merged(Map.of(), said), hold.number())).given());
        var facts = merged(CaseJson.of(hold.facts()), said);
        yield book.learn(actor, hold, CaseJson.read(facts, hold.number()));
      }
      case LEAVE, DECIDE, SERVE, END -> {
        requireNobody(Map.of("words", Objects.requireNonNullElse(asked.words(), "")));
        if (asked.at() != null) {
          // Which of two moments an officer at the jail means is known there; of a program it is
          // not.
          var _ = JailTime.read(asked.at(), book.zone());
        }
        yield asked.form().act(book, actor, hold, Act.valueOf(kind.name()));
      }
    };
  }

  /** On a page someone may confirm that they do not; a program cannot know. */
  private static void requireNobody(Map<String, String> said) {
    List<FreeText.Found> found = FreeTextCheck.found(said);
    if (!found.isEmpty()) {
      throw Faults.of(
          ApiCode.MAY_TELL_WHO,
          "the words look as if they told who a person is: " + found.getFirst().what());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> merged(Map<String, Object> known, Map<String, Object> patch) {
    Map<String, Object> all = new TreeMap<>(known);
    patch.forEach(
        (key, value) -> {
          if (value == null) {
            all.remove(key);
          } else if (value instanceof Map<?, ?> inner) {
            Object before = all.get(key) instanceof Map<?, ?> map ? map : Map.of();
            all.put(key, merged((Map<String, Object>) before, (Map<String, Object>) inner));
          } else {
            all.put(key, value);
          }
        });
    return all;
  }

  private static String tag(long event) {
    return "\"" + event + "\"";
  }
}
