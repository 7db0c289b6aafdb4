package org.amparo.report.answer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Assertions;
import org.amparo.report.assertion.Saving;
import org.amparo.report.assertion.Scope;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.HoldPolicy;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** What the page draws on: figures by id, tables by name, and the policies compared. */
final class AnswerFigures {

  /** Kinds of rates in the order in which one leads: what a day less saves before an average. */
  static final List<String> RATES = List.of("marginal", "average", "contract");

  /** The caveat of a study whose bookings without a hold are a sample. */
  private static final String SAMPLE = "study-comparison";

  /** The caveat of bookings of one person at the same time. */
  private static final String OVERLAPS = "bookings-united";

  private final Messages messages;
  private final Figures figures;
  private final Evaluation evaluation;
  private final List<HoldPolicy> policies;
  private final Assertions assertions;

  AnswerFigures(Messages messages, List<Figure> published, Evaluation evaluation) {
    this.messages = messages;
    this.figures = new Figures(published);
    this.evaluation = evaluation;
    this.policies = HoldPolicy.all(evaluation);
    this.assertions =
        new Assertions(evaluation.period(), scope(evaluation), evaluation.protection().rounded());
  }

  /** A study says what it compares with where its bookings are a sample; errors are told too. */
  private static Scope scope(Evaluation evaluation) {
    List<Caveat> caveats = evaluation.caveats();
    if (caveats.stream().anyMatch(caveat -> caveat.key().equals(SAMPLE))) {
      return Scope.THESE_BOOKINGS;
    }
    return caveats.stream()
            .anyMatch(one -> one.key().equals(OVERLAPS) && one.standing() == Caveat.Standing.PAGE)
        ? Scope.THESE_RECORDS
        : Scope.COUNTY;
  }

  /** What these figures' assertions are made by. */
  Assertions assertions() {
    return assertions;
  }

  /** What a figure says, be it that nothing is known; empty only where there is no such figure. */
  Optional<Assertion> said(String id) {
    return figures.find(id).map(assertions::of);
  }

  /** The first of these figures of which something is known. */
  Optional<Assertion> known(String... ids) {
    return Arrays.stream(ids)
        .flatMap(id -> said(id).stream())
        .filter(Assertion::isKnown)
        .findFirst();
  }

  /** What is known of a figure, of a hundred of its base. */
  Optional<Assertion> hundred(String id) {
    return figures.find(id).map(assertions::ofHundred).filter(Assertion::isKnown);
  }

  /** How many of a figure's base its records leave open; empty where none. */
  Optional<Assertion> open(String id) {
    return figures
        .find(id)
        .map(assertions::openIn)
        .filter(Assertion::isKnown)
        .filter(one -> !one.isNone());
  }

  /** Of how many requests no record tells whether the person came due; empty where of none. */
  Optional<Assertion> maybeDue() {
    return said("requests.course.not-recorded").filter(one -> !one.isNone());
  }

  /** How many a figure's base is. */
  Optional<Assertion> base(String id) {
    return figures.find(id).map(assertions::baseOf).filter(Assertion::isKnown);
  }

  /** What the page is written with. */
  Messages messages() {
    return messages;
  }

  /** The words under a key. */
  String say(String key) {
    return messages.say(key);
  }

  /** The words under a key with values put in. */
  String say(String key, Map<String, ?> values) {
    return messages.say(key, values);
  }

  /** A table whose headings are messages that begin alike. */
  Block grid(String caption, String head, List<Block.Row> rows, String... heads) {
    return new Block.Grid(
        say(caption), Stream.of(heads).map(name -> say(head + name)).toList(), rows);
  }

