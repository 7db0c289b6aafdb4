package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** A user's rate: {@code average=131.50}, or with its ends {@code average=110/131.50/160}. */
public final class StatedRate {

  private StatedRate() {}

  /** Whether the text states a rate, rather than naming one. */
  public static boolean isStated(String text) {
    return text.contains("=");
  }

  /** The rate stated in dollars a day, in the money of a year; AMP-507 where it cannot be read. */
  public static Rate parse(String text, int year) {
    int equals = text.indexOf('=');
    Optional<RateKind> kind =
        Arrays.stream(RateKind.values())
            .filter(
                one ->
                    one.word().equals(text.substring(0, equals).strip().toLowerCase(Locale.ROOT)))
            .findFirst();
    List<BigDecimal> cents = new ArrayList<>();
    for (String dollars : text.substring(equals + 1).split("/", -1)) {
      if (!dollars.strip().matches("[0-9]{1,7}([.][0-9]{1,2})?")) {
        throw unreadable(text);
      }
      cents.add(new BigDecimal(dollars.strip()).movePointRight(2).setScale(0));
    }
    boolean ordered = cents.stream().sorted().toList().equals(cents);
    if (kind.isEmpty() || !ordered || (cents.size() != 1 && cents.size() != 3)) {
      throw unreadable(text);
    }
    return new Rate(
        "stated-" + kind.get().word(),
        kind.get(),
        null,
        Per.DAY,
        cents.getFirst(),
        cents.get(cents.size() / 2),
        cents.getLast(),
        List.of(),
        year,
        year,
        "stated by the user",
        "",
        Evidence.STATED,
        "");
  }

  private static AmparoException unreadable(String text) {
    return ErrorCode.RATE_UNKNOWN.error(
        "'" + text + "' states no rate",
        Place.of("--rate"),
        "write marginal, average, contract or reimbursed = dollars a day, as average=131.50 or,"
            + " with the least and the most, average=110/131.50/160");
  }
}
