package org.amparo.report.edition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.amparo.evaluate.AnswersTogether.Alike;

/**
 * Stays of one stage that some policies answer alike, each kind a cell that no page prints. Any
 * count of requests or stays by what these policies answer is a sum of such cells, so that whatever
 * several of those counts give away together is known exactly. Kinds that nobody is of are none: a
 * reader is taken to know that there is nobody.
 */
final class TogetherCells {

  private final Inventory inventory;
  private final String name;
  private final Map<String, Alike> kinds = new LinkedHashMap<>();
  private final Map<Map<String, Long>, String> signed = new HashMap<>();
  private final Set<Map<String, Long>> small = new LinkedHashSet<>();

  /**
   * The kinds of stays.
   *
   * @param stays those of the stage
   * @param name what stands in the names of the cells
   * @param places the policies
   * @param did whether what the jail did divides them too
   * @param bounds the bounds of time that do
   */
  TogetherCells(
      Inventory inventory,
      List<Alike> stays,
      String name,
      Set<Integer> places,
      boolean did,
      Set<Integer> bounds) {
    this.inventory = inventory;
    this.name = name;
    Map<Object, List<Alike>> groups = new LinkedHashMap<>();
    for (Alike alike : stays) {
      Integer past = alike.past();
      Object key =
          List.of(
              alike.requests().stream()
                  .map(request -> places.stream().map(request::get).toList())
                  .toList(),
              did ? List.of(alike.done(), alike.perhapsDone()) : List.of(),
              past == null ? -1L : bounds.stream().filter(bound -> past > bound).count());
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(alike);
    }
    for (List<Alike> group : groups.values()) {
      Alike first = group.getFirst();
      long sum = group.stream().mapToLong(Alike::stays).sum();
      kinds.put(
          inventory.tie("answered alike: " + name + " " + kinds.size(), sum),
          new Alike(
              first.status(),
              first.requests(),
              first.done(),
              first.perhapsDone(),
              first.past(),
              sum));
    }
  }

  /** Ties a number to the kinds where it is the sum of so many of each stay. */
  void perhaps(String cell, ToLongFunction<Alike> of) {
    if (inventory.has(cell) && inventory.value(cell) == sum(of)) {
      inventory.sum(cell, terms(of));
    }
  }

  /**
   * Says that a number, where there is one, is the sum of so many of each stay.
   *
   * @throws IllegalArgumentException when the whole is put together, where it is not: nothing is
   *     published of what is not understood
   */
  void is(String cell, ToLongFunction<Alike> of) {
    if (inventory.has(cell)) {
      inventory.sum(cell, terms(of));
    }
  }

  long sum(ToLongFunction<Alike> of) {
    return kinds.values().stream().mapToLong(alike -> of.applyAsLong(alike) * alike.stays()).sum();
  }

  /**
   * A count that no page prints and that a sum over the same stays would say: the sum rests on it.
   * Where some stays are taken off others, it is the difference.
   *
   * @return its name; the same for the same stays
   */
  String behind(String behind, ToLongFunction<Alike> of) {
    Map<String, Long> terms = inLeastNumbers(terms(of));
    return signed.computeIfAbsent(
        terms,
        _ -> {
          String cell = behind + ", " + name;
          boolean counts = terms.values().stream().allMatch(factor -> factor == 1);
          long value =
              terms.entrySet().stream()
                  .mapToLong(term -> term.getValue() * inventory.value(term.getKey()))
                  .sum();
          inventory.behind(cell, value, counts);
          inventory.sum(cell, terms);
          return cell;
        });
  }

  /** So many times the same says the same, and so does what is less by it. */
  private static Map<String, Long> inLeastNumbers(Map<String, Long> terms) {
    if (terms.isEmpty()) {
      return terms;
    }
    long divisor =
        terms.values().stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .longValueExact();
    long sign = Long.signum(terms.values().iterator().next());
    Map<String, Long> least = new LinkedHashMap<>();
    terms.forEach((cell, factor) -> least.put(cell, factor / (divisor * sign)));
    return least;
  }

  /** A count that no page prints by itself, protected where it is of few. */
  String remainder(String cell, ToLongFunction<Alike> of) {
    Map<String, Long> terms = terms(of);
    if (!terms.isEmpty()) {
      inventory.remainder(cell, sum(of));
      inventory.sum(cell, terms);
    }
    return cell;
  }

  /** Says that so many are few enough to be protected, where they are few. */
  void few(String few, ToLongFunction<Alike> of) {
    long sum = sum(of);
    Map<String, Long> terms = terms(of);
    if (inventory.rule().small(sum) && small.add(terms)) {
      inventory.sum(inventory.remainder(few + ", " + name, sum), terms);
    }
  }

  private Map<String, Long> terms(ToLongFunction<Alike> of) {
    Map<String, Long> terms = new LinkedHashMap<>();
    kinds.forEach(
        (cell, alike) -> {
          long factor = of.applyAsLong(alike);
          if (factor != 0) {
            terms.put(cell, factor);
          }
        });
    return terms;
  }
}
