package org.amparo.evaluate.measure.spread;

import org.amparo.evaluate.measure.spread.ClassTable.Answers;

/**
 * What honoring takes under one policy, or how much more than under another: the difference stay by
 * stay, so that what both honor alike adds nothing whatever its time.
 *
 * @param policy bit of the policy
 * @param limit seconds of its clock, the most a stay without a known time is counted with
 * @param against bit of the policy to subtract, or {@link #NOTHING}
 * @param againstLimit seconds of that one's clock
 */
public record Contrast(int policy, long limit, int against, long againstLimit) {

  static final int NOTHING = -1;

  private static final int REFUSED = 1;
  private static final int HELD = 2;

  /** A policy by itself. */
  public static Contrast of(int policy, long limit) {
    return new Contrast(policy, limit, NOTHING, 0);
  }

  /** What is summed. */
  public enum Sum {
    /** Seconds held past release; a stay without a known time counts up to the clock. */
    TIME,
    /** Stays held. */
    HOLDS,
    /** The whole clock of every stay held. */
    CLOCK
  }

  /** What is left open in a sum. */
  public enum Open {
    NOTHING(false, false),
    /** What a policy cannot decide, and times not on record. */
    FACTS(false, true),
    /** What a policy leaves to the jail. */
    CHOICES(true, false),
    BOTH(true, true);

    private final boolean choices;
    private final boolean facts;

    Open(boolean choices, boolean facts) {
      this.choices = choices;
      this.facts = facts;
    }
  }

  /** The least and the most over what is open, stay by stay. */
  private static final class Ends {
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    void hold(long low, long high) {
      least = Math.min(least, low);
      most = Math.max(most, high);
    }
  }

  /**
   * The sum as a quantity of a table.
   *
   * @param high whether to take the most rather than the least that is open
   */
  public Quantity quantity(ClassTable table, Sum sum, Open open, boolean high) {
    Quantity quantity = new Quantity(table.classes().size());
    for (int index = 0; index < table.classes().size(); index++) {
      Answers answers = table.classes().get(index);
      if (sum == Sum.TIME) {
        // A time that no record gives is a missing fact: without them it counts as nothing.
        long untimed = open.facts ? end(answers, Sum.TIME, open, high) : 0;
        quantity.set(index, end(answers, Sum.HOLDS, open, high), untimed, 0);
      } else {
        quantity.set(index, 0, 0, end(answers, sum, open, high));
      }
    }
    return quantity;
  }

  private long end(Answers answers, Sum sum, Open open, boolean high) {
    Ends ends = new Ends();
    // One choice of the jail holds under both policies.
    for (int taken = open.choices ? 0 : 1; taken <= 1; taken++) {
      int mine = states(answers, policy, taken == 1, open.facts);
      int other = against == NOTHING ? REFUSED : states(answers, against, taken == 1, open.facts);
      for (int one = REFUSED; one <= HELD; one++) {
        for (int two = REFUSED; two <= HELD; two++) {
          if ((mine & one) != 0 && (other & two) != 0) {
            hold(ends, sum, one == HELD, two == HELD);
          }
        }
      }
    }
    return high ? ends.most : ends.least;
  }

  private void hold(Ends ends, Sum sum, boolean one, boolean two) {
    switch (sum) {
      case HOLDS -> {
        long holds = (one ? 1L : 0L) - (two ? 1L : 0L);
        ends.hold(holds, holds);
      }
      case CLOCK -> {
        long clock = (one ? limit : 0L) - (two ? againstLimit : 0L);
        ends.hold(clock, clock);
      }
      case TIME -> {
        // Anything from no time to the longer clock, which each policy ends at its own.
        long longest = (one ? limit : 0) - (two ? againstLimit : 0);
        ends.hold(Math.min(0, longest), Math.max(0, longest));
      }
    }
  }

  /** Which of the two a policy may come to, as bits. */
  private static int states(Answers answers, int policy, boolean taken, boolean facts) {
    if (answers.bound(policy)) {
      return HELD;
    }
    if (answers.honored(policy)) {
      return taken ? HELD : REFUSED;
    }
    return answers.could(policy) && facts ? REFUSED | HELD : REFUSED;
  }
}
