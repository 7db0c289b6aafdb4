package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Classes of cases that every ask of a scan answers alike, with the number of cases of each. */
public final class CaseClasses {

  private static final int FIRST_CAPACITY = 1024;

  private final ClassScan scan;
  private final int words;
  private final int splits;

  /** By words of the key, then by the numbers of the values that keep classes apart. */
  private final NumberedKeys keys;

  private long[] cases = new long[FIRST_CAPACITY];
  private long[] examples = new long[FIRST_CAPACITY];
  private final Map<@Nullable String, Long> numbers = new HashMap<>();
  private final List<@Nullable String> values = new ArrayList<>();

  CaseClasses(ClassScan scan, int words, int splits) {
    this.scan = scan;
    this.words = words;
    this.splits = splits;
    this.keys = new NumberedKeys(words + splits);
  }

  /** Adds cases to the class of a key; the number of a value comes from {@link #number}. */
  void add(long[] key, long count, long example) {
    int before = keys.size();
    int index = keys.number(key);
    if (index == cases.length) {
      cases = Arrays.copyOf(cases, 2 * index);
      examples = Arrays.copyOf(examples, 2 * index);
    }
    cases[index] += count;
    examples[index] = index == before ? example : Math.min(examples[index], example);
  }

  /** A value's number in the key. */
  long number(@Nullable String value) {
    Long known = numbers.get(value);
    if (known == null) {
      known = (long) values.size();
      numbers.put(value, known);
      values.add(value);
    }
    return known;
  }

  /** A word of the key of a class. */
  public long word(int index, int word) {
    return keys.part(index, word);
  }

  /** How many longs a key has. */
  int width() {
    return words + splits;
  }

  /** How many classes there are, those of each value that is kept apart by themselves. */
  public int size() {
    return keys.size();
  }

  /** How many cases a class has. */
  public long cases(int index) {
    return cases[index];
  }

  /** The row of {@code case_record} (its rowid) of a class's first case. */
  public long example(int index) {
    return examples[index];
  }

  /** The values that keep a class apart, null where unknown, as the scan was told. */
  public List<@Nullable String> split(int index) {
    @Nullable String[] split = new String[splits];
    Arrays.setAll(split, i -> values.get((int) keys.part(index, words + i)));
    return Arrays.asList(split);
  }

  /** What the interpreter answers to each class; different asks may go on different threads. */
  public Answers answers(Ask ask) {
    AskDecider decider = scan.decider(ask);
    int[] answers = decider.answers(this);
    return new Answers(decider.decisions(), answers);
  }

  /** An ask's answers by class. */
  public static final class Answers {

    private final List<Decision> decisions;
    private final int[] ofClass;

    private Answers(List<Decision> decisions, int[] ofClass) {
      this.decisions = decisions;
      this.ofClass = ofClass;
    }

    /** The answer to a class. */
    public Decision of(int index) {
      return decisions.get(ofClass[index]);
    }
  }
}
