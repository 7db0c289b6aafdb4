package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FirstSeenTest {

  @Property
  void numbersAreThoseOfTheOrderFirstSeen(@ForAll @Size(max = 300) long[] values) {
    assertThat(FirstSeen.number(values)).isEqualTo(byAMap(values));
  }

  @Property
  void valuesThatComeAgainKeepTheirNumber(
      @ForAll @Size(max = 300) @LongRange(min = -20, max = 20) long[] values) {
    assertThat(FirstSeen.number(values)).isEqualTo(byAMap(values));
  }

  private static int[] byAMap(long[] values) {
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    int[] expected = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      expected[i] = numbers.computeIfAbsent(values[i], _ -> numbers.size());
    }
    return expected;
  }
}
