-- reads: every_stay
-- as: view
-- Bookings with time in the period, whenever they were booked: seen_seconds is what of the stay was lived in it. Of one whose length is
-- unknown, the day booked decides.
-- most_seconds: of a release inferred from rosters, up to the first without the booking.
SELECT *, CASE WHEN gone_by IS NOT NULL AND seen_seconds IS NOT NULL
    THEN seconds_apart(zone, from_at, least(gone_by, getvariable('until_on'))) ELSE seen_seconds END AS most_seconds
FROM (
  SELECT person, held, requested, zone, gone_by, greatest(booked_at, getvariable('from_on')) AS from_at,
    least(coalesce(released_at, ends_at), getvariable('until_on')) AS until_at, CASE WHEN NOT after_period(released_at) THEN stay_seconds END AS stay_seconds,
    CASE WHEN seen_seconds IS NOT NULL AND getvariable('until_on') IS NOT NULL
      THEN seconds_apart(zone, greatest(booked_at, getvariable('from_on')), least(coalesce(released_at, ends_at), getvariable('until_on')))
      ELSE seen_seconds END AS seen_seconds
  FROM every_stay
  WHERE NOT set_aside AND CASE WHEN seen_seconds IS NULL THEN in_period(booked_at)
    ELSE coalesce(booked_at < getvariable('until_on') AND coalesce(released_at, ends_at) >= getvariable('from_on'), TRUE) END)
