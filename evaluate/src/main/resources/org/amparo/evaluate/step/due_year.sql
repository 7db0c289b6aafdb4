-- reads: due_request, hold_year
-- Each request that came due by the calendar years in which its hold was lived, with the share of its time, and of the time past its
-- deadline, that lies in the year and the period. One without time on record is of the year in which it came due.
SELECT q.stay_key, y.year, (y.ends - y.begins) / q.raw_seconds AS share,
  CASE WHEN q.over_seconds > 0 THEN greatest(0, y.ends - greatest(y.begins, q.deadline_seconds)) / q.over_seconds
    WHEN y.first THEN q.over_share ELSE 0 END AS over_share
FROM due_request q JOIN hold_year y USING (stay_key)
WHERE y.leads AND q.raw_seconds > 0
UNION ALL
SELECT stay_key, year, share, over_share FROM due_request WHERE raw_seconds IS NULL OR raw_seconds = 0
