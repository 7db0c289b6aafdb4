-- reads: ice_record, custody_stint
-- Stays in ICE custody. Where the publisher says which stay a stint belongs to, that is so. Elsewhere stints of one person
-- in one release are one stay where they overlap or the next begins no later than the day after the last ended; a stint
-- without an end counts as its first day. The stay ended as its last stint did (the one begun last). It is open
-- where that one has no end and the person was not booked in again. Stays that a publisher lists itself are taken where its
-- release has no stints.
WITH begun AS (
  SELECT *,
    stay_key IS NULL AND coalesce(date_diff('day', max(coalesce(until, occurred_at)) OVER earlier, occurred_at) > 1, TRUE)
      AS begins
  FROM custody_stint
  WHERE set_aside IS NULL
  WINDOW earlier AS (PARTITION BY release_key, person_key, stay_key ORDER BY occurred_at
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), numbered AS (
  SELECT *,
    coalesce('key ' || stay_key, 'stay ' || sum(CAST(begins AS INTEGER)) OVER (
      PARTITION BY release_key, person_key, stay_key ORDER BY occurred_at
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) AS stay_id
  FROM begun
), joined AS (
  SELECT release_key, person_key, stay_id, min(occurred_at) AS booked_in, max(until) AS latest_end,
    count(*) AS stints, count(DISTINCT coalesce(facility_code, facility_name)) AS facilities,
    first(in_scope ORDER BY occurred_at, in_scope DESC) AS in_scope,
    last({'until': until, 'open': open, 'outcome': outcome, 'case_status': case_status}
      ORDER BY occurred_at, until NULLS LAST, open, facility_code, facility_name, outcome NULLS FIRST,
        case_status NULLS FIRST) AS final
  FROM numbered
  GROUP BY release_key, person_key, stay_id
), listed AS (
  SELECT release_key, person_key, coalesce('key ' || stay_key, 'from ' || occurred_at) AS stay_id,
    occurred_at AS booked_in, until AS latest_end, NULL::BIGINT AS stints, NULL::BIGINT AS facilities, in_scope,
    {'until': until, 'open': open, 'outcome': outcome, 'case_status': case_status} AS final
  FROM ice_record
  WHERE kind = 'stay' AND person_key IS NOT NULL AND occurred_at IS NOT NULL AND NOT repeats
    AND release_key NOT IN (SELECT release_key FROM custody_stint)
  QUALIFY row_number() OVER (PARTITION BY release_key, person_key, stay_id
    ORDER BY occurred_at, until DESC NULLS LAST, outcome NULLS LAST, case_status NULLS LAST, source_id, source_row) = 1
), stay AS (
  FROM joined UNION ALL BY NAME FROM listed
)
SELECT release_key, person_key, stay_id, booked_in, CAST(booked_in AS DATE) AS booked_in_on,
  CASE WHEN final.until IS NOT NULL THEN latest_end END AS booked_out,
  final.open AND lead(booked_in) OVER (PARTITION BY release_key, person_key ORDER BY booked_in, stay_id) IS NULL AS open,
  stints, facilities, in_scope, final.outcome AS outcome, final.case_status AS case_status
FROM stay
