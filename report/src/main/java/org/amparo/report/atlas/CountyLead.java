package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.report.answer.Block.Basis;
import org.amparo.report.answer.Block.Fact;
import org.amparo.report.answer.Block.Picture;
import org.amparo.report.answer.Lead;
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
      says.add(
          Sentence.of(
              "atlas.county.unplaced",
              Slot.with("note", new MapMeasure(messages, first, whole, List.of()).note())));
    }
    BigDecimal rate = first.rate(place.id(), SubjectEdition.ALL);
    return new Lead(
        Sentence.of(
            rate == null ? "atlas.county.finding" : "atlas.county.finding-rate",
            Sentence.named("county", place.name()),
            Slot.with("n", first.read(messages, place.id())),
            Slot.with("what", AtlasWords.within(messages, first.subject())),
            Slot.with("rate", NumberText.rate(messages, rate)),
            Slot.with("residents", rate == null ? "" : String.valueOf(first.residentsOf("")))),
        says,
        known.stream().map(one -> fact(one, place)).toList(),
        picture(first, place));
  }

  private Fact fact(SubjectEdition subject, AtlasPlace place) {
    MapMeasure measure = new MapMeasure(messages, subject, edition.tree().top(), List.of());
    return new Fact(
        NumberTables.plain(subject.read(messages, place.id())),
        Sentence.of(
            "atlas.map.counts",
            Slot.with("what", measure.name()),
            Slot.with("year", measure.span())));
  }

  /** By month, one that is not recorded hatched; null where too few are to be drawn. */
  private @Nullable Picture picture(SubjectEdition subject, AtlasPlace place) {
    long[] row = subject.monthsOf(place.id()).orElse(new long[0]);
    Set<String> told = subject.recorded(place.id());
    List<MonthChart.Value> months = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      String month = subject.months().get(i);
      if (!month.equals("unknown") && (row[i] > 0 || told.contains(month))) {
        months.add(new MonthChart.Value(YearMonth.parse(month), row[i]));
      }
    }
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
            List.of(),
            Basis.RECORDS);
  }
}
