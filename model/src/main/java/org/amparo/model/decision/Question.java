package org.amparo.model.decision;

/** What a request can ask of a jail. Each is decided separately. */
public enum Question {
  /** Keep the person past the time they would go home. */
  HOLD,
  /** Tell the agency when the person will be released. */
  NOTIFY,
  /** Hand the person over in the ordinary course, with no added time. */
  TRANSFER,
  /** Let the agency question the person. */
  INTERVIEW
}
