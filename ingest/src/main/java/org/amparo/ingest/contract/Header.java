package org.amparo.ingest.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/**
 * The row of a file that names its columns.
 *
 * @param row which row of the file's head it is, counted from 0 over rows that are not blank
 * @param names its cells, as they stand
 */
public record Header(int row, List<String> names) {

  /** The normalised names, without empty cells. */
  public Set<String> normalised() {
    Set<String> names = new LinkedHashSet<>();
    for (String name : this.names) {
      if (!name.isBlank()) {
        names.add(Column.normalised(name));
      }
    }
    return names;
  }

  /** Where each column the contract reads stands; a column the file lacks is not in the map. */
  public Map<Column, Integer> positions(Contract contract, String file) {
    Map<String, Integer> first = new HashMap<>();
    Map<Column, Integer> positions = new HashMap<>();
    for (int index = 0; index < names.size(); index++) {
      String name = Column.normalised(names.get(index));
      Column checked = contract.checkedColumns().get(name);
      if (checked != null) {
        positions.putIfAbsent(checked, index);
      }
      Column column = contract.columns().get(name);
      if (column == null) {
        continue;
      }
      Integer earlier = first.putIfAbsent(name, index);
      if (earlier == null) {
        positions.put(column, index);
      } else if (!column.repeats()) {
        throw new AmparoException(
            ErrorCode.COLUMN_DUPLICATED,
            "the column '%s' stands twice, as number %d and number %d"
                .formatted(column.source(), earlier + 1, index + 1),
            Place.of(file),
            "remove or rename one of them; which one is meant cannot be told");
      }
    }
    return positions;
  }

  /** The names that the contract does not list, as they stand. */
  public List<String> unlisted(Contract contract) {
    List<String> unlisted = new ArrayList<>();
    for (String name : names) {
      if (!name.isBlank() && !contract.lists(Column.normalised(name))) {
        unlisted.add(name.strip());
      }
    }
    return unlisted;
  }

  /** How many columns have values perhaps, but no name. */
  public long unnamed() {
    return names.stream().filter(String::isBlank).count();
  }
}
