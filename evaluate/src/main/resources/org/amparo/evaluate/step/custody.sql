-- reads: every_stay
-- One row a custody: bookings of one person key that overlap or touch are one, with what is on record of the one released last, from
-- the first of them on. The person was held in it who was in any of them. What a study sets aside is in none.
FROM every_stay WHERE united_key IS NULL AND NOT set_aside
UNION ALL BY NAME
SELECT * REPLACE (
  min(booked_at) OVER one AS booked_at,
  CASE WHEN bool_or(held) OVER one THEN TRUE WHEN count(held) OVER one = count(*) OVER one THEN FALSE END AS held,
  bool_or(requested) OVER one AS requested,
  CASE WHEN stay_seconds IS NOT NULL THEN seconds_apart(zone, min(booked_at) OVER one, released_at) END AS stay_seconds,
  CASE WHEN seen_seconds IS NOT NULL THEN seconds_apart(zone, min(booked_at) OVER one, coalesce(released_at, ends_at)) END
    AS seen_seconds)
FROM every_stay WHERE united_key IS NOT NULL
WINDOW one AS (PARTITION BY united_key)
QUALIFY stay_key = united_key
