package org.amparo.desk.verdict;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.County;
import org.amparo.desk.verdict.Brief.Chip;
import org.amparo.desk.verdict.Brief.Next;
import org.amparo.desk.verdict.Brief.Timer;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.law.Authority;

/** Why the law answers as it does, for the verdict on one request. */
record Reasons(Matter matter, AnswerView answer) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  /** With the law's reason before the words, and no clock. */
  Brief brief(String words, Next next) {
    return brief(words, next, Optional.empty());
  }

  /** With the law's reason before the words, and the clock. */
  Brief timed(String words, Next next) {
    return brief(words, next, timer());
  }

  /** With the words alone. */
  Brief plain(String words, Next next) {
    return new Brief(matter.now(), Optional.empty(), words, "", List.of(), next, Optional.empty());
  }

  private Brief brief(String words, Next next, Optional<Timer> timer) {
    String because =
        Stream.of(why(), words)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return new Brief(matter.now(), chip(), because, adopted(), rules(), next, timer);
  }

  List<AnswerView.Reason> rules() {
    return answer.reasons();
  }

  private Optional<Chip> chip() {
    return switch (answer.outcome()) {
      case MUST -> Optional.of(Chip.REQUIRES);
      case MUST_NOT -> Optional.of(Chip.FORBIDS);
      case MAY -> matter.asksHold() && !given() ? Optional.empty() : Optional.of(Chip.ALLOWS);
      default -> Optional.empty();
    };
  }

  private boolean given() {
    return answer.authority().standing() == Authority.Standing.GIVEN;
  }

  private String why() {
    if (answer.outcome() == Outcome.MAY && answer.question() == Question.HOLD) {
      return power() + " " + instruction();
    }
    return switch (answer.outcome()) {
      case NEEDS_INFORMATION, SILENT -> "";
      case NEEDS_REVIEW -> answer.law().law().lacksStateLaw() ? "" : first();
      default -> first();
    };
  }

  private String first() {
    return rules().stream().findFirst().map(AnswerView.Reason::first).orElse("");
  }

  private String power() {
    return switch (answer.authority().standing()) {
      case GIVEN -> "The law lets the jail hold, or refuse.";
      case DENIED -> answer.authority().text();
      case UNSETTLED -> Authority.UNSETTLED_MAY;
    };
  }

  private String instruction() {
    return matter
        .county()
        .instruction(matter.now().toLocalDate())
        .filter(_ -> answer.authority().standing() != Authority.Standing.DENIED)
        .map(
            one ->
                switch (one.says()) {
                  case HOLD -> "The agency's instruction %s is to hold.".formatted(one.number());
                  case DO_NOT_HOLD ->
                      "The agency's instruction %s is not to hold.".formatted(one.number());
                  case OFFICER_DECIDES ->
                      "The agency's instruction %s leaves it to the officer."
                          .formatted(one.number());
                })
        .orElse("");
  }

  /** Who adopted the deciding rule, where somebody did. */
  String adopted() {
    return answer.deciding().stream()
        .flatMap(policy -> matter.county().adoption(policy, matter.now().toLocalDate()).stream())
        .findFirst()
        .map(Reasons::words)
        .orElse("");
  }

  private static String words(County.Adoption one) {
    return "%s adopted this rule as procedure %s on %s."
        .formatted(one.by(), one.number(), DAY.format(one.on()));
  }

  /** The clock: of a hold its end, of a person whom nothing holds the end of local custody. */
  Optional<Timer> timer() {
    Optional<ZonedDateTime> left = matter.left();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Optional<ZonedDateTime> end = matter.law().deadline();
    if (matter.hold().stage() == Stage.HELD) {
      return end.map(at -> timer(left.get(), at));
    }
    return Optional.of(
        left.get().isAfter(matter.now())
            ? new Timer("Until local custody ends", matter.now(), left.get(), matter.now())
            : new Timer("Since local custody ended", left.get(), left.get(), matter.now()));
  }

  private Timer timer(ZonedDateTime from, ZonedDateTime to) {
    return new Timer(
        to.isAfter(matter.now()) ? "Time left" : "Past the deadline", from, to, matter.now());
  }
}
