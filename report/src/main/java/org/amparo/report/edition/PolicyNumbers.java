package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;

/**
 * What each policy answers, the hours of those it would hold, and what it saves. Whoever reads two
 * policies can tell whom one holds and the other does not, so that two of them that differ by few
 * are not both shown: {@link NearPolicies}.
 */
final class PolicyNumbers implements Family {

  /** The six answers; each request has one. */
  static final List<String> ANSWERS =
      List.of("must", "may", "must-not", "silent", "needs-review", "needs-information");

  /** Of more policies the audit takes minutes and lets less be shown. */
  private static final int MOST_TOGETHER = 2;

  /** So many held, at least and at most, times the hours of the clock. */
  static final String CEILING = "ceiling-hours";

  private static final List<String> OPEN = List.of("needs-review", "needs-information");

  /** Sums over people held: the direct time, its cost, and what leaves them open. */
  private static final Pattern SUM =
      Pattern.compile(
          "(hours|cost\\.[a-z]+)(\\.(combined|discretion|missing-facts|rates|sampling))?");

  private final List<PolicyNote> policies;
  private final AnswersTogether together;

  PolicyNumbers(List<PolicyNote> policies, AnswersTogether together) {
    this.policies = policies;
    this.together = together;
  }

  /** Whether the last words of an id are those of a sum over people held. */
  static boolean sum(String word) {
    return SUM.matcher(word).matches();
  }

  @Override
  public void enter(Inventory inventory) {
    for (String stage : List.of("", "issued.")) {
      Map<String, String> rows = new LinkedHashMap<>();
      boolean known = !together.alike().isEmpty() && policies.size() <= MOST_TOGETHER;
      for (PolicyNote policy : standing()) {
        String prefix = policy.figurePrefix() + stage;
        if (inventory.figure(prefix + "honored").isPresent()) {
          answers(inventory, prefix, policy, stage);
          sums(inventory, prefix);
          if (!known) {
            timed(inventory, prefix);
          }
          rows.put(prefix, policy.id());
        }
      }
      if (known) {
        new TogetherNumbers(inventory, together, policies, stage).enter(whole(inventory, stage));
      } else {
        new NearPolicies(inventory, new Overlap(together, stage), rows).giveWay();
        savings(inventory, stage);
      }
    }
  }

  /** Policies as they stand, then other readings of them. */
  private List<PolicyNote> standing() {
    return policies.stream()
        .sorted(Comparator.comparing((PolicyNote policy) -> policy.id().contains(":")))
        .toList();
  }

  private static void answers(Inventory inventory, String prefix, PolicyNote policy, String stage) {
    // A reading of a policy is hidden before the policy as it stands.
    long dearer = policy.id().contains(":") ? 1_000_000 : 2_000_000;
    String whole = whole(inventory, stage);
    Map<String, String> cells = new TreeMap<>();
    for (String answer : ANSWERS) {
      Optional<Figure> figure = inventory.figure(prefix + answer);
      figure.ifPresent(
          found -> {
            // What is open is hidden before what is decided.
            inventory
                .count(found, Part.VALUE, prefix + answer, OPEN.contains(answer) ? 0 : dearer)
                .ifPresent(cell -> cells.put(answer, cell));
            inventory.count(found, Part.DENOMINATOR, whole, Inventory.DEAR / 2);
          });
    }
    inventory.split(whole, List.copyOf(cells.values()));
    range(inventory, prefix + "honored", whole, dearer);
    range(inventory, prefix + "declined", whole, dearer);
    sum(inventory, prefix + "honored.low", cells, List.of("must", "may"));
    sum(inventory, prefix + "declined.low", cells, List.of("must-not"));
    sum(
        inventory,
        prefix + "honored.high",
        cells,
        List.of("must", "may", "needs-review", "needs-information"));
    sum(
        inventory,
        prefix + "declined.high",
        cells,
        List.of("must-not", "needs-review", "needs-information"));
    inventory
        .figure(prefix + "coverage")
        .ifPresent(
            figure -> {
              List<String> on = new ArrayList<>();
              inventory.count(figure, Part.NUMERATOR, figure.id()).ifPresent(on::add);
              inventory.count(figure, Part.UNKNOWN, prefix + "open").ifPresent(on::add);
              inventory.split(whole, on);
              inventory.count(figure, Part.DENOMINATOR, whole).ifPresent(on::add);
              inventory.rests(figure, Inventory.inUnit(), on.stream());
            });
    sum(inventory, prefix + "open", cells, OPEN);
  }

