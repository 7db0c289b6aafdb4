-- reads: link, request
-- What happened next, where the release names the same person in several tables. Each request is counted once.
WITH named AS (
  SELECT count(*) AS requests FROM request WHERE status = 'issued'
)
SELECT 'link.people' AS id, 'People who can be followed in the same release' AS label, 'PEOPLE' AS unit,
  count(DISTINCT person_key) AS value, NULL AS denominator, any_value(requests) - count(*) AS unknown, 'issued' AS status, 1 AS place
FROM link, named HAVING count(*) > 0 AND EXISTS (FROM ice_event)
UNION ALL
SELECT 'link.detainers', 'Requests for people who can be followed', 'REQUESTS', count(*), any_value(requests),
  any_value(requests) - count(*), 'issued', 2
FROM link, named HAVING count(*) > 0 AND EXISTS (FROM ice_event)
UNION ALL
SELECT 'link.to-arrest', 'Requests followed by an ICE arrest', 'REQUESTS', count(arrested_on), count(*), NULL, 'issued', 3
FROM link HAVING count(*) > 0 AND EXISTS (FROM ice_event WHERE kind = 'arrest')
UNION ALL
SELECT 'link.to-custody', 'Requests followed by ICE custody', 'REQUESTS', count(custody_on), count(*), NULL, 'issued', 4
FROM link HAVING count(*) > 0 AND EXISTS (FROM ice_event WHERE kind = 'stint')
UNION ALL
SELECT 'link.people-to-custody', 'People taken into ICE custody after a request', 'PEOPLE',
  count(DISTINCT person_key) FILTER (custody_on IS NOT NULL), count(DISTINCT person_key), NULL, 'issued', 5
FROM link HAVING count(*) > 0 AND EXISTS (FROM ice_event WHERE kind = 'stint')
UNION ALL
SELECT 'link.to-custody.median-days', 'Median days from a request to ICE custody', 'DAYS',
  median(date_diff('day', requested_on, custody_on)), count(custody_on), NULL, 'issued', 6
FROM link HAVING count(custody_on) > 0
UNION ALL
SELECT 'link.to-removal', 'Requests followed by a removal', 'REQUESTS', count(removed_on), count(*), NULL, 'issued', 7
FROM link HAVING count(*) > 0 AND EXISTS (FROM ice_event WHERE kind = 'removal')
ORDER BY place
