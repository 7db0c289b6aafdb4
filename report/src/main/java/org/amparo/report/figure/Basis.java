package org.amparo.report.figure;

import java.util.Collection;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;

/**
 * What a section's figures rest on.
 *
 * @param stages the stages of a request they speak of, in words
 * @param sources the files, rates and claims they came from
 */
public record Basis(List<String> stages, List<String> sources) {

  public static Basis of(Collection<Figure> figures) {
    return new Basis(
        figures.stream()
            .map(Figure::status)
            .filter(status -> status != Status.UNKNOWN)
            .distinct()
            .sorted()
            .map(Words::status)
            .toList(),
        figures.stream().flatMap(figure -> figure.sources().stream()).distinct().sorted().toList());
  }
}
