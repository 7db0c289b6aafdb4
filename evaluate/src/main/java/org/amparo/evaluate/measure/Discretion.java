package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** How a jail is taken to use the freedom that MAY leaves it. */
public sealed interface Discretion {

  /** The word of the SQL variable {@code discretion}. */
  String word();

  /** Sets the variables that {@code step/answer} reads. */
  default void prepare(Plan plan, String seed) {
    BigDecimal share = this instanceof Share some ? some.of() : BigDecimal.ONE;
    plan.text("discretion", word());
    plan.execute("SET VARIABLE discretion_share = " + share.toPlainString() + "::DOUBLE");
    plan.text("draw_seed", seed);
  }

  /** Without a number. */
  enum Rule implements Discretion {
    /** Not said: MAY counts as honored, and what it leaves open is a spread of its own. */
    OPEN,
    /** Every request that may be honored is. */
    ALWAYS,
    /** None is. */
    NEVER,
    /** As the jail's log says it acted; unknown where it does not say. */
    OBSERVED;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A share of them is, drawn by hash of the request, the same under every policy.
   *
   * @param of from 0 to 1
   */
  record Share(BigDecimal of) implements Discretion {
    @Override
    public String word() {
      return "share";
    }
  }

  /**
   * What a user writes: {@code open}, {@code always}, {@code never}, {@code observed}, or a share
   * from 0 to 1.
   *
   * @throws AmparoException AMP-602 where it is none of them
   */
  static Discretion parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.matches("0|1|0?[.][0-9]{1,6}|1[.]0{1,6}")) {
      return new Share(new BigDecimal(word));
    }
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new AmparoException(
                    ErrorCode.ARGUMENT_INVALID,
                    "'" + text + "' is no use of discretion",
                    Place.of("--discretion"),
                    "write always, never, observed, or a share from 0 to 1 such as 0.4"));
  }
}
