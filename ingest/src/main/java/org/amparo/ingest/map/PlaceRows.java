package org.amparo.ingest.map;

import java.util.Optional;
import org.amparo.ingest.contract.Contract.PlaceMapping;
import org.amparo.ingest.contract.Expression;

/** The SQL that writes the places that rows name. */
public final class PlaceRows {

  private PlaceRows() {}

  /**
   * The statement that adds places not yet known. A place known only by its id takes the name it is
   * given here; anything else known of a place stays.
   */
  public static String insert(PlaceMapping place) {
    return """
        INSERT INTO place (place_id, name, kind, state, timezone)
        SELECT DISTINCT ON (id) id, coalesce(name, id), kind, state, timezone
        FROM (SELECT line, %s AS id, %s AS name, %s AS kind, %s AS state, %s AS timezone
          FROM typed WHERE reject_code IS NULL)
        WHERE id IS NOT NULL
        ORDER BY id, line
        ON CONFLICT (place_id) DO UPDATE SET
          name = excluded.name, kind = excluded.kind, state = excluded.state,
          timezone = excluded.timezone
        WHERE place.name = place.place_id
        """
        .formatted(
            place.id().sql(),
            place.name().sql(),
            place.kind().sql(),
            sql(place.state()),
            sql(place.timezone()));
  }

  private static String sql(Optional<Expression> expression) {
    return expression.map(Expression::sql).orElse("CAST(NULL AS VARCHAR)");
  }
}
