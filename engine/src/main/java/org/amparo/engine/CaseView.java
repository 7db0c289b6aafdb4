package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.engine.classes.TermSql;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.offense.StatuteForms;
import org.amparo.model.WordList;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.offense.OffenseLists;
import org.jspecify.annotations.Nullable;

/**
 * The case in SQL: one row a request, an implied one too, with everything known of it, its columns
 * those of the vocabulary. A value that its row flags as implausible is unknown here, and so is a
 * word outside the vocabulary.
 */
final class CaseView {

  /** Facts that a request's own row holds under their own name. */
  private static final Set<Fact> DETAINER_COLUMNS =
      Set.of(
          Fact.REQUEST_FORM,
          Fact.REQUEST_FORM_COMPLETE,
          Fact.REQUEST_PROBABLE_CAUSE_SHOWN,
          Fact.REQUEST_SUPPORTING_DOCUMENT,
          Fact.REQUEST_ADMINISTRATIVE_WARRANT,
          Fact.REQUEST_JUDICIAL_WARRANT,
          Fact.REQUEST_SERVED_ON_PERSON,
          Fact.PERSON_US_CITIZEN_CLAIM,
          Fact.PERSON_VICTIM_OR_WITNESS,
          Fact.PERSON_FINAL_ORDER);

  /** Fields that the tables of charges and of convictions hold; the others are unknown. */
  private static final Map<ListFact, Set<String>> FIELD_COLUMNS =
      Map.of(
          ListFact.CONVICTIONS,
          Set.copyOf(
              WordList.of(
                  "statute court ncic grade offense_class category violent serious convicted_on"
                      + " sentence_days sentence_released_on in_custody_for_it")),
          ListFact.CHARGES,
          Set.copyOf(
              WordList.of(
                  "statute court ncic grade offense_class category violent serious status"
                      + " capital_or_life detention_finding")));

  private static final int ADULT = 18;

  /**
   * The older of the two ages that a year of birth allows. It stands for the age only of a minor:
   * whoever is under 18 at both ages is read by a person, whatever line a policy draws below that.
   */
  private static final String OLDER_AGE =
      "(year(r.as_of) - coalesce(%s, %s))"
          .formatted(
              plausible("r.birth_year", "birth_year", "r."),
              plausible("b.birth_year", "birth_year", "b."));

  private CaseView() {}

  /** Makes what {@link #sql} reads: offenses with their statutes as offense lists cite them. */
  static void prepare(Connection connection) throws SQLException {
    StatuteForms.write(
        connection,
        "SELECT court, statute FROM charge UNION SELECT court, statute FROM conviction");
    OffenseReading.prepare(connection);
    OffenseReading.BY_SECTION.view(connection);
  }

