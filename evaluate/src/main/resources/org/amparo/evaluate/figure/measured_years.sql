-- reads: hold_year, lived_stay
-- The seconds behind each cost by the calendar year in which they were lived, where a day has a price of its own year.
SELECT 'direct' AS measure, hold_id, leads, year, sum(ends - begins) AS seconds
FROM hold_year WHERE seconds > 0 AND year IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'gross', NULL, FALSE, year, sum(seconds_apart(zone, greatest(from_at, make_timestamp(year, 1, 1, 0, 0, 0)),
  least(until_at, make_timestamp(year + 1, 1, 1, 0, 0, 0))))
FROM (SELECT *, unnest(range(year(from_at), year(until_at) + 1)) AS year FROM lived_stay WHERE held AND seen_seconds > 0)
GROUP BY year
