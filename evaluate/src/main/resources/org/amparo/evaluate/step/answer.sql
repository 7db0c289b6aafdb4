-- reads: request_time, discretion
-- A policy's answer to each request: whether it is honored for certain, and whether it could be (what is unknown, or open to
-- a person's reading, leaves it possible). The bits are those of the outcomes: MUST 1, MAY 2, MUST_NOT 4, SILENT 8,
-- NEEDS_REVIEW 16.
-- MAY leaves the jail free. It is taken as the jail did: as its log says it acted, or as a hold seen says, else by whether the person
-- was held, where the request came due; unknown where no record says, and of a request that is not due. Discretion may say that the jail
-- always or never uses that freedom.
WITH choice AS (
  SELECT detainer_id, status, stay_key,
    CASE (SELECT word FROM discretion)
      WHEN 'always' THEN TRUE
      WHEN 'never' THEN FALSE
      ELSE CASE WHEN status = 'implied' THEN TRUE WHEN action IS NOT NULL THEN action = 'HONORED' WHEN course = 'CAME_DUE' THEN held END
    END AS taken
  FROM request_time
)
SELECT d.policy_id, d.detainer_id, c.status, d.outcome, c.stay_key,
  coalesce(d.outcome = 'MUST' OR (d.outcome = 'MAY' AND c.taken), FALSE) AS honored,
  d.outcome IN ('MUST', 'NEEDS_REVIEW')
    OR (d.outcome = 'MAY' AND c.taken IS NOT FALSE)
    OR (d.outcome = 'NEEDS_INFORMATION' AND (d.possible & 17 <> 0 OR (d.possible & 2 <> 0 AND c.taken IS NOT FALSE)))
    AS could_be_honored,
  coalesce(d.outcome = 'MUST_NOT' OR (d.outcome = 'MAY' AND NOT c.taken), FALSE) AS declined,
  d.outcome IN ('MUST_NOT', 'NEEDS_REVIEW')
    OR (d.outcome = 'MAY' AND c.taken IS NOT TRUE)
    OR (d.outcome = 'NEEDS_INFORMATION' AND (d.possible & 20 <> 0 OR (d.possible & 2 <> 0 AND c.taken IS NOT TRUE)))
    AS could_be_declined
FROM decision d JOIN choice c USING (detainer_id)
