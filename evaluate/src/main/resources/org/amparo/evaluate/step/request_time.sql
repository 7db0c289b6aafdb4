-- reads: request_stay, every_stay, held_time
-- Each request of the period with the direct time of the booking that the jail's own log names, by the leading definition of a hold.
-- A booking that was not held was not kept. ICE's rows name no booking: their time is unknown. A hold seen is one only where
-- it held, and counts by the day booked.
SELECT r.detainer_id, r.status, r.place_id, r.request_kind, r.action, r.stay_key, r.person, b.course, b.held,
  CASE WHEN t.booking_key IS NOT NULL THEN t.seconds WHEN NOT b.held THEN 0 END AS seconds
FROM request_stay r
LEFT JOIN every_stay b ON b.stay_key = r.stay_key
LEFT JOIN held_time t ON t.place_id = b.place_id AND t.booking_key = b.booking_key AND t.leads
WHERE CASE WHEN r.status = 'implied' THEN b.held AND in_period(b.booked_at) ELSE requested_in_period(r.status, r.requested_on) END
