package org.amparo.desk.counter;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.desk.hold.Arrival;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.Moments;
import org.amparo.desk.law.Wording;
import org.amparo.desk.notice.Language;
import org.amparo.desk.notice.Notice;
import org.amparo.desk.notice.Recipient;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Held;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.library.PolicyLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What an event tells, in a sentence.
 *
 * @param told the event
 * @param all every event of its request, by which an agreement is told; empty where they are not at
 *     hand
 */
public record EventWords(EventLog.Told told, List<EventLog.Told> all, ZoneId zone) {

  private static final DateTimeFormatter BRIEF =
      DateTimeFormatter.ofPattern("MMM d, h:mm a", Locale.US);

  public EventWords {
    all = List.copyOf(all);
  }

  /** When it was recorded. */
  public String when() {
    return Moments.full(told.event().at().atZone(zone));
  }

  /** The same in the fewest words. */
  public String brief() {
    return BRIEF.format(told.event().at().atZone(zone));
  }

  /** The request that it is of, or that it erased; empty for none. */
  public String request() {
    return Optional.ofNullable(told.event().subject()).orElseGet(() -> text("request"));
  }

  /** Who did it. */
  public String who() {
    return told.event().actor().account();
  }

  /**
   * What was done, after who did it.
   *
   * @param brief in as few words as tell it
   */
  public String what(boolean brief) {
    if (told.content().isEmpty()) {
      return kind(told.event().kind()) + "; what it held was erased.";
    }
    return brief ? inBrief() : whole();
  }

