-- reads: policy_mode
-- Whether each policy keeps those of whom it leaves the same possible, 1 or 0, at the least, the most and the middle of that: where the
-- jail held them, and where it did not. The middle of an open answer is in the shares of the decided ones, of those held as of the others.
-- Policies and their readings are numbered.
WITH alike AS (
  SELECT policy_id, reading, held, modes, count(*) AS people FROM policy_mode GROUP BY ALL
), counted AS (
  SELECT *, sum(CASE modes WHEN 1 THEN people ELSE 0 END) OVER same AS holds, sum(CASE modes WHEN 2 THEN people ELSE 0 END) OVER same AS does,
    sum(CASE modes WHEN 4 THEN people ELSE 0 END) OVER same AS frees
  FROM alike WINDOW same AS (PARTITION BY policy_id, reading, held)
), weighed AS (
  SELECT *, modes & 1 AS may_hold, (modes & 2) >> 1 AS may_do, (modes & 4) >> 2 AS may_free,
    -- Where no answer that is possible was ever decided, each is as likely.
    ((modes & 1 = 0 OR holds = 0) AND (modes & 2 = 0 OR does = 0) AND (modes & 4 = 0 OR frees = 0))::INTEGER AS even
  FROM counted
), shared AS (
  SELECT *, may_hold * (holds + even) AS holding, may_do * (does + even) AS doing, may_free * (frees + even) AS freeing FROM weighed
)
SELECT policy_id, reading, held, modes, dense_rank() OVER (ORDER BY policy_id, reading) AS number,
  CASE WHEN may_free = 1 THEN 0 ELSE 1 END AS least_if_held, CASE WHEN may_free + may_do > 0 THEN 0 ELSE 1 END AS least_if_not,
  CASE WHEN may_hold + may_do > 0 THEN 1 ELSE 0 END AS most_if_held, may_hold AS most_if_not,
  (holding + doing) / (holding + doing + freeing) AS middle_if_held, holding / (holding + doing + freeing) AS middle_if_not
FROM shared
