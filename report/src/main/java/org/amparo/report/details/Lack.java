package org.amparo.report.details;

import java.util.List;
import java.util.Set;
import org.amparo.ingest.check.Requirements;
import org.amparo.report.language.Messages;

/** What these records cannot say, and which record in words would say it. */
public record Lack(String question, List<String> records) {

  /** What records that fill these canonical columns lack, a measure each. */
  static List<Lack> of(Set<String> filled) {
    return Requirements.bundled().answers(filled).stream()
        .filter(answer -> !answer.possible())
        .map(
            answer ->
                new Lack(
                    Messages.english().say("measured." + answer.measure().id()),
                    answer.unmet().stream()
                        .map(need -> Messages.english().say("need." + need.id()))
                        .distinct()
                        .toList()))
        .toList();
  }
}
