-- reads: request_response, leading_status, due_request
-- Requests to hold, each of which a policy that asks for convictions makes the jail check; those on which it had to choose; and those
-- that it is known to have honored.
SELECT count(*) AS requests, count(d.detainer_id) AS due, count(*) FILTER (d.held) AS held, count(d.seconds) AS timed,
  count(*) FILTER (q.status = 'implied') AS implied
FROM request_response q JOIN leading_status l ON q.status IN (l.status, 'implied') LEFT JOIN due_request d USING (detainer_id)
