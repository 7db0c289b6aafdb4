-- reads: scope_place
-- Bookings in scope, each once. What its row flags as implausible is unknown.
WITH lifted AS (
  SELECT place_id, booking_key,
    CASE WHEN bool_or(lift_reason ILIKE 'picked up by ice%') THEN 'ICE' WHEN bool_or(lift_reason ILIKE '%not picked up%')
      THEN 'NOBODY' END AS handed_to
  FROM asked_for WHERE booking_key IS NOT NULL AND lift_reason IS NOT NULL GROUP BY ALL
)
SELECT
  b.source_id, b.booking_key, b.place_id, f.contract, p.timezone AS zone,
  plausible(b.flags, 'booked_at', b.booked_at) AS booked_at,
  plausible(b.flags, 'release_eligible_at', b.release_eligible_at) AS release_eligible_at,
  upper(b.release_eligible_reason) AS release_eligible_reason,
  plausible(b.flags, 'released_at', b.released_at) AS released_at,
  -- Of a release that rosters leave open: released_at is the last that lists the booking, this the first that does not.
  CASE WHEN list_contains(b.flags, 'inferred:released_at') AND b.gone_by > b.released_at THEN b.gone_by END AS gone_by,
  plausible(b.flags, 'bond_posted_at', b.bond_posted_at) AS bond_posted_at,
  -- A bond whose date cannot be right was posted all the same.
  b.bond_posted_at IS NOT NULL AS bond_posted,
  -- The source's own key, within what was released together; a booking without one counts as a person of its own.
  coalesce('person ' || coalesce(f.release, f.name) || ':' || b.person_key, 'booking ' || b.place_id || ':' || b.booking_key) AS person,
  b.person_key, b.released_to,
  -- Whom the release names; where it is blank, what the log says of how the request ended. Blank in both is not recorded, in every measure.
  coalesce(b.released_to, l.handed_to) AS handed_to,
  b.hold_reported, b.gravest_charge_type, b.charges_complete, b.gender, b.race,
  plausible(b.flags, 'birth_year', b.birth_year) AS birth_year,
  -- A source that never has a time of day states dates: they are whole days apart.
  coalesce(bool_and(greatest(CAST(b.booked_at AS TIME), CAST(b.release_eligible_at AS TIME), CAST(b.released_at AS TIME)) = TIME '00:00:00')
    OVER (PARTITION BY b.source_id), FALSE)
    AND b.source_id NOT IN (SELECT coalesce(booking_source_id, source_id) FROM charge
      WHERE CAST(released_at AS TIME) > TIME '00:00:00') AS whole_days,
  b.released_at IS NULL AS release_absent, b.gravest_seriousness, b.charges_reported
FROM booking_current b
JOIN source_file f USING (source_id)
LEFT JOIN scope_place p ON p.place_id = b.place_id
LEFT JOIN lifted l ON l.place_id = b.place_id AND l.booking_key = b.booking_key
WHERE getvariable('place_id') IS NULL OR p.place_id IS NOT NULL
