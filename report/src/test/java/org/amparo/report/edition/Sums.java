package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * What a reader knows adds up, written down anew and without the catalog: parts of a figure that
 * sum to another.
 */
final class Sums {

  /** A number of a figure. */
  record Named(String figure, Part part) {}

  /** The parts sum to the whole. */
  record Sum(Named whole, List<Named> parts) {}

  private Sums() {}

  static List<Sum> of(Evaluation evaluation) {
    List<Sum> sums = new ArrayList<>();
    grouped(evaluation, "requests.month.", _ -> "months")
        .values()
        .forEach(parts -> sums.add(new Sum(value("requests.received"), values(parts))));
    grouped(evaluation, "who.", Sums::dimension)
        .values()
        .forEach(
            parts ->
                sums.add(
                    new Sum(
                        value("bookings.held"),
                        parts.stream().map(id -> new Named(id, Part.NUMERATOR)).toList())));
    grouped(evaluation, "bears.", Sums::dimension)
        .values()
        .forEach(
            parts ->
                sums.add(
                    new Sum(
                        value("bookings.total"),
                        parts.stream().map(id -> new Named(id, Part.DENOMINATOR)).toList())));
    for (var policy : evaluation.policies()) {
      String prefix = policy.figurePrefix();
      Function<String, Named> answer = word -> value(prefix + word);
      sums.add(
          new Sum(
              value("requests.received.hold"),
              List.of(
                  answer.apply("must"),
                  answer.apply("may"),
                  answer.apply("must-not"),
                  answer.apply("silent"),
                  answer.apply("needs-review"),
                  answer.apply("needs-information"))));
      sums.add(
          new Sum(
              new Named(prefix + "honored", Part.LOW),
              List.of(answer.apply("must"), answer.apply("may"))));
      sums.add(
          new Sum(
              new Named(prefix + "honored", Part.HIGH),
              List.of(
                  answer.apply("must"),
                  answer.apply("may"),
                  answer.apply("needs-review"),
                  answer.apply("needs-information"))));
      sums.add(
          new Sum(
              new Named(prefix + "honored", Part.UNKNOWN),
              List.of(answer.apply("needs-review"), answer.apply("needs-information"))));
    }
    return sums;
  }

  private static Named value(String figure) {
    return new Named(figure, Part.VALUE);
  }

  private static List<Named> values(List<String> ids) {
    return ids.stream().map(Sums::value).toList();
  }

  private static String dimension(String id) {
    return id.split("\\.", -1)[1];
  }

  private static Map<String, List<String>> grouped(
      Evaluation evaluation, String prefix, Function<String, String> key) {
    Map<String, List<String>> groups = new TreeMap<>();
    evaluation.figures().keySet().stream()
        .filter(id -> id.startsWith(prefix))
        .forEach(id -> groups.computeIfAbsent(key.apply(id), _ -> new ArrayList<>()).add(id));
    return groups;
  }

  /** The number as an evaluation has it, or null. */
  static @Nullable BigDecimal of(Evaluation evaluation, Named number) {
    Figure figure = evaluation.figures().get(number.figure());
    return figure == null ? null : number.part().of(figure);
  }

  /**
   * How far apart the least and the greatest are that a reader can work out for each part that is
   * hidden, who knows the sum and that each is at least one.
   */
  static long room(Evaluation edition, Sum sum) {
    BigDecimal whole = of(edition, sum.whole());
    List<Named> hidden = sum.parts().stream().filter(part -> of(edition, part) == null).toList();
    if (whole == null || hidden.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long shown =
        sum.parts().stream()
            .map(part -> of(edition, part))
            .filter(Objects::nonNull)
            .mapToLong(BigDecimal::longValueExact)
            .sum();
    long left = whole.longValueExact() - shown;
    return hidden.size() == 1 ? 0 : left - hidden.size();
  }
}
