package org.amparo.report.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.truth.FigureJudge;
import org.amparo.evaluate.truth.ReportedCounty;
import org.amparo.evaluate.truth.Verdict;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Kind.Relation;
import org.amparo.report.assertion.Numeral;
import org.amparo.report.assertion.Values;
import org.amparo.report.language.Language;
import org.amparo.report.page.Edition;
import org.amparo.report.rounding.PublishedEdition;

/** Holds each assertion of a county's page against what truly happened in the county. */
final class AssertionJudge {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReportedCounty county;
  private final Map<String, Verdict> truths;

  private AssertionJudge(ReportedCounty county) {
    this.county = county;
    this.truths = FigureJudge.byFigure(county);
  }

  /**
   * An assertion beside what is true of it.
   *
   * @param verdicts one for each number that it gives, each pair that it compares; none where the
   *     truth of its figures is not told
   */
  record Judged(Assertion assertion, List<Verdict> verdicts) {

    /** The word for its kind. */
    String kind() {
      return assertion.kind().getClass().getSimpleName();
    }

    /** Whether it must never be false and what is true of it is known. */
    boolean isJudged() {
      return assertion.isLogical() && !verdicts.isEmpty();
    }
  }

  /** Each assertion of the county's page in an edition, beside what is true of it. */
  static List<Judged> page(ReportedCounty county, Precision precision) {
    AssertionJudge judge = new AssertionJudge(county);
    return assertions(county, precision).stream()
        .map(assertion -> new Judged(assertion, judge.verdicts(assertion)))
        .toList();
  }

  private static List<Assertion> assertions(ReportedCounty county, Precision precision) {
    PublishedEdition edition = PublishedEdition.of(county.evaluation(), precision);
    return AnswerPage.of(
            edition.evaluation(),
            edition.figures(),
            Edition.of(Language.ENGLISH, "index", List.of(Language.ENGLISH)))
        .assertions();
  }

  private List<Verdict> verdicts(Assertion assertion) {
    int last = assertion.figures().size() - 1;
    return switch (assertion.kind()) {
      case Kind.Unknown _ -> List.of();
      case Kind.Part _ -> share(assertion);
      case Kind.Comparison(Relation relation) -> stands(assertion, 0, 1, relation).toList();
      case Kind.Trend(Relation relation) -> stands(assertion, last, 0, relation).toList();
      case Kind.Order _ ->
          IntStream.rangeClosed(1, last)
              .boxed()
              .flatMap(i -> stands(assertion, i - 1, i, Relation.ABOVE))
              .toList();
      case Kind.Extreme(boolean greatest) ->
          IntStream.rangeClosed(1, last)
              .boxed()
              .flatMap(i -> stands(assertion, 0, i, greatest ? Relation.ABOVE : Relation.BELOW))
              .toList();
      case Kind.Exactly _,
          Kind.AtLeast _,
          Kind.AtMost _,
          Kind.Between _,
          Kind.About _,
          Kind.None _ ->
          number(assertion);
    };
  }

  /** What the assertion says of its figure's number; nothing where it speaks of another of it. */
  private List<Verdict> number(Assertion assertion) {
    Verdict truth = truths.get(assertion.figure().id());
    if (truth == null || !assertion.isOfItsFigure()) {
      return List.of();
    }
    Numeral read = numeral(assertion.kind());
    boolean loss = read.reading() == Numeral.Reading.LOSS;
    Values said = assertion.values();
    return List.of(
        verdict(
            assertion,
            truth,
            said,
            asRead(loss ? truth.most() : truth.least(), assertion.figure(), read),
            asRead(loss ? truth.least() : truth.most(), assertion.figure(), read)));
  }

  /** How much of the second figure the first truly is, of which a word says how much. */
  private List<Verdict> share(Assertion assertion) {
    Verdict part = truths.get(assertion.figures().getFirst().id());
    Verdict whole = truths.get(assertion.figures().getLast().id());
    if (part == null || whole == null || whole.least().signum() <= 0) {
      return List.of();
    }
    return List.of(
        verdict(
            assertion,
            part,
            assertion.values(),
            part.least().divide(whole.most(), MathContext.DECIMAL64),
            part.most().divide(whole.least(), MathContext.DECIMAL64)));
  }

  /** By how much one figure is truly above another, of which the assertion says the sign. */
  private Stream<Verdict> stands(Assertion assertion, int one, int other, Relation relation) {
    Verdict first = truths.get(assertion.figures().get(one).id());
    Verdict second = truths.get(assertion.figures().get(other).id());
    return first == null || second == null
        ? Stream.of()
        : Stream.of(
            verdict(
                assertion,
                first,
                new Values(
                    relation == Relation.BELOW ? null : BigDecimal.ZERO,
                    relation == Relation.ABOVE ? null : BigDecimal.ZERO),
                first.least().subtract(second.most()),
                first.most().subtract(second.least())));
  }

  private static Verdict verdict(
      Assertion assertion, Verdict truth, Values said, BigDecimal least, BigDecimal most) {
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
  private BigDecimal asRead(BigDecimal is, Figure figure, Numeral read) {
    // A rounded edition has a rounded whole, of which the true number may be more than all.
    BigDecimal whole =
        county.evaluation().figure(figure.id()).map(Figure::denominator).orElse(null);
    return switch (read.reading()) {
      case OWN -> is;
      case LOSS -> is.negate();
      case OF_HUNDRED ->
          whole == null
              ? is.multiply(HUNDRED)
              : is.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    };
  }

  private static Numeral numeral(Kind kind) {
    return switch (kind) {
      case Kind.Exactly one -> one.number();
      case Kind.AtLeast one -> one.least();
      case Kind.AtMost one -> one.most();
      case Kind.Between one -> one.least();
      case Kind.None one -> one.zero();
      case Kind.About one -> one.middle();
      default -> throw new IllegalArgumentException(kind + " gives no number");
    };
  }
}
