-- reads: held_case, hold_donor, never_held
-- What each hold that is not on record, or was never carried out, is drawn from: the narrowest pool that has 30 holds on record between its
-- own least and most, widened in reverse order (level 0: alike in all that is known of it; 4: the holds of every jail). after: how many of
-- the pool are shorter than its least; holds: how many lie between; mean_seconds: their mean. A hold without such a pool is not drawn.
WITH open AS (
  SELECT stay_key, TRUE AS happened, place_id, reason, response, block, whole_least, whole_most FROM held_case WHERE seconds IS NULL
    AND NOT answer_alone
  UNION ALL
  -- What the jail answered says nothing of a hold that never was.
  SELECT stay_key, FALSE, place_id, reason, NULL, block, 0, longest_seconds FROM never_held
), wanted AS (
  SELECT stay_key, happened, whole_least, coalesce(whole_most, 9223372036854775807) AS whole_most, unnest(range(5)) AS level,
    unnest([place_id || chr(10) || coalesce(reason, '*') || chr(10) || coalesce(response,
        '*') || chr(10) || coalesce(CAST(block AS VARCHAR), '*'),
      place_id || chr(10) || coalesce(reason, '*') || chr(10) || coalesce(response, '*') || chr(10) || '*',
      place_id || chr(10) || coalesce(reason, '*') || chr(10) || '*' || chr(10) || '*',
      place_id || chr(10) || '*' || chr(10) || '*' || chr(10) || '*', '*']) AS pool
  FROM open
), length AS (
  SELECT pool, seconds, max(place) AS place, max(running) AS running, max(running_over) AS running_over FROM hold_donor GROUP BY pool,
      seconds
), upper_end AS (
  SELECT w.*, l.place AS upto, l.running AS running_upto, l.running_over AS over_upto FROM wanted w ASOF JOIN length l ON w.pool = l.pool
      AND w.whole_most >= l.seconds
), both_ends AS (
  SELECT u.*, coalesce(l.place, 0) AS after, coalesce(l.running, 0) AS running_after, coalesce(l.running_over, 0) AS over_after
  FROM upper_end u ASOF LEFT JOIN length l ON u.pool = l.pool AND u.whole_least > l.seconds
)
SELECT stay_key, happened, level, pool, after, upto - after AS holds, (running_upto - running_after) / (upto - after) AS mean_seconds,
  (over_upto - over_after) / (upto - after) AS mean_over
FROM both_ends
WHERE upto - after >= 30
QUALIFY row_number() OVER (PARTITION BY stay_key, happened ORDER BY level) = 1
