package org.amparo.report.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.disclosure.Precision;

/**
 * What an atlas shows: exact numbers, or rounded ones where the records are protected.
 *
 * @param atlas the numbers
 * @param tree how its places make up each other
 * @param subjects what is shown of each subject, in order
 */
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
                        several(atlas.subjects(), subject),
                        rows(tree, subject),
                        subject.months().map(months -> new NodeRows(tree, months)),
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

  /**
   * Whether records of a subject name any county. Where they do not, a county's none would be a
   * number that nobody counted.
   */
  boolean namesCounties(SubjectEdition subject) {
    return subject.subject().years().rows().keySet().stream()
        .anyMatch(id -> tree.leaf(id).filter(AtlasPlace::county).isPresent());
  }

  /** Whether records of a subject can tell how many there are in a place. */
  boolean tells(SubjectEdition subject, String node) {
    return subject.total(node) != 0 || namesCounties(subject);
  }

  private static boolean several(List<Subject> subjects, Subject subject) {
    return subjects.stream().filter(one -> one.kind().equals(subject.kind())).count() > 1;
  }

  private static Map<String, NodeRows> rows(PlaceTree tree, Subject subject) {
    Map<String, NodeRows> rows = new LinkedHashMap<>();
    Stream.concat(Stream.of(subject.years()), subject.breakdowns().stream())
        .forEach(part -> rows.put(part.id(), new NodeRows(tree, part)));
    return rows;
  }

  /** Whether any of its numbers are rounded. */
  public boolean rounded() {
    return subjects.stream().anyMatch(SubjectEdition::rounded);
  }
}
