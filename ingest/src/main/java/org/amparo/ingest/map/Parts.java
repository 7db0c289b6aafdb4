package org.amparo.ingest.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Repeat;
import org.amparo.ingest.database.Sql;

/** The SQL of the rows that a table is made of: those of {@code typed}, or the parts of each. */
public record Parts(Optional<Repeat> repeat) {

  /**
   * The table to select from. A part has its row's columns, its number and its own values; one
   * without any value is none.
   */
  public String rows() {
    return repeat.map(Parts::parts).orElse("typed");
  }

  private static String parts(Repeat repeat) {
    List<String> lists = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    Optional<String> by = repeat.by();
    for (Map.Entry<String, List<Column>> value : repeat.columns().entrySet()) {
      String list = Sql.name("list:" + value.getKey());
      lists.add(list(value.getValue(), by) + " AS " + list);
      hidden.add(list);
      String one = list + "[" + Repeat.PART + "]";
      if (by.isPresent()) {
        // A list of another length than the first does not say which of its parts is whose.
        one =
            "CASE WHEN len(%s) = len(%s) THEN nullif(trim(%s), '') END"
                .formatted(list, hidden.getFirst(), one);
      }
      values.add(one + " AS " + value.getKey());
    }
    return """
    (SELECT * EXCLUDE (%s), %s
      FROM (SELECT *, CAST(unnest(range(1, len(%s) + 1)) AS INTEGER) AS part FROM (SELECT *, %s FROM typed))
      WHERE %s)\
    """
        .formatted(
            String.join(", ", hidden),
            String.join(", ", values),
            hidden.getFirst(),
            String.join(", ", lists),
            repeat.columns().keySet().stream()
                .map(name -> name + " IS NOT NULL")
                .collect(Collectors.joining(" OR ")));
  }

  private static String list(List<Column> columns, Optional<String> by) {
    String names =
        columns.stream().map(column -> Sql.name(column.alias())).collect(Collectors.joining(", "));
    return by.map(mark -> "string_split(%s, %s)".formatted(names, Sql.text(mark)))
        .orElse("[" + names + "]");
  }

  /** The SQL for how many parts a row has. */
  String count() {
    return repeat
        .map(
            parts ->
                "coalesce(len(list_filter(%s, lambda one: one IS NOT NULL)), 0)"
                    .formatted(list(parts.columns().values().iterator().next(), parts.by())))
        .orElse("0");
  }

  /** The query for how many rows have lists of several lengths; empty where none can. */
  public Optional<String> uneven() {
    return repeat
        .filter(lists -> lists.by().isPresent() && lists.columns().size() > 1)
        .map(
            lists ->
                lists.columns().values().stream()
                    .map(columns -> "len(" + list(columns, lists.by()) + ")")
                    .collect(
                        Collectors.joining(
                            ", ",
                            "SELECT count(*) FROM typed WHERE reject_code IS NULL AND len(list_distinct([",
                            "])) > 1")));
  }
}
