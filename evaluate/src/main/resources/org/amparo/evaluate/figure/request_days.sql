-- reads: request
-- The first and last day of a request in scope.
SELECT CAST(min(requested_on) AS VARCHAR) AS first, CAST(max(requested_on) AS VARCHAR) AS last FROM request
