-- reads: analysed_stay
-- The whole stays to compare, unknown ones among them, ordered so that the same records always give the same draws. The
-- person is the source's own, within what was released together; a booking without a key counts as a person of its own.
SELECT s.place_id || ':' || s.booking_key AS record,
  coalesce('person ' || coalesce(f.release, f.name) || ':' || s.person_key, s.place_id || ':' || s.booking_key) AS person,
  s.held, s.stay_seconds AS seconds
FROM analysed_stay s
JOIN source_file f USING (source_id)
ORDER BY record
