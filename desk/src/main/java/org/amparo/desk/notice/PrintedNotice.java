package org.amparo.desk.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.fact.Fact;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.Explanation;

/**
 * A notice as it is printed for one request. Of the law it says what the answer says and nothing
 * else: the outcome, the rules with what they rest on, and how that was read.
 */
public record PrintedNotice(
    Paper paper, Language language, Hold hold, LawAnswer law, ZonedDateTime now) {

  /** What a citation says of the copy that was read: in its text, and in its mark. */
  private static final Pattern COPY =
      Pattern.compile(
          ";[^;]*\\b(?:read (?:in|as)|commit)\\b.*?(?=\\.? https?:| \\[)| in the copy named: [^]]*| https://github\\.com/\\S*");

  public PrintedNotice {
    language = paper.notice().orElseThrow().texts().containsKey(language) ? language : Language.EN;
  }

  public Notice.Text text() {
    return paper.notice().orElseThrow().in(language);
  }

  public String title() {
    return filled(text().title());
  }

  /** The parts that stand there now, their words filled in. */
  public List<Notice.Part> parts() {
    Set<Situation> situation = Situation.of(hold, law, now.toInstant());
    return text().parts().stream()
        .filter(part -> situation.containsAll(part.when()))
        .map(part -> new Notice.Part(part.block(), filled(part.words()), part.when()))
        .toList();
  }

  /** What a rule rests on; to the person, for whom no copy is named, none is said to be read. */
  public String cited(Citation citation) {
    String cited = Explanation.cited(citation);
    if (paper.to() != Recipient.PERSON) {
      return cited;
    }
    String plain = COPY.matcher(cited).replaceAll("");
    return citation.verified() ? plain.replaceFirst(" \\[[^]]*]$", "") : plain;
  }

  public String outcome() {
    return language.text(
        "outcome",
        law.law().lacksStateLaw() ? "UNSUPPORTED" : law.to(hold.asked()).outcome().name());
  }

  private String filled(String text) {
    String asked = hold.asked().name();
    Map<String, String> values =
        Map.of(
            "jail", law.law().place().name(),
            "booking", hold.booking(),
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
