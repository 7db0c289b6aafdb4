-- reads: compared_stay, compared_words, landmark, local_booking, request_response
-- The stays to compare as numbers, read once for all estimators: what each has in words by the number of its words, and the person
-- by the first eight bytes of the SHA-256 of (seed, person), less 2^63 so that they fit. They are ordered so that the same records
-- always give the same answer. Stays count from the landmark: who had left by then, or whose request came later, is not compared, nor
-- whose request was withdrawn.
SELECT
  CAST(CAST('0x' || left(sha256(getvariable('draw_seed') || chr(10) || s.person), 16) AS UBIGINT) - 9223372036854775808::HUGEINT AS BIGINT)
    AS person,
  s.held, s.declined,
  s.seconds - l.seconds AS seconds, s.open_seconds - l.seconds AS open_seconds, s.seriousness, s.charges, s.age, w.words
FROM compared_stay s
CROSS JOIN landmark l
JOIN compared_words w ON w.grade IS NOT DISTINCT FROM s.grade AND w.category IS NOT DISTINCT FROM s.category
  AND w.offense_type IS NOT DISTINCT FROM s.offense_type AND w.sex IS NOT DISTINCT FROM s.sex AND w.race IS NOT DISTINCT FROM s.race
LEFT JOIN request_response r ON r.stay_key = 'booking ' || s.place_id || ':' || s.booking_key
LEFT JOIN local_booking b ON b.place_id = s.place_id AND b.booking_key = s.booking_key
WHERE coalesce(r.response <> 'WITHDRAWN', TRUE)
  AND (l.seconds = 0 OR (coalesce(s.seconds, s.open_seconds, l.seconds + 1) > l.seconds
    AND NOT (s.held AND coalesce(seconds_apart(b.zone, b.booked_at, r.first_received_at) > l.seconds, FALSE))))
ORDER BY s.place_id, s.booking_key
