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
  /** A date and time on the jail's clocks; clocks and duties read it, conditions only its date. */
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
