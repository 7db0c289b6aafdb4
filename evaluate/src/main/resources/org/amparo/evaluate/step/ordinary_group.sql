-- reads: ordinary_wait
-- The ordinary wait by facility, release reason, year and six-hour block of the day; where fewer than 30 share all without the block, then
-- without the year. Reasons of which a facility has fewer than 30 count as one, 'rare', with the next rarest where they are together fewer:
-- so everybody is in one group of a level, and the waits of all less the means of their groups add up to nothing. A place that enters both
-- times together (over a fifth of its waits exactly zero), and one of whose waits over a fifth rest on dates, has no waits to go by.
-- error_seconds: how far the mean may be off, for others could have been the ones who waited (its standard error); spread_seconds: how far
-- one wait lies from the mean (the standard deviation).
-- Of 100 or more with a reason, usual_seconds is what one more of them exceeds in at most 5 of 100 cases: place k of n, k the least whole
-- number from 0.95 (n + 1). over_share is how many of them exceed that of the others, fewer than 5 of 100 where waits are equal.
WITH wait AS (
  FROM ordinary_wait
  WHERE place_id NOT IN (SELECT place_id FROM ordinary_wait GROUP BY place_id
    HAVING count(*) FILTER (seconds = 0) > count(*) / 5 OR count(*) FILTER (dated) > count(*) / 5)
), counted AS (
  SELECT place_id, reason, count(*) AS waits,
    coalesce(sum(count(*)) OVER (PARTITION BY place_id ORDER BY count(*), reason ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
        0) AS rarer
  FROM wait GROUP BY place_id, reason
), ranked AS (
  SELECT w.place_id, CASE WHEN c.waits < 30 OR c.rarer BETWEEN 1 AND 29 THEN 'rare' ELSE 'of ' || coalesce(c.reason, '') END AS reason,
    w.year, w.block, w.seconds
  FROM wait w JOIN counted c ON c.place_id = w.place_id AND c.reason IS NOT DISTINCT FROM w.reason
), grouped AS (
  SELECT place_id, reason, year, block,
    CASE WHEN reason IS NULL THEN 7 ELSE grouping(year) + grouping(block) + CASE reason WHEN 'rare' THEN 4 ELSE 0 END END AS level,
    count(*) AS waits, avg(seconds) AS mean_seconds,
    stddev_samp(seconds) / sqrt(count(*)) AS error_seconds, stddev_samp(seconds) AS spread_seconds,
    CASE WHEN waits >= 100 AND reason IS NOT NULL THEN list(seconds ORDER BY seconds) END AS sorted
  FROM ranked
  GROUP BY GROUPING SETS ((place_id, reason, year, block), (place_id, reason, year), (place_id, reason), (place_id))
  HAVING count(*) >= 30
)
SELECT * EXCLUDE (sorted), sorted[(19 * (waits + 1) + 19) // 20] AS usual_seconds,
  len(list_filter(sorted, lambda one: one > sorted[(19 * waits + 19) // 20])) / waits AS over_share
FROM grouped
