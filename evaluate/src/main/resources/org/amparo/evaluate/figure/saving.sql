-- reads: contrast_hold, center_rule, held_stay, saving_sum
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
    sum(raw_low) AS raw_low, sum(raw_high) AS raw_high,
    count(*) FILTER (NOT on_record AND held IS NOT FALSE AND share > 0) AS untimed
  FROM contrast_hold GROUP BY contrast
), one AS (
  SELECT contrast, sum(middle) AS middle, max(greatest(abs(low), abs(high))) > 0 AS counts,
    -- Without an upper end it is what stands for it, or its other end.
    sum(coalesce(greatest(CASE WHEN abs(low) < 1e15 THEN abs(low) END,
      CASE WHEN abs(high) < 1e15 THEN abs(high) END, abs(middle)), 0)) AS most,
    bool_or(raw_low <> 0 OR raw_high <> 0) AS raw_counts,
    sum(greatest(CASE WHEN abs(raw_low) < 1e15 THEN abs(raw_low) ELSE 0 END,
      CASE WHEN abs(raw_high) < 1e15 THEN abs(raw_high) ELSE 0 END)) AS raw_most
  FROM contrast_hold GROUP BY contrast, person
), whose AS (
  SELECT contrast, count(*) FILTER (middle <> 0) AS contributors, count(*) FILTER (counts) AS people, count(*)
      FILTER (raw_counts) AS raw_contributors,
    coalesce(max(max(most)) OVER (), 0) AS largest, coalesce(max(max(abs(middle))) OVER (), 0) AS central,
      coalesce(max(max(raw_most)) OVER (), 0) AS raw_largest
  FROM one GROUP BY contrast
), donor AS (
  -- Of a center a hold on record is a part also through those that are drawn from it, as of the time of everyone held.
  SELECT coalesce(sum(share), 0) AS share FROM (SELECT sum(likely) / nullif(any_value(alike), 0) AS share FROM held_stay
    WHERE seconds IS NULL GROUP BY pool)
), ruled AS (
  SELECT t.*, r.lacks, t.open = 0 OR (has_center AND answered AND coalesce(t.undrawn, 0) < 1e15 AND 20 * coalesce(t.undrawn,
      0) <= t.most) AS center FROM total t CROSS JOIN center_rule r
)
SELECT contrast, center, CASE WHEN center THEN middle END AS middle, CASE WHEN low > -1e15 THEN low END AS low, CASE WHEN high < 1e15
    THEN high END AS high,
  fixed_low, fixed_high, holds, holds_low, holds_high, CASE WHEN raw_low > -1e15 THEN raw_low END AS raw_low,
  CASE WHEN raw_high < 1e15 THEN raw_high END AS raw_high, untimed,
  CASE WHEN center THEN contributors ELSE people END AS contributors,
  CASE WHEN center THEN central * (1 + share) ELSE largest END AS largest, raw_contributors, raw_largest,
  coalesce(drawn_low, 0) AS drawn_low, coalesce(drawn_high, 0) AS drawn_high
FROM ruled r JOIN whose USING (contrast) CROSS JOIN donor
LEFT JOIN (SELECT sum AS contrast, low AS drawn_low, high AS drawn_high FROM saving_sum) USING (contrast)
