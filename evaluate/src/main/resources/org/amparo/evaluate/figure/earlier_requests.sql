-- reads: due_request
-- Savings take every hold with time in the period asked for; some of its requests came earlier.
SELECT 'earlier-requests' AS figure, count(*) FILTER (asked_on < getvariable('from_on')) AS value, count(*) AS denominator
FROM due_request WHERE held AND share > 0 AND getvariable('from_on') IS NOT NULL
HAVING getvariable('from_on') IS NOT NULL
