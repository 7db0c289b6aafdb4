-- reads: due_request, policy_mode
-- Whether each policy keeps each person, 1 or 0, at the least, the most and the middle of what it leaves possible: where the jail held
-- the person, and where it did not. The middle of an open answer is in the shares of the decided ones, of those held as of the others.
WITH counted AS (
  SELECT m.policy_id, m.reading, q.held, count(*) FILTER (modes = 1) AS holds, count(*) FILTER (modes = 2) AS does, count(*) FILTER (modes = 4) AS frees
  FROM policy_mode m JOIN due_request q USING (detainer_id)
  GROUP BY ALL
), weighed AS (
  SELECT m.policy_id, m.reading, m.detainer_id, holds, does, frees,
    modes & 1 AS may_hold, (modes & 2) >> 1 AS may_do, (modes & 4) >> 2 AS may_free,
    -- Where no answer that is possible was ever decided, each is as likely.
    ((modes & 1 = 0 OR holds = 0) AND (modes & 2 = 0 OR does = 0) AND (modes & 4 = 0 OR frees = 0))::INTEGER AS even
  FROM policy_mode m
  JOIN due_request q USING (detainer_id)
  JOIN counted c ON c.policy_id = m.policy_id AND c.reading = m.reading AND c.held IS NOT DISTINCT FROM q.held
), shared AS (
  SELECT *, may_hold * (holds + even) AS holding, may_do * (does + even) AS doing, may_free * (frees + even) AS freeing FROM weighed
)
SELECT policy_id, reading, detainer_id,
  CASE WHEN may_free = 1 THEN 0 ELSE 1 END AS least_if_held, CASE WHEN may_free + may_do > 0 THEN 0 ELSE 1 END AS least_if_not,
  CASE WHEN may_hold + may_do > 0 THEN 1 ELSE 0 END AS most_if_held, may_hold AS most_if_not,
  (holding + doing) / (holding + doing + freeing) AS middle_if_held, holding / (holding + doing + freeing) AS middle_if_not
FROM shared
