package org.amparo.report.rounding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Protection;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.ImportedFile;
import org.amparo.evaluate.Workings.WorkspaceNote;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.figure.PublishedFigures;

/** What is published of an evaluation, so that no format can hold a number it does not have. */
public record PublishedEdition(Evaluation evaluation, List<Figure> figures) {

  /** Keeps the figures as they are now. */
  public PublishedEdition {
    figures = List.copyOf(figures);
  }

  /** The edition of an evaluation: rounded where the precision and its sources ask for it. */
  public static PublishedEdition of(Evaluation evaluation, Precision precision) {
    List<Figure> exact = PublishedFigures.of(evaluation);
    Set<String> files =
        switch (precision) {
          case EXACT -> Set.of();
          case BY_SOURCE -> evaluation.protection().files();
          case ROUNDED -> everyFile(evaluation);
        };
    return files.isEmpty()
        ? new PublishedEdition(evaluation, exact)
        : rounded(evaluation, exact, files, precision == Precision.ROUNDED);
  }

  private static PublishedEdition rounded(
      Evaluation evaluation, List<Figure> exact, Set<String> files, boolean everything) {
    Predicate<Figure> onProtected = figure -> figure.sources().stream().anyMatch(files::contains);
    // A whole that is published exactly would tell more of its parts than they do.
    Set<String> wholes = new HashSet<>();
    exact.stream()
        .filter(onProtected)
        .forEach(part -> wholes.addAll(List.of(part.within(), part.declared().base())));
    Predicate<Figure> counts =
        onProtected.or(
            figure -> wholes.contains(figure.id()) || wholes.contains(figure.declared().id()));
    RoundedFigures rule = RoundedFigures.among(exact.stream().filter(counts).toList());
    Map<String, Figure> shown = new LinkedHashMap<>();
    Set<String> left = new HashSet<>();
    byName(exact)
        .forEach(
            figure -> {
              boolean ofPeople = counts.test(figure);
              Figure rounded = ofPeople ? rule.rounded(figure) : figure;
              if (ofPeople && rule.tells(rounded)) {
                left.add(figure.id());
              } else {
                shown.putIfAbsent(figure.id(), rounded);
              }
            });
    RoundedTables tables = new RoundedTables(shown, files, left);
    Map<String, ResultTable> published = new LinkedHashMap<>();
    evaluation
        .tables()
        .forEach(
            (name, table) ->
                (everything || evaluation.protection().tables().contains(name)
                        ? tables.rounded(table)
                        : Stream.of(table).findFirst())
                    .ifPresent(kept -> published.put(name, kept)));
    Protection protection = new Protection(files, evaluation.protection().tables(), true);
    return new PublishedEdition(
        new Evaluation(
            evaluation.place(),
            evaluation.synthetic(),
            evaluation.period(),
            shown,
            published,
            evaluation.policies(),
            evaluation.claims(),
            evaluation.sources(),
            evaluation.caveats().stream().map(RoundedCaveats::rounded).toList(),
            evaluation.filled(),
            withoutRows(evaluation.workings()),
            protection),
        List.copyOf(shown.values()));
  }

  /** Names of all files, with their sheet and without, as figures name them. */
  private static Set<String> everyFile(Evaluation evaluation) {
    Set<String> names = new HashSet<>();
    evaluation.sources().forEach(source -> names.add(source.name()));
    evaluation.workings().workspace().sources().forEach(file -> names.add(file.name()));
    return names;
  }

  /** Figures of one kind stand in the order of their names: that of sizes would say more. */
  private static List<Figure> byName(List<Figure> figures) {
    Map<String, Integer> order = new HashMap<>();
    figures.forEach(figure -> order.putIfAbsent(figure.declared().id(), order.size()));
    return figures.stream()
        .sorted(
            Comparator.comparing((Figure figure) -> order.getOrDefault(figure.declared().id(), 0))
                .thenComparing(Figure::id))
        .toList();
  }

  /** A file of a row a person would tell how many people there are. */
  private static Workings withoutRows(Workings workings) {
    WorkspaceNote workspace = workings.workspace();
    return new Workings(
        workings.queries(),
        workings.texts(),
        workings.policies(),
        workings.comparison(),
        new WorkspaceNote(
            workspace.name(),
            workspace.layout(),
            workspace.digest(),
            workspace.sources().stream()
                .map(
                    file ->
                        new ImportedFile(
                            file.name(), file.sheet(), file.sha256(), file.contract(), 0, 0))
                .toList()),
        workings.seed(),
        workings.versions());
  }
}
