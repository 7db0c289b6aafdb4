-- reads: local_booking, place_end, study_rule
-- Bookings of one person key at one place that surely overlap or touch are one custody: each with the booking of it that was released last,
-- whose jail and reason are those of the whole. Bookings that stand alone have no row. Of two that touch in a day without a time, or
-- between two rosters, nothing tells that they do.
WITH span AS (
  SELECT 'booking ' || b.place_id || ':' || b.booking_key AS stay_key, b.place_id, b.person, b.booked_at,
    coalesce(b.released_at, p.ends_at) AS until_at,
    -- A source that never has a time of day of a booking states its date.
    b.booked_at + CASE WHEN bool_and(CAST(b.booked_at AS TIME) = TIME '00:00:00') OVER (PARTITION BY b.source_id)
      THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END AS booked_by
  FROM local_booking b
  LEFT JOIN place_end p ON p.place_id = b.place_id AND p.source_id = b.source_id
  WHERE b.person_key IS NOT NULL AND b.booked_at IS NOT NULL AND NOT EXISTS (
    FROM study_rule s WHERE s.contract = b.contract AND s.gravest_charge_type = b.gravest_charge_type)
), edge AS (
  SELECT *, coalesce(booked_by > max(until_at) OVER (PARTITION BY place_id, person ORDER BY booked_at, stay_key
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), TRUE) AS begins
  FROM span
), numbered AS (
  SELECT *, sum(begins::INTEGER) OVER (PARTITION BY place_id, person ORDER BY booked_at, stay_key) AS number FROM edge
)
SELECT stay_key, last(stay_key) OVER whole AS united_key
FROM numbered
WINDOW whole AS (PARTITION BY place_id, person, number ORDER BY until_at, stay_key ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
QUALIFY count(*) OVER (PARTITION BY place_id, person, number) > 1
