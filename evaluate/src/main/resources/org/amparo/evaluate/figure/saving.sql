-- reads: contrast_hold, hold_pool
-- Each contrast in all: holds, and seconds of timed holds at the least and the most. Of each the share that was lived in the period. Whose
-- the time is, untimed holds taken as the mean of their pool, and the most that one person contributes to any contrast, by themselves and
-- through the pool, stand beside each: one who is in one contrast and not in another stays as open.
WITH pooled AS (
  SELECT pool, count(*) AS holds, avg(seconds) AS whole, avg(over_seconds) AS over FROM hold_pool GROUP BY pool
), spent AS (
  SELECT c.*, p.holds, coalesce(c.seconds, CASE c.part WHEN 'over' THEN p.over ELSE p.whole END) AS likely_seconds
  FROM contrast_hold c LEFT JOIN pooled p USING (pool)
), one AS (
  SELECT contrast, part, sum(share * middle * likely_seconds) AS middle, sum(share * abs(likely_seconds)) AS seconds, sum(share * middle * raw_seconds) AS raw, sum(share * raw_seconds) AS raw_seconds
  FROM spent GROUP BY contrast, part, person
), pooling AS (
  SELECT contrast, sum(share * abs(middle) / holds) FILTER (seconds IS NULL) AS more FROM spent GROUP BY contrast
), whose AS (
  SELECT contrast, part, count(*) FILTER (middle <> 0) AS contributors, count(*) FILTER (raw <> 0) AS raw_contributors,
    coalesce(max(max(seconds)) OVER () * (1 + coalesce((SELECT max(more) FROM pooling), 0)), 0) AS largest, coalesce(max(max(raw_seconds)) OVER (), 0) AS raw_largest
  FROM one GROUP BY contrast, part
)
SELECT c.contrast, c.part,
  coalesce(sum(c.low) FILTER (share > 0), 0) AS holds_low, coalesce(sum(c.middle) FILTER (share > 0), 0) AS holds,
  coalesce(sum(c.high) FILTER (share > 0), 0) AS holds_high,
  coalesce(sum(c.share * least(c.low * c.seconds, c.high * c.seconds)), 0) AS timed_low,
  coalesce(sum(c.share * greatest(c.low * c.seconds, c.high * c.seconds)), 0) AS timed_high,
  CAST(coalesce(sum(c.share * least(c.low * c.raw_seconds, c.high * c.raw_seconds)), 0) AS BIGINT) AS raw_low,
  CAST(coalesce(sum(c.share * greatest(c.low * c.raw_seconds, c.high * c.raw_seconds)), 0) AS BIGINT) AS raw_high,
  count(*) FILTER (c.seconds IS NULL AND c.share > 0) AS untimed,
  any_value(w.contributors) AS contributors, any_value(w.largest) AS largest, any_value(w.raw_contributors) AS raw_contributors, any_value(w.raw_largest) AS raw_largest
FROM spent c JOIN whose w USING (contrast, part)
GROUP BY c.contrast, c.part
