package org.amparo.evaluate.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.evaluate.Workings.Query;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.model.Sha256;

/** The texts of queries and steps, each with all that it rests on, and their digests. */
final class QueryTexts {

  private final MeasureCatalog catalog;
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<String, String> digests = new HashMap<>();

  QueryTexts(MeasureCatalog catalog) {
    this.catalog = catalog;
  }

  /** A query or a step, by its name. */
  Step step(String name) {
    return steps.computeIfAbsent(name, each -> Step.of(each, catalog.sql(each)));
  }

  /** The names of a query and of all steps it rests on, in the order run, its own last. */
  Set<String> restsOn(String name) {
    Set<String> order = new LinkedHashSet<>();
    collect(name, order);
    return order;
  }

  /** SHA-256 of a query and all it rests on, in hexadecimal. */
  String digest(String name) {
    return digests.computeIfAbsent(name, this::digestOf);
  }

  /** Every query whose digest was asked for, by name, each with all that it rests on. */
  List<Query> queries() {
    return digests.keySet().stream()
        .sorted()
        .map(name -> new Query(name, digest(name), List.copyOf(restsOn(name))))
        .toList();
  }

  /** The texts of those queries and of all steps that they rest on, by name. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    queries().forEach(query -> query.restsOn().forEach(part -> texts.put(part, step(part).text())));
    return texts;
  }

  private String digestOf(String name) {
    MessageDigest digest = Sha256.start();
    for (String part : restsOn(name)) {
      digest.update(step(part).text().getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest.digest());
  }

  private void collect(String name, Set<String> order) {
    // A step that many read is followed once.
    if (order.contains(name)) {
      return;
    }
    for (String read : step(name).reads()) {
      collect(read, order);
    }
    order.add(name);
  }
}
