-- reads: held_case
-- as: view
-- One row a stay of the period that was held on a request (held), or may have been (held is NULL). seconds: on record, from the moment the
-- person could have gone home to the end of the hold, as far as lived in the period. ordinary_seconds: what of it would have passed without
-- a request. center_seconds: on record, else as of holds like it, times the chance that it was one. least and most: what the records
-- allow. deadline_seconds: from the beginning to the person's own deadline; kept_seconds and over_seconds: what lay before and past it.
SELECT stay_key, place_id, person, held, lived_until - lived_from AS seconds,
  CASE WHEN seconds > 0 THEN (lived_until - lived_from) / seconds ELSE 1 END * ordinary_seconds AS ordinary_seconds,
  coalesce(lived_until - lived_from, likely * kind.mean_seconds) AS center_seconds,
  CASE WHEN whole_days THEN greatest(0, coalesce(lived_until - lived_from, 0) - 86400) ELSE coalesce(lived_until - lived_from, 0) END AS least_seconds,
  CASE WHEN whole_days THEN most_seconds + 86400 ELSE most_seconds END AS most_seconds,
  deadline_seconds,
  CASE WHEN seconds IS NULL THEN kept_seconds
    -- Without a deadline both are the seconds alone.
    ELSE least(lived_until, deadline_seconds) - least(lived_from, deadline_seconds) END AS kept_seconds,
  CASE WHEN seconds IS NOT NULL AND deadline_seconds IS NOT NULL
    THEN greatest(0, lived_until - greatest(lived_from, deadline_seconds)) END AS over_seconds
FROM held_case
WHERE counts
