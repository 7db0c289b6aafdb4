-- reads: compared_stay, compared_words
-- The stays to compare as numbers, read once for all estimators: what each has in words by the number of its words, and the person
-- by the first eight bytes of the SHA-256 of (seed, person), from which resamples are drawn, less 2^63 so that they fit. They are ordered so that the same records always give the same draws.
SELECT
  CAST(CAST('0x' || left(sha256(getvariable('draw_seed') || chr(10) || s.person), 16) AS UBIGINT) - 9223372036854775808::HUGEINT AS BIGINT)
    AS person,
  s.held, s.seconds, s.open_seconds, s.seriousness, s.charges, s.age, w.words
FROM compared_stay s
JOIN compared_words w ON w.grade IS NOT DISTINCT FROM s.grade AND w.category IS NOT DISTINCT FROM s.category
  AND w.offense_type IS NOT DISTINCT FROM s.offense_type AND w.sex IS NOT DISTINCT FROM s.sex AND w.race IS NOT DISTINCT FROM s.race
ORDER BY s.place_id, s.booking_key
