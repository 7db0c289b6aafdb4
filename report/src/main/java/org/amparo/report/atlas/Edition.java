package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.report.disclosure.SmallCells;

/**
 * What an atlas shows: everything in an internal edition; in a public one no small number, and
 * nothing from which one could be worked out.
 *
 * @param atlas the numbers
 * @param tree how its places make up each other
 * @param rule the rule on small numbers, or empty for an internal edition
 * @param subjects what is shown of each subject, in order
 */
public record Edition(
    Atlas atlas, PlaceTree tree, Optional<SmallCells> rule, List<SubjectEdition> subjects) {

  /** An edition that shows all. */
  public static Edition internal(Atlas atlas) {
    PlaceTree tree = PlaceTree.of(atlas);
    return new Edition(
        atlas,
        tree,
        Optional.empty(),
        atlas.subjects().stream()
            .map(
                subject ->
                    new SubjectEdition(
                        subject,
                        AtlasWords.name(subject, several(atlas.subjects(), subject)),
                        rows(tree, subject),
                        Set.of(),
                        Map.of(),
                        subject.months().map(months -> new NodeRows(tree, months)),
                        true))
            .toList());
  }

  /** An edition for anyone to read. */
  public static Edition publicly(Atlas atlas, SmallCells rule) {
    PlaceTree tree = PlaceTree.of(atlas);
    return new Edition(
        atlas,
        tree,
        Optional.of(rule),
        onePerKind(atlas.subjects()).stream().map(subject -> hide(tree, subject, rule)).toList());
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
    return !subject.total(node).equals(OptionalLong.of(0)) || namesCounties(subject);
  }

  private static boolean several(List<Subject> subjects, Subject subject) {
    return subjects.stream().filter(one -> one.kind().equals(subject.kind())).count() > 1;
  }

  /**
   * The largest of the releases of each kind. Two releases may hold the same events, and what one
   * shows could be taken from what the other hides.
   */
  private static List<Subject> onePerKind(List<Subject> subjects) {
    Map<String, Subject> largest = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      String kind = subject.kind().equals("request") ? subject.id() : subject.kind();
      largest.merge(kind, subject, (one, other) -> size(other) > size(one) ? other : one);
    }
    return List.copyOf(largest.values());
  }

  private static long size(Subject subject) {
    return subject.years().rows().keySet().stream().mapToLong(subject.years()::total).sum();
  }

  /** Releases that this edition leaves out beside a larger one of the same kind, in words. */
  public List<String> leftOut() {
    return atlas.subjects().stream()
        .filter(subject -> subjects.stream().noneMatch(one -> one.subject().equals(subject)))
        .map(subject -> AtlasWords.name(subject, true))
        .toList();
  }

  private static Map<String, NodeRows> rows(PlaceTree tree, Subject subject) {
    Map<String, NodeRows> rows = new LinkedHashMap<>();
    Stream.concat(Stream.of(subject.years()), subject.breakdowns().stream())
        .forEach(part -> rows.put(part.id(), new NodeRows(tree, part)));
    return rows;
  }

  private static SubjectEdition hide(PlaceTree tree, Subject subject, SmallCells rule) {
    Map<String, NodeRows> rows = rows(tree, subject);
    NodeRows years = new NodeRows(tree, subject.years());
    Set<String> totals = TotalHiding.of(tree, years, rule);
    TotalSpans spans = new TotalSpans(tree, years, totals);
    Map<String, Set<String>> hidden = new LinkedHashMap<>();
    List<NodeRows> policies = new ArrayList<>();
    rows.forEach(
        (id, numbers) -> {
          boolean policy = id.startsWith(Breakdown.POLICY);
          List<RowHiding.Sensitive> further =
              policy ? NearPolicies.of(tree, numbers, policies, hidden, rule) : List.of();
          hidden.put(id, RowHiding.of(tree, numbers, spans, totals, further, rule));
          if (policy) {
            policies.add(numbers);
          }
        });
    Optional<NodeRows> months =
        subject
            .months()
            .map(part -> new NodeRows(tree, part))
            .filter(
                part ->
                    MonthCheck.safe(
                        tree, years, part, hidden.getOrDefault("year", Set.of()), spans, rule));
    return new SubjectEdition(
        subject, AtlasWords.name(subject, false), rows, totals, hidden, months, false);
  }

  /** Whether this edition hides small numbers. */
  public boolean isPublic() {
    return rule.isPresent();
  }

  /** How many totals and rows are hidden. */
  public long hidden() {
    return subjects.stream().mapToLong(SubjectEdition::hidden).sum();
  }
}
