-- reads: contrast_hold, hold_center, held_stay
-- How many seconds each contrast would come to more if the holds with a blank start, end or answer had lasted so many times as long as the
-- holds on record that are like them, each between its own least and most; and how many such holds there are. Days without a time are no
-- blank. By the calendar year in which the person came due.
WITH unknown AS (
  SELECT c.contrast, c.year, c.due * CASE WHEN c.held THEN 1 ELSE c.likely END * c.h_middle AS weight,
    h.if_held_seconds AS middle, h.least_seconds AS least, coalesce(h.most_seconds, 'infinity'::DOUBLE) AS most
  FROM contrast_hold c JOIN hold_center h USING (stay_key)
  WHERE c.part = 'whole' AND c.held IS NOT FALSE AND h.seconds IS NULL AND h.rests IN ('START', 'END', 'ANSWER')
), held AS (
  SELECT count(*) FILTER (seconds IS NULL AND rests IN ('START', 'END', 'ANSWER')) AS unknown, count(*) AS holds FROM held_stay
), factor AS (
  -- From half to five times, in quarters.
  SELECT CAST(n / 4 AS DOUBLE) AS times FROM range(2, 21) r(n)
)
SELECT u.contrast, f.times, u.year, sum(u.weight * (least(u.most, greatest(u.least, f.times * u.middle)) - u.middle)) AS seconds,
  any_value(h.unknown) AS unknown, any_value(h.holds) AS holds
FROM unknown u CROSS JOIN factor f CROSS JOIN held h
GROUP BY u.contrast, f.times, u.year
HAVING count(u.weight) = count(*)
ORDER BY ALL
