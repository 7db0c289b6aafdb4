-- reads: request, request_time
-- A policy's answer to each request: whether it is honored for certain, and whether it could be (what is unknown, or open to
-- a person's reading, leaves it possible). The bits are those of the outcomes: MUST 1, MAY 2, MUST_NOT 4, SILENT 8,
-- NEEDS_REVIEW 16.
-- MAY leaves the jail free. The variable discretion says how it is taken to use that freedom: open and always count MAY as
-- honored; never, not; observed, as the jail's log says it acted (unknown where it does not say); share, for that share of the
-- requests, drawn by hash, so that the same requests are drawn under every policy and a larger share holds a smaller one.
-- "Bound" is what is honored even if every choice left to the jail goes the other way; only open leaves any.
-- Only a hold that was carried out shows how long one takes: one that the jail says it honored, or, where it does not
-- say, one that kept a person past release. The time of the others is unknown.
WITH choice AS (
  SELECT detainer_id, status, stay_key, person,
    CASE WHEN action = 'HONORED' OR (action IS NULL AND seconds > 0) THEN seconds END AS seconds,
    CASE coalesce(getvariable('discretion'), 'open')
      WHEN 'never' THEN FALSE
      WHEN 'observed' THEN CASE WHEN action = 'HONORED' THEN TRUE WHEN action = 'DECLINED' THEN FALSE
        WHEN seconds > 0 THEN TRUE END
      WHEN 'share' THEN CAST('0x' || left(md5(getvariable('draw_seed') || chr(10) || 'discretion' || chr(10) || detainer_id), 8)
        AS BIGINT) < getvariable('discretion_share') * 4294967296
      ELSE TRUE
    END AS taken,
    coalesce(getvariable('discretion'), 'open') = 'open' AS open,
    coalesce(action = 'HONORED' OR (action IS NULL AND seconds > 0), FALSE) AS done,
    coalesce(action = 'HONORED' OR (action IS NULL AND (seconds IS NULL OR seconds > 0)), FALSE) AS perhaps_done
  FROM request_time
)
SELECT d.policy_id, d.detainer_id, c.status, d.outcome, c.stay_key, c.person, c.seconds,
  coalesce(d.outcome = 'MUST' OR (d.outcome = 'MAY' AND c.taken AND NOT c.open), FALSE) AS bound,
  coalesce(d.outcome = 'MUST' OR (d.outcome = 'MAY' AND c.taken), FALSE) AS honored,
  d.outcome IN ('MUST', 'NEEDS_REVIEW')
    OR (d.outcome = 'MAY' AND c.taken IS NOT FALSE)
    OR (d.outcome = 'NEEDS_INFORMATION' AND (d.possible & 17 <> 0 OR (d.possible & 2 <> 0 AND c.taken IS NOT FALSE)))
    AS could_be_honored,
  coalesce(d.outcome = 'MUST_NOT' OR (d.outcome = 'MAY' AND NOT c.taken), FALSE) AS declined,
  d.outcome IN ('MUST_NOT', 'NEEDS_REVIEW')
    OR (d.outcome = 'MAY' AND c.taken IS NOT TRUE)
    OR (d.outcome = 'NEEDS_INFORMATION' AND (d.possible & 20 <> 0 OR (d.possible & 2 <> 0 AND c.taken IS NOT TRUE)))
    AS could_be_declined,
  -- What the jail did, whatever the policy: held the person for certain, perhaps.
  c.done, c.perhaps_done
FROM decision d JOIN choice c USING (detainer_id)
