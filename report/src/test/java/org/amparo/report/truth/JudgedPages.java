package org.amparo.report.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.truth.JudgedCase;
import org.amparo.evaluate.truth.ReportedCounty;
import org.amparo.model.disclosure.Precision;

/** Pages of counties, exact and rounded, with how many of their assertions were judged. */
final class JudgedPages {

  /**
   * How many assertions of a kind there were.
   *
   * @param estimates those that are judged by how often their range holds, which nobody does here
   * @param untold those of whose figure the truth is not told
   */
  record Count(int judged, int estimates, int untold) {

    private Count with(AssertionJudge.Judged one) {
      return one.isJudged()
          ? new Count(judged + 1, estimates, untold)
          : one.assertion().isLogical()
              ? new Count(judged, estimates, untold + 1)
              : new Count(judged, estimates + 1, untold);
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> falsehoods = new ArrayList<>();
  private final Map<JudgedCase, List<AssertionJudge.Judged>> exact = new LinkedHashMap<>();

  /** Judges the pages of each. */
  static JudgedPages of(Stream<JudgedCase> cases) {
    JudgedPages pages = new JudgedPages();
    cases.forEach(pages::add);
    return pages;
  }

  private void add(JudgedCase one) {
    Optional<ReportedCounty> county =
        ReportedCounty.of(one.records().get(), MeasureCatalog.bundled());
    for (Precision precision : List.of(Precision.EXACT, Precision.ROUNDED)) {
      List<AssertionJudge.Judged> page =
          county.map(is -> AssertionJudge.page(is, precision)).orElse(List.of());
      if (precision == Precision.EXACT) {
        exact.put(one, page);
      }
      page.forEach(
          judged -> {
            counts.merge(
                judged.kind(), new Count(0, 0, 0).with(judged), (all, _) -> all.with(judged));
            if (judged.isJudged()) {
              judged.verdicts().stream()
                  .filter(verdict -> !verdict.holds() && one.judges(verdict))
                  .forEach(
                      verdict ->
                          falsehoods.add(
                              one.name()
                                  + ", "
                                  + precision
                                  + ": "
                                  + verdict.claim()
                                  + ": "
                                  + verdict));
            }
          });
    }
  }

  /** What pages say that is not so. */
  List<String> falsehoods() {
    return List.copyOf(falsehoods);
  }

  /** How many assertions there were of each kind, by its name. */
  Map<String, Count> counts() {
    return counts;
  }

  /** How many assertions were held against the truth. */
  int judged() {
    return counts.values().stream().mapToInt(Count::judged).sum();
  }

  /** The exact page of each county. */
  Map<JudgedCase, List<AssertionJudge.Judged>> exact() {
    return exact;
  }

  /** Prints how many of each kind were judged, so that what is left out is seen. */
  void print() {
    counts.forEach(
        (kind, count) ->
            System.out.printf(
                "%-10s %6d judged, %6d estimates, %6d of which the truth is not told%n",
                kind, count.judged(), count.estimates(), count.untold()));
  }
}
