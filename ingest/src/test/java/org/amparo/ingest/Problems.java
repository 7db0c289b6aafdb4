package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;

/** Asserting on what the user is told. */
final class Problems {

  private Problems() {}

  /** The problem that the action stops with, which must have this code and a remedy. */
  static Problem of(ErrorCode code, ThrowingCallable action) {
    AmparoException failure = Assertions.assertThrows(AmparoException.class, action::call);
    Problem problem = failure.problems().getFirst();
    assertThat(problem.code()).as(failure.getMessage()).isEqualTo(code);
    assertThat(problem.remedy()).isNotBlank();
    return problem;
  }
}
