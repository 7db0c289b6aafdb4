-- reads: every_stay, held_time, every_request, request_response
-- Each hold, by the leading definition, with the moments from which a clock may run: when the person could have
-- gone home, and when the jail received the first request that names the booking. In seconds since 1970: the start as the clock on
-- the wall had it; the beginning and the end as they passed. latest: the last second of the day where only the day is on record.
WITH hold AS (
  SELECT b.place_id, b.booking_key, b.held, b.zone, t.counts, r.form, t.from_at, t.whole_days, coalesce(t.seconds > 0, FALSE) AS lasted,
    CAST(floor(epoch(timezone(coalesce(b.zone, 'UTC'), t.from_at))) AS BIGINT) AS began,
    CAST(floor(epoch(timezone(coalesce(b.zone, 'UTC'), t.until_at))) AS BIGINT) AS ended
  FROM held_time t JOIN every_stay b USING (place_id, booking_key)
  LEFT JOIN request_response r USING (stay_key)
  WHERE t.leads
), start AS (
  SELECT *, 'RELEASE_ELIGIBLE' AS runs_from, from_at AS started_at FROM hold
  UNION ALL
  SELECT h.*, 'RECEIPT', min(r.received_at) FROM hold h JOIN every_request r USING (place_id, booking_key) GROUP BY ALL
)
SELECT place_id, booking_key, held, coalesce(zone, '') AS zone, runs_from, CAST(floor(epoch(started_at)) AS BIGINT) AS started,
  started + CASE WHEN whole_days AND CAST(started_at AS TIME) = TIME '00:00:00' THEN 86399 ELSE 0 END AS latest, whole_days,
  CAST(started_at AS DATE) AS starts_on, coalesce(form, '') AS form, counts, lasted, began, ended
FROM start
WHERE started_at IS NOT NULL AND (runs_from = 'RELEASE_ELIGIBLE' OR runs_from IN (SELECT runs_from FROM policy_clock UNION ALL SELECT runs_from FROM own_clock))
