package org.amparo.desk.record;

/**
 * Who did something: an account, and the role that it acted in.
 *
 * @param account the account's name, or {@code desk} for what the desk does by itself, such as an
 *     alert at a deadline
 */
public record Actor(String account, String role) {

  /** The desk itself. */
  public static final Actor DESK = new Actor("desk", "DESK");
}
