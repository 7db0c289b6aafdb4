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

/** The row of a file that names its columns, by its number from 0 over rows that are not blank. */
public record Header(int row, List<String> names) {

  /** The normalized names, without empty cells. */
  public Set<String> normalized() {
    Set<String> names = new LinkedHashSet<>();
    for (String name : this.names) {
      if (!name.isBlank()) {
        names.add(Column.normalized(name));
      }
    }
    return names;
  }

  /**
   * Where each column the contract reads stands; a column the file lacks is not in the map.
   *
   * @throws AmparoException AMP-108 where a column stands twice, under one name or under two
   */
  public Map<Column, Integer> positions(Contract contract, String file) {
    Map<Column, Integer> positions = new HashMap<>();
    for (int index = 0; index < names.size(); index++) {
      String name = Column.normalized(names.get(index));
      Column checked = contract.checkedColumns().get(name);
      if (checked != null) {
        positions.putIfAbsent(checked, index);
      }
      Column column = contract.names().get(name);
      if (column == null) {
        continue;
      }
      Integer earlier = positions.putIfAbsent(column, index);
      if (earlier == null) {
        continue;
      }
      if (!column.repeats()) {
        throw ErrorCode.COLUMN_DUPLICATED.error(
            "the column '%s' stands twice, as number %s (%s) and number %s (%s)"
                .formatted(
                    column.source(),
                    earlier + 1,
                    names.get(earlier).strip(),
                    index + 1,
                    names.get(index).strip()),
            Place.of(file),
            "remove or rename one of them; which one is meant cannot be told");
      }
      if (column.rank(names.get(index)) < column.rank(names.get(earlier))) {
        positions.put(column, index);
      }
    }
    return positions;
  }

  /** The names that the contract does not list, as they stand. */
  public List<String> unlisted(Contract contract) {
    List<String> unlisted = new ArrayList<>();
    for (String name : names) {
      if (!name.isBlank() && !contract.lists(Column.normalized(name))) {
        unlisted.add(name.strip());
      }
    }
    return unlisted;
  }

  /** How many unnamed columns may have values; none where the contract knowingly leaves them. */
  public long unnamed(Contract contract) {
    return contract.lists("") ? 0 : names.stream().filter(String::isBlank).count();
  }
}
