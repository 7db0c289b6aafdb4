package org.amparo.desk.web;

import org.springframework.http.HttpStatus;

/**
 * The codes by which a program tells one refusal from another, but for those of {@code
 * docs/errors.md}, which begin with AMP.
 */
public enum ApiCode {
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "the body, a parameter or a header cannot be read"),
  KEY_UNUSABLE(
      HttpStatus.BAD_REQUEST, "Idempotency-Key is missing or not of 16 to 200 visible characters"),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "no token came, or one that opens nothing"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "the account may not do this"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "there is no such address"),
  UNKNOWN(HttpStatus.NOT_FOUND, "there is no such request, or it was erased"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "the address takes no such method"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "the desk answers in JSON"),
  NOT_NOW(HttpStatus.CONFLICT, "the request is in no state for the act"),
  AHEAD_OF_RECORD(
      HttpStatus.CONFLICT,
      "the record ends before the event that changes were asked after: it is another record, or was"
          + " restored from a backup; begin again after 0"),
  LENGTH_REQUIRED(HttpStatus.LENGTH_REQUIRED, "say how long the body is"),
  CHANGED_MEANWHILE(
      HttpStatus.PRECONDITION_FAILED, "someone changed the request; read it again, then decide"),
  CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "the body is larger than 100 kB"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the desk takes JSON"),
  INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT, "something is missing or cannot be"),
  KEY_USED(HttpStatus.UNPROCESSABLE_CONTENT, "the Idempotency-Key came with another act before"),
  MAY_TELL_WHO(HttpStatus.UNPROCESSABLE_CONTENT, "the words look as if they told who a person is"),
  IF_MATCH_MISSING(
      HttpStatus.PRECONDITION_REQUIRED, "say in If-Match which state of the request was read"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "wait as long as Retry-After says"),
  INTERNAL_SERVER_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "the desk failed"),
  NOT_RECORDED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "the desk failed and nothing of the act is in its record; also with status 500"),
  RECORDED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "the act is in the record and the answer failed: do not send it again; also with status 500"),
  MAY_BE_RECORDED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "the act may be in the record: send it again with the same key; also with status 500"),
  SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "the desk is not ready");

  private final HttpStatus status;
  private final String meaning;

  ApiCode(HttpStatus status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  /** The status that comes with it. */
  public HttpStatus status() {
    return status;
  }

  /** What it means, for whoever writes a program. */
  public String meaning() {
    return meaning;
  }
}
