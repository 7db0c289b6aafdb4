package org.amparo.report.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmountTest {

  private static Figure repaid(FigureValue value) {
    return figure("repayment-received", "repayment.received", Unit.CENTS, value);
  }

  private static Figure figure(String key, String id, Unit unit, FigureValue value) {
    var declared = MeasureCatalog.bundled().figure("savings", key);
    return new Figure(
        id,
        declared,
        Figure.Ties.NONE,
        declared.label().label(Map.of(), List.of()),
        new Figure.Subject(unit, Status.DECIDED, "direct", null, Map.of()),
        value,
        new Figure.Counted(null, null, null),
        new Figure.Origin("a".repeat(64), List.of("jail.csv")));
  }

  private static String words(Language language, FigureValue value) {
    Messages messages = Messages.of(language);
    return Amount.of(messages, repaid(value), Style.EXACT).words(messages);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void zero_and_each_reason_why_there_is_no_number_are_different_words(Language language) {
    List<FigureValue> values = new ArrayList<>(List.of(Absent.values()));
    values.add(new FigureValue.Withheld(null, null, null));
    values.add(new FigureValue.Known(BigDecimal.ZERO));

    List<String> words = values.stream().map(value -> words(language, value)).toList();
    assertThat(words).hasSize(6).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void repayment_that_no_record_states_is_not_none() {
    assertThat(words(Language.ENGLISH, Absent.NOT_RECORDED)).isEqualTo("not recorded");
    assertThat(words(Language.ENGLISH, new FigureValue.Known(BigDecimal.ZERO))).isEqualTo("$0.00");
  }

  @Test
  void of_a_hundred_there_are_never_more_than_all_where_an_end_and_its_whole_were_rounded() {
    Figure rounded =
        repaid(Absent.NOT_RECORDED)
            .with(
                new FigureValue.Range(
                    null, BigDecimal.valueOf(20), BigDecimal.valueOf(40), Spread.MISSING_FACTS),
                new Figure.Counted(null, BigDecimal.valueOf(30), null));
    Messages english = Messages.of(Language.ENGLISH);
    assertThat(Shown.ofHundred(english, rounded, Part.HIGH).orElseThrow().text()).isEqualTo("100");
    assertThat(Shown.ofHundred(english, rounded, Part.LOW).orElseThrow().text()).isEqualTo("67");
  }
}
