package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.text.Amounts;
import org.amparo.model.yaml.YamlNode;

/** What a formula may name: the inputs and rows read so far, with how well each is known. */
final class Names {

  private final Map<String, Range> values = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Evidence> evidence = new HashMap<>();

  void add(YamlNode node, String id, Range value, Unit unit, Evidence known) {
    if (values.put(id, value) != null) {
      throw node.error("the id '" + id + "' is used twice", "give each input and row its own");
    }
    words.put(id, Amounts.written(value.value(), unit));
    evidence.put(id, known);
  }

  boolean has(String id) {
    return values.containsKey(id);
  }

  /** All of them, in alphabetical order. */
  List<String> known() {
    return values.keySet().stream().sorted().toList();
  }

  /**
   * The formula's value, and the least and the most it may be for the numbers that were rounded to
   * those it names. Sums, products, quotients and powers of e are monotone in each name, so the
   * extremes lie where every name is at one of its ends; AMP-502 where it divides by zero.
   */
  Range range(Formula formula, YamlNode node) {
    try {
      List<Map<String, BigDecimal>> corners = corners(formula);
      List<BigDecimal> ends = corners.stream().map(formula::value).sorted().toList();
      Map<String, BigDecimal> middle = new HashMap<>();
      values.forEach((name, range) -> middle.put(name, range.value()));
      return new Range(ends.getFirst(), formula.value(middle), ends.getLast());
    } catch (ArithmeticException e) {
      throw node.error("the formula divides by zero", "mend the formula or its inputs");
    }
  }

  private List<Map<String, BigDecimal>> corners(Formula formula) {
    List<Map<String, BigDecimal>> corners = List.of(Map.of());
    for (String name : formula.names().distinct().toList()) {
      Range range = Objects.requireNonNull(values.get(name));
      List<BigDecimal> ends =
          range.low().compareTo(range.high()) == 0
              ? List.of(range.value())
              : List.of(range.low(), range.high());
      List<Map<String, BigDecimal>> further = new ArrayList<>();
      for (Map<String, BigDecimal> corner : corners) {
        for (BigDecimal end : ends) {
          Map<String, BigDecimal> longer = new HashMap<>(corner);
          longer.put(name, end);
          further.add(longer);
        }
      }
      corners = further;
    }
    return corners;
  }

  /** The recomputation written out. */
  ClaimRow.Working working(Formula formula, BigDecimal value, Unit unit) {
    return new ClaimRow.Working(formula.written(words), Amounts.written(value, unit));
  }

  /** How the least known of what it names is known. */
  Evidence evidence(Formula formula) {
    return formula
        .names()
        .map(name -> Objects.requireNonNull(evidence.get(name)))
        .reduce(Evidence.DEFINITION, Evidence::or);
  }
}
