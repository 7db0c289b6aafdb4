package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.report.answer.Block;
import org.amparo.report.answer.Section;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;

/** The numbers of a county, a state or the country, subject by subject, in tables. */
record NumberTables(Messages messages, Edition edition) {

  /** A section for each subject that tells of the place. */
  List<Section> of(String node) {
    return edition.subjects().stream()
        .filter(subject -> subject.at(node, SubjectEdition.ALL) != SubjectEdition.ABSENT)
        .map(
            subject ->
                new Section(
                    subject.subject().id().replace('.', '-'),
                    Sentence.of(
                        "atlas.total",
                        Slot.with("subject", subject.words(messages)),
                        Sentence.says("n", new SubjectAssertions(subject, edition).of(node))),
                    List.of(
                        Sentence.of(
                            "atlas.from",
                            Slot.with("files", String.join(", ", subject.subject().sources())))),
                    subject.breakdowns().stream().map(part -> table(subject, part, node)).toList()))
        .toList();
  }

  private Block table(SubjectEdition subject, String part, String node) {
    List<Block.Row> rows = new ArrayList<>();
    for (String category : subject.categories(part)) {
      long number = subject.number(part, category, node);
      rows.add(
          Block.Row.of(
              plain(AtlasWords.category(messages, part, category)),
              plain(NumberText.of(messages, number, subject.unit())),
              plain(NumberText.share(messages, number, subject.total(node)))));
    }
    String name = subject.isPolicy(part) ? policy(part) : AtlasWords.breakdown(messages, part);
    return grid(
        name, Stream.of(name, messages.say("column.number"), messages.say("column.share")), rows);
  }

  private String policy(String part) {
    Map<String, PolicyNote> policies =
        edition.atlas().policies().stream()
            .collect(Collectors.toMap(PolicyNote::id, policy -> policy));
    PolicyNote policy = policies.get(part.substring(Breakdown.POLICY.length()));
    return policy == null ? part : AtlasWords.policy(policy);
  }

  static Block grid(String caption, Stream<String> heads, List<Block.Row> rows) {
    return new Block.Grid(caption, heads.toList(), rows);
  }

  static Sentence plain(String text) {
    return new Sentence(List.of(text));
  }
}
