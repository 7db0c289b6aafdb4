package org.amparo.handbook.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.Measure;
import org.amparo.handbook.policy.Markdown;

/** The page of methods: its sections in order, each with a table of the figures declared in it. */
public final class MethodsPage {

  private static final String SECTION = "## ";

  private static final List<String> HEADER =
      List.of("figure", "what it is", "unit, kind", "of", "across places", "family");

  private MethodsPage() {}

  /**
   * The page.
   *
   * @param prose file name to text, in the order of the page; a section begins with its heading
   * @param measures whose figures are listed
   * @throws IllegalArgumentException where a measure names a section that no file has
   */
  public static String of(SortedMap<String, String> prose, Collection<Measure> measures) {
    Map<String, List<Measure>> bySection =
        measures.stream().collect(Collectors.groupingBy(measure -> measure.origin().section()));
    List<String> parts = new ArrayList<>();
    prose.forEach(
        (file, text) -> {
          List<Measure> own = bySection.remove(heading(text));
          parts.add(text.strip() + "\n" + (own == null ? "" : "\n" + table(own)));
        });
    bySection.forEach(
        (section, lost) -> {
          throw new IllegalArgumentException(
              "measures/%s.yaml: no file of measures/methods/ has the heading '%s%s'"
                  .formatted(lost.getFirst().id(), SECTION, section));
        });
    return String.join("\n", parts);
  }

  /** The heading of a section, by which measures name it; empty for a text that is none. */
  static String heading(String text) {
    return text.startsWith(SECTION) ? text.lines().findFirst().orElseThrow().substring(3) : "";
  }

  private static String table(List<Measure> measures) {
    // Variants of one label are one figure.
    Map<String, List<FigureDeclaration>> figures = new LinkedHashMap<>();
    measures.stream()
        .flatMap(measure -> measure.figures().values().stream())
        .forEach(
            figure -> figures.computeIfAbsent(figure.id(), _ -> new ArrayList<>()).add(figure));
    return new Markdown()
        .table(HEADER, figures.values().stream().map(MethodsPage::row).toList())
        .bullets(measures.stream().map(MethodsPage::source).toList())
        .text();
  }

  private static List<String> row(List<FigureDeclaration> variants) {
    FigureDeclaration figure = variants.getFirst();
    return List.of(
        Markdown.code(figure.id()),
        variants.stream().map(MethodsPage::english).distinct().collect(Collectors.joining(" / ")),
        (figure.unit() == null ? "by row" : words(figure.unit())) + ", " + kind(figure),
        whole(figure),
        switch (figure.adds()) {
          case SUM -> "sum";
          case DISTINCT -> "once";
          case NOT -> "no sum";
        },
        figure.origin().measure());
  }

  private static String english(FigureDeclaration figure) {
    return Markdown.plain(
        Objects.requireNonNull(figure.label().texts().get(LabelTemplate.ENGLISH), figure.id()));
  }

  private static String kind(FigureDeclaration figure) {
    return switch (figure.kind()) {
      case COUNT_OF_PEOPLE -> "count";
      case AMOUNT, RATE, ESTIMATE, EXTREME, OTHER -> words(figure.kind());
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What it is a part of: the base of its shares, and the whole that it lies within. */
  private static String whole(FigureDeclaration figure) {
    return Stream.of(figure.base(), figure.within())
        .filter(text -> !text.isEmpty())
        .map(text -> text.matches("[a-z]+(\\.\\S+)+") ? Markdown.code(text) : Markdown.plain(text))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** By what a family is computed, and of which tables of a workspace. */
  private static String source(Measure measure) {
    String function = measure.origin().function();
    return measure.id()
        + ": "
        + Stream.of(
                codes(
                    Stream.concat(measure.queries().stream(), measure.inputs().stream()).toList()),
                of(codes(measure.restsOn())),
                function == null
                    ? ""
                    : Markdown.code(function) + ": " + Markdown.plain(measure.origin().does()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
  }

  private static String of(String tables) {
    return tables.isEmpty() ? "" : "of " + tables;
  }

  private static String codes(List<String> names) {
    return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }
}
