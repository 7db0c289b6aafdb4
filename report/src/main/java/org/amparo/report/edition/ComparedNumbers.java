package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.AnswersTogether.Alike;
import org.amparo.evaluate.AnswersTogether.Answer;
import org.amparo.evaluate.AnswersTogether.Group;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.run.ComparedPolicies;
import org.amparo.model.decision.Outcome;
import org.amparo.report.number.Part;

/**
 * Requests that a second policy would no longer honor or newly honor, in all and by group. Every
 * number is a sum over what the two policies come to together: honored for certain, perhaps or not
 * by each. What divides requests into groups is shown only where, in each of these, each group is
 * of nobody or of enough: else it is hidden whole, since too many of its numbers tell of each
 * other.
 */
final class ComparedNumbers {

  private static final List<String> WAYS = List.of("before", "after", "stops", "starts");

  private final Inventory inventory;
  private final AnswersTogether together;
  private final TogetherCells cells;
  private final String status;
  private final String prefix;
  private final String whole;

  /** What both policies come to for a request. */
  private record State(
      boolean honoredBefore, boolean couldBefore, boolean honoredAfter, boolean couldAfter) {

    static State of(Answer before, Answer after) {
      return new State(
          before.held().honored(),
          before.held().could(),
          after.held().honored(),
          after.held().could());
    }

    static State of(Group group) {
      return new State(
          group.honoredBefore(), group.couldBefore(), group.honoredAfter(), group.couldAfter());
    }

    /** Whether it counts at least, as the query has it. */
    boolean settled(String way) {
      return switch (way) {
        case "before" -> honoredBefore;
        case "after" -> honoredAfter;
        case "stops" -> honoredBefore && !couldAfter;
        default -> honoredAfter && !couldBefore;
      };
    }

    /** Whether it counts at most. */
    boolean open(String way) {
      return switch (way) {
        case "before" -> couldBefore;
        case "after" -> couldAfter;
        case "stops" -> couldBefore && !honoredAfter;
        default -> couldAfter && !honoredBefore;
      };
    }
  }

  /** A cell of a group: what both policies come to, and whether it is in the group. */
  private record Counted(String word, State state, Optional<Boolean> belongs, String cell) {}

  /**
   * The two policies compared.
   *
   * @param cells stays by what both answer
   * @param whole all requests of the stage
   */
  ComparedNumbers(
      Inventory inventory,
      AnswersTogether together,
      TogetherCells cells,
      String status,
      String stage,
      String whole) {
    this.inventory = inventory;
    this.together = together;
    this.cells = cells;
    this.status = status;
    this.prefix = ComparedPolicies.prefix(together.before(), together.after()) + stage;
    this.whole = whole;
  }

  /** The cell of the table of both answers. */
  static String answers(String status, String before, String after) {
    return "answered " + before + " and then " + after + ", " + status;
  }

  /**
   * Enters every number.
   *
   * @param rows the prefixes of the first policy's figures and of the second's
   */
  void enter(List<String> rows) {
    int before = together.policies().indexOf(together.before());
    int after = together.policies().indexOf(together.after());
    for (Outcome one : Outcome.values()) {
      for (Outcome other : Outcome.values()) {
        cells.remainder(
            answers(status, one.name(), other.name()),
            alike ->
                alike.requests().stream()
                    .filter(each -> each.get(before).outcome() == one)
                    .filter(each -> each.get(after).outcome() == other)
                    .count());
      }
    }
    // What a policy honors less what stops being honored is what the other may honor too.
    cells.few(
        "honored before and perhaps after",
        both(before, after, state -> state.honoredBefore() && state.couldAfter()));
    cells.few(
        "perhaps honored before and honored after",
        both(before, after, state -> state.couldBefore() && state.honoredAfter()));
    Map<State, String> states = new LinkedHashMap<>();
    for (Group group : together.groups()) {
      if (group.status().equals(status)) {
        State state = State.of(group);
        states.computeIfAbsent(
            state,
            _ ->
                cells.remainder(
                    "come to " + state + ", " + status, both(before, after, state::equals)));
      }
    }
    List<Counted> everyone = new ArrayList<>();
    states.forEach(
        (state, cell) -> everyone.add(new Counted("all", state, Optional.of(true), cell)));
    for (String way : WAYS) {
      // The policy's own count, by its own name.
      String own =
          way.equals("before")
              ? rows.getFirst() + "honored"
              : way.equals("after") ? rows.getLast() + "honored" : prefix + way + ".all.all";
      figure(way, "all.all", own, everyone);
    }
    groups().forEach((dimension, words) -> dimension(dimension, words, states));
  }

