-- reads: contrast_hold, center_rule
-- Each contrast in all: holds, and seconds at the least and the most, with what is not drawn of both, and the middle, where there is a
-- center:
-- where nothing is open, or where there is one of everyone held, every answer is known or in the shares of the decided, and what is
-- like no hold on record is at most a twentieth. Of each the part that lies in the period. Whose the time is, and the most that one
-- person contributes to any
-- contrast, by themselves and through the holds like theirs, stand beside each: one who is in one contrast and not in another stays as
-- open.
WITH total AS (
  SELECT contrast, count(*) FILTER (open) AS open, count(middle) = count(*) AS answered, sum(high - low) FILTER (undrawn) AS undrawn,
    sum(greatest(abs(low), abs(high))) AS most, sum(low) AS low, sum(high) AS high, sum(middle) AS middle,
    coalesce(sum(low) FILTER (NOT drawn), 0) AS fixed_low, coalesce(sum(high) FILTER (NOT drawn), 0) AS fixed_high,
    sum(CASE WHEN share > 0 THEN count_low ELSE 0 END) AS holds_low, sum(CASE WHEN share > 0 THEN count_high ELSE 0 END) AS holds_high,
    CASE WHEN count(count_middle) = count(*) THEN sum(CASE WHEN share > 0 THEN count_middle ELSE 0 END) END AS holds,
    coalesce(sum(least(h_low * raw_seconds, h_high * raw_seconds)) FILTER (on_record), 0) AS raw_low,
    coalesce(sum(greatest(h_low * raw_seconds, h_high * raw_seconds)) FILTER (on_record), 0) AS raw_high,
    count(*) FILTER (NOT on_record AND held IS NOT FALSE AND share > 0) AS untimed
  FROM contrast_hold GROUP BY contrast
), one AS (
  SELECT contrast, sum(middle) AS middle, max(greatest(abs(low), abs(high))) > 0 AS counts,
    -- Without an upper end it is what stands for it, or its other end.
    sum(coalesce(greatest(CASE WHEN abs(low) < 1e15 THEN abs(low) END,
      CASE WHEN abs(high) < 1e15 THEN abs(high) END, abs(middle)), 0)) AS most,
    sum(h_high * raw_seconds) FILTER (on_record) AS raw, sum(raw_seconds) FILTER (on_record) AS raw_seconds
  FROM contrast_hold GROUP BY contrast, person
), whose AS (
  SELECT contrast, count(*) FILTER (middle <> 0) AS contributors, count(*) FILTER (counts) AS people, count(*)
      FILTER (raw <> 0) AS raw_contributors,
    coalesce(max(max(most)) OVER (), 0) AS largest, coalesce(max(max(raw_seconds)) OVER (), 0) AS raw_largest
  FROM one GROUP BY contrast
), ruled AS (
  SELECT t.*, r.lacks, t.open = 0 OR (has_center AND answered AND coalesce(t.undrawn, 0) < 1e15 AND 20 * coalesce(t.undrawn,
      0) <= t.most) AS center FROM total t CROSS JOIN center_rule r
)
SELECT r.contrast, center, CASE WHEN center THEN middle END AS middle, CASE WHEN low > -1e15 THEN low END AS low, CASE WHEN high < 1e15
    THEN high END AS high,
  fixed_low, fixed_high, holds, holds_low, holds_high, CAST(raw_low AS BIGINT) AS raw_low, CAST(raw_high AS BIGINT) AS raw_high, untimed,
  CASE WHEN center THEN contributors ELSE people END AS contributors, largest, raw_contributors, raw_largest
FROM ruled r JOIN whose USING (contrast)
