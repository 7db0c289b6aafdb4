package org.amparo.report.assertion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers that something may be, both ends included; an end that is null is open. */
public record Values(@Nullable BigDecimal least, @Nullable BigDecimal most) {

  /** Any number. */
  public static final Values ANY = new Values(null, null);

  /** One number and no other. */
  public static Values only(BigDecimal number) {
    return new Values(number, number);
  }

  /** Whether the number is one of them. */
  public boolean contain(BigDecimal number) {
    return (least == null || least.compareTo(number) <= 0)
        && (most == null || most.compareTo(number) >= 0);
  }

  /** Whether each of these is above each of the others. */
  public boolean areAbove(Values others) {
    return least != null && others.most != null && least.compareTo(others.most) > 0;
  }

  /** Whether it is one number, the same as the others are. */
  public boolean areThe(Values others) {
    return least != null
        && most != null
        && others.least != null
        && others.most != null
        && least.compareTo(most) == 0
        && others.least.compareTo(others.most) == 0
        && least.compareTo(others.least) == 0;
  }
}
