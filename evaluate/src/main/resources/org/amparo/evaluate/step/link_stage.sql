-- reads: link
-- The same by stage: a row a request and stage, with the days from the request and, where in order, from the stage before.
SELECT detainer_id, release_key, person_key, requested_on, 'arrest' AS stage, 1 AS place, arrest_known AS known,
  arrested_on AS reached_on, date_diff('day', requested_on, arrested_on) AS days, observed_days,
  date_diff('day', requested_on, arrested_on) AS step_days, FALSE AS out_of_order
FROM link
UNION ALL
SELECT detainer_id, release_key, person_key, requested_on, 'custody', 2, custody_known,
  custody_on, date_diff('day', requested_on, custody_on), observed_days,
  CASE WHEN custody_on >= coalesce(arrested_on, requested_on) THEN date_diff('day', coalesce(arrested_on, requested_on), custody_on) END,
  coalesce(custody_on < arrested_on, FALSE)
FROM link
UNION ALL
SELECT detainer_id, release_key, person_key, requested_on, 'removal', 3, removal_known,
  removed_on, date_diff('day', requested_on, removed_on), observed_days,
  CASE WHEN removed_on >= coalesce(custody_on, arrested_on, requested_on)
    THEN date_diff('day', coalesce(custody_on, arrested_on, requested_on), removed_on) END,
  coalesce(removed_on < coalesce(custody_on, arrested_on), FALSE)
FROM link
