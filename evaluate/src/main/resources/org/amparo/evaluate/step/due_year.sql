-- reads: due_request, hold_year, hold_center
-- Each request that came due by the calendar years in which its hold may have been lived: the least and the most of it in the year and the
-- period, less the ordinary wait, what stands for it, and what of it lay past the person's own deadline. own: the year in which it came
-- due; one
-- without time on record, or that never happened, is of that year alone.
WITH lived AS (
  SELECT q.stay_key, y.year, y.year IS NOT DISTINCT FROM q.year AS own, y.share * coalesce(h.ordinary_seconds, 0) AS off,
      y.least_seconds, y.most_seconds,
    coalesce((h.if_held_seconds - h.least_seconds) / nullif(h.most_seconds - h.least_seconds, 0), 0) AS between,
    coalesce((h.center_over - h.over_least) / nullif(h.over_most - h.over_least, 0), 0) AS over_between,
    -- greatest() passes over what is not known.
    CASE WHEN h.held AND h.deadline_last IS NOT NULL THEN
      least(y.least_seconds, greatest(0, least(h.end_first, y.closes) - greatest(h.deadline_last, y.opens)))
        ELSE 0 END AS over_least,
    CASE WHEN h.deadline_first IS NULL THEN y.most_seconds
      ELSE least(y.most_seconds, greatest(0, least(h.end_last, y.closes) - greatest(h.deadline_first, y.opens))) END AS over_most
  FROM due_request q JOIN hold_center h USING (stay_key) JOIN hold_year y USING (stay_key)
  WHERE y.leads AND y.most_seconds > 0
)
SELECT stay_key, year, own, least_seconds - off AS held_least, most_seconds - off AS held_most,
    least_seconds + between * (most_seconds - least_seconds) - off AS held_middle,
  over_least, over_most, over_least + over_between * (over_most - over_least) AS over_middle
FROM lived
UNION ALL
SELECT stay_key, year, TRUE, held_least, held_most, held_middle, over_least, over_most, over_middle FROM due_request
WHERE stay_key NOT IN (SELECT stay_key FROM lived)
UNION ALL
SELECT stay_key, year, TRUE, 0, 0, 0, 0, 0, 0 FROM due_request
WHERE stay_key IN (SELECT stay_key FROM lived) AND stay_key NOT IN (SELECT stay_key FROM lived WHERE own)
