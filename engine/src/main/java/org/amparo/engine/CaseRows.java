package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.ingest.database.Statements;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** Reads rows of {@code case_record} back as cases, the way a case file states them. */
final class CaseRows {

  private CaseRows() {}

  /** The cases of these rows (by {@code rowid}), in the order given. */
  static List<CaseRecord> read(Connection connection, List<Long> rows) throws SQLException {
    Map<Long, CaseRecord> found = new LinkedHashMap<>();
    if (rows.isEmpty()) {
      return List.of();
    }
    String sql =
        "SELECT rowid, detainer_id, json_object(%s) FROM case_record WHERE rowid IN (%s)"
            .formatted(
                members(), rows.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    Statements.rows(
        connection,
        sql,
        row -> {
          String id = row.getString(2);
          YamlNode facts = YamlNode.parse(row.getString(3), id, ErrorCode.CASE_INVALID);
          return found.computeIfAbsent(row.getLong(1), _ -> CaseReader.read(facts, id));
        });
    return rows.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** Each group of facts as an object, each list as an array, and whether it is complete. */
  private static String members() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      String column =
          fact.type() == FactType.TIME
              ? "strftime(" + fact.column() + ", '%Y-%m-%dT%H:%M:%S')"
              : fact.column();
      groups
          .computeIfAbsent(fact.group(), group -> new ArrayList<>())
          .add("'" + fact.key() + "', " + column);
    }
    List<String> members = new ArrayList<>();
    groups.forEach(
        (group, facts) ->
            members.add("'" + group + "', json_object(" + String.join(", ", facts) + ")"));
    for (ListFact list : ListFact.values()) {
      members.add("'" + list.path() + "', to_json(" + list.path() + ")");
      members.add("'" + list.completePath() + "', " + list.completePath());
    }
    return String.join(", ", members);
  }
}
