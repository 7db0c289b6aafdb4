package org.amparo.report.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Amount;
import org.amparo.evaluate.Caveat.Count;
import org.amparo.evaluate.Caveat.Day;
import org.amparo.evaluate.Caveat.Months;
import org.amparo.evaluate.Caveat.Names;
import org.amparo.evaluate.Caveat.People;
import org.amparo.evaluate.Caveat.Quoted;
import org.amparo.evaluate.Caveat.Run;
import org.amparo.evaluate.Caveat.Slot;
import org.amparo.evaluate.Caveat.Words;
import org.amparo.evaluate.Caveat.Years;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** Caveats as sentences of a language. */
public final class CaveatWords {

  /** How the keys of their messages begin. */
  public static final String PREFIX = "caveat.";

  private CaveatWords() {}

  /** The caveat in the language of the messages. */
  public static String of(Messages messages, Caveat caveat) {
    Map<String, Object> values = new HashMap<>();
    for (Slot slot : caveat.slots()) {
      values.put(slot.name(), words(messages, slot));
      BigDecimal number = number(slot);
      if (number != null) {
        values.put(slot.name() + "_n", number);
      }
    }
    return messages.say(PREFIX + caveat.key(), values);
  }

  private static String words(Messages messages, Slot slot) {
    return switch (slot) {
      case People people -> count(messages, people.count());
      case Count count -> Numbers.count(messages, BigDecimal.valueOf(count.count()));
      case Amount amount -> amount(messages, amount.value(), amount.unit());
      case Day day -> Dates.day(messages, day.day());
      case Years years ->
          years.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Months months ->
          months.runs().stream()
              .map(run -> months(messages, run))
              .collect(Collectors.joining(", "));
      case Names names -> String.join("; ", names.names());
      case Words words ->
          words.keys().stream()
              .map(key -> messages.say(PREFIX + key))
              .collect(Collectors.joining(", "));
      case Caveat.Labels labels ->
          labels.labels().stream()
              .map(label -> small(Labels.of(messages, label)))
              .collect(Collectors.joining("; "));
      case Quoted quoted -> quoted.text();
    };
  }

  /** The number by which a message chooses singular or plural; null where the slot has none. */
  private static @Nullable BigDecimal number(Slot slot) {
    return switch (slot) {
      case People people -> last(people.count());
      case Count count -> BigDecimal.valueOf(count.count());
      case Years years -> size(years.years());
      case Months months ->
          months.runs().stream().allMatch(run -> run.first().equals(run.last()))
              ? size(months.runs())
              : BigDecimal.TWO;
      case Names names -> size(names.names());
      case Words words -> size(words.keys());
      case Amount _, Day _, Caveat.Labels _, Quoted _ -> null;
    };
  }

  private static BigDecimal size(List<?> all) {
    return BigDecimal.valueOf(all.size());
  }

  /** The last number that is read; of a count too small to show, one of several. */
  private static BigDecimal last(FigureValue count) {
    BigDecimal high = count.high();
    BigDecimal value = count.value();
    return high != null ? high : value != null ? value : BigDecimal.TWO;
  }

  private static String count(Messages messages, FigureValue count) {
    if (count instanceof FigureValue.Withheld withheld && withheld.most() != null) {
      return messages.say("number.fewer", Map.of("n", String.valueOf(Rounding.FEWEST)));
    }
    return amount(messages, count, Unit.PEOPLE);
  }

  private static String amount(Messages messages, FigureValue amount, Unit unit) {
    BigDecimal value = amount.value();
    BigDecimal low = amount.low();
    BigDecimal high = amount.high();
    if (value != null) {
      return Numbers.text(messages, value, unit, Style.EXACT);
    }
    if (low != null && high != null) {
      return messages.say(
          "number.between",
          Map.of(
              "low", Numbers.text(messages, low, unit, Style.EXACT),
              "high", Numbers.text(messages, high, unit, Style.EXACT)));
    }
    if (low != null) {
      return messages.say(
          "number.at-least", Map.of("low", Numbers.text(messages, low, unit, Style.EXACT)));
    }
    String state = amount.state();
    return messages.say(
        "number."
            + (state == null ? "withheld" : state.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static String months(Messages messages, Run run) {
    return run.first().equals(run.last())
        ? month(messages, run.first())
        : messages.say(
            "caveat.run",
            Map.of("first", month(messages, run.first()), "last", month(messages, run.last())));
  }

  private static String month(Messages messages, YearMonth month) {
    return Dates.month(messages, month);
  }

  /** Where no abbreviation begins the words, they begin small. */
  private static String small(String words) {
    return words.length() > 1 && Character.isUpperCase(words.charAt(1))
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