  /** The cases of a place, null for all, that ask a question; one of unknown kind may ask it. */
  static String sql(Question question, @Nullable String placeId) {
    return """
    WITH request AS (
      SELECT d.*, coalesce(p.whole_id, d.place_id) AS home_id, coalesce(%s, %s) AS as_of
      FROM asked_for d LEFT JOIN (%s) p USING (place_id)
      WHERE (request_kind IS NULL OR request_kind = %s)%s
    ),
    booked AS (
      SELECT * FROM booking_current SEMI JOIN request USING (place_id, booking_key)
    ),
    moment AS (
      SELECT r.detainer_id, r.place_id, r.booking_key, %s AS arrest, %s AS request, %s AS eligible,
        CAST(%s AS DATE) AS release,
        coalesce(b.release_eligible_reason = 'SERVED', FALSE) AS served
      FROM request r
      LEFT JOIN booked b ON b.booking_key = r.booking_key AND b.place_id = r.place_id
    ),
    local_charge AS (
      SELECT b.place_id, c.booking_key, %s AS charges, count(*) AS local_charges
      FROM cited_charge c JOIN booked b USING (source_id, booking_key)
      WHERE len(c.hold_by) = 0
      GROUP BY ALL
    ),
    reported_conviction AS (
      SELECT m.detainer_id, %s AS convictions
      FROM cited_conviction v JOIN moment m ON m.detainer_id = v.detainer_id
      GROUP BY ALL
    ),
    filed_conviction AS (
      SELECT m.detainer_id, %s AS convictions
      FROM cited_conviction v JOIN moment m ON m.place_id = v.place_id AND m.booking_key = v.booking_key
      WHERE v.detainer_id IS NULL
      GROUP BY ALL
    ),
    charge_conviction AS (
      SELECT b.place_id, c.booking_key, list(%s) AS convictions
      FROM cited_charge c JOIN booked b USING (source_id, booking_key)
      WHERE len(c.hold_by) = 0 AND %s
      GROUP BY ALL
    ),
    stated AS (
      SELECT r.detainer_id%s
      FROM request r JOIN jurisdiction_fact f
        ON f.place_id = r.home_id
        AND (f.valid_from IS NULL OR f.valid_from <= r.as_of)
        AND (f.valid_until IS NULL OR r.as_of < f.valid_until)
      GROUP BY r.detainer_id
    )
    SELECT
      r.detainer_id, r.status, r.place_id, r.booking_key, r.person_key, r.duplicate_likely,
      %s,
      list_concat(list_concat(coalesce(v.convictions, w.convictions, []), coalesce(k.convictions, [])),
        -- A list of earlier convictions says nothing of charges that the booking may have besides.
        CASE WHEN r.convictions_complete AND b.charges_complete IS NOT TRUE THEN [%s] ELSE [] END) AS convictions,
      r.convictions_complete,
      coalesce(l.charges, []) AS charges, b.charges_complete
    FROM request r
    LEFT JOIN booked b ON b.booking_key = r.booking_key AND b.place_id = r.place_id
    LEFT JOIN local_charge l ON l.booking_key = b.booking_key AND l.place_id = b.place_id
    LEFT JOIN reported_conviction v ON v.detainer_id = r.detainer_id
    LEFT JOIN filed_conviction w ON w.detainer_id = r.detainer_id
    LEFT JOIN charge_conviction k ON k.booking_key = b.booking_key AND k.place_id = b.place_id
    LEFT JOIN stated s ON s.detainer_id = r.detainer_id\
    """
        .formatted(
            plausible("CAST(received_at AS DATE)", "received_at", ""),
            plausible("prepared_on", "prepared_on", ""),
            whole(placeId),
            Sql.text(question.name()),
            placeId == null ? "" : " AND coalesce(p.whole_id, d.place_id) = " + Sql.text(placeId),
            fact(Fact.CUSTODY_BOOKED_ON),
            fact(Fact.REQUEST_RECEIVED_ON),
            fact(Fact.CUSTODY_RELEASE_ELIGIBLE_ON),
            fact(Fact.CUSTODY_RELEASED_AT),
            elements(ListFact.CHARGES, "c"),
            elements(ListFact.CONVICTIONS, "v"),
            elements(ListFact.CONVICTIONS, "v"),
            ConvictionSql.ofCharge(CaseView::ofCharge),
            ConvictionSql.mayBe(),
            statements(),
            facts(),
            ConvictionSql.unrecorded());
  }

  /**
   * The jurisdiction that each facility is a part of, one row a facility: where several share it,
   * the one asked for, else none, so that a request is decided once and by no law but its own.
   */
  private static String whole(@Nullable String placeId) {
    return placeId == null
        ? "SELECT place_id, any_value(whole_id) AS whole_id FROM place_part"
            + " GROUP BY place_id HAVING count(*) = 1"
        : "SELECT place_id, whole_id FROM place_part WHERE whole_id = " + Sql.text(placeId);
  }

  private static String facts() {
    return Arrays.stream(Fact.values())
        .map(fact -> vocabulary(fact(fact), fact.allowed()) + " AS " + fact.column())
        .collect(Collectors.joining(",\n  "));
  }

  /** Where each fact stands in the canonical tables. */
  private static String fact(Fact fact) {
    return switch (fact) {
      case REQUEST_KIND -> "r.request_kind";
      case REQUEST_RECEIVED_ON -> plausible("CAST(r.received_at AS DATE)", "received_at", "r.");
      case REQUEST_RECEIVED_AT -> plausible("r.received_at", "received_at", "r.");
      case REQUEST_ICE_THREAT_LEVEL ->
          "CASE WHEN r.threat_level BETWEEN 1 AND 3 THEN CAST(r.threat_level AS BIGINT) END";
      case PERSON_AGE ->
          "coalesce(%s, CASE WHEN %2$s < %3$d THEN %2$s END)"
              .formatted(plausible("CAST(r.age AS BIGINT)", "age", "r."), OLDER_AGE, ADULT);
      case CUSTODY_LOCAL_CHARGE ->
          "CASE WHEN l.local_charges > 0 THEN TRUE WHEN b.charges_complete THEN FALSE END";
      case CUSTODY_BOOKED_ON -> plausible("CAST(b.booked_at AS DATE)", "booked_at", "b.");
      case CUSTODY_RELEASE_ELIGIBLE_ON ->
          plausible("CAST(b.release_eligible_at AS DATE)", "release_eligible_at", "b.");
      case CUSTODY_RELEASE_ELIGIBLE_AT ->
          plausible("b.release_eligible_at", "release_eligible_at", "b.");
      case CUSTODY_RELEASE_REASON -> "b.release_eligible_reason";
      case CUSTODY_BOND_SET -> "CASE WHEN b.bond_set_cents > 0 THEN TRUE END";
      case CUSTODY_BOND_POSTED -> "CASE WHEN b.bond_posted_at IS NOT NULL THEN TRUE END";
      case CUSTODY_RELEASED_AT -> plausible("b.released_at", "released_at", "b.");
      case CUSTODY_RELEASED_TO -> "b.released_to";
      default ->
          isStated(fact)
              ? stated(fact)
              : DETAINER_COLUMNS.contains(fact)
                  ? "r." + fact.key()
                  : "CAST(NULL AS " + TermSql.type(fact.type()) + ")";
    };
  }

