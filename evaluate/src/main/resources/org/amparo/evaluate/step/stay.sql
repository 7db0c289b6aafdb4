-- reads: local_booking, charged, hold_in_use
-- Bookings with what is measured of them and what their charges say together. A booking was held where its source says so, or,
-- where the source does not say, where it has a row that is a hold by the leading definition; a source
-- that neither marks a booking nor has a definition leaves it unknown. The whole stay is unknown where it
-- has no end or ends before it begins.
SELECT b.*,
  coalesce(b.hold_reported, CASE WHEN b.contract IN (SELECT contract FROM hold_in_use) THEN coalesce(c.hold, FALSE) END) AS held,
  c.gravest.grade AS gravest_grade, c.gravest.category AS gravest_category,
  rule.contract IS NOT NULL AS set_aside,
  CASE WHEN b.released_at >= b.booked_at
    THEN seconds_apart(b.zone, b.booked_at, b.released_at) END AS stay_seconds,
  c.* EXCLUDE (source_id, booking_key, gravest)
FROM local_booking b
LEFT JOIN charged c USING (source_id, booking_key)
LEFT JOIN study_rule rule ON rule.contract = b.contract AND rule.gravest_charge_type = b.gravest_charge_type
