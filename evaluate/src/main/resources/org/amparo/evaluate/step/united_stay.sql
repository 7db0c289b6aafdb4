-- reads: every_stay
-- Bookings of one person key at one place that overlap or touch are one custody: each with the booking of it that was released last, whose
-- jail and reason are those of the whole. Bookings that stand alone have no row.
WITH span AS (
  SELECT stay_key, place_id, person, booked_at, coalesce(gone_by, released_at, ends_at) AS until_at
  FROM every_stay WHERE person_key IS NOT NULL AND booked_at IS NOT NULL AND NOT set_aside
), edge AS (
  SELECT *, coalesce(booked_at > max(until_at) OVER (PARTITION BY place_id, person ORDER BY booked_at, stay_key
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), TRUE) AS begins
  FROM span
), numbered AS (
  SELECT *, sum(begins::INTEGER) OVER (PARTITION BY place_id, person ORDER BY booked_at, stay_key) AS number FROM edge
)
SELECT stay_key, last(stay_key) OVER whole AS united_key
FROM numbered
WINDOW whole AS (PARTITION BY place_id, person, number ORDER BY until_at, stay_key ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
QUALIFY count(*) OVER (PARTITION BY place_id, person, number) > 1
