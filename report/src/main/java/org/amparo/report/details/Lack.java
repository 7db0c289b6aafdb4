package org.amparo.report.details;

import java.util.List;
import java.util.Set;
import org.amparo.ingest.check.Requirements;
import org.amparo.report.language.Messages;

/**
 * What these records cannot say, and which record would say it: the same knowledge by which {@code
 * amparo contract check} judges a file and {@code amparo letter} asks a jail for records.
 *
 * @param question what would be measured
 * @param records what would have to be on record, each in words
 */
public record Lack(String question, List<String> records) {

  /**
   * What records lack, a measure each.
   *
   * @param filled the canonical columns that some of them fill
   */
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
