package org.amparo.ingest.map;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.Sql;

/** The SQL by which rows fill in what other records of their bundle leave open. */
public record FillingRows(Contract contract, TableMapping mapping, TableRows rows) {

  /**
   * The statement that makes the table {@code filling}: for each key the first row that has it, its
   * values by the contract's expressions.
   */
  public String filling() {
    String keys = names(mapping.fills());
    return """
    CREATE OR REPLACE TEMP TABLE filling AS
    SELECT DISTINCT ON (%1$s) line, %2$s FROM (SELECT line, unparsed, %3$s FROM (%4$s))
    WHERE %5$s ORDER BY %1$s, line
    """
        .formatted(
            keys,
            names(mapping.set().keySet()),
            rows.values(Map.of()),
            rows.wanted(0),
            mapping.fills().stream()
                .map(key -> Sql.name(key) + " IS NOT NULL")
                .collect(Collectors.joining(" AND ")));
  }

  /** The statement that fills in what the bundle's records leave open. */
  public String fill() {
    return "UPDATE %s AS o SET %s FROM filling f WHERE %s"
        .formatted(mapping.table(), filled("%1$s = coalesce(o.%1$s, f.%1$s)", ", "), met());
  }

  /** The query for how many keys have no record. */
  public String unmatched() {
    return "SELECT count(*) FROM filling f WHERE NOT EXISTS (FROM %s o WHERE %s)"
        .formatted(mapping.table(), met());
  }

  /** The query for how many records say otherwise than the rows that would fill them in. */
  public String differing() {
    return "SELECT count(*) FROM %s o, filling f WHERE %s AND (%s)"
        .formatted(mapping.table(), met(), filled("o.%1$s <> f.%1$s", " OR "));
  }

  private String filled(String sql, String between) {
    return mapping.set().keySet().stream()
        .filter(name -> !mapping.fills().contains(name))
        .map(name -> sql.formatted(Sql.name(name)))
        .collect(Collectors.joining(between));
  }

  /** Records of the same bundle, and so of the same publisher's keys. */
  private String met() {
    return Stream.concat(
            mapping.fills().stream().map(key -> "o.%1$s = f.%1$s".formatted(Sql.name(key))),
            Stream.of(
                "o.source_id IN (SELECT source_id FROM source_file WHERE starts_with(contract, %s))"
                    .formatted(
                        Sql.text(contract.bundle().map(name -> name + "/").orElse(contract.id())))))
        .collect(Collectors.joining(" AND "));
  }

  private static String names(Collection<String> names) {
    return names.stream().map(Sql::name).collect(Collectors.joining(", "));
  }
}
