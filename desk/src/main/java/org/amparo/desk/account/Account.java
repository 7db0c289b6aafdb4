package org.amparo.desk.account;

/**
 * Someone who may use the desk.
 *
 * @param name such as {@code officer-7}; the desk asks for no person's name
 * @param secondFactor whether an authenticator was set up
 */
public record Account(String name, Role role, boolean secondFactor, boolean closed) {}
