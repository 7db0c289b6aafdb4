-- reads: lived_stay, defined_time
-- Seconds on record behind each cost: direct by each definition of a hold, and the whole stays of those held, up to the end of the records.
SELECT 'direct' AS measure, hold_id, any_value(name) AS name, bool_or(leads) AS leads,
  CAST(sum(lived_seconds) AS BIGINT) AS seconds,
  count(stay_key) FILTER (seconds IS NULL) AS unknown, count(stay_key) AS bookings
FROM defined_time GROUP BY hold_id
UNION ALL
SELECT 'gross', NULL, NULL, FALSE, CAST(sum(seen_seconds) AS BIGINT), count(*) - count(seen_seconds), count(*)
FROM lived_stay WHERE held HAVING count(*) > 0
ORDER BY measure, leads DESC, hold_id
