package org.amparo.engine;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.engine.classes.TermSql;
import org.amparo.ingest.database.Sql;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;

/**
 * The facts of {@link ConvictionTimes} in SQL, over a row {@code m} of the case's days: {@code
 * arrest}, {@code request}, {@code eligible}, {@code release} and whether a sentence was served,
 * {@code served}.
 */
final class ConvictionSql {

  private static final String UNDATED =
      "%s IS NULL OR coalesce(m.arrest, m.request, m.eligible, m.release) IS NULL";

  private static final String MAY_BE_REDUCED =
      "coalesce(b.release_eligible_reason, '') NOT IN (%s)"
          .formatted(Sql.texts(ConvictionTimes.WITHOUT_CONVICTION));

  private ConvictionSql() {}

  /** Where a conviction {@code v} stands; unknown where its source never says. */
  static String standing(Field field) {
    return """
        CASE WHEN v.standing IN (%s) THEN v.standing
          WHEN v.standing IS NOT NULL OR v.source_id IN (SELECT source_id FROM conviction WHERE standing IS NOT NULL)
            THEN '%s' END\
        """
        .formatted(Sql.texts(field.allowed()), ConvictionTimes.NOT_RECORDED);
  }

  /** Whether a standing is final, or never told; a juvenile's is not, others are unknown. */
  static String isFinal(String standing) {
    return "CASE coalesce(%1$s, '%2$s') WHEN '%2$s' THEN TRUE WHEN '%3$s' THEN FALSE END"
        .formatted(standing, ConvictionTimes.FINAL, ConvictionTimes.JUVENILE);
  }

  /** Whether a field is one of the three readings. */
  static boolean isReading(Field field) {
    return ConvictionTimes.READINGS.contains(field.name());
  }

  /** A reading of a conviction of the list, by the SQL of its day. */
  static String reading(Field field, String day) {
    String undated = UNDATED.formatted(day);
    return switch (field.name()) {
      case ConvictionTimes.BEFORE_ARREST ->
          """
          CASE WHEN %2$s THEN TRUE
            WHEN m.arrest IS NOT NULL THEN CASE WHEN %1$s <> m.arrest THEN %1$s < m.arrest END
            WHEN %1$s > m.request OR %1$s > m.release THEN FALSE END\
          """
              .formatted(day, undated);
      case ConvictionTimes.BEFORE_REQUEST ->
          """
          CASE WHEN %2$s OR %1$s < m.arrest THEN TRUE
            WHEN m.request IS NOT NULL THEN CASE WHEN %1$s <> m.request THEN %1$s < m.request END
            WHEN %1$s > m.release THEN FALSE END\
          """
              .formatted(day, undated);
      default ->
          """
          CASE WHEN %2$s OR %1$s < m.arrest OR %1$s < m.request OR %1$s < m.eligible THEN TRUE
            WHEN %1$s > m.eligible AND %1$s > m.request OR %1$s > m.release THEN FALSE
            WHEN m.served AND %1$s = m.eligible THEN TRUE END\
          """
              .formatted(day, undated);
    };
  }

  /** Whether a charge {@code c} of a booking {@code b} ended, or may have, in a conviction. */
  static String mayBe() {
    return "(%1$s IS NULL OR %1$s = 'CONVICTED' OR (%1$s = 'REDUCED' AND %2$s))"
        .formatted(status(), MAY_BE_REDUCED);
  }

  /**
   * The status of a charge when the person would otherwise be released. It has no day: only a
   * release that ends the charges tells that they had ended by then.
   */
  static String byRelease(String status) {
    return "CASE WHEN c.status = 'OPEN' OR b.release_eligible_reason IN ('SERVED', 'DISMISSED', 'ACQUITTED') THEN %s END"
        .formatted(status);
  }

  private static String asCharged() {
    return "(c.status IS NOT DISTINCT FROM 'CONVICTED' OR NOT (%s))".formatted(MAY_BE_REDUCED);
  }

  private static String status() {
    return "(CASE WHEN c.status IN ('OPEN', 'DISMISSED', 'REDUCED', 'CONVICTED', 'ACQUITTED')"
        + " THEN c.status END)";
  }

  /**
   * The conviction that a charge {@code c} of a booking {@code b} ended in, as a struct. Of a
   * felony that was reduced, or may have been, it is not on record what it was reduced to.
   *
   * @param value a field of the charge in SQL
   */
  static String ofCharge(UnaryOperator<String> value) {
    return struct(
        field -> {
          if (field.name().equals("in_custody_for_it")
              || field.name().equals(ConvictionTimes.IS_FINAL)) {
            return "TRUE";
          }
          if (field.name().equals(ConvictionTimes.BEFORE_ARREST)) {
            return "FALSE";
          }
          if (field.name().equals(ConvictionTimes.BY_RELEASE)) {
            return "CASE WHEN %s IS NOT NULL AND b.release_eligible_reason = 'SERVED' THEN TRUE END"
                .formatted(status());
          }
          if (!ConvictionTimes.OF_THE_CHARGE.contains(field.name())) {
            return nothing(field);
          }
          String known = value.apply(field.name());
          return switch (field.name()) {
            case "court" -> known;
            case "grade" ->
                "CASE WHEN %2$s OR %1$s <> 'FELONY' THEN %1$s END".formatted(known, asCharged());
            default -> "CASE WHEN %2$s THEN %1$s END".formatted(known, asCharged());
          };
        });
  }

  /** A conviction of this booking of which nothing is on record. */
  static String unrecorded() {
    return struct(
        field -> field.name().equals(ConvictionTimes.BEFORE_ARREST) ? "FALSE" : nothing(field));
  }

  private static String struct(Function<Field, String> value) {
    return ListFact.CONVICTIONS.fields().stream()
        .map(field -> field.name() + " := " + value.apply(field))
        .collect(Collectors.joining(", ", "struct_pack(", ")"));
  }

  private static String nothing(Field field) {
    return "CAST(NULL AS " + TermSql.type(field.type()) + ")";
  }
}
