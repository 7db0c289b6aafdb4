package org.amparo.report.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.truth.JudgedCase;
import org.amparo.evaluate.truth.ReportedCounty;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.rounding.PublishedEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault that an audit found on pages, put back by another text of a declared step, is found. */
class MutantPagesTest {

  private static final Set<FigureKind> OF_PEOPLE =
      Set.of(FigureKind.COUNT_OF_PEOPLE, FigureKind.AMOUNT, FigureKind.ESTIMATE);

  private static JudgedCase named(Stream<JudgedCase> cases, String part) {
    return cases.filter(one -> one.name().contains(part)).findFirst().orElseThrow();
  }

  /** The measures with the text of one step changed, which has to have what is changed. */
  private static MeasureCatalog mutant(Path folder, String step, String from, String to)
      throws IOException {
    String text = MeasureCatalog.bundled().sql(step);
    assertThat(text).contains(from);
    Path file = folder.resolve(step + ".sql");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace(from, to));
    return MeasureCatalog.bundled().with(folder);
  }

  private static ReportedCounty county(JudgedCase one, MeasureCatalog measures) {
    return ReportedCounty.of(one.records().get(), measures).orElseThrow();
  }

  @Test
  void g7_a_rounded_edition_that_prints_the_hours_of_one_person_is_found(@TempDir Path folder)
      throws IOException {
    JudgedCase one = named(JudgedCase.tiny(), "tiny-ONE");
    MeasureCatalog many = mutant(folder, "figure/direct", "longer_most // 2", "11");
    assertThat(printedAsTheyAre(county(one, MeasureCatalog.bundled()))).isEmpty();
    assertThat(printedAsTheyAre(county(one, many)))
        .contains("time.direct.jurisdiction.median-hours");
  }

  /** Numbers of people, their time and money that an edition for the public leaves as they are. */
  private static List<String> printedAsTheyAre(ReportedCounty county) {
    Map<String, Figure> exact =
        PublishedFigures.of(county.evaluation()).stream()
            .collect(Collectors.toMap(Figure::id, Function.identity(), (first, _) -> first));
    return PublishedEdition.of(county.evaluation(), Precision.ROUNDED).figures().stream()
        .filter(figure -> OF_PEOPLE.contains(figure.declared().kind()))
        .filter(
            figure -> {
              BigDecimal shown = figure.value();
              BigDecimal is = Objects.requireNonNull(exact.get(figure.id())).value();
              return shown != null && is != null && shown.signum() != 0 && shown.compareTo(is) == 0;
            })
        .map(Figure::id)
        .toList();
  }
}
