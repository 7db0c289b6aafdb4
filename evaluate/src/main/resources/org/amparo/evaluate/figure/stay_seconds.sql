-- reads: analysed_stay
-- The whole stays to compare, unknown ones among them, ordered so that the same records always give the same draws.
SELECT place_id || ':' || booking_key AS record, person, held, stay_seconds AS seconds
FROM analysed_stay
ORDER BY record
