-- reads: custody
-- as: view
-- Custodies of the period, by the day the first booking was made. One that goes on when the period ends is not over: it counts up to
-- then.
SELECT * REPLACE (
  CASE WHEN NOT after_period(released_at) THEN released_at END AS released_at,
  release_absent OR after_period(released_at) AS release_absent,
  CASE WHEN NOT after_period(released_at) THEN stay_seconds END AS stay_seconds,
  CASE WHEN after_period(coalesce(released_at, ends_at)) AND seen_seconds IS NOT NULL
    THEN seconds_apart(zone, booked_at, getvariable('until_on')) ELSE seen_seconds END AS seen_seconds)
FROM custody WHERE in_period(booked_at)
