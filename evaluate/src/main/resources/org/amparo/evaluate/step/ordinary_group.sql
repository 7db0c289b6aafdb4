-- reads: ordinary_wait
-- The ordinary wait by facility, year, release reason and six-hour block of the day, and by fewer of these in the reverse order. The
-- mean wants 30 waits, the wait that 95 of 100 do not exceed wants 100. A place that enters both times together (over a fifth of its
-- waits exactly zero) has no waits to go by.
SELECT place_id, year, reason, block, grouping_id(year, reason, block) AS level, count(*) AS waits, avg(seconds) AS mean_seconds,
  CASE WHEN count(*) >= 100 THEN quantile_cont(seconds, 0.95) END AS usual_seconds
FROM ordinary_wait
WHERE place_id NOT IN (SELECT place_id FROM ordinary_wait GROUP BY place_id HAVING count(*) FILTER (seconds = 0) > count(*) / 5)
GROUP BY GROUPING SETS ((place_id, year, reason, block), (place_id, year, reason), (place_id, year), (place_id))
HAVING count(*) >= 30
