package org.amparo.report.atlas;

import java.util.List;
import java.util.Set;
import org.amparo.report.disclosure.SmallCells;

/**
 * Whether the months of the whole may be shown beside the years of each county. The months of a
 * year and its counties are a table whose column sums are then known, and of whose rows some sums
 * are; no cell of it is shown.
 */
final class MonthCheck {

  private static final int LETTERS_OF_A_YEAR = 4;

  private MonthCheck() {}

  /**
   * Whether no small month of a place can be worked out too closely.
   *
   * @param hiddenYears nodes whose years are hidden
   */
  static boolean safe(
      PlaceTree tree,
      NodeRows years,
      NodeRows months,
      Set<String> hiddenYears,
      TotalSpans totals,
      SmallCells rule) {
    if (hiddenYears.contains(tree.top())) {
      return false;
    }
    List<String> names = months.categories();
    RowSpans spans = new RowSpans(tree, years, totals, hiddenYears);
    for (int month = 0; month < names.size(); month++) {
      int year = years.categories().indexOf(year(names.get(month)));
      long column = months.row(tree.top())[month];
      long all = years.row(tree.top())[year];
      if (rule.small(column)) {
        return false;
      }
      for (String node : tree.nodes()) {
        if (!node.equals(tree.top()) && rule.small(months.row(node)[month])) {
          Span own = spans.of(node, year);
          long least = Math.max(0, own.least() + column - all);
          if (Math.min(own.most(), column) - least < rule.width()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static String year(String month) {
    return month.equals("unknown") ? month : month.substring(0, LETTERS_OF_A_YEAR);
  }
}
