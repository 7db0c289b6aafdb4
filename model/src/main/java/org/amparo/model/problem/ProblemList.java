package org.amparo.model.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with a file, so that its author mends all of it at once. */
public final class ProblemList {

  private final List<Problem> problems = new ArrayList<>();

  /** The result of a step, or empty where it failed and its problems were noted. */
  public <T> Optional<T> attempt(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (AmparoException e) {
      note(e);
      return Optional.empty();
    }
  }

  /** Runs a step and notes its problems where it fails. */
  public void check(Runnable step) {
    try {
      step.run();
    } catch (AmparoException e) {
      note(e);
    }
  }

  /** Notes what an exception says, once. */
  public void note(AmparoException exception) {
    for (Problem problem : exception.problems()) {
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }

  /** Whether nothing was noted. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Throws all that was noted, where anything was. */
  public void throwAny() {
    if (!problems.isEmpty()) {
      throw asException();
    }
  }

  /** All that was noted so far; at least one problem must have been. */
  public AmparoException asException() {
    return new AmparoException(problems);
  }
}
