package org.amparo.report.details;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** The figures of one measure, with their stages in words and what they came from. */
public record FigureTable(String title, String stages, String from, List<Row> rows) {

  /** As declared: a base that is another figure is no words. */
  private static final Set<String> IDS =
      MeasureCatalog.bundled().all().stream()
          .flatMap(measure -> measure.figures().values().stream())
          .map(FigureDeclaration::id)
          .collect(Collectors.toUnmodifiableSet());

  /** A figure with what it was made of; null is what it does not have. */
  public record Row(
      Amount amount,
      @Nullable Shown middle,
      @Nullable Shown numerator,
      @Nullable Shown denominator,
      @Nullable Shown unknown,
      String base,
      String sources,
      String query) {

    /** Where on the page the query stands. */
    public String target() {
      return QueryNote.anchor(query);
    }
  }

  /** The table of a measure's figures, with names of queries by their digest. */
  static FigureTable of(String measure, List<Figure> figures, Map<String, String> queries) {
    String from =
        figures.stream()
            .collect(Collectors.groupingBy(FigureTable::from, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return new FigureTable(
        Words.sentence(measure),
        figures.stream()
            .map(Figure::status)
            .filter(status -> status != Status.UNKNOWN)
            .distinct()
            .sorted(Comparator.naturalOrder())
            .map(Words::status)
            .collect(Collectors.joining("; ")),
        from,
        figures.stream()
            .map(figure -> row(figure, from, queries.getOrDefault(figure.sqlSha256(), "")))
            .toList());
  }

  private static Row row(Figure figure, String from, String query) {
    String own = from(figure);
    String base = figure.declared().base();
    Amount amount = Amount.of(Messages.english(), figure, Style.EXACT);
    return new Row(
        amount,
        amount.range() || amount.openAbove() || amount.openBelow()
            ? part(figure, Part.VALUE)
            : null,
        part(figure, Part.NUMERATOR),
        part(figure, Part.DENOMINATOR),
        part(figure, Part.UNKNOWN),
        Figures.isNoLonger(figure) ? "no longer than others wait" : IDS.contains(base) ? "" : base,
        own.equals(from) ? "" : own,
        query.isEmpty() ? QueryNote.REPORT : query);
  }

  private static @Nullable Shown part(Figure figure, Part part) {
    return Shown.of(Messages.english(), figure, part, Style.EXACT).orElse(null);
  }

  private static String from(Figure figure) {
    return String.join("; ", figure.sources());
  }
}
