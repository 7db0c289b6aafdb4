package org.amparo.model.decision;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy's answer to one question about one case.
 *
 * @param policyId the policy, with any parameter choice, such as {@code id:serious=any_felony}
 * @param policyDigest SHA-256 of the policy file and of the lists and calendars it uses, in
 *     hexadecimal
 * @param outcome the answer; {@link Outcome#NEEDS_INFORMATION} where {@code possible} holds several
 * @param rule the rule that holds, or the safeguard that decides; an earlier rule with the same
 *     outcome may be open. Null where the outcome is
 * @param possible every outcome that what is unknown leaves open; at least one
 * @param missing paths of unknown facts that keep some reached condition undecided, ordered; empty
 *     where the outcome is settled
 * @param conditions the truth of each rule's condition, in order, {@code otherwise} last and TRUE;
 *     FALSE of each that speaks of a request to hold where the request asks for none
 */
public record Decision(
    String policyId,
    String policyDigest,
    Question question,
    Outcome outcome,
    @Nullable String rule,
    Set<Outcome> possible,
    List<String> missing,
    List<RuleTruth> conditions) {

  /** The same of a request that asks for no such thing, whatever the rules say. */
  public Decision notAsked(String rule) {
    return new Decision(
        policyId,
        policyDigest,
        question,
        Outcome.NOT_ASKED,
        rule,
        Set.of(Outcome.NOT_ASKED),
        List.of(),
        List.of());
  }

  /**
   * The same where other outcomes are left.
   *
   * @param rule what decides where one is left
   */
  public Decision left(Set<Outcome> outcomes, String rule) {
    boolean settled = outcomes.size() == 1;
    return new Decision(
        policyId,
        policyDigest,
        question,
        settled ? outcomes.iterator().next() : Outcome.NEEDS_INFORMATION,
        settled ? rule : null,
        Collections.unmodifiableSet(outcomes),
        settled ? List.of() : missing,
        conditions);
  }

  /** The same with what is missing named more closely: fields of what is on record, besides. */
  public Decision alsoMissing(List<String> fields) {
    List<String> all = Stream.concat(missing.stream(), fields.stream()).toList();
    return new Decision(policyId, policyDigest, question, outcome, rule, possible, all, conditions);
  }

  /** The truth of one rule's condition. */
  public record RuleTruth(String rule, Truth truth) {}
}
