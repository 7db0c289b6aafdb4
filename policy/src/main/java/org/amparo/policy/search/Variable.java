package org.amparo.policy.search;

import java.util.BitSet;
import java.util.List;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact, or a field of the elements of a list, that conditions name, with the values worth trying.
 */
final class Variable {

  private final @Nullable Fact fact;
  private final @Nullable ListFact list;
  private final String name;
  private final FactType type;
  private final List<String> allowed;
  private final int index;
  private List<Object> values = List.of();
  private BitSet all = new BitSet();

  private Variable(
      @Nullable Fact fact,
      @Nullable ListFact list,
      String name,
      FactType type,
      List<String> allowed,
      int index) {
    this.fact = fact;
    this.list = list;
    this.name = name;
    this.type = type;
    this.allowed = allowed;
    this.index = index;
  }

  static Variable of(Fact fact, int index) {
    return new Variable(fact, null, fact.path(), fact.type(), fact.allowed(), index);
  }

  static Variable of(ListFact list, Field field, int index) {
    return new Variable(null, list, field.name(), field.type(), field.allowed(), index);
  }

  /** The fact, or null for a field. */
  @Nullable Fact fact() {
    return fact;
  }

  /** The list whose elements have the field, or null for a fact. */
  @Nullable ListFact list() {
    return list;
  }

  /** A fact's path or a field's name. */
  String name() {
    return name;
  }

  FactType type() {
    return type;
  }

  /** The words a text may be; empty where it is free. */
  List<String> allowed() {
    return allowed;
  }

  /** Its place among the facts, or among the fields of its list. */
  int index() {
    return index;
  }

  /** The values worth trying: numbers and dates ascending, others as they are preferred. */
  List<Object> values() {
    return values;
  }

  /** A set of every index of {@link #values()}; not to be changed. */
  BitSet all() {
    return all;
  }

  /** Sets the values, once, before any search. */
  void settle(List<Object> found) {
    values = List.copyOf(found);
    all = new BitSet();
    all.set(0, values.size());
  }

  /** The value to show first among those left: no negative number where another will do. */
  Object preferred(BitSet left) {
    int first = left.nextSetBit(0);
    if (type == FactType.INTEGER) {
      int natural = first;
      while (natural >= 0 && (Long) values.get(natural) < 0) {
        natural = left.nextSetBit(natural + 1);
      }
      first = natural >= 0 ? natural : left.length() - 1;
    }
    return values.get(first);
  }

  @Override
  public String toString() {
    return list == null ? name : list.path() + "." + name;
  }
}
