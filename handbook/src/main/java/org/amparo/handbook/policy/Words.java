package org.amparo.handbook.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Clock;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/** The phrases that several pages share. */
final class Words {

  /** A case of which nothing is known. */
  private static final CaseRecord NOTHING = new CaseRecord("nothing", Map.of(), Map.of());

  private Words() {}

  /** Every answer that is possible where nothing is known. */
  static Set<Outcome> possible(Policy policy, Question question) {
    return Interpreter.decide(policy, question, NOTHING).possible();
  }

  /** Those answers in words; a dash for a question that the policy does not speak to. */
  static String answers(Policy policy, Question question) {
    return policy.rulings().containsKey(question)
        ? possible(policy, question).stream()
            .sorted()
            .map(Outcome::name)
            .collect(Collectors.joining(" or "))
        : "–";
  }

  /** The answers to HOLD, with how long a hold may last. */
  static String hold(Policy policy) {
    String answers = answers(policy, Question.HOLD);
    Ruling ruling = policy.rulings().get(Question.HOLD);
    Set<Outcome> possible = possible(policy, Question.HOLD);
    boolean held = possible.stream().anyMatch(Words::holds);
    return ruling == null || !held ? answers : answers + ", " + hours(ruling.clock());
  }

  /** Whether some rule requires or allows what is asked. */
  static boolean holds(Ruling ruling) {
    return ruling.rules().stream().map(Rule::outcome).anyMatch(Words::holds);
  }

  private static boolean holds(Outcome outcome) {
    return outcome == Outcome.MUST || outcome == Outcome.MAY;
  }

  /** Whom a policy binds. */
  static String binds(Policy policy) {
    return policy.binds().stream().sorted().map(Words::body).collect(Collectors.joining(", "));
  }

  /** How long a clock runs, in short. */
  static String hours(Clock clock) {
    if (clock.isNone()) {
      return "no added time";
    }
    String hours = clock.hours() + " hours";
    return !clock.untilEndOfDay()
        ? hours
        : clock.hours() == 0 ? "to the end of the day" : hours + ", to the end of that day";
  }

  /** When a policy is in force, as a phrase. */
  static String inForce(Policy policy) {
    LocalDate from = policy.from();
    LocalDate until = policy.until();
    if (from == null) {
      return "not in force";
    }
    return until == null ? "since " + from : "from " + from + ", no longer from " + until;
  }

  /** A day, or nothing. */
  static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** Whether all that a clause rests on was read in full: {@code true} or false. */
  static String verified(Collection<Citation> citations) {
    return String.valueOf(citations.stream().allMatch(Citation::verified));
  }

  /** The numbers of citations within a list, as links to the page's citations. */
  static String numbers(List<Citation> cited, List<Citation> all) {
    return IntStream.range(0, all.size())
        .filter(i -> cited.contains(all.get(i)))
        .mapToObj(i -> "[" + (i + 1) + "](#citations)")
        .collect(Collectors.joining(" "));
  }

  /** A citation with its address and its reading. */
  static String citation(Citation citation) {
    String url = citation.url().isEmpty() ? "" : " <" + citation.url() + ">";
    return Markdown.plain(citation.text())
        + url
        + " "
        + Markdown.code(citation.reading().name())
        + ": "
        + citation.readingWords()
        + ".";
  }

  /** Whose word a policy is. */
  static String rank(Policy.Rank rank) {
    return switch (rank) {
      case PROPOSAL -> "not in force: a proposal or a yardstick";
      case ADVICE -> "advice that binds nobody, such as an attorney general's opinion";
      case SHERIFF -> "the head of an agency: a sheriff, a mayor, a chief of police";
      case COUNTY -> "legislation of a county or city";
      case STATE -> "state legislation, or a directive of the state's attorney general";
      case FEDERAL -> "federal statute or regulation";
      case COURT -> "a court's holding";
    };
  }

  /** Whom a policy binds, as a phrase. */
  private static String body(Policy.Body body) {
    return switch (body) {
      case JAIL -> "jails";
      case POLICE -> "police";
      case CORRECTIONS -> "state prisons";
      case PROBATION -> "probation";
      case PROSECUTOR -> "prosecutors";
      case MARSHAL -> "marshals";
      case ICE -> "the federal agency that makes requests";
    };
  }

  /** What a question asks for. */
  static String question(Question question) {
    return switch (question) {
      case HOLD -> "keep the person past the time of release";
      case NOTIFY -> "tell the agency when the person will be released";
      case TRANSFER -> "hand the person over to the agency, with no added time";
      case INTERVIEW -> "let the agency question the person";
    };
  }
}
