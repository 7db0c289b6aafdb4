package org.amparo.evaluate.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.claim.Claim.Conflict;
import org.amparo.evaluate.claim.Claim.Input;
import org.amparo.evaluate.claim.Claim.Ladder;
import org.amparo.evaluate.claim.Claim.Study;
import org.amparo.model.WordList;
import org.amparo.model.yaml.YamlNode;

/** Reads a claim file and recomputes its rows. */
final class ClaimLoader {

  /** The keys of a file. */
  static final Set<String> KEYS =
      Set.copyOf(
          WordList.of(
              """
              id title places source explanation not_verified inputs rows ladder conflicts
              context study
              """));

  private final Names names = new Names();

  private ClaimLoader() {}

  static Claim load(YamlNode file) {
    file.allow(KEYS);
    ClaimLoader loader = new ClaimLoader();
    List<Input> inputs = file.items("inputs").stream().map(loader::input).toList();
    Reference source = Reference.read(file.require("source"));
    List<String> places = places(file);
    RowReader reader = new RowReader(loader.names, source, places);
    List<ClaimRow> rows = file.items("rows").stream().map(reader::read).toList();
    List<String> notVerified = texts(file, "not_verified");
    if (rows.isEmpty() && notVerified.isEmpty()) {
      throw file.error(
          "the claim has no figures and does not say why",
          "add rows, or say under not_verified what was not read");
    }
    return new Claim(
        file.text("id"),
        file.text("title"),
        places,
        source,
        file.text("explanation").strip(),
        notVerified,
        inputs,
        rows,
        file.find("ladder").map(node -> ladder(node, rows)),
        file.items("conflicts").stream().map(node -> conflict(node, rows)).toList(),
        file.find("context").map(YamlNode::bool).orElse(false),
        file.find("study").map(ClaimLoader::study));
  }

  private Input input(YamlNode node) {
    Optional<YamlNode> other = node.find("claim");
    if (other.isPresent()) {
      return carried(node.allow(Set.of("id", "claim")), other.get());
    }
    node.allow(Set.of("id", "label", "unit", "value", "as", "step", "source"));
    Input input =
        new Input(
            node.text("id"),
            node.text("label"),
            node.require("unit").constant(Unit.class),
            node.require("value").decimal(),
            node.text("as", ""),
            Reference.read(node.require("source")));
    Range range =
        node.find("step")
            .map(step -> Range.rounded(input.value(), RowReader.step(step)))
            .orElse(Range.exact(input.value()));
    names.add(node, input.id(), range, input.unit(), input.source().evidence());
    return input;
  }

  /** An input of another claim, or a row of it. */
  private Input carried(YamlNode node, YamlNode other) {
    String[] path = other.text().split("/", 2);
    Claim claim = Claims.bundled().find(path[0]);
    Input input =
        Stream.concat(
                claim.inputs().stream(),
                claim.rows().stream()
                    .map(
                        row ->
                            new Input(
                                row.id(),
                                row.label(),
                                row.unit(),
                                row.exact(),
                                "",
                                claim.source())))
            .filter(each -> path.length > 1 && each.id().equals(path[1]))
            .findFirst()
            .orElseThrow(
                () -> other.error("no claim has '" + other.text() + "'", "write CLAIM/INPUT"));
    names.add(
        node, node.text("id"), Range.exact(input.value()), input.unit(), input.source().evidence());
    return new Input(
        node.text("id"), input.label(), input.unit(), input.value(), input.as(), input.source());
  }

  /** The places named, each of which must be one. */
  static List<String> places(YamlNode node) {
    return node.require("places").items().stream()
        .map(
            place -> {
              if (!Territory.knows(place.text())) {
                throw place.error(
                    "there is no place '" + place.text() + "'",
                    "write a county's five-digit GEOID in quotes, state:TX, or country:US");
              }
              return place.text();
            })
        .toList();
  }

  private static ClaimRow named(YamlNode value, List<ClaimRow> rows) {
    return rows.stream()
        .filter(row -> row.id().equals(value.text()))
        .findFirst()
        .orElseThrow(
            () ->
                value.error("there is no row '" + value.text() + "'", "name a row of this claim"));
  }

  private static Ladder ladder(YamlNode node, List<ClaimRow> rows) {
    node.allow(Set.of("base", "counts", "rows"));
    YamlNode list = node.require("rows");
    List<ClaimRow> costs = list.items().stream().map(row -> named(row, rows)).toList();
    if (costs.size() < 2
        || costs.stream().anyMatch(row -> row.unit() != Unit.CENTS)
        || !costs.stream().sorted(Comparator.comparing(ClaimRow::exact)).toList().equals(costs)) {
      throw list.error("two or more costs were expected, the smallest first", "order the rows");
    }
    return new Ladder(
        node.text("base"),
        node.find("counts").map(row -> named(row, rows).id()),
        costs.stream().map(ClaimRow::id).toList());
  }

  private static Conflict conflict(YamlNode node, List<ClaimRow> rows) {
    node.allow(Set.of("rows", "why"));
    YamlNode list = node.require("rows");
    List<ClaimRow> two = list.items().stream().map(value -> named(value, rows)).toList();
    if (two.size() != 2 || two.getFirst().unit() != two.getLast().unit()) {
      throw list.error("two rows of the same unit were expected", "write [first, second]");
    }
    return new Conflict(two.getFirst(), two.getLast(), node.text("why").strip());
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

  private static List<String> texts(YamlNode node, String key) {
    return node.items(key).stream().map(item -> item.text().strip()).toList();
  }
}
