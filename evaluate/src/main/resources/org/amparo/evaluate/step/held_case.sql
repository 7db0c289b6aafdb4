-- reads: every_stay, request_response, leading_status, request, held_time, united_stay, request_wait, deadline_of_hold, place_end
-- reads: scope_place
-- The table of holds by the leading definition, as it is counted and priced: one row a custody in which a person was held on a request, or
-- may have been, and one a request to hold that names no booking on record, of the jail's log where there is one. Requests that
-- were declined, withdrawn, not due yet or never due held nobody and have no row. A request without a booking may have held somebody from
-- its receipt to the end of the jail's records; without its day it has no upper end.
-- ordinary_seconds: what others like the person wait. over_...: what lay past the person's own deadline. Net is less the ordinary wait,
-- also of
-- a hold that has no wait of its own to compare (compared). counts: it may be of the period; surely_counts: it is.
-- before_seconds: how long the person had been there before it, since the booking or the request, whichever came later; start_open: no
-- record says since when, and one says until when.
-- answer_alone: only whether it was a hold is open; how long it was if so is on record.
WITH asked AS (
  -- Of bookings of one custody the last of those that may have been held: the booking released last may have had no request.
  SELECT coalesce(u.united_key, s.stay_key) AS stay_key, s.stay_key AS of_stay, place_id, person,
    CASE WHEN bool_or(held) OVER one THEN TRUE ELSE held END AS held,
    in_period(coalesce(release_eligible_at, released_at, booked_at)) AS came_due,
    instant(zone, booked_at) AS begins, instant(zone, coalesce(gone_by, released_at, records_until) + CASE WHEN whole_days
        THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END) AS ends,
    zone, NULL AS response
  FROM every_stay s LEFT JOIN united_stay u USING (stay_key)
  WHERE held IS NOT FALSE AND NOT set_aside AND NOT waits
  WINDOW one AS (PARTITION BY coalesce(u.united_key, s.stay_key))
  QUALIFY row_number() OVER (PARTITION BY coalesce(u.united_key, s.stay_key) ORDER BY s.stay_key = u.united_key DESC NULLS LAST,
    coalesce(gone_by, released_at, ends_at) DESC NULLS LAST, s.stay_key DESC) = 1
  UNION ALL
  SELECT r.stay_key, r.stay_key, r.place_id, r.person, CASE WHEN r.response = 'HONORED' THEN TRUE END, TRUE,
    instant(p.timezone, r.first_received_at),
    instant(p.timezone, (SELECT max(records_until) FROM place_end e WHERE e.place_id = r.place_id)), p.timezone, r.response
  FROM request_response r
  JOIN request q USING (detainer_id)
  JOIN leading_status l ON l.status = q.status
  LEFT JOIN scope_place p ON p.place_id = r.place_id
  WHERE q.booking_key IS NULL AND coalesce(r.response = 'HONORED', TRUE)
), clocked AS (
  SELECT a.stay_key, a.of_stay, a.place_id, a.person, coalesce(t.held, a.held) AS held,
    coalesce(t.whole_least, 0) AS whole_least, CASE WHEN t.stay_key IS NOT NULL THEN t.whole_most WHEN a.begins IS NOT NULL
        AND a.ends IS NOT NULL THEN greatest(0, a.ends - a.begins) END AS whole_most,
    coalesce(t.least_seconds, 0) AS least_seconds,
    CASE WHEN t.stay_key IS NOT NULL THEN t.most_seconds WHEN a.begins IS NOT NULL AND a.ends IS NOT NULL
      THEN greatest(0, least(a.ends, instant(a.zone, getvariable('until_on'))) - greatest(a.begins, instant(a.zone,
          getvariable('from_on')))) END AS most_seconds,
    t.start_first - t.since_first AS before_seconds, t.start_first IS NOT NULL AND t.start_last IS NULL
      AND t.end_first IS NOT NULL AS start_open,
    t.seconds, t.lived_seconds, coalesce(t.dated, FALSE) AS dated, coalesce(t.rests, 'START') AS rests, t.reason, coalesce(t.response,
        a.response) AS response,
    CASE WHEN NOT t.whole_days THEN hour(t.from_at) // 6 END AS block,
    coalesce(t.counts, a.came_due) AS counts, coalesce(t.least_seconds > 0, FALSE)
      OR coalesce(coalesce(t.start_first, a.begins) >= coalesce(instant(a.zone, getvariable('from_on')), t.start_first, a.begins)
        AND coalesce(t.end_last, a.ends) <= coalesce(instant(a.zone, getvariable('until_on')), t.end_last, a.ends), FALSE) AS surely_counts,
    coalesce(t.share, CAST(a.came_due AS INTEGER)) AS share,
    instant(t.zone, getvariable('from_on')) AS opens, instant(t.zone, getvariable('until_on')) AS closes, t.end_first, t.end_last,
    d.deadline_first, d.deadline_last,
    coalesce(a.held IS NULL AND t.start_last - t.start_first < 60 AND t.end_last - t.end_first < 60, FALSE) AS answer_alone,
    d.deadline_last - t.start_first AS deadline_seconds
  FROM asked a
  LEFT JOIN held_time t ON t.leads AND t.stay_key = a.stay_key
  LEFT JOIN deadline_of_hold d ON d.stay_key = coalesce(t.of_stay, a.of_stay)
)
SELECT c.* EXCLUDE (of_stay, opens, closes), w.waits, w.error_seconds, w.spread_seconds,
  w.mean_seconds AS ordinary_seconds, c.seconds IS NOT NULL AND w.wait_seconds IS NOT NULL AND w.mean_seconds IS NOT NULL AS compared,
  CASE WHEN c.seconds IS NOT NULL THEN w.usual END AS usual,
  -- Without a deadline, for want of a start, all of it may have lain past it, or none.
  CASE WHEN c.held THEN least(c.whole_least, greatest(0, end_first - deadline_last)) ELSE 0 END AS whole_over_least,
  CASE WHEN deadline_first IS NULL THEN c.whole_most ELSE least(c.whole_most, greatest(0,
      end_last - deadline_first)) END AS whole_over_most,
  -- greatest() passes over what is not known.
  CASE WHEN c.held AND deadline_last IS NOT NULL THEN
    least(c.least_seconds, greatest(0, least(end_first, closes) - greatest(deadline_last, opens)))
      ELSE 0 END AS over_least,
  CASE WHEN deadline_first IS NULL THEN c.most_seconds
    ELSE least(c.most_seconds, greatest(0, least(end_last, closes) - greatest(deadline_first, opens))) END AS over_most
FROM clocked c LEFT JOIN request_wait w ON w.stay_key = c.of_stay
