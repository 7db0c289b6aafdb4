-- reads: analysed_stay, booking_charge
-- The stays to compare, with what is known of each person and charge: one row a booking, read once for all estimators.
-- A booking without a release is taken as still open when its place's records end, at the last time of any booking in
-- them. One whose release cannot be right, or lies before the booking, has no length. What the source itself says of a
-- booking (its type, its seriousness, its number of charges) goes before what its charge rows say. They are ordered so that the
-- same records always give the same draws.
WITH ending AS (
  SELECT place_id, max(CASE WHEN released_at >= booked_at THEN released_at ELSE booked_at END) AS ends_at
  FROM analysed_stay GROUP BY place_id
), charges AS (
  SELECT source_id, booking_key, count(*) FILTER (NOT is_hold) AS charges, max(seriousness) FILTER (NOT is_hold) AS seriousness
  FROM booking_charge GROUP BY source_id, booking_key
)
SELECT s.person, s.held, s.stay_seconds AS seconds,
  CASE WHEN s.release_absent AND s.booked_at <= ending.ends_at
    THEN seconds_apart(s.zone, s.booked_at, ending.ends_at) END AS open_seconds,
  CASE
    WHEN s.gravest_seriousness >= 4 THEN 'FELONY'
    WHEN s.gravest_seriousness >= 2 THEN 'MISDEMEANOR'
    WHEN s.gravest_seriousness = 1 THEN 'INFRACTION'
    ELSE s.gravest_grade
  END AS grade,
  s.gravest_category AS category,
  coalesce(lower(s.gravest_charge_type), type.offence_type) AS offence_type,
  coalesce(s.gravest_seriousness, c.seriousness) AS seriousness,
  coalesce(s.charges_reported, c.charges) AS charges,
  upper(s.gender) AS sex,
  upper(s.race) AS race,
  year(s.booked_at) - s.birth_year AS age
FROM analysed_stay s
JOIN ending USING (place_id)
LEFT JOIN charges c USING (source_id, booking_key)
LEFT JOIN offence_type type ON type.category = s.gravest_category
ORDER BY s.place_id, s.booking_key
