-- reads: local_booking
-- Charge rows of the bookings in scope, holds among them.
SELECT c.source_id, c.source_row, c.booking_key, c.text,
  CASE
    WHEN c.grade IN ('FELONY', 'MISDEMEANOR', 'INFRACTION') THEN c.grade
    WHEN c.seriousness >= 4 THEN 'FELONY'
    WHEN c.seriousness >= 2 THEN 'MISDEMEANOR'
    WHEN c.seriousness = 1 THEN 'INFRACTION'
  END AS grade,
  c.category, c.kind, c.violent, c.serious, c.seriousness, upper(c.status) AS status, c.disposition,
  plausible(c.flags, 'released_at', c.released_at) AS released_at,
  c.hold_by
FROM charge c
SEMI JOIN local_booking b USING (source_id, booking_key)
