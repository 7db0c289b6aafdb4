-- reads: held_case
-- as: view
-- One row a stay that was held on a request (held), or may have been (held is NULL). seconds: on record, from the moment the person
-- could have gone home to the end of the hold. ordinary_seconds: what of it would have passed without a request. center_seconds: on
-- record, else as of holds like it, times the chance that it was one. least and most: what the records allow. deadline_seconds: to
-- the request's own deadline.
SELECT stay_key, place_id, person, held, seconds, ordinary_seconds,
  coalesce(seconds, likely * kind.mean_seconds) AS center_seconds,
  CASE WHEN whole_days THEN greatest(0, coalesce(seconds, 0) - 86400) ELSE coalesce(seconds, 0) END AS least_seconds,
  CASE WHEN whole_days THEN most_seconds + 86400 ELSE most_seconds END AS most_seconds,
  deadline_seconds, seconds > deadline_seconds AS past_deadline
FROM held_case
