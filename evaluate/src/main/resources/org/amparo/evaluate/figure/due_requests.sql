-- reads: request_response, leading_request, due_request
-- Requests to hold of the period, each of which a policy that asks for convictions makes the jail check; and those of any day on which it
-- had to choose.
SELECT count(*) AS requests, (SELECT count(*) FROM due_request) AS due
FROM request_response JOIN leading_request USING (detainer_id)
