package org.amparo.desk.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why something was not done, as RFC 9457 has it; nothing was changed.
 *
 * @param code by which a program tells one from another
 * @param detail in words, for whoever reads the program's log
 */
public record Problem(String type, String title, int status, String code, String detail) {

  /** The answer that says so. */
  public static ResponseEntity<Problem> answer(HttpStatus status, String code, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(new Problem("about:blank", status.getReasonPhrase(), status.value(), code, detail));
  }
}
