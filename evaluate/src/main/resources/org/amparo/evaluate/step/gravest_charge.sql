-- reads: booking_charge
-- The gravest charge of each booking, holds apart: by the source's own seriousness where it has one, else by grade.
SELECT source_id, booking_key, gravest.grade, gravest.category
FROM (
  SELECT c.source_id, c.booking_key,
    -- Of all that is wanted in one value: arg_min passes over a value that is null.
    arg_min({'grade': c.grade, 'category': c.category}, (
      -coalesce(c.seriousness, -1),
      CASE c.grade WHEN 'FELONY' THEN 1 WHEN 'MISDEMEANOR' THEN 2 WHEN 'INFRACTION' THEN 3 ELSE 4 END,
      c.category IS NULL, c.source_row)) AS gravest
  FROM booking_charge c
  WHERE NOT c.is_hold
  GROUP BY c.source_id, c.booking_key
)