  /** A kind of event, for which there is no sentence. */
  public static String kind(String name) {
    return name.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private String inBrief() {
    return switch (told.event().kind()) {
      case "TAKEN_IN" -> "took it in";
      case "FACTS_CHANGED" -> "recorded facts";
      case "LEAVING" -> "recorded when local custody ended";
      case "DECIDED" ->
          "decided: %s%s"
              .formatted(
                  choice().toLowerCase(Locale.ROOT),
                  agreement().isEmpty() ? "" : "; waits for a supervisor");
      case "AGREED" -> is("agrees") ? "agreed" : "did not agree";
      case "SERVED" -> "recorded a paper or duty";
      case "PRINTED" -> "printed a paper";
      case "ENDED" -> "recorded the end";
      case "ALERTED" -> "told of a deadline";
      case "RANG" -> "rang for " + text("for");
      case "ANSWERED" -> "answered the alarm";
      case "AGREEMENT_AWAITED" -> "told of a decision that waits";
      case "END_TAKEN_BACK" -> "took back the end";
      case "LEAVING_TAKEN_BACK" -> "took back that local custody ended";
      case "REOPENED" -> "the law's answer became another: " + answerNow();
      case "ERASED" -> "erased request " + text("request");
      case "PROVED" -> "made a proof of the request";
      default -> kind(told.event().kind());
    };
  }

  private String answerNow() {
    return Wording.of(Outcome.valueOf(text("answer_now")));
  }

  private String choice() {
    String list = text("choice").equals(Choice.HONOR.name()) ? "honor" : "decline";
    return Wording.of(list, Question.valueOf(text("question")));
  }

  private String whole() {
    return switch (told.event().kind()) {
      case "TAKEN_IN" -> "took in the request." + arrival();
      case "FACTS_CHANGED" -> "recorded facts%s. %s".formatted(from(), text("changed")).strip();
      case "LEAVING" -> leaving();
      case "DECIDED" -> decided();
      case "AGREED" -> agreed();
      case "SERVED" -> served();
      case "PRINTED" -> "printed \"%s\" in %s.".formatted(title(text("notice")), language());
      case "ENDED" ->
          "recorded the end on %s: %s."
              .formatted(moment("at"), Wording.of(End.valueOf(text("how"))));
      case "END_TAKEN_BACK" -> "took back the end; the request was open again." + words();
      case "LEAVING_TAKEN_BACK" ->
          "took back that local custody ended%s: the person stayed for local reasons.%s"
              .formatted(from(), words());
      case "REOPENED" -> "the law's answer became another: " + answerNow() + ".";
      case "ERASED" -> "erased request %s: %s.".formatted(text("request"), text("reason"));
      case "ALERTED" ->
          "told that somebody has to act: a deadline near or past, no known clock, or nothing that"
              + " keeps the person.";
      case "RANG" -> "rang for %s.".formatted(text("for"));
      case "ANSWERED" -> "answered the alarm.";
      case "AGREEMENT_AWAITED" ->
          "told %s that a decision waits for a supervisor.".formatted(text("for"));
      case "PROVED" -> "made a proof of the request.";
      default -> kind(told.event().kind()) + ".";
    };
  }

  private JsonNode content() {
    return told.content().map(Held::tree).orElse(MissingNode.getInstance());
  }

  private String text(String key) {
    return content().path(key).asString("");
  }

  private boolean is(String key) {
    return content().path(key).asBoolean(false);
  }

  private String moment(String key) {
    return moment(LocalDateTime.parse(text(key)));
  }

  private String moment(LocalDateTime at) {
    return Moments.full(at.atZone(zone));
  }

  private String words() {
    return content().has("words") ? " In their words: \"" + text("words") + "\"." : "";
  }

  private String from() {
    return content().has("from") ? ", with request " + text("from") : "";
  }

  private String arrival() {
    JsonNode came = content().path("arrival");
    String channel =
        came.has("channel")
            ? " " + Wording.of("came", Arrival.Channel.valueOf(came.path("channel").asString()))
            : "";
    String pages = came.has("pages") ? ", %s pages".formatted(came.path("pages").asString()) : "";
    String kept = came.has("sha256") ? ", kept as a digest" : "";
    return channel.isEmpty() && pages.isEmpty() && kept.isEmpty()
        ? ""
        : " It came" + channel + pages + kept + ".";
  }

  private String leaving() {
    String at =
        content()
            .path("case")
            .path("custody")
            .path("release_eligible_at")
            .asStringOpt()
            .map(local -> moment(LocalDateTime.parse(local)))
            .orElse("");
    return content().has("was")
        ? "corrected when local custody ended%s, from %s to %s.%s"
            .formatted(from(), moment("was"), at, words())
        : "recorded that local custody ended at %s%s.%s".formatted(at, from(), words());
  }

  private String decided() {
    String day = text("stage").equals("LEAVING") ? "" : ", for that day";
    String law = Wording.of(Outcome.valueOf(text("outcome")));
    String reason =
        content().has("reason")
            ? " Reason: " + Wording.of(Reason.valueOf(text("reason"))) + "."
            : "";
    String late =
        is("late")
            ? " It came after a decision not to, or later than an hour after local custody ended."
            : "";
    return "decided \"%s\"%s. The law's answer then: %s.".formatted(choice(), day, law)
        + reason
        + words()
        + late
        + agreement();
  }

  private String agreement() {
    if (!is("agreement")) {
      return "";
    }
    if (all.isEmpty()) {
      return " It needed a supervisor's agreement.";
    }
    String own = String.valueOf(told.event().sequence());
    boolean answered =
        all.stream()
            .filter(one -> one.event().kind().equals("AGREED"))
            .flatMap(one -> one.content().stream())
            .anyMatch(one -> one.tree().path("decision").asString("").equals(own));
    return answered ? "" : " No supervisor has agreed to it, so it does not count.";
  }

  private String agreed() {
    String of =
        all.stream()
            .filter(one -> String.valueOf(one.event().sequence()).equals(text("decision")))
            .map(one -> Moments.full(one.event().at().atZone(zone)))
            .findFirst()
            .orElse("event " + text("decision"));
    return "%s to the decision of %s.%s"
        .formatted(is("agrees") ? "agreed" : "did not agree", of, words());
  }

  private String served() {
    String id = text("notice");
    String in = content().has("language") ? ", in " + language() : "";
    String when = Wording.of(Recipient.valueOf(text("to"))) + in + ", on " + moment("at");
    String paper =
        notice(id).isPresent()
            ? "recorded \"%s\" as served on %s.".formatted(title(id), when)
            : "recorded as done, for %s: %s".formatted(when, duty(id));
    return paper
        + printing()
        + (is("interpreter") ? " An interpreter read it." : "")
        + (is("refused") ? " Who received it would not sign." : "");
  }

  private String printing() {
    String event = text("printed");
    return all.stream()
        .filter(one -> String.valueOf(one.event().sequence()).equals(event))
        .map(one -> Moments.full(one.event().at().atZone(zone)))
        .findFirst()
        .map(at -> " It is the paper that was printed on %s.".formatted(at))
        .orElse("");
  }

  private String language() {
    return Wording.of(Language.valueOf(text("language")));
  }

  private static Optional<Notice> notice(String id) {
    return Notice.bundled().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static String title(String id) {
    return notice(id).map(one -> one.in(Language.EN).title()).orElse(id);
  }

  private static String duty(String id) {
    return PolicyLibrary.bundled().policies().stream()
        .flatMap(
            policy ->
                policy.duties().stream()
                    .filter(one -> id.equals(policy.id() + "/" + one.id()))
                    .map(one -> one.text()))
        .findFirst()
        .orElse(id);
  }
}
