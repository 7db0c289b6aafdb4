-- reads: request
-- as: view
-- Requests that ask for a hold, or do not say what they ask for: the one base of every share of requests, as of the policies.
SELECT * FROM request WHERE coalesce(request_kind, 'HOLD') = 'HOLD'
