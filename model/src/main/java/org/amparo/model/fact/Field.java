package org.amparo.model.fact;

import java.util.List;

/** A fact about one element of a list, such as one conviction; any text where none are allowed. */
public record Field(String name, FactType type, List<String> allowed, String meaning) {

  static Field of(String name, FactType type, String meaning) {
    return new Field(name, type, List.of(), meaning);
  }
}
