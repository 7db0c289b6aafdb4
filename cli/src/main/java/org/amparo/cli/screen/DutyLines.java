package org.amparo.cli.screen;

import java.util.Comparator;
import java.util.List;
import org.amparo.model.decision.Question;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.law.OwedDuty;

/**
 * The duties of one request, those that are sure and have a moment first, as many as there is room
 * for.
 */
record DutyLines(List<OwedDuty> these, long standing) {

  static DutyLines of(List<OwedDuty> owed, Question asked) {
    return new DutyLines(
        owed.stream()
            .filter(one -> !one.duty().due().standing() && one.follows().containsKey(asked))
            .sorted(
                Comparator.comparing((OwedDuty one) -> !one.settled())
                    .thenComparing(one -> one.by().isEmpty()))
            .toList(),
        owed.stream().filter(one -> one.duty().due().standing()).count());
  }

  boolean none() {
    return these.isEmpty() && standing == 0;
  }

  /** How many were added to a screen that may get so long, with a line to spare for the rest. */
  int print(Screen out, int most) {
    int shown = 0;
    for (OwedDuty one : these) {
      String applies = one.settled() ? ": " : ", if it applies: ";
      String duty = "Duty, " + Explanation.due(one.duty(), one.by()) + applies;
      List<String> lines = Screen.wrapped("", duty + LawReasons.firstSentence(one.duty().text()));
      if (out.size() + lines.size() + 1 > most) {
        break;
      }
      out.add(lines);
      shown++;
    }
    return shown;
  }

  /** The number left out, in words such as "3 more"; empty where none is. */
  String more(int shown) {
    int more = these.size() - shown;
    return more == 0 ? "" : more + (shown == 0 ? "" : " more");
  }
}
