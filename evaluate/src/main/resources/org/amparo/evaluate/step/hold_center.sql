-- reads: held_case, hold_like, hold_weight, like_answer, decided_answer
-- The holds, each with what stands for it where it is not on record: the mean of the holds like it between its own least and
-- most, each by its weight where the start alone is open, and, where nothing is like it, its least (center_whole). likely: the chance that
-- it was a hold, in the share of the decided ones
-- who stayed as long, where its times are on record, else of all at its place. Of the period it has as much
-- of what lies between its two ends there as of what lies between them in all. center_net_seconds is less the ordinary wait.
WITH weighed AS (
  SELECT stay_key, sum(weight * seconds) / sum(weight) AS mean_seconds,
    sum(weight * over_seconds) / sum(weight) AS mean_over
  FROM hold_weight WHERE on_record GROUP BY stay_key
), likely AS (
  SELECT c.*, k.pool, k.after, k.holds AS alike, k.level, coalesce(g.mean_over, k.mean_over) AS mean_over, a.decided AS decided_here,
    coalesce(n.honored, a.honored) AS honored, coalesce(n.decided, a.decided) AS decided,
    CASE WHEN c.held THEN 1 ELSE coalesce(n.honored, a.honored) / nullif(coalesce(n.decided, a.decided), 0) END AS likely,
    coalesce(c.seconds, CASE WHEN c.answer_alone THEN c.whole_most END, g.mean_seconds, k.mean_seconds, c.whole_least) AS center_whole
  FROM held_case c LEFT JOIN (FROM hold_like WHERE happened) k USING (stay_key) LEFT JOIN weighed g USING (stay_key)
  LEFT JOIN like_answer n USING (stay_key)
  LEFT JOIN decided_answer a USING (place_id)
), lived AS (
  SELECT *, coalesce(lived_seconds,
    CASE WHEN whole_most IS NULL THEN share * center_whole
      ELSE least_seconds + coalesce((center_whole - whole_least) / nullif(whole_most - whole_least, 0),
          0) * (most_seconds - least_seconds) END) AS if_held_seconds
  FROM likely
)
SELECT *,
  whole_over_least IS DISTINCT FROM whole_over_most AND (answer_alone OR (deadline_first IS NULL AND pool IS NOT NULL)) AS over_drawn,
  -- Past its own deadline it is as the holds like it are past theirs; where only the end of it is open it may be none or all of that.
  CASE WHEN answer_alone THEN over_most
    WHEN over_drawn THEN over_least + (mean_over - whole_over_least) / (whole_over_most - whole_over_least) * (over_most - over_least)
    ELSE over_least END AS center_over,
  likely * if_held_seconds AS center_seconds, share * coalesce(ordinary_seconds, 0) AS off_seconds,
  likely * (if_held_seconds - share * coalesce(ordinary_seconds, 0)) AS center_net_seconds
FROM lived
