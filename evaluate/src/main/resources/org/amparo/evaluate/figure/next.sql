-- reads: what_next
-- What happened next, one answer a request. Shares are of all that can be followed, those unknown among them.
WITH word(outcome, place) AS (
  VALUES ('REMOVAL', 1), ('TRANSFER', 2), ('CUSTODY', 3), ('RELEASED', 4), ('RELIEF', 5), ('DIED', 6), ('UNKNOWN', 7)
), total AS (
  SELECT count(*) AS requests, count(*) FILTER (outcome = 'UNKNOWN') AS unknown FROM what_next
), counted AS (
  SELECT outcome, count(*) AS requests FROM what_next GROUP BY outcome
)
SELECT 'outcome' AS figure, lower(w.outcome) AS outcome, NULL AS why, coalesce(c.requests, 0) AS value, NULL AS numerator,
  t.requests AS denominator, t.unknown, w.place, 1 AS line
FROM word w CROSS JOIN total t LEFT JOIN counted c USING (outcome)
WHERE t.requests > 0
UNION ALL
SELECT 'share', lower(w.outcome), NULL, NULL, coalesce(c.requests, 0), t.requests, t.unknown, w.place, 2
FROM word w CROSS JOIN total t LEFT JOIN counted c USING (outcome)
WHERE t.requests > 0
UNION ALL
SELECT 'unknown', NULL, why_unknown, count(*), NULL, any_value(t.unknown), NULL, 8,
  CASE why_unknown WHEN 'nothing' THEN 1 WHEN 'arrest' THEN 2 ELSE 3 END
FROM what_next CROSS JOIN total t WHERE why_unknown IS NOT NULL GROUP BY why_unknown
ORDER BY place, line
