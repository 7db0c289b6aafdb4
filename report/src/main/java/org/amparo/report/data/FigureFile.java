package org.amparo.report.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code figures.json}: every number with what it rests on, as its schema in docs describes it. */
public final class FigureFile {

  /** Raised where a program that reads the file would have to change. */
  private static final int VERSION = 1;

  private FigureFile() {}

  /** The file's bytes; the same figures give the same bytes whatever order they come in. */
  public static byte[] bytes(Collection<Figure> figures) {
    List<Entry> entries =
        figures.stream().sorted(Comparator.comparing(Figure::id)).map(Entry::of).toList();
    return Json.bytes(Json.fields("version", VERSION, "figures", entries));
  }

  /** The figures of such a file. */
  public static JsonNode figures(byte[] file) {
    return Json.tree(file).path("figures");
  }

  /** Wide because it holds every field of a figure in {@code figures.json}. */
  private record Entry(
      String id,
      String label,
      @Nullable BigDecimal value,
      String unit,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable String spread,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable Long unknown,
      String measure,
      @Nullable String rate,
      String status,
      String sqlSha256,
      List<String> sources,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean withheld) {

    static Entry of(Figure figure) {
      return new Entry(
          figure.id(),
          figure.label(),
          canonical(figure.value()),
          figure.unit().name(),
          canonical(figure.low()),
          canonical(figure.high()),
          figure.spread() == null ? null : figure.spread().name(),
          canonical(figure.numerator()),
          canonical(figure.denominator()),
          figure.unknown(),
          figure.measure(),
          figure.rate(),
          figure.status().name(),
          figure.sqlSha256(),
          figure.sources(),
          figure.number().state(),
          figure.withheld() ? Boolean.TRUE : null);
    }

    /** 12.500 and 12.5 are one number, so they are written alike. */
    private static @Nullable BigDecimal canonical(@Nullable BigDecimal number) {
      return number == null ? null : number.stripTrailingZeros();
    }
  }
}
