package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim.Cell;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.claim.Claim.Factor;
import org.amparo.evaluate.claim.Claim.Input;
import org.amparo.evaluate.claim.Claim.Reference;
import org.amparo.evaluate.claim.Claim.Row;
import org.amparo.evaluate.claim.Claim.Study;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.text.Amounts;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads a claim file and recomputes its rows. */
final class ClaimLoader {

  private static final Set<String> KEYS =
      Set.of("id", "title", "places", "source", "explanation", "inputs", "rows", "factor", "study");
  private static final Set<String> ROW_KEYS =
      Set.of(
          "id",
          "label",
          "party",
          "covers",
          "unit",
          "cell",
          "published",
          "recompute",
          "beside",
          "note");

  private final Map<String, BigDecimal> values = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private ClaimLoader() {}

  static Claim load(YamlNode file) {
    file.allow(KEYS);
    ClaimLoader loader = new ClaimLoader();
    List<Input> inputs = file.items("inputs").stream().map(loader::input).toList();
    List<Row> rows = file.require("rows").items().stream().map(loader::row).toList();
    Optional<Factor> factor = file.find("factor").map(node -> factor(node, rows));
    return new Claim(
        file.text("id"),
        file.text("title"),
        texts(file, "places"),
        reference(file.require("source")),
        file.text("explanation").strip(),
        inputs,
        rows,
        factor,
        file.find("study").map(ClaimLoader::study));
  }

  private Input input(YamlNode node) {
    node.allow(Set.of("id", "label", "unit", "value", "source"));
    Input input =
        new Input(
            node.text("id"),
            node.text("label"),
            node.require("unit").constant(Unit.class),
            node.require("value").decimal(),
            reference(node.require("source")));
    name(node, input.id(), input.value(), input.unit());
    return input;
  }

  private Row row(YamlNode node) {
    node.allow(ROW_KEYS);
    String id = node.text("id");
    Unit unit = node.require("unit").constant(Unit.class);
    Optional<Formula> formula = node.find("recompute").map(this::formula);
    BigDecimal recomputed = formula.map(f -> f.value(values)).orElse(null);
    String working = formula.map(f -> working(f, unit)).orElse(null);
    Optional<YamlNode> published =
        node.find("published").map(value -> value.allow(Set.of("value", "as")));
    if (published.isEmpty() && recomputed == null) {
      throw node.error(
          "the row has neither a published value nor a recomputation", "add one of them");
    }
    if (recomputed != null) {
      checkWholeCents(node, unit, recomputed);
      name(node, id, recomputed, unit);
    }
    return new Row(
        id,
        node.text("label"),
        node.text("party"),
        node.text("covers", ""),
        cell(node.find("cell").orElse(null)),
        unit,
        published.map(value -> value.require("value").decimal()).orElse(null),
        published.map(value -> value.text("as")).orElse(null),
        recomputed,
        working,
        node.find("beside").map(YamlNode::text).orElse(null),
        node.text("note", ""));
  }

  private String working(Formula formula, Unit unit) {
    String written = formula.written(words);
    String result = Amounts.written(formula.value(values), unit);
    return written.equals(result) ? result : written + " = " + result;
  }

  private static void checkWholeCents(YamlNode node, Unit unit, BigDecimal value) {
    boolean money = unit == Unit.CENTS || unit == Unit.CENTS_PER_DAY;
    if (money && value.stripTrailingZeros().scale() > 0) {
      throw node.error(
          "the recomputation gives a fraction of a cent, " + value,
          "say what becomes of it with round: or truncate:");
    }
  }

  private void name(YamlNode node, String id, BigDecimal value, Unit unit) {
    if (values.put(id, value) != null) {
      throw node.error("the id '" + id + "' is used twice", "give each input and row its own");
    }
    words.put(id, Amounts.written(value, unit));
  }

  private Formula formula(YamlNode node) {
    if (!node.isMapping()) {
      if (!values.containsKey(node.text())) {
        throw node.error(
            "there is no input or earlier row '" + node.text() + "'",
            "use one of: " + String.join(", ", values.keySet().stream().sorted().toList()));
      }
      return new Formula.Name(node.text());
    }
    node.allow(Set.of("multiply", "subtract", "divide", "round", "truncate"));
    Map<String, YamlNode> entries = node.entries();
    if (entries.size() != 1) {
      throw node.error("one operation was expected", "nest operations in one another");
    }
    Map.Entry<String, YamlNode> operation = entries.entrySet().iterator().next();
    YamlNode value = operation.getValue();
    return switch (operation.getKey()) {
      case "multiply" -> new Formula.Product(formulas(value));
      case "subtract" -> new Formula.Difference(two(value).get(0), two(value).get(1));
      case "divide" -> new Formula.Quotient(two(value).get(0), two(value).get(1));
      case "round" -> new Formula.Whole(formula(value), RoundingMode.HALF_UP);
      default -> new Formula.Whole(formula(value), RoundingMode.DOWN);
    };
  }

  private List<Formula> formulas(YamlNode list) {
    List<Formula> formulas = new ArrayList<>();
    for (YamlNode item : list.items()) {
      formulas.add(formula(item));
    }
    return formulas;
  }

  private List<Formula> two(YamlNode list) {
    List<Formula> formulas = formulas(list);
    if (formulas.size() != 2) {
      throw list.error("two values were expected", "write [first, second]");
    }
    return formulas;
  }

  private static Cell cell(@Nullable YamlNode node) {
    if (node == null) {
      return new Cell(null, null);
    }
    node.allow(Set.of("measure", "rate"));
    return new Cell(
        node.find("measure").map(value -> value.constant(TimeMeasure.class)).orElse(null),
        node.find("rate").map(value -> value.constant(RateKind.class)).orElse(null));
  }

  private static Factor factor(YamlNode node, List<Row> rows) {
    node.allow(Set.of("largest", "smallest"));
    for (String key : List.of("largest", "smallest")) {
      YamlNode value = node.require(key);
      if (rows.stream().noneMatch(row -> row.id().equals(value.text()))) {
        throw value.error("there is no row '" + value.text() + "'", "name a row of this claim");
      }
    }
    return new Factor(node.text("largest"), node.text("smallest"));
  }

  private static Study study(YamlNode node) {
    node.allow(
        Set.of("contracts", "set_aside_gravest_charge_types", "set_aside_why", "comparison"));
    return new Study(
        texts(node, "contracts"),
        texts(node, "set_aside_gravest_charge_types"),
        node.text("set_aside_why").strip(),
        node.find("comparison").map(ClaimLoader::comparison));
  }

  private static Comparison comparison(YamlNode node) {
    node.allow(Set.of("mean_days", "median_days", "bookings", "source", "why"));
    return new Comparison(
        node.require("mean_days").decimal(),
        node.require("median_days").decimal(),
        node.require("bookings").integer(),
        node.text("source"),
        node.text("why").strip());
  }

  private static Reference reference(YamlNode node) {
    node.allow(Set.of("text", "url"));
    return new Reference(node.text("text").strip(), node.text("url", ""));
  }

  private static List<String> texts(YamlNode node, String key) {
    return node.items(key).stream().map(YamlNode::text).toList();
  }
}
