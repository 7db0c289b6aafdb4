-- reads: request_response, every_stay
-- Of the requests that came due at each place and were not withdrawn, in how many it is known whether the person was held, and in how many
-- the person was; where fewer than 30 of a place, or fewer than a fifth, are known, those of every place.
WITH asked AS (
  SELECT r.place_id, count(*) FILTER (b.held) AS honored, count(b.held) AS decided, count(*) AS asked
  FROM request_response r JOIN every_stay b USING (stay_key)
  WHERE r.course = 'CAME_DUE' AND coalesce(r.response <> 'WITHDRAWN', TRUE) AND NOT b.set_aside
  GROUP BY GROUPING SETS ((r.place_id), ())
), every AS (
  FROM asked WHERE place_id IS NULL
)
SELECT a.place_id, CASE WHEN own THEN a.honored ELSE e.honored END AS honored, CASE WHEN own THEN a.decided ELSE e.decided END AS decided,
  CASE WHEN own THEN a.asked ELSE e.asked END AS asked
FROM (SELECT *, decided >= 30 AND 5 * decided >= asked AS own FROM asked WHERE place_id IS NOT NULL) a CROSS JOIN every e
