-- reads: due_request
-- The timed holds that untimed ones are taken to be like. The pool without a name has those of every place.
SELECT pool, stay_key, seconds, over_seconds
FROM (
  SELECT kind AS pool, stay_key, seconds, over_seconds FROM due_request WHERE kind IN (SELECT pool FROM due_request)
  UNION ALL
  SELECT place_id, stay_key, seconds, over_seconds FROM due_request
  UNION ALL
  SELECT '', stay_key, seconds, over_seconds FROM due_request
)
WHERE seconds IS NOT NULL
