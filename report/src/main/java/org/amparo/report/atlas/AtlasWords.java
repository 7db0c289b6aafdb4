package org.amparo.report.atlas;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;

/** Every name and sentence of an atlas that is not in a template. */
final class AtlasWords {

  private AtlasWords() {}

  /** A subject's name, with its release where another of its kind is shown too. */
  static String name(Messages messages, Subject subject, boolean several) {
    String within = within(messages, subject);
    String name = within.substring(0, 1).toUpperCase(Locale.ROOT) + within.substring(1);
    if (!several || subject.release().isEmpty()) {
      return name;
    }
    List<String> years = subject.years().categories();
    boolean file = subject.release().contains(".");
    return name
        + " ("
        + (file ? years.getFirst() + "–" + years.getLast() : subject.release())
        + ")";
  }

  /** A subject within a sentence. */
  static String within(Messages messages, Subject subject) {
    return messages.say(
        "atlas.what." + (subject.kind().equals("request") ? subject.id() : subject.kind()));
  }

  /** A breakdown's name. */
  static String breakdown(Messages messages, String id) {
    return known(messages, "atlas.by." + id, id);
  }

  /** A category's name. */
  static String category(Messages messages, String breakdown, String category) {
    if (breakdown.equals("month")) {
      return month(messages, category);
    }
    String part = breakdown.startsWith(Breakdown.POLICY) ? "policy" : breakdown;
    return known(messages, "atlas.part." + part + "." + category, category);
  }

  private static String month(Messages messages, String month) {
    return month.indexOf('-') > 0
        ? Dates.month(messages, YearMonth.parse(month))
        : messages.say("atlas.part.year.unknown");
  }

  private static String known(Messages messages, String key, String code) {
    return messages.has(key) ? messages.say(key) : code;
  }

  /** A policy's name with any choice of its parameters. */
  static String policy(PolicyNote policy) {
    String choices = PolicyLibrary.choicesOf(policy.id());
    return choices.isEmpty() ? policy.name() : policy.name() + " (" + choices + ")";
  }

  /** What a subject's numbers cannot say. */
  static List<Sentence> limits(Messages messages, Edition edition, Subject subject) {
    return switch (subject.kind()) {
      case "request" ->
          subject.status() == Status.RECEIVED
              ? List.of(Sentence.of("atlas.limit.log"))
              : List.of(Sentence.of("atlas.limit.issued"), Sentence.of("atlas.limit.own-jail"));
      case "ledger", "ledger.cents", "ledger.inmate-days", "ledger.flagged" ->
          Stream.concat(
                  Stream.of(Sentence.of("atlas.limit.ledger")),
                  edition.atlas().repeated().entrySet().stream()
                      .map(
                          month ->
                              Sentence.of(
                                  "atlas.limit.repeated",
                                  Slot.with("later", month(messages, month.getKey())),
                                  Slot.with("earlier", month(messages, month.getValue())))))
              .toList();
      default -> List.of(Sentence.of("atlas.limit.place"));
    };
  }

  /** How to read an atlas. */
  static List<Sentence> reading(Edition edition) {
    return Stream.of("county", "none", "rates", "years", "policies")
        .filter(key -> !key.equals("policies") || !edition.atlas().policies().isEmpty())
        .map(key -> Sentence.of("atlas.reading." + key))
        .toList();
  }
}
