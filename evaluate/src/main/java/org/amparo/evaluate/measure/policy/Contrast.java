package org.amparo.evaluate.measure.policy;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;

/**
 * Two ways to answer the same requests, whose times are subtracted person by person. Wide because a
 * contrast is a row of a table that steps read, with its words.
 *
 * @param id how the ids of its figures begin, a dot at the end
 * @param name the policy it is about, in words
 * @param how under which reading, as labels go on; empty for the policy by itself
 * @param policyId the policy's id, or what stands for it
 * @param minuend the policy whose time is taken, {@code done} for what the jail did
 * @param minuendReading its reading
 * @param subtrahend the policy whose time is taken off it; {@code nobody} for no hold at all,
 *     {@code deadline} for each hold ended at its deadline
 * @param reading its reading
 */
record Contrast(
    String id,
    String name,
    String how,
    String policyId,
    String minuend,
    String minuendReading,
    String subtrahend,
    String reading) {

  static final String DONE = "done";
  static final String ALONE = "alone";
  static final String UNDER_LAW = "under-law";
  static final String DEADLINE = "deadline";
  static final String DEADLINE_KEPT = "saving.deadline-kept.";
  private static final String NOBODY = "nobody";

  /** What the jail did first, then each policy, its savings, and every deadline kept. */
  static List<Contrast> of(List<Policy> policies, LawAbove law, boolean compared) {
    List<Contrast> contrasts = new ArrayList<>();
    contrasts.add(time("policy.done.", "What the jail did", DONE));
    contrasts.add(saving(DEADLINE_KEPT, "Every deadline kept", "", DEADLINE, ALONE));
    for (Policy policy : policies) {
      String prefix = PolicyNote.figurePrefix(policy.id());
      String saving = savingPrefix(policy.id());
      contrasts.add(time(prefix, policy.name(), policy.id()));
      contrasts.add(saving(saving, policy.name(), "", policy.id(), ALONE));
      if (law.byPolicy().containsKey(policy.id())) {
        String how = ", under the state law above it";
        contrasts.add(saving(saving + UNDER_LAW + ".", policy.name(), how, policy.id(), UNDER_LAW));
      }
      if (mayChoose(policy)) {
        contrasts.add(
            saving(
                saving + "may-always.",
                policy.name(),
                ", everyone held whom it lets the jail hold",
                policy.id(),
                "may-always"));
        contrasts.add(
            saving(
                saving + "may-never.",
                policy.name(),
                ", nobody held whom it only lets the jail hold",
                policy.id(),
                "may-never"));
      }
    }
    if (compared) {
      Policy first = policies.get(0);
      Policy second = policies.get(1);
      contrasts.add(
          new Contrast(
              "saving." + word(first.id()) + "-" + word(second.id()) + ".",
              second.name() + " against " + first.name(),
              "",
              second.id(),
              first.id(),
              ALONE,
              second.id(),
              ALONE));
    }
    return contrasts;
  }

  private static Contrast time(String id, String name, String policyId) {
    return new Contrast(id, name, "", policyId, policyId, ALONE, NOBODY, ALONE);
  }

  private static Contrast saving(
      String id, String name, String how, String policyId, String reading) {
    return new Contrast(id, name, how, policyId, DONE, ALONE, policyId, reading);
  }

  private static boolean mayChoose(Policy policy) {
    Ruling ruling = policy.rulings().get(Question.HOLD);
    return ruling != null
        && ruling.rules().stream().anyMatch(rule -> rule.outcome() == Outcome.MAY);
  }

  /** How the ids of a policy's savings begin, a dot at the end. */
  static String savingPrefix(String policyId) {
    return "saving." + word(policyId) + ".";
  }

  private static String word(String policyId) {
    String prefix = PolicyNote.figurePrefix(policyId);
    return prefix.substring("policy.".length(), prefix.length() - 1);
  }

  /** Whether it is a saving, and not what one way of answering takes by itself. */
  boolean isSaving() {
    return !subtrahend.equals(NOBODY);
  }

  /** Makes the temporary table of contrasts; the number of each is its place in the list. */
  static void prepare(Plan plan, List<Contrast> contrasts) {
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE contrast(contrast INTEGER, minuend VARCHAR, minuend_reading"
            + " VARCHAR, subtrahend VARCHAR, reading VARCHAR)");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < contrasts.size(); i++) {
      Contrast one = contrasts.get(i);
      rows.add(List.of(i, one.minuend, one.minuendReading, one.subtrahend, one.reading));
    }
    plan.executeEach("INSERT INTO contrast VALUES (?, ?, ?, ?, ?)", rows);
  }
}
