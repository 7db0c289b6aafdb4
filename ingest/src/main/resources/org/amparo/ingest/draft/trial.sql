-- What an import by a drafted contract gives, in words.
WITH charge_current AS (
  SELECT c.* FROM charge c SEMI JOIN booking_current b USING (source_id, booking_key)
  UNION ALL SELECT c.* FROM charge c SEMI JOIN booking_current b USING (booking_key) WHERE source_id NOT IN (SELECT source_id FROM booking)
), told AS (
  SELECT
    (SELECT count(*) FROM booking_current) AS bookings,
    (SELECT count(booked_at) FROM booking_current) AS booked,
    (SELECT count(released_at) FROM booking_current) AS released,
    (SELECT count(*) FROM charge_current WHERE hold_by = []) AS charges,
    (SELECT count(grade) FROM charge_current WHERE hold_by = []) AS graded,
    (SELECT count(*) FROM charge_current WHERE hold_by <> []) AS hold_rows,
    (SELECT count(*) FROM hold_definition) + (SELECT count(hold_reported) FROM booking_current) > 0 AS told,
    (SELECT count(*) FROM (SELECT booking_key FROM booking_current WHERE hold_reported UNION SELECT booking_key FROM charge_current WHERE hold_by <> [])) AS held
)
SELECT format('bookings  {:,}, of which {:,} have a day of booking and {:,} a day of release', bookings, booked, released) || chr(10)
  || CASE WHEN charges + hold_rows = 0 THEN 'charges   none: no column holds them'
    ELSE format('charges   {:,}, of which {:,} have a grade', charges, graded) END || chr(10)
  || CASE WHEN told THEN format('holds     {:,} bookings held for ICE', held) || CASE WHEN hold_rows > 0 THEN format(', by {:,} rows of their own', hold_rows) ELSE '' END
    ELSE 'holds     not known' END
FROM told
