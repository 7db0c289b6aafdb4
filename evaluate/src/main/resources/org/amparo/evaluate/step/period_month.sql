-- reads: cover_month, lead_kind, held_time
-- The months of the period that count, of the leading kind of record: those that are covered, and those in which somebody was held past
-- release, for time lived in a month keeps it among those that it is divided by.
WITH held AS (
  SELECT DISTINCT CAST(unnest(generate_series(date_trunc('month', from_at), CASE WHEN seconds > 0 THEN until_at END, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM held_time WHERE seconds > 0
)
SELECT month FROM cover_month
WHERE (covered OR month IN (FROM held)) AND (getvariable('from_on') IS NULL OR month >= CAST(getvariable('from_on') AS DATE))
  AND (getvariable('until_on') IS NULL OR month < CAST(getvariable('until_on') AS DATE))
