package org.amparo.report.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Map<String, Object>> entries =
        figures.stream().sorted(Comparator.comparing(Figure::id)).map(FigureFile::entry).toList();
    return Json.bytes(Json.fields("version", VERSION, "figures", entries));
  }

  /** The figures of such a file. */
  public static JsonNode figures(byte[] file) {
    return Json.tree(file).path("figures");
  }

  private static Map<String, Object> entry(Figure figure) {
    Map<String, Object> entry =
        Json.fields(
            "id", figure.id(),
            "label", figure.label(),
            "value", canonical(figure.value()),
            "unit", figure.unit(),
            "kind", figure.declared().kind(),
            "low", canonical(figure.low()),
            "high", canonical(figure.high()),
            "spread", figure.spread(),
            "numerator", canonical(figure.numerator()),
            "denominator", canonical(figure.denominator()),
            "unknown", figure.unknown(),
            "measure", figure.measure(),
            "rate", figure.rate(),
            "status", figure.status(),
            "sql_sha256", figure.sqlSha256(),
            "sources", figure.sources());
    Optional.ofNullable(figure.number().state()).ifPresent(state -> entry.put("state", state));
    if (figure.withheld()) {
      entry.put("withheld", true);
    }
    return entry;
  }

  /** 12.500 and 12.5 are one number, so they are written alike. */
  private static @Nullable BigDecimal canonical(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }
}
