-- reads: due_request, kept_hold, policy_mode, request_response
-- Person by person what one policy keeps and another does not (1), or the other way round (-1): the same unknown on both sides cancels.
-- Contrasts are the rows of the table contrast; what both treat alike has no row. Where no record says whether the jail held a person,
-- or whether the person came due, the middle takes the share of those known, as the center does. Of keeping every deadline, the time is what lay past it.
-- share: how much of the time was lived in the period. What is estimated is estimated from the whole records.
WITH share AS (
  SELECT (SELECT avg(held::INTEGER) FROM due_request) AS held_share,
    (SELECT avg((course = 'CAME_DUE')::INTEGER) FROM request_response WHERE coalesce(response <> 'WITHDRAWN', TRUE)) AS due_share
), answer AS MATERIALIZED (
  SELECT m.request, k.number, k.rowid AS kept FROM policy_mode m JOIN kept_hold k
    ON k.policy_id = m.policy_id AND k.reading = m.reading AND k.modes = m.modes AND k.held IS NOT DISTINCT FROM m.held
), numbered AS (
  SELECT DISTINCT policy_id, reading, number FROM kept_hold
), pair AS MATERIALIZED (
  SELECT c.contrast, m.number AS minuend, a.request, a.kept
  FROM contrast c
  JOIN numbered m ON m.policy_id = c.minuend AND m.reading = c.minuend_reading
  JOIN numbered s ON s.policy_id = c.subtrahend AND s.reading = c.reading
  JOIN answer a ON a.number = s.number
), apart AS (
  SELECT p.contrast, q.*,
    x.least_if_held - y.most_if_held AS low_if_held, x.most_if_held - y.least_if_held AS high_if_held,
    x.least_if_not - y.most_if_not AS low_if_not, x.most_if_not - y.least_if_not AS high_if_not,
    x.middle_if_held - y.middle_if_held AS middle_if_held, x.middle_if_not - y.middle_if_not AS middle_if_not
  FROM pair p
  JOIN answer a ON a.number = p.minuend AND a.request = p.request
  JOIN due_request q ON q.rowid = p.request
  JOIN kept_hold x ON x.rowid = a.kept
  JOIN kept_hold y ON y.rowid = p.kept
), taken AS (
  SELECT contrast, 'whole' AS part, stay_key, place_id, person, pool, held_on, share, seconds, raw_seconds, most_seconds, held IS NULL OR held OR course IS NOT NULL AS due,
    CASE WHEN held THEN low_if_held WHEN NOT held THEN low_if_not ELSE least(low_if_held, low_if_not) END AS low,
    CASE WHEN held THEN high_if_held WHEN NOT held THEN high_if_not ELSE greatest(high_if_held, high_if_not) END AS high,
    CASE WHEN held THEN middle_if_held WHEN NOT held THEN middle_if_not
      ELSE coalesce(likely, held_share) * middle_if_held + (1 - coalesce(likely, held_share)) * middle_if_not END AS middle
  FROM apart, share
  UNION ALL
  SELECT c.contrast, 'over', q.stay_key, q.place_id, q.person, q.pool, q.held_on, q.over_share, q.over_seconds, q.over_seconds, q.most_seconds, TRUE,
    coalesce(q.held, FALSE)::INTEGER, 1, coalesce(q.held::INTEGER, q.likely, held_share)
  FROM contrast c, due_request q, share
  WHERE c.subtrahend = 'deadline' AND q.held IS NOT FALSE AND q.over_seconds IS DISTINCT FROM 0
)
SELECT contrast, part, stay_key, place_id, person, pool, held_on, share, seconds, raw_seconds, most_seconds,
  CASE WHEN due THEN low ELSE least(0, low) END AS low, CASE WHEN due THEN high ELSE greatest(0, high) END AS high,
  CASE WHEN due THEN middle ELSE middle * due_share END AS middle
FROM taken, share
WHERE low <> 0 OR high <> 0
