-- reads: contrast_hold, hold_pool
-- Each contrast in all: holds and seconds, in the middle, and at the least and the most of timed holds. Untimed ones count in the middle
-- as the mean of their pool.
WITH pooled AS (
  SELECT pool, avg(seconds) AS whole, avg(over_seconds) AS over FROM hold_pool GROUP BY pool
)
SELECT c.contrast, c.part,
  sum(c.low) AS holds_low, sum(c.middle) AS holds, sum(c.high) AS holds_high,
  sum(c.middle * coalesce(c.seconds, CASE c.part WHEN 'over' THEN p.over ELSE p.whole END)) AS seconds,
  coalesce(sum(least(c.low * c.seconds, c.high * c.seconds)), 0) AS timed_low,
  coalesce(sum(greatest(c.low * c.seconds, c.high * c.seconds)), 0) AS timed_high,
  CAST(coalesce(sum(least(c.low * c.raw_seconds, c.high * c.raw_seconds)), 0) AS BIGINT) AS raw_low,
  CAST(coalesce(sum(greatest(c.low * c.raw_seconds, c.high * c.raw_seconds)), 0) AS BIGINT) AS raw_high,
  count(*) FILTER (c.seconds IS NULL) AS untimed
FROM contrast_hold c LEFT JOIN pooled p USING (pool)
GROUP BY c.contrast, c.part
