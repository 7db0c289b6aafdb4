package org.amparo.model.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The type of a fact's value. Every fact of every type may also be unknown. */
public enum FactType {
  BOOLEAN(Boolean.class),
  INTEGER(Long.class),
  TEXT(String.class),
  /** A calendar date where the jail is, without a time of day. */
  DATE(LocalDate.class),
  /**
   * A date and time of day on the clocks where the jail is. Clocks and duties read it; a condition
   * cannot name it, and asks for its date instead.
   */
  TIME(LocalDateTime.class);

  private final Class<?> javaType;

  FactType(Class<?> javaType) {
    this.javaType = javaType;
  }

  /**
   * The class of a known value: {@link Boolean}, {@link Long}, {@link String}, {@link LocalDate} or
   * {@link LocalDateTime}.
   */
  public Class<?> javaType() {
    return javaType;
  }
}
