package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.report.disclosure.SmallCells;

/**
 * Policies that answer all but a few requests of a place alike. What two such policies say of it,
 * subtracted, would count those few: the later one's row is hidden, and what differs is sensitive.
 */
final class NearPolicies {

  private NearPolicies() {}

  /**
   * The numbers of a policy that differ by few from those of an earlier one that is shown.
   *
   * @param earlier the policies before it
   * @param hidden by breakdown, the nodes whose row is hidden
   */
  static List<RowHiding.Sensitive> of(
      PlaceTree tree,
      NodeRows policy,
      List<NodeRows> earlier,
      Map<String, Set<String>> hidden,
      SmallCells rule) {
    Set<RowHiding.Sensitive> near = new LinkedHashSet<>();
    for (String node : tree.nodes()) {
      long[] row = policy.row(node);
      for (NodeRows other : earlier) {
        if (!hidden.getOrDefault(other.id(), Set.of()).contains(node)) {
          long[] before = other.row(node);
          for (int i = 0; i < row.length; i++) {
            if (rule.small(Math.abs(row[i] - before[i]))) {
              near.add(new RowHiding.Sensitive(node, i));
            }
          }
        }
      }
    }
    return new ArrayList<>(near);
  }
}