  private static String whole(Inventory inventory, String stage) {
    String received = inventory.has("requests.received.hold") ? "received" : "issued";
    String own = "requests." + (stage.isEmpty() ? received : "issued") + ".hold";
    return inventory.has(own) ? own : "policies." + stage + "requests";
  }

  /** At least and at most so many: the least are among the most, and those among all. */
  private static void range(Inventory inventory, String id, String whole, long dearer) {
    inventory
        .figure(id)
        .ifPresent(
            figure -> {
              Optional<String> low = inventory.count(figure, Part.LOW, id + ".low", dearer);
              Optional<String> high = inventory.count(figure, Part.HIGH, id + ".high", dearer);
              BigDecimal named = figure.value();
              boolean least =
                  named == null || figure.low() == null || named.compareTo(figure.low()) == 0;
              Optional<String> value =
                  inventory.count(figure, Part.VALUE, id + (least ? ".low" : ".value"), dearer);
              if (low.isEmpty() || high.isEmpty()) {
                return;
              }
              inventory.within(whole, high.get());
              inventory.within(high.get(), low.get());
              // Where a use of discretion is asked for, the number named first is between them.
              value
                  .filter(cell -> !low.get().equals(cell))
                  .ifPresent(
                      cell -> {
                        inventory.within(high.get(), cell);
                        inventory.within(cell, low.get());
                      });
              inventory.whole(figure, Stream.concat(low.stream(), high.stream()));
              inventory.count(figure, Part.DENOMINATOR, whole);
              inventory.count(
                  figure, Part.UNKNOWN, id.replace("honored", "open").replace("declined", "open"));
            });
  }

  /** Says that a count is the sum of answers, where it is. */
  private static void sum(
      Inventory inventory, String cell, Map<String, String> cells, List<String> answers) {
    List<String> parts = answers.stream().map(cells::get).filter(Objects::nonNull).toList();
    if (inventory.has(cell) && parts.size() == answers.size()) {
      long total = parts.stream().mapToLong(inventory::value).sum();
      inventory.split(cell, total <= inventory.value(cell) ? parts : List.of(parts.getFirst()));
    }
  }

  /** Hours and cost: those who would be held at least and at most, and whose time is known. */
  private static void sums(Inventory inventory, String prefix) {
    String held = prefix + "honored.low";
    String most = prefix + "honored.high";
    if (inventory.has(held) && inventory.has(most)) {
      inventory
          .figure(prefix + CEILING)
          .ifPresent(
              figure ->
                  inventory.rests(
                      figure,
                      Inventory.inUnit(),
                      Stream.of(held, most, prefix + "honored.value").filter(inventory::has)));
    }
    for (Figure figure : inventory.under(prefix)) {
      if (!SUM.matcher(figure.id().substring(prefix.length())).matches()
          || !inventory.has(held)
          || !inventory.has(most)) {
        continue;
      }
      List<String> on = new ArrayList<>(List.of(held, most));
      inventory.count(figure, Part.UNKNOWN, prefix + "untimed").ifPresent(on::add);
      inventory.count(figure, Part.DENOMINATOR, denominator(inventory, prefix, figure));
      inventory.rests(figure, Inventory.inUnit(), on.stream());
    }
  }

