package org.amparo.policy.cel;

import org.amparo.policy.offence.OffenceLists;

/** What the names in an expression stand for. */
@FunctionalInterface
public interface Meanings {

  /** The expression behind a path such as {@code variables.paid}, to be put in its place. */
  CheckedExpression definition(String path);

  /** The offence lists that {@code listed} and {@code perhaps_listed} may name. */
  default OffenceLists offenceLists() {
    return OffenceLists.NONE;
  }

  /** These definitions, with these lists. */
  static Meanings of(Meanings definitions, OffenceLists lists) {
    return new Meanings() {
      @Override
      public CheckedExpression definition(String path) {
        return definitions.definition(path);
      }

      @Override
      public OffenceLists offenceLists() {
        return lists;
      }
    };
  }
}
