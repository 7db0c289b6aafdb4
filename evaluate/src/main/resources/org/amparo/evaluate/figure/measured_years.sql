-- reads: hold_year, held_time, lived_stay
-- The seconds on record behind each cost by the calendar year in which they were lived, where a day has a price of its own year.
SELECT 'direct' AS measure, y.hold_id, y.leads, y.year, sum(y.least_seconds) AS seconds
FROM hold_year y JOIN held_time t USING (stay_key, hold_id) WHERE t.seconds > 0 AND y.year IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'gross', NULL, FALSE, year, sum(seconds_apart(zone, greatest(from_at, make_timestamp(year, 1, 1, 0, 0, 0)),
  least(until_at, make_timestamp(year + 1, 1, 1, 0, 0, 0))))
FROM (SELECT *, unnest(range(year(from_at), year(until_at) + 1)) AS year FROM lived_stay WHERE held AND seen_seconds > 0)
GROUP BY year
