-- reads: defined_time
-- Time held past the moment a person could have gone home, by each definition of a hold. Whose it is, and the most that one person
-- contributes to any of these sums, stand beside each: rounded editions go by them.
WITH measured AS (
  SELECT hold_id, any_value(name) AS name, bool_or(leads) AS leads,
    count(booking_key) AS held,
    -- None where no time is known: not zero.
    CASE WHEN count(seconds) > 0 OR count(booking_key) = 0 THEN count(*) FILTER (seconds > 0) END AS longer,
    CASE WHEN bool_or(inferred) THEN count(*) FILTER (longest > 0) END AS longer_most,
    count(booking_key) FILTER (seconds IS NULL) AS unknown,
    CASE WHEN count(seconds) > 0 OR count(booking_key) = 0 THEN count(*) FILTER (seconds > 48 * 3600) END AS over,
    -- Two days apart by date are 25 to 71 hours.
    CASE WHEN bool_or(whole_days OR inferred) THEN count(*) FILTER (longest > 48 * 3600 OR (whole_days AND longest = 2 * 86400)) END AS over_most,
    CASE WHEN bool_or(whole_days OR inferred) THEN sum(CASE WHEN whole_days THEN greatest(0, lived_seconds - 86400) ELSE lived_seconds END) END AS least,
    CASE WHEN bool_or(whole_days OR inferred) THEN sum(CASE WHEN whole_days THEN most_seconds + 86400 ELSE most_seconds END) END AS most,
    CASE WHEN count(booking_key) = 0 THEN 0 ELSE sum(lived_seconds) END AS seconds,
    median(seconds) FILTER (seconds > 0) AS median, median(longest) FILTER (longest > 0) AS median_most, CASE WHEN bool_or(whole_days) THEN 24 ELSE 0 END AS day
  FROM defined_time GROUP BY hold_id
), one AS (
  SELECT hold_id, sum(lived_seconds) AS seconds, sum(most_seconds + CASE WHEN whole_days THEN 86400 ELSE 0 END) AS most
  FROM defined_time GROUP BY hold_id, person
), whose AS (
  SELECT hold_id, count(*) FILTER (seconds > 0) AS contributors, coalesce(max(max(most)) OVER (), 0) / 3600 AS largest FROM one GROUP BY hold_id
)
SELECT 'bookings' AS figure, hold_id AS hold, name AS definition, CAST(longer AS DECIMAL(24, 6)) AS value, held AS denominator, unknown,
  CASE WHEN longer_most IS NOT NULL THEN longer END AS low, longer_most AS high, CASE WHEN longer_most IS NOT NULL THEN 'MISSING_FACTS' END AS spread, NULL AS contributors, NULL AS largest, leads, 1 AS place
FROM measured
UNION ALL
SELECT 'hours', hold_id, name, CAST(seconds / 3600 AS DECIMAL(24, 6)), NULL, unknown, CAST(least / 3600 AS DECIMAL(24, 6)),
  CAST(most / 3600 AS DECIMAL(24, 6)), CASE WHEN least IS NOT NULL THEN 'MISSING_FACTS' END, contributors, CAST(largest AS DECIMAL(24, 6)), leads, 2
FROM measured JOIN whose USING (hold_id)
UNION ALL
SELECT 'days', hold_id, name, CAST(seconds / 86400 AS DECIMAL(24, 6)), NULL, unknown, CAST(least / 86400 AS DECIMAL(24, 6)),
  CAST(most / 86400 AS DECIMAL(24, 6)), CASE WHEN least IS NOT NULL THEN 'MISSING_FACTS' END, NULL, NULL, leads, 3
FROM measured
UNION ALL
-- Of nobody held longer there is no median.
-- Times that may be a day less or more have a median that may be.
SELECT 'median-hours', hold_id, name, CAST(median / 3600 AS DECIMAL(24, 6)), longer, unknown,
  CASE WHEN least IS NOT NULL THEN CAST(greatest(0, median / 3600 - day) AS DECIMAL(24, 6)) END,
  CASE WHEN least IS NOT NULL THEN CAST(median_most / 3600 + day AS DECIMAL(24, 6)) END, CASE WHEN least IS NOT NULL THEN 'MISSING_FACTS' END,
  longer // 2, NULL, leads, 4
FROM measured WHERE longer IS DISTINCT FROM 0
UNION ALL
SELECT 'over-48-hours', hold_id, name, over, held, unknown, CASE WHEN over_most IS NOT NULL THEN over END, over_most,
  CASE WHEN over_most IS NOT NULL THEN 'MISSING_FACTS' END, NULL, NULL, leads, 5
FROM measured
ORDER BY leads DESC, place, hold
