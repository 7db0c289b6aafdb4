package org.amparo.ingest.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Expression;
import org.amparo.ingest.contract.TableMapping;

/** Which canonical columns a contract fills, as {@code table.column}. */
public final class FilledColumns {

  private static final Pattern CONSTANT = Pattern.compile("'([a-z]+)'");

  private FilledColumns() {}

  /**
   * Those it fills where the file lacks some of its columns. A table with a constant kind is named
   * by it as well: {@code ice_event:arrest.occurred_at}.
   */
  public static Set<String> of(Contract contract, Set<Column> absent) {
    Set<String> there = new HashSet<>();
    Set<String> gone = new HashSet<>();
    for (Column column : contract.columns().values()) {
      (absent.contains(column) ? gone : there).add(column.alias());
    }
    Set<String> filled = new TreeSet<>();
    for (TableMapping mapping : contract.tables()) {
      String kind = kind(mapping);
      mapping
          .set()
          .forEach(
              (column, value) -> {
                if (isFilled(contract, value.expression(), there, gone)) {
                  filled.add(mapping.table() + "." + column);
                  filled.add(mapping.table() + kind + "." + column);
                }
              });
      if (mapping.table().equals("charge") && !contract.holds().isEmpty()) {
        filled.add("hold_definition.hold_id");
      }
    }
    contract
        .place()
        .ifPresent(
            place -> {
              filled.add("place.place_id");
              place.timezone().ifPresent(zone -> filled.add("place.timezone"));
            });
    return filled;
  }

  /** Whether an expression reads no column at all, or one that is there. */
  private static boolean isFilled(
      Contract contract, Expression expression, Set<String> there, Set<String> gone) {
    Set<String> names = contract.reads(expression);
    if (expression.sql().strip().equalsIgnoreCase("null")) {
      return false;
    }
    return names.stream().anyMatch(there::contains) || names.stream().noneMatch(gone::contains);
  }

  private static String kind(TableMapping mapping) {
    TableMapping.Value value = mapping.set().get("kind");
    if (value == null) {
      return "";
    }
    Matcher constant = CONSTANT.matcher(value.expression().sql().strip());
    return constant.matches() ? ":" + constant.group(1) : "";
  }
}
