-- reads: every_stay, held_time, every_request, request_response, policy_clock, own_clock
-- Each hold, by the leading definition, and each request to hold that held nobody, with the moments from which a clock may run: when the
-- person could have gone home, and when the jail received the first request that names the booking. In seconds since 1970: the start as the
-- clock on the wall had it; began and the two ends as they passed. latest: the last second of the day where only the day is on record.
WITH hold AS (
  SELECT b.stay_key, b.place_id, b.booking_key, t.held, b.zone, t.counts, r.form, t.from_at, t.whole_days, coalesce(t.most_seconds > 0
      AND t.until_at IS NOT NULL, FALSE) AS lasted,
    t.start_first AS began, t.end_first, t.end_last
  FROM held_time t JOIN every_stay b ON b.place_id = t.place_id AND b.booking_key = t.booking_key
  LEFT JOIN request_response r ON r.stay_key = b.stay_key
  WHERE t.leads AND t.from_at IS NOT NULL
  UNION ALL
  SELECT b.stay_key, b.place_id, b.booking_key, FALSE, b.zone, FALSE, r.form, b.free_at, b.whole_days, FALSE, instant(b.zone, b.free_at),
      NULL, NULL
  FROM every_stay b JOIN request_response r USING (stay_key)
  WHERE b.held IS FALSE AND b.free_at IS NOT NULL
), start AS (
  SELECT *, 'RELEASE_ELIGIBLE' AS runs_from, from_at AS started_at FROM hold
  UNION ALL
  SELECT h.*, 'RECEIPT', min(r.received_at) FROM hold h JOIN every_request r USING (place_id, booking_key) GROUP BY ALL
)
SELECT stay_key, place_id, booking_key, held, coalesce(zone, '') AS zone, runs_from, CAST(floor(epoch(started_at)) AS BIGINT) AS started,
  started + CASE WHEN whole_days AND CAST(started_at AS TIME) = TIME '00:00:00' THEN 86399 ELSE 0 END AS latest, whole_days,
  CAST(started_at AS DATE) AS starts_on, coalesce(form, '') AS form, counts, lasted, began, end_first, end_last
FROM start
WHERE started_at IS NOT NULL AND (runs_from = 'RELEASE_ELIGIBLE' OR runs_from IN (SELECT runs_from
    FROM policy_clock UNION ALL SELECT runs_from FROM own_clock))
