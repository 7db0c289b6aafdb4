package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** How many minutes a jail works on one request. */
public record Minutes(BigDecimal low, BigDecimal central, BigDecimal high) {

  /**
   * What a user writes: {@code 45}, or with the least and the most {@code 20/45/90}.
   *
   * @throws AmparoException AMP-602 where it cannot be read
   */
  public static Minutes parse(String text) {
    List<BigDecimal> minutes = new ArrayList<>();
    for (String part : text.split("/", -1)) {
      if (part.strip().matches("[0-9]{1,5}([.][0-9]{1,3})?")) {
        minutes.add(new BigDecimal(part.strip()));
      }
    }
    boolean ordered = minutes.stream().sorted().toList().equals(minutes);
    boolean whole = minutes.size() == text.split("/", -1).length;
    if (!ordered || !whole || (minutes.size() != 1 && minutes.size() != 3)) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "'" + text + "' is no number of minutes",
          Place.of("--processing-minutes"),
          "write minutes a request, as 45 or, with the least and the most, 20/45/90");
    }
    return new Minutes(minutes.getFirst(), minutes.get(minutes.size() / 2), minutes.getLast());
  }
}
