package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.law.Coverage.Bill;
import org.amparo.policy.law.Coverage.Search;
import org.amparo.policy.law.Coverage.Unsearched;

/** Reads {@code policies/coverage.yaml}. */
final class CoverageReader {

  private final ProblemList problems = new ProblemList();
  private final Map<String, Search> searches = new LinkedHashMap<>();
  private final Map<String, Coverage> places = new LinkedHashMap<>();

  private CoverageReader() {}

  /** Reads the file; throws (AMP-302) with every problem found. */
  static Map<String, Coverage> read(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID);
    file.allow(Set.of("searches", "states", "counties"));
    CoverageReader reader = new CoverageReader();
    file.require("searches")
        .entries()
        .forEach((id, node) -> reader.problems.check(() -> reader.search(id, node)));
    Gazetteer gazetteer = Gazetteer.bundled();
    reader.places(file, "states", letters -> gazetteer.state(letters).map(State::ocdId));
    reader.places(
        file,
        "counties",
        geoid -> gazetteer.county(geoid).flatMap(county -> Optional.ofNullable(county.ocdId())));
    reader.problems.throwAny();
    return Collections.unmodifiableMap(reader.places);
  }

  private void search(String id, YamlNode node) {
    node.allow(Set.of("on", "where", "how"));
    searches.put(id, new Search(node.text("on"), node.text("where"), node.text("how").strip()));
  }

  private void places(YamlNode file, String key, Function<String, Optional<String>> division) {
    file.require(key)
        .entries()
        .forEach((id, node) -> problems.check(() -> place(id, division.apply(id), node)));
  }

  private void place(String id, Optional<String> division, YamlNode node) {
    node.allow(Set.of("searched", "found", "before", "none_before", "not_searched", "bills"));
    String known =
        division.orElseThrow(
            () ->
                node.error(
                    "there is no place '" + id + "'",
                    "write a state's two letters, or a county's GEOID of five digits in quotes"));
    List<Search> made = node.require("searched").items().stream().map(this::named).toList();
    List<Unsearched> gaps =
        node.items("not_searched").stream().map(CoverageReader::unsearched).toList();
    List<Bill> bills = node.items("bills").stream().map(CoverageReader::bill).toList();
    String name = LawPlace.of(known).name();
    String found = node.text("found", "").strip();
    String before = node.text("before", "").strip();
    LocalDate none = node.find("none_before").map(YamlNode::date).orElse(null);
    places.put(known, new Coverage(known, name, made, found, before, none, gaps, bills));
  }

  private Search named(YamlNode node) {
    Search search = searches.get(node.text());
    if (search == null) {
      throw node.error(
          "there is no search '" + node.text() + "'",
          NearMiss.advice(node.text(), searches.keySet()));
    }
    return search;
  }

  private static Unsearched unsearched(YamlNode node) {
    node.allow(Set.of("from", "until", "why"));
    Unsearched time =
        new Unsearched(
            node.require("from").date(), node.require("until").date(), node.text("why").strip());
    if (!time.until().isAfter(time.from())) {
      throw node.error("until is not after from", "give the first day that was searched again");
    }
    return time;
  }

  private static Bill bill(YamlNode node) {
    node.allow(Set.of("bill", "became", "note"));
    return new Bill(
        node.text("bill"),
        node.require("became").constant(Coverage.Fate.class),
        node.text("note", "").strip());
  }
}
