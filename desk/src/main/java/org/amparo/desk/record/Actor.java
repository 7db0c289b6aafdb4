package org.amparo.desk.record;

import org.jspecify.annotations.Nullable;

/**
 * Who did something: an account, and the role that it acted in.
 *
 * @param account the account's name, or {@code desk} for what the desk does by itself, such as an
 *     alert at a deadline
 * @param token the id of the token by which a program acted; null for people and the desk
 */
public record Actor(String account, String role, @Nullable String token) {

  /** The desk itself. */
  public static final Actor DESK = new Actor("desk", "DESK");

  /** A person, or the desk. */
  public Actor(String account, String role) {
    this(account, role, null);
  }
}
