-- reads: defined_time
-- Time held past the moment a person could have gone home, by each definition of a hold: on record, and in how many bookings it is so at
-- the least and the most. Whose it is, and the most that one person contributes to any of these sums, stand beside each: rounded editions
-- go by
-- them.
WITH measured AS (
  SELECT hold_id, any_value(name) AS name, bool_or(leads) AS leads, count(stay_key) AS held, count(seconds) AS timed,
    count(stay_key) FILTER (seconds IS NULL) AS unknown,
    count(*) FILTER (whole_least > 0) AS longer, count(*) FILTER (coalesce(whole_most, 1) > 0) AS longer_most,
    count(*) FILTER (whole_least > 48 * 3600) AS over, count(*) FILTER (coalesce(whole_most, 172801) > 48 * 3600) AS over_most,
    sum(least_seconds) AS least, CASE WHEN count(most_seconds) = count(*) THEN sum(most_seconds) END AS most, sum(lived_seconds) AS seconds,
    median(seconds) FILTER (seconds > 0) AS median, median(whole_least) FILTER (coalesce(whole_most, 1) > 0) AS median_least,
    median(whole_most) FILTER (whole_most > 0) AS median_most
  FROM defined_time GROUP BY hold_id
), one AS (
  SELECT hold_id, sum(least_seconds) AS seconds, sum(most_seconds) AS most FROM defined_time GROUP BY hold_id, person
), whose AS (
  SELECT hold_id, count(*) FILTER (seconds > 0) AS contributors, count(*) FILTER (most > 0) AS people, coalesce(max(max(most)) OVER (),
      0) / 3600 AS largest
  FROM one GROUP BY hold_id
)
-- None where no time is known: not zero.
SELECT 'bookings' AS figure, hold_id AS hold, name AS definition, CAST(CASE WHEN timed > 0 OR held = 0 OR longer > 0
    THEN longer END AS DECIMAL(24, 6)) AS value,
  held AS denominator, unknown, longer AS low, longer_most AS high, 'MISSING_FACTS' AS spread, NULL AS contributors, NULL AS largest,
      leads, 1 AS place
FROM measured
UNION ALL
SELECT 'hours', hold_id, name, CAST(seconds / 3600 AS DECIMAL(24, 6)), NULL, unknown, CAST(seconds / 3600 AS DECIMAL(24, 6)),
  CAST(most / 3600 AS DECIMAL(24, 6)), CASE WHEN unknown > 0 THEN 'MISSING_FACTS' END, contributors,
    CAST(largest AS DECIMAL(24, 6)), leads, 2
FROM measured JOIN whose USING (hold_id)
UNION ALL
SELECT 'days', hold_id, name, CAST(seconds / 86400 AS DECIMAL(24, 6)), NULL, unknown, NULL, NULL, NULL, NULL, NULL, leads, 3
FROM measured
UNION ALL
SELECT 'allowed-hours', hold_id, name, CASE WHEN unknown = 0 THEN CAST(least / 3600 AS DECIMAL(24, 6)) END, NULL, unknown,
    CAST(least / 3600 AS DECIMAL(24, 6)),
  CAST(most / 3600 AS DECIMAL(24, 6)), 'MISSING_FACTS', people, CAST(largest AS DECIMAL(24, 6)), leads, 4
FROM measured JOIN whose USING (hold_id)
UNION ALL
-- Of nobody held longer there is no median.
SELECT 'median-hours', hold_id, name, CAST(median / 3600 AS DECIMAL(24, 6)), CASE WHEN timed > 0 THEN longer END, unknown,
  CASE WHEN timed = 0 THEN CAST(median_least / 3600 AS DECIMAL(24, 6)) END, CASE WHEN timed = 0
      THEN CAST(median_most / 3600 AS DECIMAL(24, 6)) END,
  CASE WHEN timed = 0 THEN 'MISSING_FACTS' END, longer_most // 2, NULL, leads, 5
FROM measured WHERE longer_most > 0 AND held > 0
UNION ALL
SELECT 'over-48-hours', hold_id, name, CASE WHEN timed > 0 OR held = 0 OR over > 0 THEN over END, held, unknown, over, over_most,
    'MISSING_FACTS', NULL, NULL, leads, 6
FROM measured
ORDER BY leads DESC, place, hold
