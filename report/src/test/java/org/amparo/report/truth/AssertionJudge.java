package org.amparo.report.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.truth.FigureJudge;
import org.amparo.evaluate.truth.ReportedCounty;
import org.amparo.evaluate.truth.Verdict;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Numeral;
import org.amparo.report.assertion.Values;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.language.Language;
import org.amparo.report.page.Edition;
import org.jspecify.annotations.Nullable;

/** Holds each assertion of a county's page against what truly happened in the county. */
final class AssertionJudge {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private AssertionJudge() {}

  /** What a page says of a figure, and what is true of it; claims are kinds of what figures. */
  static List<Verdict> logical(ReportedCounty county) {
    Map<String, Verdict> truths = FigureJudge.byFigure(county);
    AnswerPage page =
        AnswerPage.of(
            county.evaluation(),
            PublishedFigures.of(county.evaluation()),
            Edition.of(Language.ENGLISH, "index", List.of(Language.ENGLISH)));
    List<Verdict> verdicts = new ArrayList<>();
    for (Assertion assertion : page.assertions()) {
      Verdict truth = truths.get(assertion.figure().id());
      if (truth != null && assertion.isLogical() && assertion.isOfItsFigure()) {
        verdicts.add(verdict(assertion, truth));
      }
    }
    return verdicts;
  }

  private static Verdict verdict(Assertion assertion, Verdict truth) {
    Values said = assertion.values();
    Numeral read = numerals(assertion.kind()).findFirst().orElse(null);
    boolean loss = read != null && read.reading() == Numeral.Reading.LOSS;
    BigDecimal least = asRead(loss ? truth.most() : truth.least(), assertion, read);
    BigDecimal most = asRead(loss ? truth.least() : truth.most(), assertion, read);
    return new Verdict(
        assertion.kind().getClass().getSimpleName() + " " + truth.claim(),
        truth.figure(),
        said.least(),
        said.most(),
        least,
        most,
        truth.rounding());
  }

  /** A true number as the assertion reads the figure's: of a hundred, or as a loss. */
  private static BigDecimal asRead(BigDecimal is, Assertion assertion, @Nullable Numeral read) {
    if (read == null) {
      return is;
    }
    Figure figure = assertion.figure();
    BigDecimal whole = figure.denominator();
    return switch (read.reading()) {
      case OWN -> is;
      case LOSS -> is.negate();
      case OF_HUNDRED ->
          whole == null
              ? is.multiply(HUNDRED)
              : is.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    };
  }

  private static Stream<Numeral> numerals(Kind kind) {
    return switch (kind) {
      case Kind.Exactly one -> Stream.of(one.number());
      case Kind.AtLeast one -> Stream.of(one.least());
      case Kind.AtMost one -> Stream.of(one.most());
      case Kind.Between one -> Stream.of(one.least());
      case Kind.None one -> Stream.of(one.zero());
      case Kind.About one -> Stream.of(one.middle());
      default -> Stream.of();
    };
  }
}
