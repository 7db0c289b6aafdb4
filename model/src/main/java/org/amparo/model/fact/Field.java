package org.amparo.model.fact;

import java.util.List;

/**
 * A fact about one element of a list, such as one conviction.
 *
 * @param name the name in policies and case files, and of the struct field in SQL
 * @param allowed the values a text may take; empty where it is free
 */
public record Field(String name, FactType type, List<String> allowed, String meaning) {

  static Field of(String name, FactType type, String meaning) {
    return new Field(name, type, List.of(), meaning);
  }
}