  private static ToLongFunction<Alike> both(int before, int after, Predicate<State> such) {
    return alike ->
        alike.requests().stream()
            .filter(each -> such.test(State.of(each.get(before), each.get(after))))
            .count();
  }

  private Map<String, Map<String, List<Counted>>> groups() {
    Map<String, Map<String, List<Counted>>> groups = new LinkedHashMap<>();
    Map<String, Long> sums = new LinkedHashMap<>();
    Map<String, Group> first = new LinkedHashMap<>();
    for (Group group : together.groups()) {
      if (group.status().equals(status)) {
        String cell =
            "%s %s %s, %s, %s"
                .formatted(
                    group.dimension(), group.word(), group.belongs(), State.of(group), status);
        sums.merge(cell, group.requests(), Long::sum);
        first.putIfAbsent(cell, group);
      }
    }
    first.forEach(
        (cell, group) -> {
          inventory.tie(cell, sums.getOrDefault(cell, 0L));
          groups
              .computeIfAbsent(group.dimension(), _ -> new LinkedHashMap<>())
              .computeIfAbsent(group.word(), _ -> new ArrayList<>())
              .add(
                  new Counted(
                      group.word(), State.of(group), Optional.ofNullable(group.belongs()), cell));
        });
    return groups;
  }

  private void dimension(
      String dimension, Map<String, List<Counted>> words, Map<State, String> states) {
    // Questions of one kind have each its own yes and no; groups of another divide all requests.
    List<List<Counted>> divisions =
        dimension.equals("human")
            ? List.copyOf(words.values())
            : List.of(words.values().stream().flatMap(List::stream).toList());
    for (List<Counted> division : divisions) {
      if (division.stream()
          .anyMatch(each -> inventory.rule().small(inventory.value(each.cell())))) {
        division.forEach(each -> hide(dimension + "." + each.word()));
        continue;
      }
      states.forEach(
          (state, cell) ->
              inventory.sum(cell, terms(division, counted -> counted.state().equals(state))));
      division.stream()
          .map(Counted::word)
          .distinct()
          .forEach(word -> group(dimension + "." + word, words.getOrDefault(word, List.of())));
    }
  }

  private void group(String group, List<Counted> counted) {
    for (String way : WAYS) {
      figure(way, group, prefix + way + "." + group, counted);
    }
  }

  /** Hides a group whole, with all that it divides requests by. */
  private void hide(String group) {
    for (String way : WAYS) {
      inventory
          .figure(prefix + way + "." + group)
          .ifPresent(
              figure -> Stream.of(Part.values()).forEach(part -> inventory.bar(figure, part)));
    }
  }

  private static Map<String, Long> terms(List<Counted> counted, Predicate<Counted> which) {
    Map<String, Long> terms = new LinkedHashMap<>();
    counted.stream().filter(which).forEach(each -> terms.put(each.cell(), 1L));
    return terms;
  }

  private void figure(String way, String group, String own, List<Counted> counted) {
    Optional<Figure> found = inventory.figure(prefix + way + "." + group);
    if (found.isEmpty()) {
      return;
    }
    Figure figure = found.get();
    Map<String, Long> least =
        terms(counted, each -> each.belongs().orElse(false) && each.state().settled(way));
    Map<String, Long> most =
        terms(counted, each -> each.belongs().orElse(true) && each.state().open(way));
    Map<String, Long> unsaid = terms(counted, each -> each.belongs().isEmpty());
    count(figure, Part.LOW, own + ".low", least);
    count(figure, Part.VALUE, own + ".low", least);
    count(figure, Part.HIGH, own + ".high", most);
    count(figure, Part.UNKNOWN, prefix + group + ".unsaid", unsaid);
    inventory.count(figure, Part.DENOMINATOR, whole);
  }

  private void count(Figure figure, Part part, String cell, Map<String, Long> terms) {
    inventory.count(figure, part, cell).ifPresent(name -> inventory.sum(name, terms));
  }
}
