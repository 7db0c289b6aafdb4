-- reads: custody
-- as: view
-- Custodies with time in the period, whenever they began: seen_seconds is what of them was lived in it, least_seconds and most_seconds
-- what may have been at the least and the most. A day without a time is anywhere in that day, and a release inferred from rosters anywhere
-- up to the first without the booking. Of one whose length is unknown, the day booked decides.
WITH cut AS (
  SELECT person, held, requested, zone, whole_days, gone_by, booked_at, released_at, ends_at,
    CASE WHEN NOT after_period(released_at) THEN stay_seconds END AS stay_seconds, seen_seconds
  FROM custody
  WHERE CASE WHEN seen_seconds IS NULL THEN in_period(booked_at)
    ELSE coalesce(booked_at < getvariable('until_on') AND coalesce(released_at, ends_at) >= getvariable('from_on'), TRUE) END
), bound AS (
  SELECT *, CASE WHEN whole_days THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END AS day,
    greatest(booked_at, getvariable('from_on')) AS from_at, least(coalesce(released_at, ends_at), getvariable('until_on')) AS until_at
  FROM cut
)
SELECT person, held, requested, zone, from_at, until_at, stay_seconds,
  CASE WHEN seen_seconds IS NOT NULL THEN seconds_apart(zone, from_at, until_at) END AS seen_seconds,
  CASE WHEN seen_seconds IS NOT NULL THEN greatest(0, seconds_apart(zone, greatest(booked_at + day, getvariable('from_on')), until_at))
    END AS least_seconds,
  CASE WHEN seen_seconds IS NOT NULL THEN seconds_apart(zone, from_at,
    least(coalesce(gone_by, released_at, ends_at) + day, getvariable('until_on'))) END AS most_seconds
FROM bound
