package org.amparo.cli.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.law.OwedDuty;

/** The long form: every question without a limit, then every policy of the stack. */
public final class WholeLaw {

  private WholeLaw() {}

  /**
   * All that the law in force says.
   *
   * @param ordinary the answer to the ordinary request, where no case was given
   * @param policyText what is printed of each policy
   */
  public static String of(
      LawInForce law,
      CaseRecord record,
      Question asked,
      List<OtherReading> readings,
      Optional<OrdinaryRequest> ordinary,
      Function<Policy, String> policyText) {
    Screen out = new Screen();
    LawHeading heading = new LawHeading(law);
    (ordinary.isPresent() ? heading.ofOneDay() : heading.ofCase()).forEach(out::line);
    ordinary.ifPresent(
        one -> {
          OrdinaryText.of(one).forEach(out::item);
          OrdinaryText.full(one).forEach(out::item);
        });
    out.add(new CaseScreen(law, record, asked).whole(readings));
    for (Question other : Question.values()) {
      if (other != asked) {
        out.add(new CaseScreen(law, record, other).whole(List.of()));
      }
    }
    standing(law, record, out);
    for (Policy policy : law.layers()) {
      out.blank();
      out.asIs(policyText.apply(policy));
    }
    return out.toString();
  }

  /** What stands whatever is asked, what binds others, and what was looked for. */
  private static void standing(LawInForce law, CaseRecord record, Screen out) {
    out.blank();
    for (OwedDuty one : law.duties(law.resolve(record), record)) {
      if (one.duty().due().standing()) {
        String lead = "Standing duty, " + one.duty().due().words() + ": ";
        out.item(lead, one.duty().text() + " (" + one.policy().id() + ")");
      }
    }
    for (Policy policy : law.others()) {
      String binds = String.join(", ", policy.binds().stream().map(Enum::name).sorted().toList());
      out.item("Also in force here, binding " + binds + ": ", policy.id());
    }
    AnswerLines lines = new AnswerLines(law, record, Question.HOLD, out);
    Coverage.ofState(law.place()).ifPresent(lines::lookedFor);
    Coverage.of(law.place()).filter(_ -> law.place().isLocal()).ifPresent(lines::lookedFor);
  }
}
