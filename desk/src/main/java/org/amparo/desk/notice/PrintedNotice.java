package org.amparo.desk.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.County;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.Sha256;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.law.OwedDuty;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is printed for one request. Of the law it says what the answer says and nothing
 * else: the outcome, and the rules with the law by its name. To the person it gives those rules
 * alone that the agency adopted as its own procedure.
 */
public record PrintedNotice(
    Paper paper, Language language, Hold hold, LawAnswer law, ZonedDateTime now, County county) {

  /** Where a citation stops naming the law and says how it was read. */
  private static final Pattern HOW_READ =
      Pattern.compile("; |(?<=[a-z)0-9]{2}\\.) |, (?:which was|read) | https?:| in the copy named");

  public PrintedNotice {
    language = paper.notice().orElseThrow().texts().containsKey(language) ? language : Language.EN;
  }

  public Notice.Text text() {
    return paper.notice().orElseThrow().in(language);
  }

  public String title() {
    return title(hold.booking());
  }

  /** Which booking and request, and when it is printed. */
  public String numbers(String booking) {
    return "%s %s · %s %s · %s %s"
        .formatted(
            language.text("label", "booking"),
            booking,
            language.text("label", "request"),
            hold.number(),
            language.text("label", "printed"),
            language.moment(now));
  }

  /**
   * Everything that stands on the paper, a line for each paragraph, but {@code {booking}} for the
   * booking number, so that the words can be shown where that is withheld.
   */
  public String words() {
    return String.join("\n", new NoticeWords(this).lines());
  }

  /** The digest of the words, by which a paper is matched to the record. */
  public String sha256() {
    return Sha256.of(words());
  }

  /** The parts that stand there now, their words filled in. */
  public List<Notice.Part> parts() {
    return parts(hold.booking());
  }

  String title(String booking) {
    return filled(text().title(), booking);
  }

  List<Notice.Part> parts(String booking) {
    Set<Situation> situation = Situation.of(hold, law, now.toInstant());
    return text().parts().stream()
        .filter(part -> situation.containsAll(part.when()))
        .map(part -> new Notice.Part(part.block(), filled(part.words(), booking), part.when()))
        .toList();
  }

  /** A law by its name; how it was read is on the desk's own pages. */
  public static String cited(Citation citation) {
    return HOW_READ.split(citation.text(), 2)[0];
  }

  /** The rules that it gives. */
  public List<AnswerView.Reason> reasons() {
    return new AnswerView(law, hold.asked())
        .reasons().stream().filter(one -> shown(one.from())).toList();
  }

  /** The duties that it fulfills. */
  public List<OwedDuty> duties() {
    return paper.settled().stream().filter(one -> shown(one.policy())).toList();
  }

  private boolean shown(@Nullable Policy policy) {
    return paper.to() != Recipient.PERSON
        || (policy != null && county.adoption(policy, now.toLocalDate()).isPresent());
  }

  /** Whether the person signs for it. */
  public boolean toPerson() {
    return paper.to() == Recipient.PERSON;
  }

  /** Under which number and when the agency adopted a rule; empty where it did not. */
  public String adopted(AnswerView.Reason reason) {
    return Optional.ofNullable(reason.from())
        .flatMap(policy -> county.adoption(policy, now.toLocalDate()))
        .map(one -> " (" + one.number() + ", " + one.on() + ")")
        .orElse("");
  }

  public String outcome() {
    return language.text(
        "outcome",
        law.law().lacksStateLaw() ? "UNSUPPORTED" : law.to(hold.asked()).outcome().name());
  }

  private String filled(String text, String booking) {
    String asked = hold.asked().name();
    Map<String, String> values =
        Map.of(
            "jail", law.law().place().name(),
            "booking", booking,
            "number", hold.number(),
            "today", language.moment(now),
            "received", received(),
            "form", form(),
            "deadline", law.deadline().map(language::moment).orElse(notRecorded()),
            "asked", language.text("asked", asked),
            "asked_you", language.text("asked_you", asked));
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private String received() {
    String words = language.text("label", "received");
    if (hold.facts().value(Fact.REQUEST_RECEIVED_AT) instanceof LocalDateTime at) {
      return words.replace("{moment}", language.moment(at));
    }
    return hold.facts().value(Fact.REQUEST_RECEIVED_ON) instanceof LocalDate on
        ? words.replace("{moment}", language.day(on))
        : language.text("label", "received-unknown");
  }

  private String form() {
    return hold.facts().value(Fact.REQUEST_FORM) instanceof String form && !form.equals("OTHER")
        ? form.replace("I247", "I-247")
        : notRecorded();
  }

  private String notRecorded() {
    return language.text("label", "not-recorded");
  }
}
