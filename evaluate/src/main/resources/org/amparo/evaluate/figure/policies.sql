-- reads: asked_policy, policy_count, discretion, figure
-- What each policy would honor and decline, surely and at most, of requests received, implied and issued: the first of these that a policy
-- has counts of stands under its own name. Where a jail's records say who came due, what it would honor is whom it would hold of those;
-- where they say that nobody did, there is no such number. The hours are those of each hold at the longest that the clock can last.
WITH counted AS (
  SELECT p.place, replace(replace(replace(p.policy_id, ':', '.'), '=', '-'), ',', '.') AS word, p.name, p.clock_hours, c.*,
    row_number() OVER (PARTITION BY p.place ORDER BY s.rank) = 1 AS first, s.rank,
    bool_or(c.status = 'received') OVER (PARTITION BY p.place) AND bool_or(c.status = 'implied') OVER (PARTITION BY p.place) AS of_both
  FROM asked_policy p JOIN policy_count c USING (policy_id)
  JOIN (VALUES ('received', 1), ('implied', 2), ('issued', 3)) s(status, rank) ON s.status = c.status
), held AS (
  -- Whom a policy holds of those who came due. Of whom no record says that they were held it may be none, or all who came due.
  SELECT id, coalesce(low, value, 0) AS low, coalesce(high, value, denominator) AS high, denominator AS due FROM figure
), due AS (
  -- In the reading asked for, else of the policy alone.
  SELECT c.place, coalesce(own.low, alone.low) AS low, coalesce(own.high, alone.high) AS high, coalesce(own.due, alone.due) AS due
  FROM counted c CROSS JOIN discretion d
  LEFT JOIN held own ON own.id = 'policy.' || c.word || CASE d.word WHEN 'observed' THEN '' ELSE '.may-' || d.word END || '.held'
  LEFT JOIN held alone ON alone.id = 'policy.' || c.word || '.held'
  WHERE c.first AND NOT c.of_both AND c.status <> 'issued'
), nobody AS (
  SELECT count(*) = 2 AS came_due FROM figure WHERE id IN ('requests.course.came-due', 'requests.course.not-recorded') AND value = 0
), part AS (
  SELECT c.*, h.due, CASE WHEN h.due IS NULL THEN c.honored_low ELSE h.low END AS least,
    CASE WHEN h.due IS NULL THEN c.honored_high ELSE h.high END AS most, h.due IS NULL AND c.first AND nobody.came_due AS unasked,
    CASE WHEN c.first THEN '' ELSE '.' || c.status END AS part,
    CASE c.status WHEN 'implied' THEN '-held' ELSE '' END AS noun
  FROM counted c CROSS JOIN nobody
  LEFT JOIN due h ON h.place = c.place AND c.first
), line AS (
  SELECT p.place, p.rank, o.line, 'answered' || replace(p.part, '.', '-') AS figure, p.word || p.part AS policy, p.name, o.outcome,
    CASE p.status WHEN 'implied' THEN 'BOOKINGS' ELSE 'REQUESTS' END AS unit, NULL AS hours, o.number AS value, NULL AS low, NULL AS high,
    NULL AS numerator, p.requests AS denominator, NULL AS unknown
  FROM part p CROSS JOIN LATERAL (VALUES ('must', p.must, 1), ('may', p.may, 2), ('must-not', p.must_not, 3), ('silent', p.silent, 4),
    ('needs-review', p.needs_review, 5), ('needs-information', p.needs_information, 6), ('not-asked', p.not_asked, 7)
  ) o(outcome, number, line)
  UNION ALL
  SELECT place, rank, 8, 'honored' || noun, word || part, name, NULL, NULL, NULL, least, least, most, NULL, coalesce(due, requests),
    most - least
  FROM part WHERE NOT unasked
  UNION ALL
  SELECT place, rank, 9, 'declined' || noun, word || part, name, NULL, NULL, NULL, low, low, high, NULL, coalesce(due, requests), high - low
  FROM (SELECT *, CASE WHEN due IS NULL THEN declined_low ELSE due - most END AS low,
    CASE WHEN due IS NULL THEN declined_high ELSE due - least END AS high FROM part WHERE NOT unasked)
  UNION ALL
  SELECT place, rank, 10, 'coverage' || noun, word || part, name, NULL, NULL, NULL, NULL, NULL, NULL,
    requests - needs_review - needs_information, requests, needs_review + needs_information
  FROM part
  UNION ALL
  SELECT place, rank, 11, 'ceiling-hours', word || part, name, NULL, NULL, clock_hours, holds_low * clock_hours, holds_low * clock_hours,
    holds_high * clock_hours, NULL, NULL, NULL
  FROM part
)
SELECT figure, policy, name, outcome, unit, hours, CAST(value AS DECIMAL(24)) AS value, CAST(low AS DECIMAL(24)) AS low,
  CAST(high AS DECIMAL(24)) AS high, 'MISSING_FACTS' AS spread, TRUE AS closed, CAST(numerator AS DECIMAL(24)) AS numerator,
  CAST(denominator AS DECIMAL(24)) AS denominator, CAST(unknown AS BIGINT) AS unknown
FROM line ORDER BY place, rank, line
