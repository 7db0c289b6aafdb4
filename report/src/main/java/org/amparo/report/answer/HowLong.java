package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.counted;
import static org.amparo.report.figure.Sentence.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.report.chart.Chart;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.section.Duration;

/** How long past release people were held. */
final class HowLong {

  private HowLong() {}

  static Optional<Section> of(AnswerFigures figures) {
    Duration duration =
        Duration.of(figures.all(), figures.evaluation().tables().get("time-held"));
    Chart chart = duration == null ? null : duration.chart();
    Optional<String> direct = figures.direct();
    if (chart == null || direct.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "long",
            heading(figures, direct.get()),
            says(figures),
            List.of(Block.Pictures.of(chart, Sentence.of("answer.long.caption")))));
  }

  private static Sentence heading(AnswerFigures figures, String direct) {
    Amount median = figures.read(direct + "median-hours");
    Amount over = figures.read(direct + "over-48-hours");
    if (median == null) {
      return Sentence.of("answer.long");
    }
    return over == null
        ? Sentence.of("answer.long.median", counted("n", median))
        : Sentence.of("answer.long.both", counted("n", median), bare("over", over));
  }

  private static List<Sentence> says(AnswerFigures figures) {
    List<Sentence> says = new ArrayList<>();
    Amount largest = figures.read("time.direct.largest.bookings");
    Shown share = figures.hundred("time.direct.largest.share", Part.VALUE);
    if (largest != null && share != null) {
      says.add(Sentence.of("answer.long.largest", bare("n", largest), number("share", share)));
    }
    Amount beyond = figures.read("time.beyond.bookings");
    Amount expected = figures.read("time.beyond.expected");
    if (beyond != null && expected != null) {
      says.add(Sentence.of("answer.long.beyond", bare("n", beyond), bare("expected", expected)));
    }
    Amount absent = figures.read("requests.ice-did-not-come");
    if (absent != null) {
      says.add(Sentence.of("answer.long.absent", bare("n", absent)));
    }
    return says;
  }
}
