package org.amparo.policy.cel;

import java.util.function.Function;
import org.amparo.policy.offense.OffenseLists;

/**
 * What the names in an expression stand for.
 *
 * @param definitions the expression behind a path such as {@code variables.paid}
 * @param offenseLists those that {@code listed} and {@code perhaps_listed} may name
 */
public record Meanings(Function<String, CheckedExpression> definitions, OffenseLists offenseLists) {

  /** The expression behind a path, to be put in its place. */
  CheckedExpression definition(String path) {
    return definitions.apply(path);
  }
}
