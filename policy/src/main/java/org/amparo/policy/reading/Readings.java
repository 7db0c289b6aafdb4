package org.amparo.policy.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.RecordedOffenses;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.library.PolicyLibrary;

/**
 * Two readings by this project: what the policies answer to a fixed set of cases, and what a second
 * reader answered from the stored clauses alone.
 *
 * @param notStored answers that the stored clauses do not reach, which are not compared
 */
public record Readings(List<SecondReading> readings, List<Pair> pairs, int notStored) {

  private static final String FOLDER = "policies/second";
  private static final String CASES = "set.yaml";
  private static final String SETTLED = "settled.yaml";

  public Readings {
    readings = List.copyOf(readings);
    pairs = List.copyOf(pairs);
  }

  /**
   * The two answers to one case.
   *
   * @param first what the policy answered when they were first compared, by its own rules
   * @param now what it answers today
   * @param settlement how the difference was settled; empty where there was none, or it is not yet
   */
  public record Pair(
      String policy,
      SecondReading.Known known,
      ReadingCase of,
      String first,
      String second,
      String now,
      Optional<Settlement> settlement) {

    /** Whether both answered alike. */
    public boolean same() {
      return first.equals(second);
    }
  }

  /** The readings that ship, compared with the policies that ship. */
  public static Readings bundled() {
    Map<String, ReadingCase> cases = ReadingCase.readAll(text(CASES), FOLDER + "/" + CASES);
    Map<String, Settlement> settled =
        Settlement.readAll(
            Optional.ofNullable(BundledFiles.text(Readings.class, FOLDER + "/" + SETTLED)),
            FOLDER + "/" + SETTLED);
    PolicyLibrary library = PolicyLibrary.bundled();
    List<SecondReading> readings = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    int notStored = 0;
    for (String path : BundledFiles.names(Readings.class, FOLDER, ".yaml")) {
      String file = path.substring(path.lastIndexOf('/') + 1);
      if (Set.of(CASES, SETTLED).contains(file)) {
        continue;
      }
      SecondReading reading = SecondReading.read(text(file), path, cases);
      Policy policy = library.find(reading.policy());
      readings.add(reading);
      for (ReadingCase one : cases.values()) {
        SecondReading.Answer second = reading.answers().get(one.id());
        if (second == null || second == SecondReading.Answer.NOT_STORED) {
          notStored++;
          continue;
        }
        pairs.add(pair(policy, reading, one, second, settled));
      }
    }
    return new Readings(readings, pairs, notStored);
  }

  private static Pair pair(
      Policy policy,
      SecondReading reading,
      ReadingCase one,
      SecondReading.Answer second,
      Map<String, Settlement> settled) {
    // The clauses know nothing of safeguards, which stand above every policy.
    Outcome now =
        Interpreter.byItsRules(
                policy,
                one.question(),
                Situation.of(RecordedOffenses.bySection(one.record(policy))))
            .outcome();
    Optional<Settlement> settlement =
        Optional.ofNullable(settled.get(Settlement.key(policy.id(), one.id())));
    return new Pair(
        policy.id(),
        reading.knownBefore(),
        one,
        settlement.map(Settlement::policySaid).orElse(now).name(),
        second.name(),
        now.name(),
        settlement);
  }

  /** Agreement over all pairs, as the readings were when first compared. */
  public Agreement agreement() {
    return Agreement.of(pairs);
  }

  /** The same over those policies of whose files the second reader had seen this much. */
  public Agreement agreement(SecondReading.Known... known) {
    Set<SecondReading.Known> these = EnumSet.noneOf(SecondReading.Known.class);
    these.addAll(List.of(known));
    return Agreement.of(pairs.stream().filter(pair -> these.contains(pair.known())).toList());
  }

  /** The pairs that differed when first compared. */
  public List<Pair> differences() {
    return pairs.stream().filter(pair -> !pair.same()).toList();
  }

  private static String text(String file) {
    return Objects.requireNonNull(BundledFiles.text(Readings.class, FOLDER + "/" + file), file);
  }
}
