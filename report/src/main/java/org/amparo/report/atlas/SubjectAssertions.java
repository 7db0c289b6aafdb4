package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Assertions;
import org.amparo.report.assertion.Scope;
import org.amparo.report.assertion.Sentence;

/**
 * What an edition asserts of one subject. A place's number is the least that it can be where some
 * of what is counted is placed in no county, or a month of it is not recorded.
 */
final class SubjectAssertions {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final SubjectEdition subject;
  private final AtlasFigures figures;
  private final Assertions assertions;

  SubjectAssertions(SubjectEdition subject, Edition edition) {
    this.subject = subject;
    this.figures =
        new AtlasFigures(
            subject.subject().id(),
            subject::words,
            subject.subject().status(),
            subject.subject().digest(),
            subject.subject().sources());
    this.assertions =
        new Assertions(edition.atlas().period(), scope(edition, subject), subject.rounded());
  }

  /** Reported totals of which a report is another month's again are records with errors. */
  private static Scope scope(Edition edition, SubjectEdition subject) {
    return subject.subject().kind().startsWith("ledger") && !edition.atlas().repeated().isEmpty()
        ? Scope.THESE_RECORDS
        : Scope.COUNTY;
  }

  /** How many there are in all years. */
  Assertion of(String node) {
    return number("", node, subject.at(node, SubjectEdition.ALL), open(node));
  }

  /** The number alone, as a row of a table has it. */
  Sentence cell(String node) {
    return new Sentence(List.of(new Sentence.Asserted(of(node), Form.BARE)));
  }

  /** How many of a whole are placed in no county, in a year or in all of them. */
  Assertion unplaced(String whole, String year) {
    return number(key("unplaced", year), whole, subject.unplaced(whole, year), 0);
  }

  /** How many a whole are, in a year or in all of them, whether a county is known or not. */
  Assertion all(String whole, String year) {
    return number(key("", year), whole, subject.at(whole, year), 0);
  }

  /** What part of a whole is placed in no county. */
  Assertion unplacedShare(String whole, String year) {
    long all = subject.at(whole, year);
    long part = subject.unplaced(whole, year);
    FigureValue share =
        all <= 0 || part == SubjectEdition.WITHHELD
            ? new FigureValue.Withheld(null, null, null)
            : part == SubjectEdition.FEW
                ? new FigureValue.Withheld(null, share(Rounding.FEWEST, all), null)
                : new FigureValue.Known(share(part, all));
    return said(
        figures.of(key("unplaced-share", year), Unit.SHARE, FigureKind.RATE, whole, share, null));
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
  }

  /** The number of a month of which the records tell. */
  Assertion month(String node, String month, long number) {
    return number("month." + month, node, number, openIn(node));
  }

  /** So many, or so much, a year for a number of residents; empty where that is not known. */
  Optional<Assertion> rate(String county) {
    BigDecimal rate = subject.rate(county, SubjectEdition.ALL);
    boolean money = subject.unit() == Unit.CENTS;
    if (rate == null) {
      return Optional.empty();
    }
    boolean least = open(county) > 0;
    // Of a least number that is under a tenth nothing is told.
    boolean under = !money && rate.signum() > 0 && rate.compareTo(TENTH) < 0;
    if (least && (under || rate.signum() == 0)) {
      return Optional.empty();
    }
    BigDecimal read =
        money ? rate : rate.setScale(1, least ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
    FigureValue value =
        under ? new FigureValue.Range(null, null, TENTH, null) : new FigureValue.Known(read);
    return Optional.of(
        said(
            figures.of(
                "rate",
                money ? Unit.CENTS : Unit.NUMBERS,
                FigureKind.RATE,
                "residents of " + county,
                value,
                least ? open(county) : null)));
  }

  /** How many places there are with a number. */
  Assertion places(long number) {
    return said(
        figures.of(
            "places", Unit.PLACES, FigureKind.OTHER, "places", AtlasFigures.value(number), null));
  }

  private Assertion number(String key, String node, long number, long open) {
    FigureKind kind =
        subject.unit() == Unit.CENTS || subject.unit() == Unit.DAYS
            ? FigureKind.AMOUNT
            : FigureKind.COUNT_OF_PEOPLE;
    Long unknown = number < 0 ? null : open;
    return said(figures.of(key, subject.unit(), kind, node, AtlasFigures.value(number), unknown));
  }

  private static String key(String key, String year) {
    return year.isEmpty() ? key : key.isEmpty() ? "year." + year : key + "." + year;
  }

  private Assertion said(Figure figure) {
    return assertions.of(figure);
  }

  /** How many may belong to a place besides its own, or how many months of it are not recorded. */
  private long open(String node) {
    long elsewhere = openIn(node);
    return elsewhere > 0 || subject.at(node, SubjectEdition.ALL) <= 0
        ? elsewhere
        : subject.gaps(node);
  }

  /** How many are in no county, and may be the place's. */
  private long openIn(String node) {
    long open = subject.elsewhere(node);
    return open == SubjectEdition.FEW
        ? Rounding.FEW.longValueExact()
        : open == SubjectEdition.WITHHELD ? 1 : open;
  }
}
