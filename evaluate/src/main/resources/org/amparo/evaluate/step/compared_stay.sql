-- reads: analyzed_stay, offense_type
-- The stays to compare, with what is known of each person and charge: one row a booking.
-- A booking without a release is taken as still open when its place's records end, at the last time of any booking in
-- them. One whose release cannot be right, or lies before the booking, has no length. What the source itself says of a
-- booking (its type, its seriousness, its number of charges) goes before what its charge rows say. People whose request to hold was
-- not declined or withdrawn, also while it is not due, are compared with those for whom none came, and so, by themselves, are those
-- whose request was declined; all others are left out.
WITH ending AS (
  SELECT place_id, max(CASE WHEN released_at >= booked_at THEN released_at ELSE booked_at END) AS ends_at
  FROM analyzed_stay GROUP BY place_id
)
SELECT s.place_id, s.booking_key, s.person, s.requested AS held, coalesce(s.response = 'DECLINED', FALSE) AS declined,
  s.stay_seconds AS seconds,
  CASE WHEN s.release_absent AND s.booked_at <= ending.ends_at
    THEN seconds_apart(s.zone, s.booked_at, ending.ends_at) END AS open_seconds,
  CASE
    WHEN s.gravest_seriousness >= 4 THEN 'FELONY'
    WHEN s.gravest_seriousness >= 2 THEN 'MISDEMEANOR'
    WHEN s.gravest_seriousness = 1 THEN 'INFRACTION'
    ELSE s.gravest_grade
  END AS grade,
  s.gravest_category AS category,
  coalesce(lower(s.gravest_charge_type), type.offense_type) AS offense_type,
  coalesce(s.gravest_seriousness, s.seriousness) AS seriousness,
  coalesce(s.charges_reported, s.charges) AS charges,
  upper(s.gender) AS sex,
  upper(s.race) AS race,
  year(s.booked_at) - s.birth_year AS age
FROM analyzed_stay s
JOIN ending USING (place_id)
LEFT JOIN offense_type type ON type.category = s.gravest_category
WHERE s.requested IS NOT NULL AND (NOT s.requested OR s.held IS NOT FALSE OR s.response = 'DECLINED'
  OR (s.course IN ('NOT_DUE', 'NEVER_DUE') AND coalesce(s.response NOT IN ('DECLINED', 'WITHDRAWN'), TRUE)))
