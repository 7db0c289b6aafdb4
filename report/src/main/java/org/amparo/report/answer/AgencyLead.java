package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.counted;
import static org.amparo.report.figure.Sentence.named;

import java.util.List;
import java.util.Optional;
import org.amparo.report.figure.Sentence;

/** The first screen where ICE's files alone speak of the place. */
final class AgencyLead {

  private AgencyLead() {}

  static Optional<Lead> of(AnswerFigures figures) {
    Optional<AgencyFiles> files = AgencyFiles.of(figures);
    return files
        .map(AgencyFiles::total)
        .or(() -> figures.first("requests.issued.hold", "requests.issued", "requests.total"))
        .map(
            n ->
                new Lead(
                    Sentence.of(
                        "answer.agency.lead", named("place", figures.place()), counted("n", n)),
                    List.of(Sentence.of("answer.agency.not"), Sentence.of("answer.published.ask")),
                    Lead.known(List.of(files.map(AgencyFiles::fact), LawToday.fact(figures))),
                    files
                        .map(AgencyFiles::picture)
                        .or(() -> HundredChart.of(figures))
                        .orElse(null)));
  }
}
