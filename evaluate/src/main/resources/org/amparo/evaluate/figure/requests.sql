-- reads: request, reported_request, leading_status
-- How many requests, of how many people.
SELECT 'requests.' || status AS id,
  CASE status WHEN 'issued' THEN 'Requests in ICE''s file' ELSE 'Requests in the jail''s log' END AS label,
  'REQUESTS' AS unit, count(*) AS value, NULL AS unknown, status, 1 AS place
FROM request GROUP BY status
UNION ALL
SELECT 'requests.' || status || '.hold',
  CASE status WHEN 'issued' THEN 'Requests in ICE''s file that ask for a hold'
    ELSE 'Requests in the jail''s log that ask for a hold' END,
  'REQUESTS', CASE WHEN count(request_kind) > 0 THEN count(*) FILTER (request_kind = 'HOLD') END, count(*) FILTER (request_kind IS NULL), status, 1
FROM request GROUP BY status
UNION ALL
SELECT 'requests.total', 'Requests', 'REQUESTS', count(*), NULL, any_value(status), 2
FROM request HAVING count(DISTINCT status) = 1
UNION ALL
SELECT 'requests.people', 'People named in the requests', 'PEOPLE',
  nullif(count(DISTINCT (source_id, person_key)) FILTER (person_key IS NOT NULL), 0),
  count(*) FILTER (person_key IS NULL), any_value(status), 3
FROM request
WHERE status = (SELECT max(status) FROM request WHERE person_key IS NOT NULL
    AND (SELECT several FROM leading_status)) OR NOT (SELECT several FROM leading_status)
HAVING count(*) > 0
UNION ALL
SELECT 'requests.duplicates', 'Rows set aside as repeats of an earlier row', 'ROWS',
  count(*) FILTER (duplicate_likely), NULL, CASE WHEN count(DISTINCT status) = 1 THEN any_value(status) END, 4
FROM reported_request WHERE in_period(requested_on) HAVING count(*) > 0
UNION ALL
SELECT 'requests.month.' || coalesce(strftime(requested_on, '%Y-%m'), 'unknown') || '.' || status,
  CASE status WHEN 'issued' THEN 'Requests in ICE''s file, ' ELSE 'Requests in the jail''s log, ' END
    || coalesce(strftime(requested_on, '%B %Y'), 'day unknown'),
  'REQUESTS', count(*), NULL, status, 5
FROM request WHERE source_id NOT IN (SELECT source_id FROM source_file WHERE dates_shifted)
GROUP BY strftime(requested_on, '%Y-%m'), strftime(requested_on, '%B %Y'), status
ORDER BY place, id
