-- reads: analyzed_stay, held_time
-- The direct time, by the leading definition of a hold, and the gross time of those held, person by person: what is on
-- record, the most that the records allow, and how many stays have no upper end. A whole stay that is not known has none.
SELECT 'direct' AS measure, s.person, CAST(coalesce(sum(t.seconds), 0) AS BIGINT) AS seconds,
  CAST(coalesce(sum(t.most_seconds), 0) AS BIGINT) AS most,
  count(*) FILTER (t.seconds IS NULL) AS untimed, count(*) FILTER (t.most_seconds IS NULL) AS endless, count(*) AS stays
FROM held_time t JOIN analyzed_stay s USING (source_id, booking_key)
WHERE t.leads
GROUP BY s.person
UNION ALL
SELECT 'gross', person, CAST(coalesce(sum(seen_seconds), 0) AS BIGINT), CAST(coalesce(sum(seen_seconds), 0) AS BIGINT),
  count(*) FILTER (seen_seconds IS NULL), count(*) FILTER (seen_seconds IS NULL), count(*)
FROM analyzed_stay WHERE held
GROUP BY person
ORDER BY measure, person
