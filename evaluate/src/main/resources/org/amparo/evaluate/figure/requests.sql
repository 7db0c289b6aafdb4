-- reads: request, request_stay, reported_request, leading_status
-- How many requests, of how many people, and how many of these were asked for in more than one stay.
WITH named AS (
  SELECT r.status, r.booking_key, s.stay_key, CASE WHEN s.named THEN s.person END AS person
  FROM request r JOIN request_stay s USING (detainer_id)
  WHERE r.status = (SELECT max(status) FROM request JOIN request_stay USING (detainer_id, status) WHERE named
    AND (SELECT several FROM leading_status)) OR NOT (SELECT several FROM leading_status)
)
SELECT status AS figure, NULL AS month, count(*) AS value, NULL AS unknown, status, 1 AS place
FROM request GROUP BY status
UNION ALL
SELECT status || '-hold', NULL, CASE WHEN count(request_kind) > 0 THEN count(*) FILTER (request_kind = 'HOLD') END,
  count(*) FILTER (request_kind IS NULL), status, 1
FROM request GROUP BY status
UNION ALL
SELECT 'total', NULL, count(*), NULL, any_value(status), 2
FROM request HAVING count(DISTINCT status) = 1
UNION ALL
SELECT 'people', NULL, nullif(count(DISTINCT person), 0),
  count(*) - count(person), any_value(status), 3
FROM named HAVING count(*) > 0
UNION ALL
SELECT 'people-again', NULL, count(*) FILTER (stays > 1), (SELECT count(*) - count(person || booking_key) FROM named), any_value(status), 3
FROM (SELECT any_value(status) AS status, count(DISTINCT stay_key) AS stays FROM named WHERE person IS NOT NULL AND booking_key IS NOT NULL
  GROUP BY person)
HAVING count(*) > 0
UNION ALL
SELECT 'duplicates', NULL, count(*) FILTER (duplicate_likely), NULL,
  CASE WHEN count(DISTINCT status) = 1 THEN any_value(status) END, 4
FROM reported_request WHERE requested_in_period(status, requested_on) HAVING count(*) > 0
UNION ALL
SELECT status || CASE WHEN requested_on IS NULL THEN '-day-unknown' ELSE '-month' END, strftime(requested_on, '%Y-%m'),
  count(*), NULL, status, 5
FROM request WHERE source_id NOT IN (SELECT source_id FROM source_file WHERE dates_shifted)
GROUP BY 1, 2, status
ORDER BY place, month, figure
