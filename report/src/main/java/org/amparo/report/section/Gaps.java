package org.amparo.report.section;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.ingest.check.Requirements;
import org.amparo.ingest.check.Requirements.Answer;
import org.amparo.report.language.Wording;

/**
 * What a section cannot say of these records, and which record would say it: the same knowledge by
 * which {@code amparo contract check} judges a file and {@code amparo letter} asks a jail for
 * records.
 */
public final class Gaps {

  /** The measures that each section is made of, by the section's id. */
  private static final Map<String, List<String>> MEASURES =
      Map.ofEntries(
          Map.entry("who", List.of("who-charges", "who-criminality", "who-threat-level")),
          Map.entry("levels", List.of("who-charges", "who-threat-level")),
          Map.entry("duration", List.of("direct", "gross")),
          Map.entry("like-people", List.of("counterfactual")),
          Map.entry("cost", List.of("direct", "counterfactual", "gross", "ceiling")),
          Map.entry("policies", List.of("requests", "requests-kind", "policy-time")),
          Map.entry(
              "human",
              List.of(
                  "human-dismissed",
                  "human-never-convicted",
                  "human-victim",
                  "human-citizen",
                  "human-minor",
                  "human-past-48-hours",
                  "human-bond")),
          Map.entry("links", List.of("links-arrest", "links-custody", "links-removal")),
          Map.entry("pipeline", List.of("encounters")),
          Map.entry("requests", List.of("requests")));

  /**
   * What a measure lacks.
   *
   * @param measure what it would say
   * @param records what would have to be on record, in words
   */
  public record Gap(String measure, List<String> records) {}

  private final Map<String, Answer> answers;

  private Gaps(Map<String, Answer> answers) {
    this.answers = answers;
  }

  /**
   * What records lack.
   *
   * @param filled the canonical columns that some of them fill
   */
  public static Gaps of(Set<String> filled) {
    return new Gaps(
        Requirements.bundled().answers(filled).stream()
            .collect(Collectors.toMap(answer -> answer.measure().id(), Function.identity())));
  }

  /** The sections of which something is known to be asked. */
  static Set<String> sections() {
    return MEASURES.keySet();
  }

  /**
   * What a section lacks, a measure each; empty where nothing does or none is known to be asked.
   */
  public List<Gap> of(String section) {
    return MEASURES.getOrDefault(section, List.of()).stream()
        .map(answers::get)
        .filter(answer -> answer != null && !answer.possible())
        .map(Gaps::gap)
        .toList();
  }

  private static Gap gap(Answer answer) {
    return new Gap(
        Wording.say("measured." + answer.measure().id()),
        answer.unmet().stream().map(need -> Wording.say("need." + need.id())).distinct().toList());
  }
}