  /** Each fact of the jurisdiction on the request's day, a column each; unknown in a conflict. */
  private static String statements() {
    return Arrays.stream(Fact.values())
        .filter(CaseView::isStated)
        .map(
            fact ->
                ", CASE WHEN count(DISTINCT f.value) FILTER (f.fact = %1$s) = 1"
                        .formatted(Sql.text(fact.path()))
                    + " THEN min(f.value) FILTER (f.fact = %1$s) END AS %2$s"
                        .formatted(Sql.text(fact.path()), fact.column()))
        .collect(Collectors.joining());
  }

  private static boolean isStated(Fact fact) {
    return fact.group().equals("jurisdiction");
  }

  private static String stated(Fact fact) {
    String value = "s." + fact.column();
    return fact.type() == FactType.BOOLEAN ? "TRY_CAST(" + value + " AS BOOLEAN)" : value;
  }

  private static String plausible(String expression, String column, String alias) {
    return "CASE WHEN NOT list_contains("
        + alias
        + "flags, 'implausible:"
        + column
        + "') THEN "
        + expression
        + " END";
  }

  private static String vocabulary(String expression, List<String> allowed) {
    return allowed.isEmpty()
        ? expression
        : "CASE WHEN %1$s IN (%2$s) THEN %1$s END".formatted(expression, Sql.texts(allowed));
  }

  private static String elements(ListFact list, String alias) {
    return list.fields().stream()
        .map(field -> field.name() + " := " + field(list, field, alias))
        .collect(
            Collectors.joining(
                ", ",
                "list(struct_pack(",
                ") ORDER BY " + alias + ".source_id, " + alias + ".source_row)"));
  }

  /** A field of a charge by its name. */
  private static String ofCharge(String name) {
    return field(ListFact.CHARGES, ListFact.CHARGES.field(name).orElseThrow(), "c");
  }

  private static String field(ListFact list, Field field, String alias) {
    if (ConvictionSql.isReading(field)) {
      return ConvictionSql.reading(field, plausible("v.convicted_on", "convicted_on", "v."));
    }
    if (field.name().equals(ConvictionTimes.STANDING)) {
      return ConvictionSql.standing(field);
    }
    if (field.name().equals(ConvictionTimes.IS_FINAL)) {
      return ConvictionSql.isFinal(
          ConvictionSql.standing(list.field(ConvictionTimes.STANDING).orElseThrow()));
    }
    String column = alias + "." + field.name();
    if (field.name().equals("section")) {
      return """
          CASE WHEN %1$s.statute IS NULL AND %1$s.offense_class IS NOT NULL AND %1$s.court IN (%2$s) THEN %3$s
            WHEN NOT regexp_matches(%1$s.statute, '[,;]') THEN rtrim(regexp_replace(%1$s.statute, '\\(.*$', '')) END\
          """
          .formatted(
              alias,
              Sql.texts(OffenseLists.bundled().settledByClass()),
              Sql.text(OffenseLists.BY_CLASS));
    }
    if (!FIELD_COLUMNS.getOrDefault(list, Set.of()).contains(field.name())) {
      return "CAST(NULL AS " + TermSql.type(field.type()) + ")";
    }
    return switch (field.type()) {
      case INTEGER -> "CAST(" + column + " AS BIGINT)";
      case DATE, TIME -> plausible(column, field.name(), alias + ".");
      case TEXT -> {
        String word = vocabulary(column, field.allowed());
        yield field.name().equals("status") ? ConvictionSql.byRelease(word) : word;
      }
      case BOOLEAN -> column;
    };
  }
}
