-- reads: every_stay
-- How long people wait to be let go whom no request and no other agency keeps: from the moment they could have gone home to the
-- release. A tie to a person of another agency's is not such a wait, and a release before that moment is none. Who goes to prison or
-- dies is never let go (as request_response has it: sentenced to a state prison, unless another reason of release is named).
-- dated: the wait rests on dates, or on rosters, and is not known to the hour.
SELECT place_id, year(from_at) AS year, release_eligible_reason AS reason, hour(from_at) // 6 AS block,
  seconds_apart(zone, from_at, released_at) AS seconds, whole_days OR gone_by IS NOT NULL AS dated
FROM (
  SELECT *, free_at AS from_at
  FROM every_stay
  WHERE NOT set_aside AND NOT requested AND NOT coalesce(any_hold, FALSE) AND released_to IS NULL
    AND coalesce(release_eligible_reason, 'OTHER') NOT IN ('PRISON', 'DEATH')
    AND NOT (coalesce(to_prison, FALSE) AND coalesce(release_eligible_reason, 'OTHER') = 'OTHER')
)
WHERE released_at >= from_at AND from_at >= booked_at
