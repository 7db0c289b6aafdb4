package org.amparo.report.atlas;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Wording;

/** Every name and sentence of an atlas that is not in a template. */
final class AtlasWords {

  private AtlasWords() {}

  /**
   * A subject's name.
   *
   * @param several whether another of its kind is shown too, so that the release must be named
   */
  static String name(Subject subject, boolean several) {
    String kind = subject.kind().equals("request") ? subject.id() : subject.kind();
    String name = Wording.say("atlas.subject." + kind);
    return several && !subject.release().isEmpty() ? name + " (" + subject.release() + ")" : name;
  }

  /** A breakdown's name. */
  static String breakdown(String id) {
    return known("atlas.by." + id, id);
  }

  /** A category's name. */
  static String category(String breakdown, String category) {
    if (breakdown.equals("month")) {
      return month(category);
    }
    String part = breakdown.startsWith(Breakdown.POLICY) ? "policy" : breakdown;
    return known("atlas.part." + part + "." + category, category);
  }

  private static String month(String month) {
    return month.indexOf('-') > 0
        ? Dates.month(Messages.of(Wording.language()), YearMonth.parse(month))
        : Wording.say("atlas.part.year.unknown");
  }

  private static String known(String key, String code) {
    return Wording.has(key) ? Wording.say(key) : code;
  }

  /** A policy's name with any choice of its parameters. */
  static String policy(PolicyNote policy) {
    int choice = policy.id().indexOf(':');
    return choice < 0
        ? policy.name()
        : policy.name() + " (" + policy.id().substring(choice + 1) + ")";
  }

  /** Where a subject's numbers come from. */
  static String sources(Subject subject) {
    return Wording.say("atlas.from", Map.of("files", String.join(", ", subject.sources())));
  }

  /** What a subject's numbers cannot say. */
  static List<String> limits(Subject subject) {
    return switch (subject.kind()) {
      case "request" ->
          subject.id().endsWith("received")
              ? List.of(Wording.say("atlas.limit.log"))
              : List.of(Wording.say("atlas.limit.issued"), Wording.say("atlas.limit.own-jail"));
      case "ledger" -> List.of(Wording.say("atlas.limit.ledger"));
      default -> List.of(Wording.say("atlas.limit.place"));
    };
  }
}
