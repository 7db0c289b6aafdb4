-- reads: every_stay, request_response, leading_status, request, held_time, request_wait, deadline_of_hold
-- One row a stay that was held on a request, or may have been: the bookings held, those whose answer is open, and the requests to hold
-- that name no booking on record, of the jail's log where there is one. Requests that were declined, withdrawn, not due yet or never
-- due held nobody and have no row.
-- What is not on record is taken to be like what is: a time like the timed holds of the place that ended alike (at least ten; else of
-- the place, else of all), an answer in the share held of those who came due and of whom it is known (of the place, else of all). Net is
-- less the ordinary wait, also of a hold that has no wait of its own to compare. These are of the whole records: a period says only which holds count, and which of their seconds.
WITH asked AS (
  SELECT stay_key, place_id, person, held, coalesce(released_to, '-') AS ended,
    in_period(coalesce(release_eligible_at, released_at, booked_at)) AS came_due
  FROM every_stay WHERE held IS NOT FALSE AND NOT set_aside
  UNION ALL
  SELECT r.stay_key, r.place_id, r.person, CASE WHEN r.response = 'HONORED' THEN TRUE END, '-', TRUE
  FROM request_response r
  JOIN request q USING (detainer_id)
  JOIN leading_status l ON l.status = q.status
  WHERE q.booking_key IS NULL AND coalesce(r.response = 'HONORED', TRUE)
), decided AS (
  SELECT r.place_id, count(*) FILTER (b.held) AS honored, count(b.held) AS decided
  FROM request_response r JOIN every_stay b USING (stay_key)
  WHERE r.course = 'CAME_DUE' AND coalesce(r.response <> 'WITHDRAWN', TRUE) AND NOT b.set_aside
  GROUP BY GROUPING SETS ((r.place_id), ())
  HAVING decided > 0
), timed AS (
  SELECT a.* EXCLUDE (came_due), coalesce(t.counts, a.came_due) AS counts, t.lived_from, t.lived_until, t.seconds, t.whole_days, t.most_seconds, w.usual,
    CASE WHEN w.wait_seconds IS NOT NULL THEN w.mean_seconds END AS ordinary_seconds, t.seconds - coalesce(w.mean_seconds, 0) AS net_seconds,
    -- Between two dates that leave open whether the deadline passed it is unknown; else, by days, it lies in the middle of where it may.
    CASE WHEN NOT coalesce(t.whole_days, FALSE) OR t.seconds IS NULL THEN d.earliest_seconds
      WHEN t.seconds > d.latest_seconds OR t.seconds + 86399 <= d.earliest_seconds
      THEN (d.earliest_seconds + d.latest_seconds - 86399) // 2 END AS deadline_seconds,
    -- Not least alone: it would take an unknown time for the whole deadline.
    CASE WHEN t.seconds IS NOT NULL THEN least(t.seconds, deadline_seconds) END AS kept_seconds
  FROM asked a
  LEFT JOIN held_time t ON t.leads AND a.stay_key = 'booking ' || t.place_id || ':' || t.booking_key
  LEFT JOIN request_wait w ON w.stay_key = a.stay_key AND t.seconds IS NOT NULL
  LEFT JOIN deadline_of_hold d ON d.stay_key = a.stay_key
), alike AS (
  SELECT place_id, ended, grouping_id(place_id, ended) AS level, count(*) AS holds, avg(seconds) AS mean_seconds,
    avg(net_seconds) AS net_seconds, avg(kept_seconds) AS kept_seconds
  FROM timed WHERE seconds IS NOT NULL AND held
  GROUP BY GROUPING SETS ((place_id, ended), (place_id), ())
  HAVING level > 0 OR count(*) >= 10
), likeness AS (
  SELECT t.stay_key, arg_min({'place_id': k.place_id, 'ended': k.ended, 'holds': k.holds, 'mean_seconds': k.mean_seconds,
      'net_seconds': k.net_seconds, 'kept_seconds': k.kept_seconds}, k.level) AS kind
  FROM timed t
  JOIN alike k ON k.level = 3 OR (k.place_id = t.place_id AND (k.level = 1 OR k.ended = t.ended))
  WHERE t.seconds IS NULL
  GROUP BY t.stay_key
)
SELECT t.*, k.kind,
  coalesce(here.honored, everywhere.honored) AS honored, coalesce(here.decided, everywhere.decided) AS decided,
  CASE WHEN t.held THEN 1 ELSE coalesce(here.honored, everywhere.honored) / nullif(coalesce(here.decided, everywhere.decided), 0) END AS likely
FROM timed t
LEFT JOIN likeness k USING (stay_key)
LEFT JOIN decided here ON here.place_id = t.place_id
LEFT JOIN decided everywhere ON everywhere.place_id IS NULL
