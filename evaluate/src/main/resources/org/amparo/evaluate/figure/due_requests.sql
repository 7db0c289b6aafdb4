-- reads: request_response, leading_request, due_request
-- Requests to hold, each of which a policy that asks for convictions makes the jail check; those on which it had to choose; and those
-- that it is known to have honored.
SELECT count(*) AS requests, count(d.detainer_id) AS due, count(*) FILTER (d.held) AS held, count(d.seconds) AS timed
FROM request_response JOIN leading_request USING (detainer_id) LEFT JOIN due_request d USING (detainer_id)
