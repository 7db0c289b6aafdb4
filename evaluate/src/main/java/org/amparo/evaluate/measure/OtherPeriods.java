package org.amparo.evaluate.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.sql.Plan;

/**
 * Months other than those that a report leads by: every year of the records stands beside them, and
 * the mean of a year under the rule before.
 *
 * @param lead the leading months; empty where they are all that there are
 * @param before those under the rule before; empty where there are none
 */
public record OtherPeriods(Optional<Days> lead, Optional<Days> before) {

  /** Of records that lead by all their months. */
  public static final OtherPeriods NONE = new OtherPeriods(Optional.empty(), Optional.empty());

  private static final String MEAN = "mean";
  private static final String BEFORE = "before";

  /** Days of whole months, half-open. */
  public record Days(LocalDate from, LocalDate until) {}

  /** The figures of years over all records, and of the mean year under the rule before. */
  List<Figure> years(Plan plan, Supplier<List<Figure>> years) {
    List<Figure> figures = new ArrayList<>();
    lead.ifPresent(
        leading -> {
          plan.period(null, null);
          years.get().stream()
              .filter(figure -> !figure.parameter("year").equals(MEAN))
              .forEach(figures::add);
          before.ifPresent(
              earlier -> {
                plan.period(earlier.from(), earlier.until());
                years.get().stream()
                    .filter(figure -> figure.parameter("year").equals(MEAN))
                    .filter(figure -> figure.declared().id().contains("{year}"))
                    .map(OtherPeriods::before)
                    .forEach(figures::add);
              });
          plan.period(leading.from(), leading.until());
        });
    return figures;
  }

  /** The mean of a year as that of a year under the rule before. */
  private static Figure before(Figure mean) {
    Map<String, Label.Word> words = new LinkedHashMap<>(mean.words().words());
    words.computeIfPresent("year", (_, word) -> Label.Word.of(word.parameter(), BEFORE));
    Map<String, String> parameters = new LinkedHashMap<>(mean.subject().parameters());
    parameters.put("year", BEFORE);
    FigureDeclaration declared = mean.declared();
    return new Figure(
        declared.filled(declared.id(), parameters),
        declared,
        new Figure.Ties(
            declared.filled(declared.within(), parameters),
            declared.filled(declared.madeFrom(), parameters),
            mean.ties().contributions()),
        new Label(mean.words().texts(), words, mean.words().around()),
        new Figure.Subject(mean.unit(), mean.status(), mean.measure(), mean.rate(), parameters),
        mean.number(),
        mean.counted(),
        mean.origin());
  }
}
