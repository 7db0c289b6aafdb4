package org.amparo.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it rests on. Everything a report prints is one of these.
 *
 * @param id stable and unique within a report, lower case with dots: {@code cost.direct.average}
 */
public record Figure(
    String id,
    FigureDeclaration declared,
    Ties ties,
    Label words,
    Subject subject,
    FigureValue number,
    Counted counted,
    Origin origin) {

  /**
   * What a figure hangs together with.
   *
   * @param within the id of the whole that contains it; empty where nothing does
   * @param madeFrom the id of the figure whose number, times a price, a clock or a unit, it is, or
   *     of two that it is the quotient of; empty where there is none
   * @param contributions whose it is, where its query says so; null in a rounded edition
   */
  public record Ties(String within, String madeFrom, @Nullable Contributions contributions) {
    /** Of a figure that hangs together with no other. */
    public static final Ties NONE = new Ties("", "", null);
  }

  /**
   * What a figure speaks of.
   *
   * @param measure how it was measured: direct, counterfactual, gross, ceiling, count, ...
   * @param rate the kind of rate behind a cost: marginal, average, contract, reimbursed; or null
   */
  public record Subject(
      Unit unit,
      Status status,
      String measure,
      @Nullable String rate,
      Map<String, String> parameters) {
    public Subject {
      parameters = Map.copyOf(parameters);
    }
  }

  /** What was counted or summed, over what, and how many could not be placed; null for none. */
  public record Counted(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable Long unknown) {}

  /** The SHA-256 of the query that computed it, and the files, rates and claims it came from. */
  public record Origin(String sqlSha256, List<String> sources) {
    public Origin {
      sources = List.copyOf(sources);
    }
  }

  /** The same figure as an edition shows it. */
  public Figure with(FigureValue other, Counted rounded) {
    Ties shown = new Ties(ties.within(), ties.madeFrom(), null);
    return new Figure(id, declared, shown, words, subject, other, rounded, origin);
  }

  /** Whether a file of {@code measures/} declares it under this key. */
  public boolean is(String file, String key) {
    return declared.origin().measure().equals(file) && declared.key().equals(key);
  }

  /** What a parameter of its declaration holds; empty where it has no such parameter. */
  public String parameter(String name) {
    return subject.parameters().getOrDefault(name, "");
  }

  /** The id of the whole that contains it; empty where nothing does. */
  public String within() {
    return ties.within();
  }

  /** Whether its number is a count of people, or of records of them. */
  public boolean countsPeople() {
    return declared.kind() == FigureKind.COUNT_OF_PEOPLE;
  }

  /** What it is called in English. */
  public String label() {
    return words.english();
  }

  public Unit unit() {
    return subject.unit();
  }

  public Status status() {
    return subject.status();
  }

  public String measure() {
    return subject.measure();
  }

  public @Nullable String rate() {
    return subject.rate();
  }

  /** Null where the records cannot support a number. */
  public @Nullable BigDecimal value() {
    return number.value();
  }

  public @Nullable BigDecimal low() {
    return number.low();
  }

  public @Nullable BigDecimal high() {
    return number.high();
  }

  public @Nullable Spread spread() {
    return number.spread();
  }

  /** Whether an edition leaves out some of its numbers: it is not that they were not recorded. */
  public boolean withheld() {
    return number instanceof FigureValue.Withheld;
  }

  public @Nullable BigDecimal numerator() {
    return counted.numerator();
  }

  public @Nullable BigDecimal denominator() {
    return counted.denominator();
  }

  public @Nullable Long unknown() {
    return counted.unknown();
  }

  public String sqlSha256() {
    return origin.sqlSha256();
  }

  public List<String> sources() {
    return origin.sources();
  }
}
