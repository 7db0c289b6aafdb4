-- reads: every_request, local_booking
-- Each request with the stay that it asks about. Two requests for one booking ask about one stay (stay_key). ICE's rows name no
-- booking, so each is a stay of its own. The person is that of the booking, else of the request, by the source's own key within
-- what was released together; where there is no key, each booking or request counts as a person of its own, the same here as
-- in local_booking.
SELECT r.*,
  coalesce('booking ' || r.place_id || ':' || r.booking_key, 'request ' || r.detainer_id) AS stay_key,
  coalesce(CASE WHEN b.person_key IS NOT NULL THEN b.person END, 'person ' || coalesce(f.release, f.name) || ':' || r.person_key,
    'booking ' || r.place_id || ':' || r.booking_key, 'request ' || r.detainer_id) AS person
FROM every_request r
JOIN source_file f USING (source_id)
LEFT JOIN local_booking b ON b.place_id = r.place_id AND b.booking_key = r.booking_key
