package org.amparo.policy.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.RecordedOffenses;
import org.amparo.policy.Rule;
import org.amparo.policy.Safeguards;
import org.amparo.policy.ir.Situation;

/**
 * What a stack of policies answers. From the highest rank down, the first MUST or MUST_NOT decides;
 * MAY leaves it to a lower rank to require or forbid; SILENT leaves it to a lower rank altogether.
 * Where several of one rank stand together, the strictest answer counts. Where nothing decides,
 * honoring a request is voluntary: the answer is MAY; but where no law of the state is carried a
 * person has to read it, for what is not carried is not silent. The {@link Safeguards} stand over
 * the whole: a request that asks for no hold is not asked for one, and MUST and MAY may be for a
 * person to review.
 *
 * @param outcome the one answer, or NEEDS_INFORMATION where several are possible
 * @param deciding ids of the policies that could give the answer, in the order of the stack; empty
 *     where none speaks to it
 * @param missing paths of unknown facts that keep it open, ordered
 * @param decisions the answer of each layer by its own rules, in the order of the stack
 * @param safeguard the safeguard that the answer rests on; empty where none does
 */
public record Resolution(
    Question question,
    Outcome outcome,
    Set<Outcome> possible,
    List<String> deciding,
    List<String> missing,
    List<Decision> decisions,
    Optional<Rule> safeguard) {

  /** From the strictest answer to none. */
  private static final List<Outcome> STRICTEST =
      List.of(Outcome.MUST_NOT, Outcome.MUST, Outcome.NEEDS_REVIEW, Outcome.MAY, Outcome.SILENT);

  /**
   * Resolves the law in force. The section of an offense decides; where the kind or grade recorded
   * against it would be answered otherwise, a person has to look.
   */
  static Resolution of(LawInForce law, Question question, CaseRecord record) {
    Resolution resolution = decided(law, question, RecordedOffenses.bySection(record));
    for (RecordedOffenses.Reading other : RecordedOffenses.others(record)) {
      if (!decided(law, question, other.record()).possible().equals(resolution.possible())) {
        return new Resolution(
            question,
            Outcome.NEEDS_REVIEW,
            Set.of(Outcome.NEEDS_REVIEW),
            resolution.deciding(),
            List.of(),
            resolution.decisions(),
            Optional.of(other.why()));
      }
    }
    return resolution;
  }

  private static Resolution decided(LawInForce law, Question question, CaseRecord record) {
    List<Policy> layers = law.layers();
    boolean guarded = law.body() != Policy.Body.ICE;
    Situation situation = Situation.of(record);
    Safeguards safeguards = Safeguards.bundled();
    Optional<Rule> notAsked =
        safeguards.first(Outcome.NOT_ASKED, question, situation).filter(_ -> guarded);
    if (notAsked.isPresent()) {
      return new Resolution(
          question,
          Outcome.NOT_ASKED,
          Set.of(Outcome.NOT_ASKED),
          List.of(),
          List.of(),
          layers.stream().map(policy -> Interpreter.decide(policy, question, situation)).toList(),
          notAsked);
    }
    List<Decision> decisions =
        layers.stream().map(policy -> Interpreter.byItsRules(policy, question, situation)).toList();
    Set<Outcome> possible = EnumSet.of(Outcome.SILENT);
    // From the bottom up: what lies below is what a silent or permitting layer leaves standing.
    for (int top = layers.size(); top > 0; ) {
      Policy.Rank rank = layers.get(top - 1).rank();
      Set<Outcome> together = EnumSet.of(Outcome.SILENT);
      while (top > 0 && layers.get(top - 1).rank() == rank) {
        together = combined(together, decisions.get(--top).possible());
      }
      possible = over(rank, together, possible);
    }
    Set<Outcome> answers = EnumSet.noneOf(Outcome.class);
    boolean unread = law.lacksStateLaw() && !localMay(layers, decisions);
    for (Outcome answer : possible) {
      boolean free = answer == Outcome.SILENT || answer == Outcome.MAY;
      answers.add(!free ? answer : unread ? Outcome.NEEDS_REVIEW : Outcome.MAY);
    }
    List<String> deciding = deciding(layers, decisions, answers);
    Optional<Rule> review =
        safeguards
            .first(Outcome.NEEDS_REVIEW, question, situation)
            .filter(_ -> guarded && answers.stream().anyMatch(Outcome::permits));
    Set<Outcome> left = review.isEmpty() ? answers : Safeguards.reviewed(answers);
    boolean settled = left.size() == 1;
    Set<String> missing = new TreeSet<>();
    if (!settled) {
      decisions.stream()
          .filter(decision -> deciding.contains(decision.policyId()))
          .forEach(decision -> missing.addAll(decision.missing()));
    }
    return new Resolution(
        question,
        settled ? left.iterator().next() : Outcome.NEEDS_INFORMATION,
        left,
        deciding,
        List.copyOf(missing),
        decisions,
        review);
  }

  /** Whether some law of a county or city itself allows what is asked. */
  private static boolean localMay(List<Policy> layers, List<Decision> decisions) {
    return IntStream.range(0, layers.size())
        .anyMatch(
            i ->
                layers.get(i).rank().compareTo(Policy.Rank.STATE) < 0
                    && decisions.get(i).possible().contains(Outcome.MAY));
  }

  /** Every strictest answer of two policies of one rank. */
  private static Set<Outcome> combined(Set<Outcome> one, Set<Outcome> other) {
    Set<Outcome> answers = EnumSet.noneOf(Outcome.class);
    for (Outcome a : one) {
      for (Outcome b : other) {
        answers.add(STRICTEST.indexOf(a) <= STRICTEST.indexOf(b) ? a : b);
      }
    }
    return answers;
  }

  /**
   * Every answer of a rank over what lies below it. A holding that has to be read may forbid a hold
   * or leave it to other law, but never requires one, so that where the law below forbids it the
   * answer is known.
   */
  private static Set<Outcome> over(Policy.Rank rank, Set<Outcome> together, Set<Outcome> below) {
    Set<Outcome> answers = EnumSet.noneOf(Outcome.class);
    for (Outcome answer : together) {
      switch (answer) {
        case NEEDS_REVIEW ->
            below.forEach(
                lower ->
                    answers.add(
                        rank == Policy.Rank.COURT && lower == Outcome.MUST_NOT ? lower : answer));
        case SILENT -> answers.addAll(below);
        case MAY ->
            below.forEach(lower -> answers.add(lower == Outcome.SILENT ? Outcome.MAY : lower));
        default -> answers.add(answer);
      }
    }
    return answers;
  }

  /** The policies down to the first that surely decides, of those that can give the answer. */
  private static List<String> deciding(
      List<Policy> layers, List<Decision> decisions, Set<Outcome> answers) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Decision decision = decisions.get(i);
      boolean speaks = decision.possible().stream().anyMatch(answers::contains);
      if (speaks) {
        ids.add(decision.policyId());
      }
      boolean ends =
          decision.possible().stream()
              .noneMatch(answer -> answer == Outcome.MAY || answer == Outcome.SILENT);
      boolean last = i + 1 == layers.size() || layers.get(i + 1).rank() != layers.get(i).rank();
      if (ends && last) {
        break;
      }
    }
    return ids;
  }
}
