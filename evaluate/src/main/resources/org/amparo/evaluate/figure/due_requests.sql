-- reads: request_response, leading_status, due_request
-- Requests to hold of the period, each of which a policy that asks for convictions makes the jail check; those of any day on which it had
-- to choose; and how many of the former are holds seen, which stand for the requests of a place without any.
SELECT count(*) AS requests, (SELECT count(*) FROM due_request) AS due, count(*) FILTER (q.status = 'implied') AS implied
FROM request_response q JOIN leading_status l ON q.status IN (l.status, 'implied')
WHERE q.status = 'implied' OR in_period(q.requested_on)
