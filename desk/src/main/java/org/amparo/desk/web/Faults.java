package org.amparo.desk.web;

import com.google.re2j.Pattern;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.amparo.desk.hold.Refused;
import org.amparo.model.problem.AmparoException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is told where the desk does not do as asked: a page for people, and for programs a problem
 * as RFC 9457 has it, with a code. What failed stands in the log alone; whether an act that failed
 * is in the record is told where it is known.
 */
@Controller
@ControllerAdvice
public record Faults(MessageSource messages) implements ErrorController {

  /** A form of a page that was open too long. */
  static final String STALE = "stale";

  private static final Pattern ACT = Pattern.compile("/requests/[0-9-]+/[a-z-]+");

  /** A path that can be told to whoever asked for it. */
  private static final Pattern PLAIN = Pattern.compile("/[a-z0-9/._-]{1,200}");

  /** An act of which nothing is in the record. */
  static final String ABSENT = "absent";

  /** An act that is in the record, though the answer to it failed. */
  static final String WHOLE = "whole";

  /** An act that the database may have taken. */
  static final String UNKNOWN = "unknown";

  /** What is told of more exactly than by the status, by the code that a program gets. */
  private static final Map<String, String> CODES =
      Map.of(
          STALE, "FORBIDDEN",
          ABSENT, "NOT_RECORDED",
          WHOLE, "RECORDED",
          UNKNOWN, "MAY_BE_RECORDED");

  /** A fault of what a program asked, with a code by which it tells one from another. */
  public static ErrorResponseException of(ApiCode code, String words) {
    HttpStatus status = code.status();
    return new ErrorResponseException(status, problem(status, code.name(), words), null);
  }

  private static ProblemDetail problem(HttpStatus status, String code, String words) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
    problem.setProperty("code", code);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail said(ErrorResponseException said) {
    return said.getBody();
  }

  /** Something given that cannot be used, as anywhere in Amparo. */
  @ExceptionHandler
  Object wrong(AmparoException wrong, HttpServletRequest request) {
    var first = wrong.problems().getFirst();
    String words = "This cannot be used, for %s: %s".formatted(first.message(), first.remedy());
    return told(
        Gate.byProgram(request),
        problem(HttpStatus.UNPROCESSABLE_CONTENT, first.code().code(), words));
  }

  @ExceptionHandler
  Object refused(Refused refused, HttpServletRequest request) {
    boolean program = Gate.byProgram(request);
    HttpStatus status =
        switch (refused.why()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CHANGED_MEANWHILE -> program ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
          case NOT_NOW -> HttpStatus.CONFLICT;
          case INCOMPLETE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    String words = String.valueOf(refused.getMessage());
    String path = request.getRequestURI();
    if (refused.why() != Refused.Why.UNKNOWN && ACT.matches(path)) {
      // The page of the request, with what was filled in.
      request.setAttribute("refusal", words);
      request.setAttribute("act", path.substring(path.lastIndexOf('/') + 1));
      return new ModelAndView("forward:" + path.substring(0, path.lastIndexOf('/')), status);
    }
    return told(program, problem(status, refused.why().name(), words));
  }

  /** Where the server itself refuses or fails. */
  @RequestMapping("/error")
  Object failed(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = HttpStatus.resolve(code instanceof Integer one ? one : 500);
    HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
    String any = messages.getMessage(status.is5xxServerError() ? "5xx" : "4xx", null, Locale.ROOT);
    String why = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
    String key = CODES.containsKey(why) ? why : String.valueOf(status.value());
    String words = messages.getMessage(key, null, any, Locale.ROOT);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    ProblemDetail problem =
        problem(status, CODES.getOrDefault(why, status.name()), String.valueOf(words));
    if (PLAIN.matches(path)) {
      // Else it would name the page that tells of faults.
      problem.setInstance(URI.create(path));
    }
    return told(path.startsWith(Gate.PROGRAMS) || path.equals(Gate.METRICS), problem);
  }

  private static Object told(boolean program, ProblemDetail problem) {
    if (program) {
      return ResponseEntity.of(problem).build();
    }
    return new ModelAndView(
        problem.getStatus() < 500 ? "refused" : "failed",
        Map.of("words", String.valueOf(problem.getDetail())),
        HttpStatus.valueOf(problem.getStatus()));
  }
}
