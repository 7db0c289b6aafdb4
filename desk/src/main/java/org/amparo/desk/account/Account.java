package org.amparo.desk.account;

/** Someone who may use the desk, by a name such as {@code officer-7}, and no person's. */
public record Account(String name, Role role, boolean secondFactor, boolean closed) {}
