-- reads: compared_answer, compared_policies
-- What each missing fact could settle, of the requests for which an answer under either policy is open for want of facts: at least those
-- for which nothing else is missing, at most all for which it is missing. The fact of which most requests could be settled narrows
-- the comparison most.
WITH lacking AS (
  -- The facts that either open answer lacks, each once.
  SELECT a.status, a.detainer_id, list_distinct(flatten(list(d.missing))) AS facts
  FROM compared_answer a
  JOIN decision d USING (detainer_id)
  JOIN compared_policies c ON d.policy_id IN (c.before, c.after)
  WHERE d.outcome = 'NEEDS_INFORMATION'
  GROUP BY a.status, a.detainer_id
), open AS (
  SELECT status, count(*) AS requests FROM lacking GROUP BY status
), counted AS (
  SELECT status, fact, count(*) FILTER (alone) AS low, count(*) AS high
  FROM (SELECT status, unnest(facts) AS fact, len(facts) = 1 AS alone FROM lacking)
  GROUP BY status, fact
)
SELECT 'narrows' AS figure, (SELECT word FROM compared_policies) AS policies,
  CASE WHEN status = (SELECT max(status) FROM compared_answer) THEN '' ELSE status || '.' END AS part, fact,
  CASE status WHEN 'implied' THEN 'BOOKINGS' ELSE 'REQUESTS' END AS unit,
  low AS value, low, high, 'MISSING_FACTS' AS spread, o.requests AS denominator,
  CASE status WHEN 'implied' THEN 'CARRIED_OUT' ELSE status END AS status
FROM counted JOIN open o USING (status)
ORDER BY status DESC, fact
