-- reads: link
-- The same by stage: a row a request and stage, with the days from the request and, where in order, from the one before.
SELECT detainer_id, release_key, person_key, requested_on, s.stage, s.place, s.known, s.reached_on,
  date_diff('day', requested_on, s.reached_on) AS days, observed_days,
  CASE WHEN s.reached_on >= s.from_on THEN date_diff('day', s.from_on, s.reached_on) END AS step_days,
  coalesce(s.reached_on < s.from_on, FALSE) AS out_of_order
FROM link CROSS JOIN LATERAL (VALUES
  ('arrest', 1, arrest_known, arrested_on, requested_on),
  ('custody', 2, custody_known, custody_on, coalesce(arrested_on, requested_on)),
  ('removal', 3, removal_known, removed_on, coalesce(custody_on, arrested_on, requested_on))
) s(stage, place, known, reached_on, from_on)
