package org.amparo.report.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.report.answer.Block.Picture;
import org.amparo.report.assertion.Sentence;
import org.jspecify.annotations.Nullable;

/** The first screen: the finding, at most three numbers and a picture, or null for none. */
public record Lead(
    Sentence heading, List<Sentence> says, List<Block.Fact> numbers, @Nullable Picture picture) {

  private static final int NUMBERS = 3;

  public Lead {
    says = List.copyOf(says);
    numbers = numbers.stream().limit(NUMBERS).toList();
  }

  /** The lead that these records support: the first of these that has a finding. */
  static Lead of(AnswerFigures figures) {
    return Stream.<Function<AnswerFigures, Optional<Lead>>>of(
            JailLead::of, ReportedLead::of, PublishedLead::of, AgencyFiles::lead)
        .map(lead -> lead.apply(figures))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> nothing(figures));
  }

  private static Lead nothing(AnswerFigures figures) {
    return new Lead(
        Sentence.of("answer.lead.nothing", Sentence.named("place", figures.place())),
        List.of(Sentence.of("answer.lead.nothing-more")),
        List.of(),
        null);
  }

  /** Those that there are. */
  static <T> List<T> known(List<Optional<T>> each) {
    return each.stream().flatMap(Optional::stream).toList();
  }
}
