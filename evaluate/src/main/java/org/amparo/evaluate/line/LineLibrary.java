package org.amparo.evaluate.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.rate.Evidence;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** The published amounts that stand beside the cost, in file order. */
public record LineLibrary(List<Line> lines) {

  private static final Set<String> KEYS =
      Set.of("id", "cents", "places", "place", "year", "verified", "source", "note");

  /** Those that ship with Amparo. */
  public static LineLibrary bundled() {
    List<Line> lines = new ArrayList<>();
    Map<String, String> files = BundledFiles.read(LineLibrary.class, "rates/lines", ".yaml");
    files.forEach(
        (name, text) -> lines.addAll(load(YamlNode.parse(text, name, ErrorCode.RATE_INVALID))));
    return new LineLibrary(lines);
  }

  static List<Line> load(YamlNode file) {
    return file.allow(Set.of("lines")).require("lines").items().stream()
        .map(node -> line(node.allow(KEYS)))
        .toList();
  }

  private static Line line(YamlNode node) {
    YamlNode source = node.require("source").allow(Set.of("text", "url"));
    return new Line(
        node.text("id"),
        node.require("cents").integer(),
        node.items("places").stream().map(YamlNode::text).toList(),
        node.text("place"),
        Math.toIntExact(node.require("year").integer()),
        source.text("text"),
        source.text("url"),
        node.require("verified").constant(Evidence.class),
        node.text("note", ""));
  }

  /** Lines that are of exactly these places. */
  public Stream<Line> of(Set<String> places) {
    return lines.stream()
        .filter(line -> !places.isEmpty() && Set.copyOf(line.places()).equals(places));
  }
}
