package org.amparo.report.edition;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.AnswersTogether.Alike;
import org.amparo.evaluate.AnswersTogether.Held;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;

/**
 * What a policy saves against another or against what the jail did: the difference stay by stay. It
 * rests on how many stays it adds and how many it takes off, with each of its ends: as {@code
 * evaluate.measure.Contrast} takes them.
 */
final class TogetherSavings {

  /** The words that stand for what the jail did. */
  private static final String DONE = "done";

  private final Inventory inventory;
  private final AnswersTogether together;
  private final String stage;
  private final String whole;

  TogetherSavings(Inventory inventory, AnswersTogether together, String stage, String whole) {
    this.inventory = inventory;
    this.together = together;
    this.stage = stage;
    this.whole = whole;
  }

  /** One side of a difference. */
  private record Side(String word, Function<Alike, Held> held, long clock) {}

  /** What is left open, and which end is taken. */
  private enum End {
    SETTLED(false, false, false),
    FACTS_LEAST(false, true, false),
    FACTS_MOST(false, true, true),
    CHOICES_LEAST(true, false, false),
    CHOICES_MOST(true, false, true),
    BOTH_LEAST(true, true, false),
    BOTH_MOST(true, true, true);

    private final boolean choices;
    private final boolean facts;
    private final boolean most;

    End(boolean choices, boolean facts, boolean most) {
      this.choices = choices;
      this.facts = facts;
      this.most = most;
    }
  }

  /** What a stay counts for where one holds it and the other does or does not. */
  @FunctionalInterface
  private interface Counted {
    long of(boolean one, boolean other, boolean most);
  }

  /** Whether a policy's saving against what the jail did is there. */
  boolean againstDone(int place) {
    return !inventory.under(prefix(done(), side(place))).isEmpty();
  }

  /** Whether what one of two policies saves against the other is there. */
  boolean between(int one, int other) {
    return !inventory.under(prefix(side(one), side(other))).isEmpty()
        || !inventory.under(prefix(side(other), side(one))).isEmpty();
  }

  /** Has what a policy saves against the jail rest on its stays. */
  void enterDone(int place, TogetherCells cells) {
    saving(done(), side(place), cells);
  }

  /** Has what two policies save against each other rest on its stays. */
  void enter(int one, int other, TogetherCells cells) {
    saving(side(one), side(other), cells);
    saving(side(other), side(one), cells);
  }

  private Side done() {
    return new Side(DONE, Alike::did, together.ceiling());
  }

  private String prefix(Side against, Side policy) {
    return "saving." + against.word() + "-" + policy.word() + "." + stage;
  }

  private Side side(int place) {
    String id = together.policies().get(place);
    return new Side(
        PolicyNumbers.word(id), alike -> alike.held(place), together.clocks().get(place));
  }

  private void saving(Side against, Side policy, TogetherCells cells) {
    String prefix = prefix(against, policy);
    Set<String> time = new LinkedHashSet<>();
    for (Figure figure : inventory.under(prefix)) {
      String word = figure.id().substring(prefix.length());
      boolean sum = PolicyNumbers.sum(word) || word.equals("probability");
      if (sum && time.isEmpty()) {
        time.addAll(time(cells, against, policy));
      }
      if (sum) {
        inventory.rests(figure, Inventory.inUnit(), time.stream());
      } else if (word.equals("holds")) {
        inventory.rests(figure, Inventory.inUnit(), holds(cells, against, policy).stream());
      } else if (word.equals("ceiling-hours")) {
        inventory.rests(figure, Inventory.inUnit(), clocks(cells, against, policy).stream());
      } else {
        continue;
      }
      inventory.count(figure, Part.DENOMINATOR, whole);
    }
  }

  private Set<String> holds(TogetherCells cells, Side against, Side policy) {
    String prefix = prefix(against, policy);
    Set<String> on = new LinkedHashSet<>();
    for (End end : new End[] {End.SETTLED, End.FACTS_LEAST, End.FACTS_MOST}) {
      on.add(
          cells.behind(
              prefix + "holds " + end,
              alike -> end(alike, against, policy, end, TogetherSavings::hold)));
    }
    return on;
  }

  private Set<String> clocks(TogetherCells cells, Side against, Side policy) {
    String prefix = prefix(against, policy);
    Set<String> on = new LinkedHashSet<>();
    for (End end : new End[] {End.SETTLED, End.FACTS_LEAST, End.FACTS_MOST}) {
      on.add(
          cells.behind(
              prefix + "clocks " + end,
              alike ->
                  end(
                      alike,
                      against,
                      policy,
                      end,
                      (one, other, _) ->
                          (one ? against.clock() : 0) - (other ? policy.clock() : 0))));
    }
    return on;
  }

  /** Hours: those added and taken off, and those of unknown time, each at most its clock. */
  private Set<String> time(TogetherCells cells, Side against, Side policy) {
    String prefix = prefix(against, policy);
    Set<String> on = new LinkedHashSet<>();
    for (End end : End.values()) {
      ToLongFunction<Alike> stays =
          alike -> end(alike, against, policy, end, TogetherSavings::hold);
      on.add(
          cells.behind(
              prefix + "time " + end,
              alike -> {
                Integer past = alike.past();
                return past == null || past == 0 ? 0 : stays.applyAsLong(alike);
              }));
      if (end.facts) {
        on.add(
            cells.behind(
                prefix + "unknown time " + end,
                alike ->
                    alike.past() != null
                        ? 0
                        : end(
                            alike,
                            against,
                            policy,
                            end,
                            (one, other, most) -> open(against, policy, one, other, most))));
      }
    }
    return on;
  }

  private static long hold(boolean one, boolean other, boolean most) {
    return (one ? 1L : 0L) - (other ? 1L : 0L);
  }

  /** Anything from no time to the longer clock. */
  private static long open(Side against, Side policy, boolean one, boolean other, boolean most) {
    long longest = (one ? against.clock() : 0) - (other ? policy.clock() : 0);
    return most ? Math.max(0, longest) : Math.min(0, longest);
  }

  private static long end(Alike alike, Side against, Side policy, End end, Counted counted) {
    long found = end.most ? Long.MIN_VALUE : Long.MAX_VALUE;
    Held mine = against.held().apply(alike);
    Held other = policy.held().apply(alike);
    for (boolean taken : end.choices ? new boolean[] {false, true} : new boolean[] {true}) {
      for (boolean one : new boolean[] {false, true}) {
        for (boolean two : new boolean[] {false, true}) {
          if (can(mine, taken, end.facts, one) && can(other, taken, end.facts, two)) {
            long value = counted.of(one, two, end.most);
            found = end.most ? Math.max(found, value) : Math.min(found, value);
          }
        }
      }
    }
    return found;
  }

  /** Whether somebody can be held, or not be. */
  private static boolean can(Held held, boolean taken, boolean facts, boolean be) {
    if (held.bound()) {
      return be;
    }
    if (held.honored()) {
      return be == taken;
    }
    return !be || (held.could() && facts);
  }
}
