-- reads: request
-- What followed each request of a known person in the same release of records: the first arrest and the first day in
-- ICE custody on the day of the request or after it. One row a request.
WITH event AS (
  SELECT source_id, person_key, kind,
    CAST(plausible(flags, 'occurred_at', occurred_at) AS DATE) AS occurred_on
  FROM ice_event
  WHERE person_key IS NOT NULL
)
SELECT r.detainer_id, r.person_key, r.requested_on,
  min(e.occurred_on) FILTER (e.kind = 'arrest') AS arrested_on,
  min(e.occurred_on) FILTER (e.kind = 'stint') AS custody_on,
  min(e.occurred_on) FILTER (e.kind = 'removal') AS removed_on
FROM request r
LEFT JOIN event e
  ON e.source_id = r.source_id AND e.person_key = r.person_key AND e.occurred_on >= r.requested_on
WHERE r.status = 'issued' AND r.person_key IS NOT NULL
GROUP BY ALL
