-- What an import by a drafted contract gives, in words.
WITH b AS MATERIALIZED (FROM booking_current),
c AS MATERIALIZED (SELECT booking_key, grade, hold_by <> [] AS hold FROM charge_current),
bookings AS (
  SELECT count(*) AS bookings, count(booked_at) AS booked, count(released_at) AS released, count(hold_reported) AS marked FROM b
), charges AS (
  SELECT count(*) FILTER (NOT hold) AS charges, count(grade) FILTER (NOT hold) AS graded, count(*) FILTER (hold) AS hold_rows FROM c
), held AS (
  SELECT count(*) AS held FROM (SELECT booking_key FROM b WHERE hold_reported UNION SELECT booking_key FROM c WHERE hold)
)
SELECT format('bookings  {:,}, of which {:,} have a day of booking and {:,} a day of release', bookings, booked, released) || chr(10)
  || CASE WHEN charges + hold_rows = 0 THEN 'charges   none: no column holds them'
    ELSE format('charges   {:,}, of which {:,} have a grade', charges, graded) END || chr(10)
  || CASE WHEN marked > 0 OR EXISTS (FROM hold_definition)
    THEN format('holds     {:,} {} held for ICE', held, CASE WHEN held = 1 THEN 'booking' ELSE 'bookings' END)
      || CASE WHEN hold_rows = 1 THEN ', by a row of its own' WHEN hold_rows > 0 THEN format(', by {:,} rows of their own', hold_rows)
        ELSE '' END
    ELSE 'holds     not known' END
FROM bookings, charges, held
