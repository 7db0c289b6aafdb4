-- reads: request_response, leading_status, every_stay, deadline_of_hold, request_wait, own_clock
-- The holds that never happened and a policy would have made: of each request that came due, or may have, and did not hold the person,
-- or of which that is open, the longest that it may have lasted from the moment the person could have gone home: to the person's own
-- deadline. Where that moment is not on record it is the longest that the clock of the request may last, by its own form.
SELECT r.stay_key, r.place_id, upper(b.release_eligible_reason) AS reason, CASE WHEN NOT b.whole_days
    THEN hour(b.free_at) // 6 END AS block,
  coalesce(d.deadline_last - instant(b.zone, b.free_at), (SELECT min(hours) * 3600 FROM own_clock WHERE place_id = '' AND form IN ('',
      coalesce(r.form, ''))))
    AS longest_seconds,
  w.waits, w.error_seconds, w.spread_seconds, w.mean_seconds AS ordinary_seconds
FROM request_response r
JOIN leading_status l ON r.status IN (l.status, 'implied')
LEFT JOIN every_stay b USING (stay_key)
LEFT JOIN deadline_of_hold d USING (stay_key)
LEFT JOIN request_wait w USING (stay_key)
WHERE b.held IS NOT TRUE AND coalesce(r.response <> 'WITHDRAWN', TRUE) AND coalesce(r.course NOT IN ('NOT_DUE', 'NEVER_DUE'), TRUE)
