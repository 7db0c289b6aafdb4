package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.report.answer.Block.Basis;
import org.amparo.report.answer.Block.Fact;
import org.amparo.report.answer.Block.Picture;
import org.amparo.report.answer.Lead;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;
import org.jspecify.annotations.Nullable;

/** The first screen of a county's page, of the subjects that name counties, the leading first. */
record CountyLead(Messages messages, Edition edition, List<SubjectEdition> subjects) {

  Lead of(AtlasPlace place) {
    List<SubjectEdition> known =
        subjects.stream()
            .filter(one -> one.at(place.id(), SubjectEdition.ALL) != SubjectEdition.ABSENT)
            .toList();
    SubjectEdition first =
        known.stream()
            .filter(one -> one.at(place.id(), SubjectEdition.ALL) != 0)
            .findFirst()
            .orElse(known.isEmpty() ? subjects.getFirst() : known.getFirst());
    List<Sentence> says = new ArrayList<>(AtlasWords.limits(messages, edition, first.subject()));
    // Of what names no county often not even the state is known.
    String whole = edition.tree().top();
    if (first.unplaced(whole, SubjectEdition.ALL) != 0) {
      measure(first)
          .note(SubjectEdition.ALL)
          .ifPresent(note -> says.add(Sentence.joined(Sentence.of("atlas.county.unplaced"), note)));
    }
    SubjectAssertions said = new SubjectAssertions(first, edition);
    Assertion number = said.of(place.id());
    Slot county = Sentence.named("county", place.name());
    Slot what = Slot.with("what", AtlasWords.within(messages, first.subject()));
    return new Lead(
        said.rate(place.id())
            .map(
                rate ->
                    Sentence.across(
                        "atlas.county.finding-rate",
                        county,
                        Sentence.says("n", number),
                        what,
                        Sentence.digits("rate", rate),
                        Slot.with("whole", NumberText.residents(messages)),
                        Slot.with(
                            "residents", String.valueOf(first.residentsOf(SubjectEdition.ALL)))))
            .orElseGet(
                () ->
                    Sentence.of("atlas.county.finding", county, Sentence.says("n", number), what)),
        says,
        known.stream().map(one -> fact(one, place)).toList(),
        picture(first, place));
  }

  private MapMeasure measure(SubjectEdition subject) {
    return new MapMeasure(
        messages,
        subject,
        new SubjectAssertions(subject, edition),
        edition.tree().top(),
        List.of());
  }

  private Fact fact(SubjectEdition subject, AtlasPlace place) {
    MapMeasure measure = measure(subject);
    return new Fact(
        new Sentence(List.of(new Sentence.Asserted(measure.said().of(place.id()), Form.PLAIN))),
        Sentence.of(
            "atlas.map.counts",
            Slot.with("what", measure.name()),
            Slot.with("year", measure.span())));
  }

  /** A bar of a month and what it shows. */
  private record Drawn(MonthChart.Value bar, Assertion number) {}

  /** By month, one that is not recorded hatched; null where too few are to be drawn. */
  private @Nullable Picture picture(SubjectEdition subject, AtlasPlace place) {
    SubjectAssertions said = new SubjectAssertions(subject, edition);
    List<Drawn> drawn = drawn(subject, said, place);
    List<MonthChart.Value> months = drawn.stream().map(Drawn::bar).toList();
    return months.size() < 2
        ? null
        : Picture.of(
            messages,
            new Sentence(List.of(subject.words(messages))),
            title ->
                MonthChart.bars(
                    messages,
                    "chart-months",
                    title,
                    messages.say(
                        "atlas.map.counts",
                        Map.of(
                            "what",
                            subject.words(messages),
                            "year",
                            Dates.month(messages, months.getFirst().month())
                                + " – "
                                + Dates.month(messages, months.getLast().month()))),
                    false,
                    months),
            Sentence.of("atlas.chart.caption", Slot.with("what", subject.words(messages))),
            Stream.concat(Stream.of(said.of(place.id())), drawn.stream().map(Drawn::number))
                .toList(),
            Basis.RECORDS);
  }

  /** Each month as its number says it: the least that it can be where it is open. */
  private static List<Drawn> drawn(
      SubjectEdition subject, SubjectAssertions said, AtlasPlace place) {
    long[] row = subject.monthsOf(place.id()).orElse(new long[0]);
    Set<String> told = subject.recorded(place.id());
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      String month = subject.months().get(i);
      if (!month.equals("unknown") && (row[i] > 0 || told.contains(month))) {
        Assertion number = said.month(place.id(), month, row[i]);
        BigDecimal height = number.drawn();
        drawn.add(
            new Drawn(
                new MonthChart.Value(
                    YearMonth.parse(month), height == null ? 0 : height.doubleValue()),
                number));
      }
    }
    return drawn;
  }
}
