package org.amparo.evaluate.group;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Published counts of all bookings, for records in which those without a hold are no fair sample.
 * Wide because it holds every field of a population file.
 *
 * @param contracts contracts of the records it takes the place of
 * @param why why the records themselves are not used, a sentence
 * @param groups bookings by dimension ({@code race}, {@code gender}) and group, in the records'
 *     words
 * @param bailPaid bookings without a hold in which bail was paid, where published
 * @param bookingsWithoutHold of how many, where published
 * @param recognizanceShare charge rows of bookings without a hold released on recognizance, from 0
 *     to 1, where published
 */
public record Population(
    String id,
    String title,
    List<String> contracts,
    String source,
    String why,
    Map<String, Map<String, Long>> groups,
    Optional<Long> bailPaid,
    Optional<Long> bookingsWithoutHold,
    Optional<BigDecimal> recognizanceShare) {

  private static final Set<String> KEYS =
      Set.of("population", "title", "contracts", "source", "why", "groups", "without_hold");

  /** The populations that ship with Amparo. */
  public static List<Population> bundled() {
    return BundledFiles.read(Population.class, "populations", ".yaml").entrySet().stream()
        .map(file -> of(file.getValue(), file.getKey()))
        .toList();
  }

  /** The one that stands for bookings read by these contracts, all of them. */
  public static Optional<Population> of(Collection<String> bookingContracts) {
    return bundled().stream()
        .filter(one -> !bookingContracts.isEmpty() && one.contracts().containsAll(bookingContracts))
        .findFirst();
  }

  /** Reads a population; AMP-511 where it is not one. */
  static Population of(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POPULATION_INVALID).allow(KEYS);
    Map<String, Map<String, Long>> groups = new LinkedHashMap<>();
    file.require("groups")
        .entries()
        .forEach(
            (dimension, counts) -> {
              Map<String, Long> one = new LinkedHashMap<>();
              counts.entries().forEach((group, count) -> one.put(group, count.integer()));
              groups.put(dimension, one);
            });
    Optional<YamlNode> without =
        file.find("without_hold").map(node -> node.allow(Set.of("bail_paid", "recognizance")));
    Optional<YamlNode> bail =
        without.flatMap(node -> node.find("bail_paid")).map(n -> n.allow(Set.of("bookings", "of")));
    return new Population(
        file.text("population"),
        file.text("title"),
        file.items("contracts").stream().map(YamlNode::text).toList(),
        file.require("source").allow(Set.of("text", "url")).text("text").strip(),
        file.text("why").strip(),
        groups,
        bail.map(node -> node.require("bookings").integer()),
        bail.map(node -> node.require("of").integer()),
        without
            .flatMap(node -> node.find("recognizance"))
            .map(node -> node.allow(Set.of("share")).require("share").decimal()));
  }

  /** The row of {@code step/population_bail}. */
  public List<@Nullable Object> bail() {
    return Arrays.<@Nullable Object>asList(
        bailPaid.orElse(null),
        bookingsWithoutHold.orElse(null),
        recognizanceShare.map(BigDecimal::toPlainString).orElse(null),
        source);
  }

  /** The rows of {@code step/population_group}. */
  public Stream<List<Object>> rows() {
    return groups.entrySet().stream()
        .flatMap(
            dimension ->
                dimension.getValue().entrySet().stream()
                    .map(group -> List.of(dimension.getKey(), group.getKey(), group.getValue())));
  }
}
