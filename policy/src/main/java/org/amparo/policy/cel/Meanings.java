package org.amparo.policy.cel;

import org.amparo.policy.offense.OffenseLists;

/** What the names in an expression stand for. */
@FunctionalInterface
public interface Meanings {

  /** The expression behind a path such as {@code variables.paid}, to be put in its place. */
  CheckedExpression definition(String path);

  /** The offense lists that {@code listed} and {@code perhaps_listed} may name. */
  default OffenseLists offenseLists() {
    return OffenseLists.NONE;
  }

  /** These definitions, with these lists. */
  static Meanings of(Meanings definitions, OffenseLists lists) {
    return new Meanings() {
      @Override
      public CheckedExpression definition(String path) {
        return definitions.definition(path);
      }

      @Override
      public OffenseLists offenseLists() {
        return lists;
      }
    };
  }
}
