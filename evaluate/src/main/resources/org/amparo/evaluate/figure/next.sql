-- reads: what_next
-- What happened next, one answer a request. Shares are of all that can be followed, those unknown among them.
WITH word(outcome, key, label, place) AS (
  VALUES ('REMOVAL', 'removal', 'Removed or left, voluntary departure among it', 1),
    ('TRANSFER', 'transfer', 'Handed to another facility or agency, and not seen again', 2),
    ('CUSTODY', 'custody', 'Still in ICE custody when the release ends', 3),
    ('RELEASED', 'released', 'Released from ICE custody: on bond, recognizance, supervision or parole', 4),
    ('RELIEF', 'relief', 'Relief granted or the case ended', 5),
    ('DIED', 'died', 'Died', 6),
    ('UNKNOWN', 'unknown', 'Not in the release', 7)
), total AS (
  SELECT count(*) AS requests, count(*) FILTER (outcome = 'UNKNOWN') AS unknown FROM what_next
), counted AS (
  SELECT outcome, count(*) AS requests FROM what_next GROUP BY outcome
)
SELECT 'next.' || w.key AS id, w.label, 'REQUESTS' AS unit, coalesce(c.requests, 0) AS value, NULL AS numerator,
  t.requests AS denominator, t.unknown, 'issued' AS status, w.place, 1 AS line
FROM word w CROSS JOIN total t LEFT JOIN counted c USING (outcome)
WHERE t.requests > 0
UNION ALL
SELECT 'next.' || w.key || '.share', w.label || ', share', 'SHARE', NULL, coalesce(c.requests, 0), t.requests, t.unknown,
  'issued', w.place, 2
FROM word w CROSS JOIN total t LEFT JOIN counted c USING (outcome)
WHERE t.requests > 0
UNION ALL
SELECT 'next.unknown.' || why_unknown,
  CASE why_unknown WHEN 'nothing' THEN 'Of those, nothing follows the request'
    WHEN 'arrest' THEN 'Of those, an ICE arrest follows and nothing after it'
    ELSE 'Of those, how custody ended is not said' END,
  'REQUESTS', count(*), NULL, any_value(t.unknown), NULL, 'issued', 8, CASE why_unknown WHEN 'nothing' THEN 1 WHEN 'arrest' THEN 2 ELSE 3 END
FROM what_next CROSS JOIN total t WHERE why_unknown IS NOT NULL GROUP BY why_unknown
ORDER BY place, line
