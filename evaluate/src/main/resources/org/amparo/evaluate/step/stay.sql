-- reads: local_booking, booking_charge, gravest_charge
-- Bookings with what is measured of them. A booking was held where its source says so, or, where the source does not
-- say, where it has a row that is a hold by the leading definition. The whole stay is unknown where it has no end or
-- ends before it begins.
WITH hold AS (
  SELECT DISTINCT source_id, booking_key FROM booking_charge WHERE is_hold
)
SELECT b.*,
  coalesce(b.hold_reported, hold.booking_key IS NOT NULL) AS held,
  g.grade AS gravest_grade, g.category AS gravest_category,
  rule.contract IS NOT NULL AS set_aside,
  CASE WHEN b.released_at >= b.booked_at
    THEN seconds_apart(b.zone, b.booked_at, b.released_at) END AS stay_seconds
FROM local_booking b
LEFT JOIN hold USING (source_id, booking_key)
LEFT JOIN gravest_charge g USING (source_id, booking_key)
LEFT JOIN study_rule rule ON rule.contract = b.contract AND rule.gravest_charge_type = b.gravest_charge_type
