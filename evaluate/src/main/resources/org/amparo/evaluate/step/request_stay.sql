-- reads: reported_request, local_booking, study_rule
-- Each request with the stay that it asks about; an implied one only where its booking is analyzed. Two requests for one booking ask
-- about one stay (stay_key). ICE's rows name no booking, so each is a stay of its own, named by its
-- content; of requests with the same content each has a number. The person is that of the booking, else of the request, by the source's own
-- key within what was released together; where there is no key, each booking or request counts as a person of its own, the same here as
-- in local_booking (named tells them apart).
WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY content ORDER BY detainer_id) AS number FROM reported_request WHERE NOT duplicate_likely
)
SELECT r.*,
  coalesce('booking ' || r.place_id || ':' || r.booking_key, 'request ' || content || ' ' || number) AS stay_key,
  coalesce(CASE WHEN b.person_key IS NOT NULL THEN b.person END, 'person ' || coalesce(f.release, f.name) || ':' || r.person_key,
    'booking ' || r.place_id || ':' || r.booking_key, 'request ' || content || ' ' || number) AS person,
  coalesce(b.person_key, r.person_key) IS NOT NULL AS named
FROM numbered r
JOIN source_file f USING (source_id)
LEFT JOIN local_booking b ON b.place_id = r.place_id AND b.booking_key = r.booking_key
WHERE r.status <> 'implied' OR NOT EXISTS (
  FROM study_rule s WHERE s.contract = b.contract AND s.gravest_charge_type = b.gravest_charge_type)
