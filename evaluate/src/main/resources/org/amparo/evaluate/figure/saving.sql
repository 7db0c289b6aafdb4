-- reads: contrast_hold, hold_pool
-- Each contrast in all: holds and seconds, in the middle, and at the least and the most of timed holds. Untimed ones count in the middle
-- as the mean of their pool. Of each the share that was lived in the period.
WITH pooled AS (
  SELECT pool, avg(seconds) AS whole, avg(over_seconds) AS over FROM hold_pool GROUP BY pool
)
SELECT c.contrast, c.part,
  coalesce(sum(c.low) FILTER (share > 0), 0) AS holds_low, coalesce(sum(c.middle) FILTER (share > 0), 0) AS holds,
  coalesce(sum(c.high) FILTER (share > 0), 0) AS holds_high,
  sum(c.middle * c.share * coalesce(c.seconds, CASE c.part WHEN 'over' THEN p.over ELSE p.whole END)) AS seconds,
  coalesce(sum(c.share * least(c.low * c.seconds, c.high * c.seconds)), 0) AS timed_low,
  coalesce(sum(c.share * greatest(c.low * c.seconds, c.high * c.seconds)), 0) AS timed_high,
  CAST(coalesce(sum(c.share * least(c.low * c.raw_seconds, c.high * c.raw_seconds)), 0) AS BIGINT) AS raw_low,
  CAST(coalesce(sum(c.share * greatest(c.low * c.raw_seconds, c.high * c.raw_seconds)), 0) AS BIGINT) AS raw_high,
  count(*) FILTER (c.seconds IS NULL AND c.share > 0) AS untimed
FROM contrast_hold c LEFT JOIN pooled p USING (pool)
GROUP BY c.contrast, c.part
