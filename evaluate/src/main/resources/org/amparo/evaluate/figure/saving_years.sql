-- reads: contrast_hold, hold_pool, due_year
-- The seconds of each contrast in the middle, by the calendar year in which they were lived, and of how many people they are; untimed holds count as the mean of their pool.
WITH pooled AS (
  SELECT pool, avg(seconds) AS whole, avg(over_seconds) AS over FROM hold_pool GROUP BY pool
), spent AS (
  SELECT c.contrast, y.year, c.person,
    c.middle * CASE c.part WHEN 'over' THEN y.over_share * coalesce(c.seconds, p.over) ELSE y.share * coalesce(c.seconds, p.whole) END AS seconds
  FROM contrast_hold c
  JOIN due_year y USING (stay_key)
  LEFT JOIN pooled p USING (pool)
)
SELECT contrast, year, sum(seconds) AS seconds, count(DISTINCT person) FILTER (seconds <> 0) AS contributors
FROM spent
GROUP BY contrast, year
ORDER BY ALL
