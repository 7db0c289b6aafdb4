package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.AnswersTogether.Alike;
import org.amparo.evaluate.AnswersTogether.Answer;
import org.amparo.evaluate.AnswersTogether.Held;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.model.decision.Outcome;
import org.amparo.report.number.Part;

/**
 * What ties the counts of several policies: how many requests all of them answer alike. A sum of
 * hours is taken to say how many people it is a sum over, so that whatever sums give away together,
 * their counts do.
 */
final class TogetherNumbers {

  private final Inventory inventory;
  private final AnswersTogether together;
  private final List<Alike> stays;
  private final String stage;
  private final String status;
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Map<Integer, Map<String, ToLongFunction<Alike>>> counts = new LinkedHashMap<>();

  /**
   * The policies of one stage.
   *
   * @param stage what stands between the policy's and the figure's id
   */
  TogetherNumbers(
      Inventory inventory, AnswersTogether together, List<PolicyNote> policies, String stage) {
    this.inventory = inventory;
    this.together = together;
    this.stage = stage;
    this.status = together.status(stage.isEmpty());
    this.stays = together.alike().stream().filter(alike -> alike.status().equals(status)).toList();
    for (PolicyNote policy : policies) {
      int place = together.policies().indexOf(policy.id());
      String row = policy.figurePrefix() + stage;
      if (place >= 0 && inventory.has(row + "honored.low")) {
        rows.put(row, place);
      }
    }
  }

  /** Ties the counts of all policies, and has the sums rest on them. */
  void enter(String whole) {
    rows.forEach(
        (row, place) -> {
          TogetherCells own = cells(List.of(place), false);
          counts(row, place);
          ties(own, place, whole);
          sums(row, place, own);
        });
    TogetherSavings savings = new TogetherSavings(inventory, together, stage, whole);
    List<Integer> places = List.copyOf(rows.values());
    for (int one : places) {
      if (savings.againstDone(one)) {
        TogetherCells pair = cells(List.of(one), true);
        ties(pair, one, whole);
        savings.enterDone(one, pair);
      }
      for (int other : places) {
        if (one < other
            && (savings.between(one, other)
                || near(one, other)
                || (compared(one) && compared(other)))) {
          TogetherCells pair = cells(List.of(one, other), false);
          ties(pair, one, whole);
          ties(pair, other, whole);
          apart(pair, one, other);
          apart(pair, other, one);
          savings.enter(one, other, pair);
          if (compared(one) && compared(other)) {
            new ComparedNumbers(inventory, together, pair, status, stage, whole)
                .enter(List.of(row(together.before()), row(together.after())));
          }
        }
      }
    }
  }

  private boolean compared(int place) {
    return !together.groups().isEmpty()
        && List.of(together.before(), together.after()).contains(together.policies().get(place));
  }

  private String row(String policy) {
    return PolicyNote.figurePrefix(policy) + stage;
  }

  /** Stays by what some policies answer, and what the jail did. */
  private TogetherCells cells(List<Integer> places, boolean did) {
    Set<Integer> bounds = new TreeSet<>(Set.of(0));
    places.forEach(place -> bounds.add(clock(place)));
    String name =
        places.stream().map(together.policies()::get).collect(Collectors.joining(" and "))
            + (did ? " and the jail, " : ", ")
            + stage;
    return new TogetherCells(inventory, stays, name, new TreeSet<>(places), did, bounds);
  }

  private void ties(TogetherCells cells, int place, String whole) {
    cells.perhaps(whole, alike -> alike.requests().size());
    counts.getOrDefault(place, Map.of()).forEach(cells::is);
  }

  private void counts(String row, int place) {
    Map<String, ToLongFunction<Alike>> own =
        counts.computeIfAbsent(place, _ -> new LinkedHashMap<>());
    for (Outcome outcome : Outcome.values()) {
      own.put(row + word(outcome), requests(place, answer -> answer.outcome() == outcome));
    }
    own.put(row + "honored.low", requests(place, answer -> answer.held().honored()));
    own.put(row + "honored.high", requests(place, answer -> answer.held().could()));
    own.put(row + "declined.low", requests(place, Answer::declined));
    own.put(row + "declined.high", requests(place, Answer::couldDecline));
    own.put(row + "untimed", untimed(alike -> alike.held(place).honored()));
  }

