-- reads: answer
-- Stays that every policy answers alike, person by person: bit i of each mask is policy i (policy_limit.position), the bit
-- "done_position" what the jail did. One row a stage, combination of answers and person, so that a resample weighs people, and
-- any number of policies costs one pass. Stays that nobody could honor add nothing and are left out.
WITH stay AS (
  SELECT a.status, a.stay_key, min(a.person) AS person, max(a.seconds) AS seconds,
    bit_or(CASE WHEN a.bound THEN 1::BIGINT << l.position ELSE 0 END
      | CASE WHEN a.done THEN 1::BIGINT << getvariable('done_position') ELSE 0 END) AS bound,
    bit_or(CASE WHEN a.honored THEN 1::BIGINT << l.position ELSE 0 END
      | CASE WHEN a.done THEN 1::BIGINT << getvariable('done_position') ELSE 0 END) AS honored,
    bit_or(CASE WHEN a.could_be_honored THEN 1::BIGINT << l.position ELSE 0 END
      | CASE WHEN a.perhaps_done THEN 1::BIGINT << getvariable('done_position') ELSE 0 END) AS could
  FROM answer a JOIN policy_limit l USING (policy_id)
  WHERE l.position IS NOT NULL
  GROUP BY a.status, a.stay_key
)
SELECT status, bound, honored, could, person, CAST(coalesce(sum(seconds), 0) AS BIGINT) AS seconds,
  count(*) FILTER (seconds IS NULL) AS untimed, count(*) AS stays
FROM stay
WHERE could <> 0
GROUP BY ALL
ORDER BY status, bound, honored, could, person
