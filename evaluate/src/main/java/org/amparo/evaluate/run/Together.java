package org.amparo.evaluate.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.AnswersTogether.Alike;
import org.amparo.evaluate.AnswersTogether.Answer;
import org.amparo.evaluate.AnswersTogether.Group;
import org.amparo.evaluate.AnswersTogether.Held;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Policy;

/** Reads the answers of all policies together. Expects the table {@code decision}. */
final class Together {

  private static final long TWO_DAYS = 172_800;
  private static final long SECONDS_AN_HOUR = 3_600;

  /** The character of an answer without anything to it; the query says how the rest is coded. */
  private static final int FIRST = 256;

  /** Outcomes as the query numbers them. */
  private static final List<Outcome> OUTCOMES =
      List.of(
          Outcome.MUST,
          Outcome.MAY,
          Outcome.MUST_NOT,
          Outcome.SILENT,
          Outcome.NEEDS_REVIEW,
          Outcome.NEEDS_INFORMATION);

  private Together() {}

  static AnswersTogether of(Plan plan, EvaluationSettings settings) {
    List<Long> bounds =
        new ArrayList<>(
            new TreeSet<>(
                Stream.concat(
                        Stream.of(0L, TWO_DAYS, settings.ceilingHours() * SECONDS_AN_HOUR),
                        settings.policies().stream()
                            .map(policy -> settings.clockHours().applyAsInt(policy))
                            .map(hours -> hours * SECONDS_AN_HOUR))
                    .toList()));
    plan.execute(
        "SET VARIABLE together_bounds = ["
            + bounds.stream().map(bound -> bound + "::BIGINT").collect(Collectors.joining(", "))
            + "]");
    List<Alike> alike = new ArrayList<>();
    plan.read(
        "figure/answers_together",
        rows -> {
          while (rows.next()) {
            int past = rows.getInt(5);
            boolean untimed = rows.wasNull();
            alike.add(
                new Alike(
                    rows.getString(1),
                    Stream.of(rows.getString(2).split("/", -1)).map(Together::answers).toList(),
                    rows.getBoolean(3),
                    rows.getBoolean(4),
                    untimed ? null : past,
                    rows.getLong(6)));
          }
        });
    List<Group> groups = new ArrayList<>();
    if (settings.compared()) {
      plan.read(
          "figure/groups_together",
          rows -> {
            while (rows.next()) {
              boolean belongs = rows.getBoolean(4);
              Boolean said = rows.wasNull() ? null : belongs;
              groups.add(
                  new Group(
                      rows.getString(1),
                      rows.getString(2),
                      rows.getString(3),
                      said,
                      Outcome.valueOf(rows.getString(5)),
                      rows.getBoolean(6),
                      rows.getBoolean(7),
                      Outcome.valueOf(rows.getString(8)),
                      rows.getBoolean(9),
                      rows.getBoolean(10),
                      rows.getLong(11)));
            }
          });
    }
    List<Policy> policies =
        settings.policies().stream().sorted(Comparator.comparing(Policy::id)).toList();
    return new AnswersTogether(
        policies.stream().map(Policy::id).toList(),
        policies.stream().map(policy -> (long) settings.clockHours().applyAsInt(policy)).toList(),
        settings.ceilingHours(),
        settings.compared() ? settings.policies().get(0).id() : "",
        settings.compared() ? settings.policies().get(1).id() : "",
        bounds,
        alike,
        groups);
  }

  private static List<Answer> answers(String coded) {
    return coded.chars().mapToObj(character -> answer(character - FIRST)).toList();
  }

  private static Answer answer(int code) {
    return new Answer(
        OUTCOMES.get(code / 32),
        new Held((code & 16) != 0, (code & 8) != 0, (code & 4) != 0),
        (code & 2) != 0,
        (code & 1) != 0);
  }
}