  /** A count behind a sum, which pairs of policies are tied to as well. */
  private String behind(TogetherCells own, int place, String name, ToLongFunction<Alike> of) {
    String cell = own.behind(name, of);
    counts.computeIfAbsent(place, _ -> new LinkedHashMap<>()).put(cell, of);
    return cell;
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Requests of a stay to which a policy's answer is such. */
  private static ToLongFunction<Alike> requests(int place, Predicate<Answer> such) {
    return alike -> alike.requests().stream().filter(each -> such.test(each.get(place))).count();
  }

  private static ToLongFunction<Alike> stays(Predicate<Alike> such) {
    return alike -> such.test(alike) ? 1 : 0;
  }

  private static ToLongFunction<Alike> untimed(Predicate<Alike> such) {
    return stays(alike -> alike.past() == null && such.test(alike));
  }

  /** Stays longer than a bound; longer than none at all is in no sum. */
  private static ToLongFunction<Alike> past(int bound, Predicate<Alike> such) {
    return stays(
        alike -> {
          Integer past = alike.past();
          return past != null && past > bound && such.test(alike);
        });
  }

  /** Hours and their cost, hours cut at the clock, and holds times the clock. */
  private void sums(String row, int place, TogetherCells own) {
    List<String> over = new ArrayList<>();
    List<String> held = new ArrayList<>();
    for (Level level : Level.values()) {
      String name = row + "held " + level.name().toLowerCase(Locale.ROOT);
      over.add(behind(own, place, name + " for some time", past(0, level.of(place))));
      if (level != Level.BOUND) {
        held.add(behind(own, place, name, stays(level.of(place))));
        ToLongFunction<Alike> asked = requests(place, answer -> level.in(answer.held()));
        ToLongFunction<Alike> once = stays(level.of(place));
        // So many stays were asked for more than once: requests and holds by the clock would say
        // it.
        own.few(
            name + " and asked for again",
            alike -> asked.applyAsLong(alike) - once.applyAsLong(alike));
        over.add(behind(own, place, name + " for unknown time", untimed(level.of(place))));
      }
    }
    // Sums over bookings are over the same people where they are as many but for few.
    MoneyNumbers.leading(inventory)
        .map(BookingNumbers::longer)
        .ifPresent(longer -> over.forEach(cell -> inventory.near(longer, cell)));
    for (Figure figure : inventory.under(row)) {
      String word = figure.id().substring(row.length());
      if (PolicyNumbers.sum(word)) {
        inventory.rests(figure, Inventory.inUnit(), over.stream());
      } else if (word.equals("ceiling-hours")) {
        inventory.rests(figure, Inventory.inUnit(), held.stream());
      } else if (word.equals("capped-hours")) {
        inventory.count(figure, Part.UNKNOWN, row + "untimed");
        inventory.rests(
            figure,
            Inventory.inUnit(),
            Stream.concat(over.stream(), pastClock(row, place, own).stream()));
      }
    }
  }

  /** Beside the hours, hours cut at the clock say how long those past it were held beyond. */
  private List<String> pastClock(String row, int place, TogetherCells own) {
    int clock = clock(place);
    List<String> past = new ArrayList<>();
    for (Level level : List.of(Level.HONORED, Level.COULD)) {
      String name = row + "held " + level.name().toLowerCase(Locale.ROOT);
      past.add(behind(own, place, name + " past the clock", past(clock, level.of(place))));
      own.few(
          name + " within the clock",
          alike ->
              past(0, level.of(place)).applyAsLong(alike)
                  - past(clock, level.of(place)).applyAsLong(alike));
    }
    for (String others : ClockNumbers.pastClocks(inventory)) {
      past.forEach(cell -> inventory.near(others, cell));
    }
    return past;
  }

  private int clock(int place) {
    return together.bounds().indexOf(3_600 * together.clocks().get(place));
  }

  /** What a policy's hold comes to, at least as at most. */
  private enum Level {
    BOUND,
    HONORED,
    COULD;

    boolean in(Held held) {
      return switch (this) {
        case BOUND -> held.bound();
        case HONORED -> held.honored();
        case COULD -> held.could();
      };
    }

    Predicate<Alike> of(int place) {
      return alike -> in(alike.held(place));
    }
  }

  /** What two policies can differ in. */
  private void apart(TogetherCells cells, int one, int other) {
    String name =
        together.policies().get(one) + " without " + together.policies().get(other) + ": ";
    differences(one, other).forEach((word, of) -> cells.few(name + word, of));
  }

  /** Whether two policies differ by few in anything. */
  private boolean near(int one, int other) {
    return Stream.of(differences(one, other), differences(other, one))
        .flatMap(differences -> differences.values().stream())
        .mapToLong(of -> stays.stream().mapToLong(a -> of.applyAsLong(a) * a.stays()).sum())
        .anyMatch(inventory.rule()::small);
  }

  /** Whom one policy's counts have and another's have not. */
  private Map<String, ToLongFunction<Alike>> differences(int one, int other) {
    Map<String, ToLongFunction<Alike>> only = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      only.put(word(outcome), only(one, other, answer -> answer.outcome() == outcome));
    }
    only.put("honored", only(one, other, answer -> answer.held().honored()));
    only.put("perhaps honored", only(one, other, answer -> answer.held().could()));
    only.put("declined", only(one, other, Answer::declined));
    only.put("perhaps declined", only(one, other, Answer::couldDecline));
    for (Level level : Level.values()) {
      Predicate<Alike> held = alike -> level.in(alike.held(one)) && !level.in(alike.held(other));
      String at = "held " + level.name().toLowerCase(Locale.ROOT);
      only.put(at, stays(held));
      only.put(at + " for some time", past(0, held));
      only.put(at + " for unknown time", untimed(held));
      ToLongFunction<Alike> mine = past(clock(one), level.of(one));
      ToLongFunction<Alike> theirs = past(clock(other), level.of(other));
      only.put(
          at + " past the clock",
          alike -> mine.applyAsLong(alike) * (1 - theirs.applyAsLong(alike)));
    }
    return only;
  }

  private static ToLongFunction<Alike> only(int one, int other, Predicate<Answer> such) {
    return alike ->
        alike.requests().stream()
            .filter(each -> such.test(each.get(one)) && !such.test(each.get(other)))
            .count();
  }
}