  /** Those held for certain whose time is known; without a count of them it is what is left. */
  private static void timed(Inventory inventory, String prefix) {
    String held = prefix + "honored.low";
    String untimed = prefix + "untimed";
    if (inventory.has(held) && inventory.has(untimed)) {
      long timed = inventory.value(held) - inventory.value(untimed);
      if (timed >= 0) {
        inventory.split(held, List.of(inventory.remainder(prefix + "timed", timed), untimed));
        if (inventory.rule().small(timed)) {
          // A sum over so few is no more to be shown than their number.
          inventory.under(prefix).stream()
              .filter(f -> SUM.matcher(f.id().substring(prefix.length())).matches())
              .forEach(f -> Inventory.inUnit().forEach(part -> inventory.bar(f, part)));
        }
      }
    }
  }

  private static String denominator(Inventory inventory, String prefix, Figure figure) {
    return inventory
        .figure(prefix + "must")
        .map(Figure::denominator)
        .filter(all -> figure.denominator() != null && all.compareTo(figure.denominator()) == 0)
        .map(_ -> whole(inventory, prefix.endsWith(".issued.") ? "issued." : ""))
        .orElse(figure.id() + ".of");
  }

  /**
   * What a policy saves against one that honors every request: then it is what the policy leaves.
   * Against any other it tells of requests that one honors and the other does not, which are
   * counted nowhere.
   */
  private void savings(Inventory inventory, String stage) {
    for (PolicyNote against : policies) {
      String other = against.figurePrefix() + stage;
      if (!honorsAll(inventory, other, stage)) {
        continue;
      }
      for (PolicyNote policy : policies) {
        String own = policy.figurePrefix() + stage;
        String prefix = "saving." + word(against) + "-" + word(policy) + "." + stage;
        for (Figure figure : inventory.under(prefix)) {
          String rest = figure.id().substring(prefix.length());
          if (inventory.has(own + "honored.low")
              && inventory.has(own + "honored.high")
              && Stream.of(own, other).noneMatch(row -> barred(inventory, row))) {
            saving(inventory, figure, rest, List.of(other, own), stage);
          }
        }
      }
    }
  }

  private static void saving(
      Inventory inventory, Figure figure, String word, List<String> rows, String stage) {
    List<String> on = new ArrayList<>();
    for (String row : rows) {
      Stream.of("honored.low", "honored.high", "untimed")
          .map(cell -> row + cell)
          .filter(inventory::has)
          .forEach(on::add);
    }
    inventory.count(figure, Part.DENOMINATOR, whole(inventory, stage));
    if (word.equals("holds")) {
      String whole = whole(inventory, stage);
      for (Part part : Inventory.inUnit()) {
        inventory
            .count(figure, part, figure.id() + (part == Part.HIGH ? ".high" : ".low"))
            .ifPresent(cell -> inventory.within(whole, cell));
      }
      inventory.whole(figure, on.stream());
    } else if (SUM.matcher(word).matches() || word.equals("probability")) {
      inventory.rests(figure, Inventory.inUnit(), on.stream());
    }
  }

  /** Whether a row is left out, or its hours are: what it saves would say them. */
  private static boolean barred(Inventory inventory, String row) {
    return Stream.of("honored", "hours")
        .flatMap(word -> inventory.figure(row + word).stream())
        .anyMatch(figure -> inventory.bars(figure, Part.VALUE));
  }

  private static boolean honorsAll(Inventory inventory, String prefix, String stage) {
    String low = prefix + "honored.low";
    String whole = whole(inventory, stage);
    return inventory.has(low)
        && inventory.has(whole)
        && inventory.value(low) == inventory.value(whole);
  }

  /** A policy as the ids of savings name it. */
  private static String word(PolicyNote policy) {
    return word(policy.id());
  }

  /** A policy's id as the ids of savings name it. */
  static String word(String policy) {
    String prefix = PolicyNote.figurePrefix(policy);
    return prefix.substring("policy.".length(), prefix.length() - 1);
  }
}
