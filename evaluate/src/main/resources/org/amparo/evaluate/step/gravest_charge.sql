-- reads: local_booking, booking_charge, hold_in_use
-- The gravest charge of each booking, holds apart: by the source's own seriousness where it has one, else by grade.
SELECT c.source_id, c.booking_key, c.grade, c.category
FROM booking_charge c
JOIN local_booking b USING (source_id, booking_key)
LEFT JOIN hold_in_use h ON h.contract = b.contract AND h.leads
WHERE h.hold_id IS NULL OR NOT list_contains(c.hold_by, h.hold_id)
QUALIFY row_number() OVER (
  PARTITION BY c.source_id, c.booking_key
  ORDER BY coalesce(c.seriousness, -1) DESC,
    CASE c.grade WHEN 'FELONY' THEN 1 WHEN 'MISDEMEANOR' THEN 2 WHEN 'INFRACTION' THEN 3 ELSE 4 END,
    c.category IS NULL, c.source_row) = 1
