-- reads: request_response, leading_status, due_request, every_stay
-- Requests to hold of the period, each of which a policy that asks for convictions makes the jail check; those of any day on which it had
-- to choose; how many of these came due in the period (lived); how many of the former are holds seen, which stand for the requests of a
-- place without any; and, where none of any day came
-- due, why: some are not due yet, or none asks for a hold. Where all were withdrawn or never due a policy changes nothing, which is zero.
WITH asked AS (
  SELECT q.* FROM request_response q JOIN leading_status l ON q.status IN (l.status, 'implied')
  LEFT JOIN every_stay b USING (stay_key)
  WHERE q.status <> 'implied' OR b.marked -- where the mark is blank it may stand for none
), due AS (
  SELECT count(*) AS due, count(*) FILTER (share > 0) AS lived FROM due_request
)
SELECT count(*) FILTER (q.status = 'implied' OR in_period(q.requested_on)) AS requests, any_value(due) AS due, any_value(lived) AS lived,
  count(*) FILTER (q.status = 'implied') AS implied,
  CASE WHEN any_value(due) > 0 THEN NULL WHEN bool_or(q.course = 'NOT_DUE' AND q.response IS DISTINCT FROM 'WITHDRAWN') THEN 'NOT_DUE'
    WHEN count(q.detainer_id) = 0 THEN 'NOT_ASKED' END AS state
FROM due LEFT JOIN asked q ON TRUE
