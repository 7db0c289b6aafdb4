package org.amparo.evaluate.measure.policy;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;

/**
 * Two ways to answer the same requests, whose times are subtracted person by person. Wide because a
 * contrast is a row of a table that steps read, with its words.
 *
 * @param word what stands for it in the ids of its figures
 * @param other the policy that it is set against; empty where that is what the jail did
 * @param minuend the policy whose time is taken, {@code done} for what the jail did
 * @param subtrahend the policy whose time is taken off it; {@code nobody} for no hold at all,
 *     {@code deadline} for each hold ended at its deadline
 */
record Contrast(
    String word,
    String name,
    String other,
    String policyId,
    String minuend,
    String minuendReading,
    String subtrahend,
    String reading) {

  static final String DONE = "done";
  static final String ALONE = "alone";
  static final String UNDER_LAW = "under-law";
  static final String DEADLINE = "deadline";
  private static final String NOBODY = "nobody";

  /** What the jail did first, then each policy, its savings, and every deadline kept. */
  static List<Contrast> of(List<Policy> policies, LawAbove law, boolean compared) {
    List<Contrast> contrasts = new ArrayList<>();
    contrasts.add(time(DONE, "What the jail did", DONE));
    contrasts.add(saving("deadline-kept", "Every deadline kept", DEADLINE, ALONE));
    for (Policy policy : policies) {
      String word = PolicyNote.figureWord(policy.id());
      contrasts.add(time(word, policy.name(), policy.id()));
      contrasts.add(saving(word, policy.name(), policy.id(), ALONE));
      for (String reading : readings(policy, law)) {
        contrasts.add(time(word, policy.name(), policy.id(), reading));
        contrasts.add(saving(word, policy.name(), policy.id(), reading));
      }
    }
    if (compared) {
      Policy first = policies.get(0);
      Policy second = policies.get(1);
      contrasts.add(
          new Contrast(
              PolicyNote.figureWord(first.id()) + "-" + PolicyNote.figureWord(second.id()),
              second.name(),
              first.name(),
              second.id(),
              first.id(),
              ALONE,
              second.id(),
              ALONE));
    }
    return contrasts;
  }

  private static Contrast time(String word, String name, String policyId) {
    return time(word, name, policyId, ALONE);
  }

  private static Contrast time(String word, String name, String policyId, String reading) {
    String id = reading.equals(ALONE) ? word : word + "." + reading;
    return new Contrast(id, name, "", policyId, policyId, reading, NOBODY, ALONE);
  }

  /** Besides the policy alone: under the law of the place, everyone it may, no one it need not. */
  private static List<String> readings(Policy policy, LawAbove law) {
    List<String> readings = new ArrayList<>();
    if (law.byPolicy().containsKey(policy.id())) {
      readings.add(UNDER_LAW);
    }
    if (mayChoose(policy)) {
      readings.add("may-always");
      readings.add("may-never");
    }
    return readings;
  }

  private static Contrast saving(String word, String name, String policyId, String reading) {
    String id = reading.equals(ALONE) ? word : word + "." + reading;
    return new Contrast(id, name, "", policyId, DONE, ALONE, policyId, reading);
  }

  private static boolean mayChoose(Policy policy) {
    Ruling ruling = policy.rulings().get(Question.HOLD);
    return ruling != null
        && ruling.rules().stream().anyMatch(rule -> rule.outcome() == Outcome.MAY);
  }

  /** Whether it is a saving, and not what one way of answering takes by itself. */
  boolean isSaving() {
    return !subtrahend.equals(NOBODY);
  }

  /** Whether it is the policy by itself, in no reading of what it leaves open. */
  boolean isAlone() {
    return read().equals(ALONE);
  }

  /** How the policy is read. */
  String read() {
    return isSaving() ? reading : minuendReading;
  }

  /** What stands for it in steps: one word alone for what the jail did. */
  String key() {
    return isSaving() ? "saving " + word : word.equals(DONE) ? DONE : "policy " + word;
  }

  /** The row of {@code step/contrast}. */
  List<String> row() {
    return List.of(key(), minuend, minuendReading, subtrahend, reading);
  }
}
