package org.amparo.ingest.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.problem.Place;

/**
 * How rows become records of one canonical table. Wide because each part of it is one that a
 * contract says.
 *
 * @param each the parts of a row of which each gives a record; empty where a row gives one
 * @param set canonical column to what it is set to
 * @param where rows that give a record; all of them where empty
 * @param distinctOn rows alike in these give one record, the first; every row one where empty
 * @param onePer rows alike in these give one record, of what they say together
 * @param flags flag to the condition, over the canonical columns, under which a record bears it
 * @param fills columns by which the rows find records that are there already, to fill in what those
 *     leave open; empty where the rows are records themselves
 * @param key canonical columns by which two records are the same one, told twice; empty where
 *     nothing tells that
 */
public record TableMapping(
    String table,
    Optional<Repeat> each,
    Map<String, Value> set,
    Optional<Expression> where,
    List<Expression> distinctOn,
    List<Expression> onePer,
    Map<String, Expression> flags,
    List<String> fills,
    List<String> key,
    Place place) {

  private static final Set<String> OF_PEOPLE =
      Set.of("detainer", "booking", "charge", "conviction", "bond_payment", "ice_event");

  /** Whether the records of a canonical table are about people, not about places or totals. */
  public static boolean isOfPeople(String table) {
    return OF_PEOPLE.contains(table);
  }

  /** The clause that makes one record of several rows; empty where each gives its own. */
  public String together() {
    return onePer.isEmpty()
        ? ""
        : onePer.stream()
            .map(key -> "(" + key.sql() + ")")
            .collect(Collectors.joining(", ", " GROUP BY ", ""));
  }

  /**
   * What a canonical column is set to.
   *
   * @param expression the value, or the code to look up
   * @param codes the code list to look it up in; empty for the value itself. A code that is not in
   *     the list gives NULL and the flag {@code unmapped:<canonical column>}.
   */
  public record Value(Expression expression, Optional<String> codes) {}
}
