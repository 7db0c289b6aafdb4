package org.amparo.desk.api;

import org.amparo.desk.hold.Refused;
import org.amparo.model.problem.AmparoException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a program is told where the desk does not do as it asks. */
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFaults {

  /** An act that was asked for in a way that cannot be done. */
  static final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;

    NotDone(HttpStatus status, String code, String detail) {
      super(detail);
      this.status = status;
      this.code = code;
    }
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused) {
    HttpStatus status =
        switch (refused.why()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CHANGED_MEANWHILE -> HttpStatus.PRECONDITION_FAILED;
          case NOT_NOW -> HttpStatus.CONFLICT;
          case INCOMPLETE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return Problem.answer(status, refused.why().name(), String.valueOf(refused.getMessage()));
  }

  /** Something given that cannot be used, as anywhere in Amparo. */
  @ExceptionHandler
  ResponseEntity<Problem> wrong(AmparoException wrong) {
    var problem = wrong.problems().getFirst();
    return Problem.answer(
        HttpStatus.UNPROCESSABLE_CONTENT,
        problem.code().code(),
        "%s: %s".formatted(problem.message(), problem.remedy()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingRequestHeaderException missing) {
    return missing.getHeaderName().equals("If-Match")
        ? Problem.answer(
            HttpStatus.PRECONDITION_REQUIRED,
            "IF_MATCH_MISSING",
            "say in If-Match which state of the request was read: the ETag that came with it")
        : Problem.answer(
            HttpStatus.BAD_REQUEST,
            "HEADER_MISSING",
            "the header " + missing.getHeaderName() + " is missing");
  }

  @ExceptionHandler
  ResponseEntity<Problem> notDone(NotDone notDone) {
    return Problem.answer(notDone.status, notDone.code, String.valueOf(notDone.getMessage()));
  }
}
