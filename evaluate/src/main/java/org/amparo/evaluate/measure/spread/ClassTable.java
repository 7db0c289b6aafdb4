package org.amparo.evaluate.measure.spread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * People's stays grouped by how every policy answers them. All stays of a class have the same
 * answers; an entry is one person's stays of a class.
 */
public final class ClassTable {

  private final List<Answers> classes;
  private final int[] starts;
  private final long[] people;
  private final long[] seconds;
  private final int[] untimed;
  private final int[] stays;

  /** Of each class the seconds, the stays without a time, all stays. */
  private final long[][] sums;

  private ClassTable(Builder made) {
    classes = List.copyOf(made.classes);
    starts = Arrays.copyOf(made.starts, classes.size() + 1);
    starts[classes.size()] = made.size;
    people = Arrays.copyOf(made.people, made.size);
    seconds = Arrays.copyOf(made.seconds, made.size);
    untimed = Arrays.copyOf(made.untimed, made.size);
    stays = Arrays.copyOf(made.stays, made.size);
    sums = new long[classes.size()][3];
    for (int index = 0; index < sums.length; index++) {
      for (int entry = starts[index]; entry < starts[index + 1]; entry++) {
        sums[index][0] += seconds[entry];
        sums[index][1] += untimed[entry];
        sums[index][2] += stays[entry];
      }
    }
  }

  /** A hash of (seed, person), from which the person's weights are drawn. */
  public static long person(String seed, String person) {
    return Bootstrap.hash(seed, person);
  }

  /** How often a person counts in a resample, a Poisson draw of mean one. */
  public static int weight(long person, int resample) {
    long bits = Bootstrap.bits(person, resample / Bootstrap.DRAWS_A_HASH);
    return Bootstrap.weight(bits, resample % Bootstrap.DRAWS_A_HASH);
  }

  /** The answers of each class, in the order of the entries. */
  public List<Answers> classes() {
    return classes;
  }

  /** The first entry of a class; of the class after the last, the number of entries. */
  int start(int index) {
    return starts[index];
  }

  /** What a class adds to a quantity, every person counted once. */
  long times(int index, Quantity quantity) {
    long[] sum = sums[index];
    return quantity.of(index, sum[0], sum[1], sum[2]);
  }

  /** A hash of (seed, person): one person's weights are the same in every class. */
  long person(int entry) {
    return people[entry];
  }

  /** Seconds in all of an entry's stays whose time is known. */
  long seconds(int entry) {
    return seconds[entry];
  }

  /** How many of an entry's stays have no known time. */
  int untimed(int entry) {
    return untimed[entry];
  }

  /** How many stays an entry has in all. */
  int stays(int entry) {
    return stays[entry];
  }

  /** How many entries there are. */
  public int size() {
    return people.length;
  }

  /**
   * How the policies answer a class: bit i of each mask is policy i. Each mask holds the one
   * before.
   *
   * @param bound honored whatever the jail chooses
   * @param honored honored as the jail is taken to choose
   * @param could perhaps honored
   */
  public record Answers(long bound, long honored, long could) {
    /** Refuses masks that do not hold one another. */
    public Answers {
      if ((bound & ~honored) != 0 || (honored & ~could) != 0) {
        throw new IllegalArgumentException("what is certain must be possible");
      }
    }

    boolean bound(int policy) {
      return (bound >>> policy & 1) != 0;
    }

    public boolean honored(int policy) {
      return (honored >>> policy & 1) != 0;
    }

    boolean could(int policy) {
      return (could >>> policy & 1) != 0;
    }
  }

  /** Puts a table together, row by row; rows of one class must come together. */
  public static final class Builder {
    private final List<Answers> classes = new ArrayList<>();
    private int[] starts = new int[16];
    private long[] people = new long[1_024];
    private long[] seconds = new long[1_024];
    private int[] untimed = new int[1_024];
    private int[] stays = new int[1_024];
    private int size;

    /**
     * Adds an entry.
     *
     * @param answers of its class
     * @param person a hash of (seed, person)
     * @param known seconds in all of its stays whose time is known
     * @param unknown its stays whose time is not
     * @param all its stays
     */
    public Builder add(Answers answers, long person, long known, int unknown, int all) {
      if (classes.isEmpty() || !classes.getLast().equals(answers)) {
        if (classes.size() + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[classes.size()] = size;
        classes.add(answers);
      }
      if (size == people.length) {
        people = Arrays.copyOf(people, size * 2);
        seconds = Arrays.copyOf(seconds, size * 2);
        untimed = Arrays.copyOf(untimed, size * 2);
        stays = Arrays.copyOf(stays, size * 2);
      }
      people[size] = person;
      seconds[size] = known;
      untimed[size] = unknown;
      stays[size++] = all;
      return this;
    }

    /** The table of what was added. */
    public ClassTable build() {
      return new ClassTable(this);
    }
  }
}
