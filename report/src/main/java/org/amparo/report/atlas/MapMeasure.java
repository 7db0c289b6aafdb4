package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;
import org.jspecify.annotations.Nullable;

/** A measure of map and list as the script shows it: lists with bars between, all years first. */
public record MapMeasure(
    Messages messages,
    SubjectEdition subject,
    SubjectAssertions said,
    String whole,
    List<AtlasPlace> counties) {

  private Stream<String> years() {
    return Stream.concat(Stream.of(SubjectEdition.ALL), subject.years().stream());
  }

  private String list(Function<String, String> each) {
    return years().map(each).collect(Collectors.joining("|"));
  }

  public String id() {
    return subject.subject().id();
  }

  public String name() {
    return subject.words(messages);
  }

  /** What is counted, within a sentence. */
  public String what() {
    return AtlasWords.within(messages, subject.subject());
  }

  /** The years as the menu has them; one covered in part says how many months. */
  public String labels() {
    return list(this::label);
  }

  private String label(String year) {
    if (year.isEmpty()) {
      return messages.say("atlas.years.all", Map.of("years", span()));
    }
    long months = subject.months(whole, year);
    return months == 12
        ? year
        : messages.say("atlas.years.part", Map.of("year", year, "months", months));
  }

  /** From which year to which. */
  String span() {
    List<String> years = subject.years();
    return years.isEmpty()
        ? messages.say("atlas.part.year.unknown")
        : years.size() == 1 ? years.getFirst() : years.getFirst() + "–" + years.getLast();
  }

  /** The year of the residents that each year is divided by. */
  public String residents() {
    return list(this::residents);
  }

  /** The year of the residents that a year, or {@link SubjectEdition#ALL}, is divided by. */
  String residents(String year) {
    return subject.years().isEmpty() ? "" : String.valueOf(subject.residentsOf(year));
  }

  /** What is in no county, by year. */
  public String notes() {
    return list(year -> note(year).map(note -> note.text(messages)).orElse(""));
  }

  /** What is in no county, and so not on the map; empty where there is nothing. */
  Optional<Sentence> note(String year) {
    if (subject.at(whole, year) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        subject.unplaced(whole, year) == 0
            ? Sentence.of("atlas.map.placed")
            : Sentence.across(
                "atlas.map.unplaced",
                Sentence.says("n", said.unplaced(whole, year)),
                Sentence.says("all", said.all(whole, year)),
                Sentence.says("share", said.unplacedShare(whole, year)),
                Slot.with("what", what())));
  }

  /** The least of each shade: of all years by number and by rate, then of single years. */
  public String breaks() {
    return Stream.<BiFunction<String, String, @Nullable BigDecimal>>of(this::count, this::rate)
        .flatMap(
            number ->
                Stream.of(
                    breaks(Stream.of(SubjectEdition.ALL), number),
                    breaks(subject.years().stream(), number)))
        .map(
            breaks ->
                breaks.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("|"));
  }

  List<BigDecimal> rateBreaks() {
    return breaks(Stream.of(SubjectEdition.ALL), this::rate);
  }

  private List<BigDecimal> breaks(
      Stream<String> years, BiFunction<String, String, @Nullable BigDecimal> number) {
    return Shades.breaks(
        years.flatMap(
            year ->
                counties.stream()
                    .map(place -> number.apply(place.id(), year))
                    .filter(Objects::nonNull)));
  }

  private @Nullable BigDecimal count(String county, String year) {
    long count = subject.at(county, year);
    return count < 0 ? null : scaled(BigDecimal.valueOf(count));
  }

  /** Money is drawn in dollars. */
  private BigDecimal scaled(BigDecimal number) {
    return money() ? number.movePointLeft(2) : number;
  }

  public boolean money() {
    return subject.unit() == Unit.CENTS;
  }

  private @Nullable BigDecimal rate(String county, String year) {
    BigDecimal rate = subject.rate(county, year);
    return rate == null ? null : scaled(rate);
  }

  String shade(String county, List<BigDecimal> breaks) {
    return Shades.of(
        subject.at(county, SubjectEdition.ALL), rate(county, SubjectEdition.ALL), breaks);
  }

  public String rateText(String county) {
    return NumberText.rate(messages, rate(county, SubjectEdition.ALL));
  }

  /** A county's numbers by year, its rate behind each; {@code f}, {@code w} or nothing for none. */
  String values(String county) {
    return years()
        .map(
            year -> {
              long count = subject.at(county, year);
              BigDecimal rate = rate(county, year);
              String code =
                  count == SubjectEdition.FEW ? "f" : count == SubjectEdition.WITHHELD ? "w" : "";
              return (count < 0 ? code : scaled(BigDecimal.valueOf(count)).toPlainString())
                  + ":"
                  + (rate == null ? code : rate.toPlainString());
            })
        .collect(Collectors.joining(","));
  }

  /** How many residents a rate is of. */
  public String residentCount() {
    return NumberText.residents(messages);
  }

  /** What a rate is called. */
  public String rateName() {
    return messages.say("atlas.rate", Map.of("whole", NumberText.residents(messages)));
  }

  /** What the map shows as it opens. */
  public String caption() {
    return messages.say(
        "atlas.map.rates",
        Map.of(
            "what", name(),
            "year", label(SubjectEdition.ALL),
            "whole", NumberText.residents(messages),
            "residents", residents(SubjectEdition.ALL)));
  }

  /** What is in no county of all years. */
  public String note() {
    return note(SubjectEdition.ALL).map(note -> note.text(messages)).orElse("");
  }
}
