-- reads: policy_mode
-- Whether each policy keeps those of whom it leaves the same possible, 1 or 0, at the least, the most and the middle of that: where the
-- jail held them, and where it did not. The middle of an open answer is in the shares of the decided ones, of those held as of the others,
-- where these are 30 or more and a fifth of all; else in those of all alike, under the same rule; else there is none. Policies and their
-- readings are numbered.
WITH alike AS (
  SELECT policy_id, reading, held, modes, count(*) AS people FROM policy_mode GROUP BY ALL
), counted AS (
  SELECT *, sum(CASE modes WHEN 1 THEN people ELSE 0 END) OVER same AS own_holds, sum(CASE modes WHEN 2 THEN people
      ELSE 0 END) OVER same AS own_does,
    sum(CASE modes WHEN 4 THEN people ELSE 0 END) OVER same AS own_frees, sum(people) OVER same AS own_people,
    sum(CASE modes WHEN 1 THEN people ELSE 0 END) OVER every AS all_hold, sum(CASE modes WHEN 2 THEN people
        ELSE 0 END) OVER every AS all_do,
    sum(CASE modes WHEN 4 THEN people ELSE 0 END) OVER every AS all_free, sum(people) OVER every AS all_people
  FROM alike WINDOW same AS (PARTITION BY policy_id, reading, held), every AS (PARTITION BY policy_id, reading)
), chosen AS (
  SELECT *, held IS NOT NULL AND own_holds + own_does + own_frees >= 30 AND 5 * (own_holds + own_does + own_frees) >= own_people AS own
      FROM counted
), weighed AS (
  SELECT *, CASE WHEN own THEN own_holds ELSE all_hold END AS holds, CASE WHEN own THEN own_does ELSE all_do END AS does,
    CASE WHEN own THEN own_frees ELSE all_free END AS frees,
    modes & 1 AS may_hold, (modes & 2) >> 1 AS may_do, (modes & 4) >> 2 AS may_free,
    modes IN (1, 2, 4) OR own
      OR (all_hold + all_do + all_free >= 30 AND 5 * (all_hold + all_do + all_free) >= all_people) AS known
  FROM chosen
), shared AS (
  SELECT *, may_hold * CASE WHEN modes IN (1, 2, 4) THEN 1 ELSE holds END AS holding, may_do * CASE WHEN modes IN (1, 2, 4) THEN 1
      ELSE does END AS doing,
    may_free * CASE WHEN modes IN (1, 2, 4) THEN 1 ELSE frees END AS freeing
  FROM weighed
)
SELECT policy_id, reading, held, modes, dense_rank() OVER (ORDER BY policy_id, reading) AS number,
  CASE WHEN may_free = 1 THEN 0 ELSE 1 END AS least_if_held, CASE WHEN may_free + may_do > 0 THEN 0 ELSE 1 END AS least_if_not,
  CASE WHEN may_hold + may_do > 0 THEN 1 ELSE 0 END AS most_if_held, may_hold AS most_if_not,
  CASE WHEN known THEN (holding + doing) / nullif(holding + doing + freeing, 0) END AS middle_if_held,
  CASE WHEN known THEN holding / nullif(holding + doing + freeing, 0) END AS middle_if_not
FROM shared
