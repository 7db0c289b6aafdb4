package org.amparo.desk.api;

import org.amparo.desk.hold.Refused;
import org.amparo.model.problem.AmparoException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a program is told where the desk does not do as it asks, as RFC 9457 has it. */
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiFaults {

  /**
   * A fault.
   *
   * @param code by which a program tells one from another
   * @param detail in words, for whoever reads the program's log
   */
  public static ProblemDetail problem(HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return problem;
  }

  static ErrorResponseException notDone(HttpStatus status, String code, String detail) {
    return new ErrorResponseException(status, problem(status, code, detail), null);
  }

  @ExceptionHandler
  ProblemDetail refused(Refused refused) {
    HttpStatus status =
        switch (refused.why()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CHANGED_MEANWHILE -> HttpStatus.PRECONDITION_FAILED;
          case NOT_NOW -> HttpStatus.CONFLICT;
          case INCOMPLETE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return problem(status, refused.why().name(), String.valueOf(refused.getMessage()));
  }

  /** Something given that cannot be used, as anywhere in Amparo. */
  @ExceptionHandler
  ProblemDetail wrong(AmparoException wrong) {
    var problem = wrong.problems().getFirst();
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        problem.code().code(),
        "%s: %s".formatted(problem.message(), problem.remedy()));
  }

  @ExceptionHandler
  ProblemDetail said(ErrorResponseException said) {
    return said.getBody();
  }
}
