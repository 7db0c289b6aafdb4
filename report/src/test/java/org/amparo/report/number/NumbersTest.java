package org.amparo.report.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.amparo.evaluate.Unit;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUESTS      | 1234       | EXACT | 1,234",
        "PEOPLE        | 0          | EXACT | 0",
        "HOURS         | 4626.7336  | EXACT | 4,626.7",
        "DAYS          | 73.6181331 | EXACT | 73.6",
        "DAYS          | 2          | EXACT | 2",
        "DAYS          | 2.01       | EXACT | 2.0",
        "DAYS          | 106452     | EXACT | 106,452",
        "CENTS         | 2429035    | EXACT | $24,290.35",
        "CENTS         | 2429035    | BRIEF | $24,290.35",
        "CENTS         | 607069993  | EXACT | $6,070,699.93",
        "CENTS         | 607069993  | BRIEF | $6.1 million",
        "CENTS         | 123456789012 | BRIEF | $1.2 billion",
        "CENTS         | -589226    | EXACT | \u2212$5,892.26",
        "CENTS         | 0          | EXACT | $0.00",
        "CENTS_PER_DAY | 12600      | EXACT | $126.00",
        "SHARE         | 0.3482     | EXACT | 34.8%",
        "SHARE         | 1          | EXACT | 100%",
        "SHARE         | 0          | EXACT | 0%",
        "SHARE         | 0.0004     | EXACT | under 0.1%",
        "SHARE         | 0.9996     | EXACT | over 99.9%",
        "RATIO         | 0.9731     | EXACT | 0.97",
        "RATIO         | 45.6049    | EXACT | 45.6"
      })
  void a_number_is_printed_by_its_unit(Unit unit, BigDecimal number, Style style, String text) {
    assertThat(Numbers.text(Messages.english(), number, unit, style)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"PEOPLE, 1, person", "PEOPLE, 2, people", "HOURS, 1.0, hour", "CENTS, 5, ''"})
  void a_noun_agrees_with_its_number(Unit unit, BigDecimal number, String noun) {
    assertThat(Numbers.noun(Messages.english(), number, unit)).isEqualTo(noun);
  }

  @Property
  void money_in_full_reads_back_to_the_cent(@ForAll @LongRange(min = 0) long cents) {
    String text =
        Numbers.text(Messages.english(), BigDecimal.valueOf(cents), Unit.CENTS, Style.EXACT);
    BigDecimal dollars = new BigDecimal(text.replace("$", "").replace(",", ""));
    assertThat(dollars.movePointRight(2)).isEqualByComparingTo(BigDecimal.valueOf(cents));
  }

  @Property
  void a_share_of_some_never_reads_as_none_or_all(
      @ForAll @LongRange(min = 1, max = 999_999) long part) {
    BigDecimal share = BigDecimal.valueOf(part, 6);
    assertThat(Numbers.text(Messages.english(), share, Unit.SHARE, Style.EXACT))
        .isNotIn("0%", "0.0%", "100%", "100.0%");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0%",
    "1, 3, 100%",
    "0.2, 3, 20%",
    "0.015, 3, 1.5%",
    "0.0097656, 2, 0.98%",
    "0.00001, 3, 0.001%",
    "0.0000099, 3, under 0.001%",
    "0.99999, 3, 99.999%",
    "0.999999, 2, over 99.99%"
  })
  void a_percentage_has_the_decimals_it_needs_and_no_more(BigDecimal share, int most, String text) {
    assertThat(Numbers.percent(Messages.english(), share, most)).isEqualTo(text);
  }

  /** As a page prints it in each language: thousands set apart, a true minus, half rounded up. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH        | 1234        | 0 | 1 | 1,234",
        "SPANISH        | 1234        | 0 | 1 | 1,234",
        "HAITIAN_CREOLE | 1234        | 0 | 1 | 1,234",
        "SPANISH        | -1234567.85 | 1 | 1 | \u22121,234,567.9",
        "ENGLISH        | 0.05        | 0 | 1 | 0.1",
        "ENGLISH        | 2.0         | 0 | 1 | 2",
        "SPANISH        | 2.345       | 2 | 2 | 2.35",
        "HAITIAN_CREOLE | -0.5        | 0 | 0 | \u22121"
      })
  void a_number_is_printed_alike_in_every_language(
      Language language, BigDecimal number, int fewest, int most, String text) {
    assertThat(Numbers.grouped(Messages.of(language), number, fewest, most)).isEqualTo(text);
  }

  /** What pages printed before ICU printed their numbers. */
  @Property
  void numbers_read_as_they_always_did(
      @ForAll long unscaled,
      @ForAll @IntRange(max = 8) int scale,
      @ForAll @IntRange(max = 2) int fewest,
      @ForAll @IntRange(max = 4) int more,
      @ForAll Language language) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.numbers());
    symbols.setMinusSign('\u2212');
    DecimalFormat before = new DecimalFormat("#,##0", symbols);
    before.setMinimumFractionDigits(fewest);
    before.setMaximumFractionDigits(fewest + more);
    before.setRoundingMode(RoundingMode.HALF_UP);
    BigDecimal number = BigDecimal.valueOf(unscaled, scale);
    assertThat(Numbers.grouped(Messages.of(language), number, fewest, fewest + more))
        .isEqualTo(before.format(number));
  }

  @Test
  void one_library_prints_the_numbers_of_a_page() throws ClassNotFoundException {
    assertThat(
            Stream.of(
                    Numbers.class.getDeclaredFields(),
                    Class.forName(Numbers.class.getName() + "$Form").getDeclaredMethods())
                .flatMap(Stream::of)
                .map(Object::toString))
        .noneMatch(member -> member.contains("java.text"))
        .anyMatch(member -> member.contains("com.ibm.icu.number"));
  }
}
