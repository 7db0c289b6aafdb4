package org.amparo.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "100, 100",
    "12.5, 12.5",
    "0.1, 0.1",
    "7.255, 7.26",
    "-3.999, -4",
    "-0.004, 0",
    "-0.0, 0"
  })
  void a_coordinate_has_two_decimals_at_most_and_none_that_says_nothing(
      double number, String written) {
    assertThat(Canvas.number(number)).isEqualTo(written);
  }

  @Property(tries = 1000)
  void a_coordinate_is_the_number_to_the_nearest_hundredth(
      @ForAll @DoubleRange(min = -2000, max = 2000) double number) {
    assertThat(Double.parseDouble(Canvas.number(number)))
        .isEqualTo(Double.parseDouble(String.format(Locale.ROOT, "%.2f", number)));
  }
}
