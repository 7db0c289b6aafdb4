-- reads: request, stay, held_time
-- Each request with the direct time of the booking that the jail's own log names, by the leading definition of a hold.
-- A booking without a hold was not kept on one. ICE's rows name no booking: their time is unknown. Two requests for one
-- booking ask for one hold (stay_key). The person is that of the booking, else of the request, by the source's own key within
-- what was released together; where there is no key, each booking or request counts as a person of its own, the same here as
-- in local_booking.
SELECT r.detainer_id, r.status, r.place_id, r.request_kind, r.action,
  coalesce('booking ' || r.place_id || ':' || r.booking_key, 'request ' || r.detainer_id) AS stay_key,
  coalesce(CASE WHEN b.person_key IS NOT NULL THEN b.person END, 'person ' || coalesce(f.release, f.name) || ':' || r.person_key,
    'booking ' || r.place_id || ':' || r.booking_key, 'request ' || r.detainer_id) AS person,
  CASE WHEN t.booking_key IS NOT NULL THEN t.seconds WHEN NOT b.held THEN 0 END AS seconds
FROM request r
JOIN source_file f USING (source_id)
LEFT JOIN stay b ON b.place_id = r.place_id AND b.booking_key = r.booking_key
LEFT JOIN held_time t ON t.place_id = b.place_id AND t.booking_key = b.booking_key AND t.leads
