package org.amparo.ingest.map;

import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Contract.PlaceMapping;
import org.amparo.ingest.contract.Contract.Snapshots;
import org.amparo.ingest.contract.Expression;

/** The SQL by which rosters of several days give each booking once, as the fullest tells it. */
public record RosterRows(Contract contract, Snapshots snapshots) {

  /** The condition that a row cannot be placed: of no roster, or of no booking. */
  public String unplaced() {
    return same(" IS NULL OR ") + " IS NULL OR " + at() + " IS NULL";
  }

  /**
   * The statement that leaves in {@code typed} the rows of the roster that lists most charges of a
   * booking, of several the last, with when it was first and last listed and how often. Where a row
   * is a booking it is one row.
   */
  public String fullest() {
    boolean oneRow =
        contract.tables().stream()
            .filter(mapping -> mapping.table().equals("booking"))
            .allMatch(mapping -> mapping.onePer().isEmpty() && mapping.distinctOn().isEmpty());
    String parts =
        contract.repeats().values().stream()
            .map(repeat -> " + " + new Parts(Optional.of(repeat)).count())
            .collect(Collectors.joining());
    return """
    CREATE OR REPLACE TEMP VIEW typed AS
    SELECT * EXCLUDE ("roster:charges"), min(%1$s) OVER same AS seen_from, max(%1$s) OVER same AS seen_until,
      count(DISTINCT %1$s) OVER same AS seen_in
    FROM (SELECT *, %3$s AS "roster:charges" FROM typed_cells WHERE reject_code IS NULL)
    WINDOW same AS (PARTITION BY %2$s)
    QUALIFY %4$s() OVER (PARTITION BY %2$s ORDER BY "roster:charges" DESC, %1$s DESC%5$s) = 1
    """
        .formatted(
            at(),
            same(", "),
            oneRow
                ? "1" + parts
                : "count(*) OVER (PARTITION BY %s, %s)".formatted(same(", "), at()),
            oneRow ? "row_number" : "rank",
            oneRow ? ", line DESC" : "");
  }

  /** The statements that record a source's rosters, and in which its bookings are seen. */
  public String[] seen(int sourceId) {
    return new String[] {
      "INSERT INTO roster SELECT DISTINCT %s, CAST(%s AS VARCHAR), %s FROM typed_cells WHERE reject_code IS NULL"
          .formatted(sourceId, contract.place().map(PlaceMapping::id).orElseThrow().sql(), at()),
      """
      UPDATE booking SET seen_from = t.seen_from, seen_until = t.seen_until, seen_in = t.seen_in
      FROM typed t WHERE booking.source_id = %s AND booking.source_row = t.line
      """
          .formatted(sourceId)
    };
  }

  private String at() {
    return "CAST((" + snapshots.at().sql() + ") AS TIMESTAMP)";
  }

  private String same(String between) {
    return snapshots.same().stream()
        .map(Expression::sql)
        .map(sql -> "(" + sql + ")")
        .collect(Collectors.joining(between));
  }
}
