-- reads: cover_month, hold_set, held_time
-- The months of the period that count, of the leading kind of record: those that are covered, and those in which somebody was certainly held
-- past release, for time lived in a month keeps it among those that it is divided by.
WITH held AS (
  SELECT DISTINCT CAST(unnest(generate_series(date_trunc('month', timezone(coalesce(h.zone, 'UTC'), to_timestamp(s.begins))),
    timezone(coalesce(h.zone, 'UTC'), to_timestamp(s.ends - 1)), INTERVAL 1 MONTH)) AS DATE) AS month
  FROM hold_set s JOIN held_time h USING (stay_key, hold_id) WHERE s.certain AND s.ends > s.begins
)
SELECT month FROM cover_month
WHERE (covered OR month IN (FROM held)) AND (getvariable('from_on') IS NULL OR month >= CAST(getvariable('from_on') AS DATE))
  AND (getvariable('until_on') IS NULL OR month < CAST(getvariable('until_on') AS DATE))
