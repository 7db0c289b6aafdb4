package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.jspecify.annotations.Nullable;

/** A map's colors and patterns, each for about as many counties, as the script draws them too. */
final class Shades {

  /** Nothing tells how many: hatched, so that it never reads as none. */
  static final String ABSENT = "absent";

  private static final String FEW = "few";
  private static final String NONE = "none";
  private static final int SHADES = 4;
  private static final MathContext ROUND = new MathContext(2, RoundingMode.HALF_UP);

  private Shades() {}

  /** The least of each shade but the first: quarters of what is above none, in two digits. */
  static List<BigDecimal> breaks(Stream<BigDecimal> numbers) {
    List<BigDecimal> above = numbers.filter(number -> number.signum() > 0).sorted().toList();
    return above.isEmpty()
        ? List.of()
        : Stream.of(1, 2, 3)
            .map(quarter -> above.get(above.size() * quarter / SHADES).round(ROUND))
            .distinct()
            .toList();
  }

  /** The shade of a count as an edition shows it, by the number drawn, or null for none. */
  static String of(long count, @Nullable BigDecimal number, List<BigDecimal> breaks) {
    if (count == SubjectEdition.FEW) {
      return FEW;
    }
    if (number == null) {
      return ABSENT;
    }
    return number.signum() == 0
        ? NONE
        : "class-" + (1 + breaks.stream().filter(least -> least.compareTo(number) <= 0).count());
  }

  /** Each shade with its words; few is whether numbers of fewer than 11 are not shown. */
  static Map<String, String> legend(Messages messages, List<BigDecimal> breaks, boolean few) {
    Map<String, String> legend = new LinkedHashMap<>();
    legend.put(ABSENT, messages.say("atlas.map.absent"));
    legend.put(NONE, messages.say("atlas.map.none"));
    if (few) {
      legend.put(FEW, NumberText.of(messages, SubjectEdition.FEW, Unit.PEOPLE));
    }
    for (int shade = 0; shade < SHADES; shade++) {
      legend.put("class-" + (shade + 1), words(messages, breaks, shade));
    }
    return legend;
  }

  /** Empty where there is no such shade. */
  private static String words(Messages messages, List<BigDecimal> breaks, int shade) {
    if (shade > breaks.size() || breaks.isEmpty()) {
      return "";
    }
    if (shade == 0) {
      return messages.say(
          "number.under", Map.of("amount", Numbers.count(messages, breaks.getFirst())));
    }
    String from = Numbers.count(messages, breaks.get(shade - 1));
    return shade == breaks.size()
        ? messages.say("atlas.map.more", Map.of("from", from))
        : messages.say(
            "atlas.map.span",
            Map.of("from", from, "until", Numbers.count(messages, breaks.get(shade))));
  }
}
