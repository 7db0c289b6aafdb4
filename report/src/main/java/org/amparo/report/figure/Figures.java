package org.amparo.report.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** The figures a page may draw on: its only source of numbers. */
public final class Figures {

  public static final List<String> RATES = List.of("marginal", "average", "contract", "reimbursed");

  /** Totals of net time, which read as no longer than others wait where they are below zero. */
  private static final Set<String> NET =
      Set.of(
          "time.net.hours",
          "time.net.days",
          "time.center.net-hours",
          "beds.net",
          "human.days-of-liberty");

  private final Map<String, Figure> byId;

  public Figures(Collection<Figure> figures) {
    byId =
        figures.stream()
            .collect(
                Collectors.toMap(
                    Figure::id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
  }

  public Optional<Figure> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether it is a total of net time, in which a hold may add less than nothing. */
  public static boolean isNet(Figure figure) {
    return NET.contains(figure.id());
  }

  /** Whether it is a total of net time below zero: people held waited no longer than others. */
  public static boolean isNoLonger(Figure figure) {
    BigDecimal value = figure.value();
    return isNet(figure) && value != null && value.signum() < 0;
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /** Those of these figures that exist, in this order. */
  public List<Figure> all(String... ids) {
    return Arrays.stream(ids).map(byId::get).filter(Objects::nonNull).toList();
  }

  /** Those that a file of {@code measures/} declares under a key, in the order given. */
  public Stream<Figure> declared(String file, String key) {
    return byId.values().stream().filter(figure -> figure.is(file, key));
  }

  /** The figure for a table in English, or null where the evaluation has none. */
  public @Nullable Amount exact(String id) {
    return find(id).map(figure -> Amount.of(Messages.english(), figure, Style.EXACT)).orElse(null);
  }

  public @Nullable Shown part(String id, Part part) {
    return find(id)
        .flatMap(figure -> Shown.of(Messages.english(), figure, part, Style.EXACT))
        .orElse(null);
  }

  /** The figure's number, or null where it has none. */
  public @Nullable BigDecimal value(String id) {
    return find(id).map(Figure::value).orElse(null);
  }
}