  Figures all() {
    return figures;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** The place's name. */
  String place() {
    return evaluation.place();
  }

  /** Policies compared, readings of one and yardsticks left out. */
  List<HoldPolicy> policies() {
    return policies.stream().filter(HoldPolicy::compared).toList();
  }

  /** The policy under debate; empty where no proposal to a place is compared. */
  Optional<HoldPolicy> proposal() {
    return cells("proposal")
        .map(table -> table.text(0, "policy_id"))
        .flatMap(id -> policies.stream().filter(policy -> policy.id().equals(id)).findFirst())
        .or(() -> policies().stream().filter(HoldPolicy::proposed).findFirst());
  }

  /**
   * How many of a hundred that came due the jail would have held under a policy, in a reading.
   *
   * @param reading one of {@link HoldPolicy#READINGS}
   */
  Optional<Assertion> held(HoldPolicy policy, String reading) {
    return hundred(policy.answers(reading) + "honored");
  }

  /** Whether no other law has to say what becomes of some requests. */
  boolean speaksOfAll(HoldPolicy policy) {
    BigDecimal silent = value(policy.answers() + "silent");
    return silent == null || silent.signum() == 0;
  }

  /** What a policy would have saved a year at a price of a day, in a reading. */
  Optional<Saving> saved(HoldPolicy policy, String reading, String rate) {
    return saving(policy.saving(reading) + "cost." + rate);
  }

  /** A saving of a year; empty where none is known. */
  Optional<Saving> saving(String id) {
    return figures
        .find(id)
        .filter(figure -> assertions.of(figure).isKnown())
        .map(figure -> Saving.of(assertions, figure, spent(figure)));
  }

  /** What was spent at the price of a saving; null where that is not known. */
  private @Nullable Assertion spent(Figure saving) {
    String rate = saving.rate();
    return rate == null ? null : known("policy.done.cost." + rate).orElse(null);
  }

  /** A number as it is read, or null where it was not recorded or is withheld. */
  @Nullable Amount read(String id) {
    return Amount.recordedOrNull(messages, figures.find(id), Style.READ);
  }

  /** The number or the words for there being none; null only where there is no such figure. */
  @Nullable Amount shown(String id) {
    return figures.find(id).map(figure -> Amount.of(messages, figure, Style.READ)).orElse(null);
  }

  /** One number of a figure, as it is read. */
  @Nullable Shown part(String id, Part part) {
    return figures
        .find(id)
        .flatMap(figure -> Shown.of(messages, figure, part, Style.READ))
        .orElse(null);
  }

  /** A part of the figure where it is more than nothing. */
  @Nullable Shown some(String id, Part part) {
    Shown shown = part(id, part);
    return shown == null || shown.value().equals("0") ? null : shown;
  }

  /** How many of a hundred. */
  @Nullable Shown hundred(String id, Part part) {
    return figures.find(id).flatMap(figure -> Shown.ofHundred(messages, figure, part)).orElse(null);
  }

  @Nullable BigDecimal value(String id) {
    return figures.value(id);
  }

  /** The figure's number as a chart draws it; not a number where there is none. */
  double drawn(String id, Part part) {
    return figures.find(id).map(part::of).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** The first of these that has a number. */
  Optional<Amount> first(String... ids) {
    return Arrays.stream(ids).map(this::read).filter(Objects::nonNull).findFirst();
  }

  /** A table that has rows. */
  Optional<Cells> cells(String table) {
    return table(table).map(Cells::new);
  }

  Optional<ResultTable> table(String name) {
    return Optional.ofNullable(evaluation.tables().get(name))
        .filter(table -> !table.rows().isEmpty());
  }

  /** The numbers of a table's rows. */
  IntStream rows(String table) {
    return IntStream.range(0, table(table).map(known -> known.rows().size()).orElse(0));
  }

  /** The rate that a cost and a saving lead with; empty where nothing is priced. */
  Optional<String> rate() {
    return rates().stream().findFirst();
  }

  /** The rates at which what the jail did is priced, the leading one first. */
  List<String> rates() {
    return RATES.stream().filter(rate -> known("policy.done.cost." + rate).isPresent()).toList();
  }

  /** Whether people held waited no longer than others do, by this total of net time. */
  boolean isNoLonger(String id) {
    return figures.find(id).filter(Figures::isNoLonger).isPresent();
  }

  /** Whether the bookings are a sample, as a study says, of which no share of all can be told. */
  boolean isSample() {
    return assertions.scope() == Scope.THESE_BOOKINGS;
  }

  /** The years of what is saved, such as 2022–2024; else the period of the records. */
  String years() {
    String years =
        cells("proposal").stream()
            .flatMap(
                stated ->
                    Stream.of("from", "until")
                        .flatMap(column -> Stream.ofNullable(stated.date(0, column))))
            .map(day -> String.valueOf(day.getYear()))
            .distinct()
            .collect(Collectors.joining("–"));
    return years.isEmpty() ? evaluation.period() : years;
  }

  /** How the ids of time past release begin, by the definition of a hold that costs go by. */
  Optional<String> direct() {
    List<String> definitions =
        figures.declared("direct", "bookings").map(figure -> figure.parameter("hold")).toList();
    return definitions.stream()
        .filter(this::isPriced)
        .findFirst()
        .or(() -> definitions.stream().findFirst())
        .map(definition -> "time.direct." + definition + ".");
  }

  /** Whether the cost of time past release is that of the time by this definition. */
  private boolean isPriced(String definition) {
    return Figures.RATES.stream()
        .map(rate -> "cost.direct." + rate)
        .anyMatch(
            cost -> {
              BigDecimal all = value(cost);
              BigDecimal own = value(cost + "." + definition);
              return all != null && own != null && all.compareTo(own) == 0;
            });
  }

  /** Whether the jail's bookings carry marks of holds and there is no log of requests. */
  boolean implied() {
    return figures.has("bookings.held") && !figures.has("requests.received");
  }
}
