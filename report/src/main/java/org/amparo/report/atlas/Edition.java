package org.amparo.report.atlas;

import java.util.List;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.language.Messages;

/** What an atlas shows: exact numbers, or rounded ones where the records are protected. */
public record Edition(Atlas atlas, PlaceTree tree, List<SubjectEdition> subjects) {

  /** The edition of an atlas: each subject rounded where the precision and its files ask for it. */
  public static Edition of(Atlas atlas, Precision precision) {
    PlaceTree tree = PlaceTree.of(atlas);
    return new Edition(
        atlas,
        tree,
        atlas.subjects().stream()
            .map(
                subject ->
                    new SubjectEdition(
                        subject,
                        tree,
                        several(atlas.subjects(), subject),
                        rounds(atlas, subject, precision)))
            .toList());
  }

  private static boolean rounds(Atlas atlas, Subject subject, Precision precision) {
    return switch (precision) {
      case EXACT -> false;
      case BY_SOURCE -> subject.sources().stream().anyMatch(atlas.protectedFiles()::contains);
      case ROUNDED -> true;
    };
  }

  /** Which edition it is, in words; nothing where anyone may read it and every number is exact. */
  List<String> words(Messages messages) {
    return rounded()
        ? List.of(messages.say("audience.rounded"))
        : atlas.protectedFiles().isEmpty() ? List.of() : List.of(messages.say("audience.internal"));
  }

  private static boolean several(List<Subject> subjects, Subject subject) {
    return subjects.stream().filter(one -> one.kind().equals(subject.kind())).count() > 1;
  }

  /** Whether any of its numbers are rounded. */
  public boolean rounded() {
    return subjects.stream().anyMatch(SubjectEdition::rounded);
  }
}
