package org.amparo.policy.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.amparo.model.fact.FactType;

/** Random known values: few of each type, so that equality and boundaries come up often. */
final class RandomValues {

  /** Days around which look-backs turn, among them days that some years lack. */
  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2004, 2, 29),
          LocalDate.of(2008, 2, 28),
          LocalDate.of(2008, 2, 29),
          LocalDate.of(2008, 3, 1),
          LocalDate.of(2013, 12, 3),
          LocalDate.of(2014, 2, 28),
          LocalDate.of(2018, 2, 28),
          LocalDate.of(2018, 3, 1),
          LocalDate.of(2023, 12, 3),
          LocalDate.of(2024, 2, 29));

  /** Texts with every character that a quoting mistake would trip over. */
  private static final List<String> TEXTS =
      List.of("1299", "13A-6-20", "O'Hara", "a \"quoted\" \\ word", "§ 775.087(2)", "");

  private static final List<Long> INTEGERS = List.of(-1L, 0L, 1L, 2L, 3L, 17L, 18L);

  private RandomValues() {}

  /**
   * A known value.
   *
   * @param allowed the words a text may be; any where empty
   */
  static Object draw(FactType type, List<String> allowed, Random random) {
    return switch (type) {
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> pick(INTEGERS, random);
      case TEXT -> pick(allowed.isEmpty() ? TEXTS : allowed, random);
      case DATE -> pick(DATES, random);
      case TIME -> pick(DATES, random).atTime(random.nextInt(24), random.nextInt(60));
    };
  }

  static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
