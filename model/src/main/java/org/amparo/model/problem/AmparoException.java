package org.amparo.model.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown for anything the user must mend; carries one or more problems, never a bare message. */
public final class AmparoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** One or more problems found together. */
  public AmparoException(List<Problem> problems) {
    super(problems.stream().map(Problem::render).collect(Collectors.joining()));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an error needs at least one problem");
    }
    this.problems = List.copyOf(problems);
  }

  /** A single problem. */
  public AmparoException(ErrorCode code, String message, @Nullable Place place, String remedy) {
    this(List.of(new Problem(code, message, place, remedy)));
  }

  /** A single problem with the failure that showed it, kept for {@code --debug}. */
  public AmparoException(
      ErrorCode code, String message, @Nullable Place place, String remedy, Throwable cause) {
    this(code, message, place, remedy);
    initCause(cause);
  }

  /** All problems, in the order found; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
